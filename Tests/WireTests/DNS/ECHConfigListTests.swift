import TestSupport
import Testing
import Wire

@Suite struct ECHConfigListTests {
  static func config(_ name: String, version: Int = 0xfe0d) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append16(version)
    // config_id, kem_id, public_key, cipher_suites, maximum_name_length, public_name, extensions.
    let contents =
      [7, 0, 0x20] + [UInt8](repeating: 5, count: 32).withLength(2)
      + [0, 1, 0, 1, 0, 1, 0, 3].withLength(2) + [64] + Array(name.utf8).withLength(1)
      + [].withLength(2)
    return bytes + contents.withLength(2)
  }

  static func list(_ configs: [[UInt8]]) -> [UInt8] { configs.flatMap { $0 }.withLength(2) }

  static let good = list([config("cloudflare-ech.com")])

  /// The public name; nil when no configuration has a known version.
  func read(_ list: [UInt8], slab: NameSlab = NameSlab(capacity: 0)) -> Result<String?, WireError> {
    var slab = slab
    let start = slab.count
    return outcome { () throws(WireError) in
      let isFound = try ECHConfigList.readPublicName(from: list.span, into: &slab)
      return isFound ? slab.text(start..<slab.count) : nil
    }
  }

  @Test func thePublicNameIsRead() {
    #expect(read(Self.good).value == "cloudflare-ech.com")
    #expect(read(Self.list([Self.config("Front.Example.")])).value == "front.example")
  }

  @Test func hostilePublicNamesAreEscaped() {
    #expect(read(Self.list([Self.config("a\u{1b}[2J b")])).value == "a\\027[2j\\032b")
  }

  @Test func configurationsOfOtherVersionsAreLeftOut() {
    let list = Self.list([
      Self.config("old.example", version: 0xfe0a), Self.config("new.example"),
      Self.config("second.example"),
    ])
    #expect(read(list).value == "new.example")
    let unknown: [UInt8] = [0x0a, 0x0a, 0, 3, 1, 2, 3]
    #expect(read(Self.list([unknown, Self.config("new.example")])).value == "new.example")
    #expect(read(Self.list([unknown])).value == .some(nil))
  }

  @Test func anEmptyListHasNone() {
    #expect(read([0, 0]).value == .some(nil))
  }

  @Test func anEmptyNameIsRefused() {
    #expect(read(Self.list([Self.config("")])).reason == .badLength)
  }

  @Test func theLongestNameIsRead() {
    let name = String(repeating: "a", count: 255)
    #expect(read(Self.list([Self.config(name)])).value == name)
  }

  @Test func aSlabWithoutRoomIsNotWritten() {
    var slab = NameSlab(capacity: 0)
    slab.append(0x78)
    #expect(read(Self.good, slab: slab).reason == .badLength)
  }

  @Test func bytesAfterTheListAreRefused() {
    #expect(read(Self.good + [0]).reason == .trailingData)
  }

  @Test func everyPrefixIsTruncated() {
    for prefix in Abuse.prefixes(of: Self.good) {
      #expect(read(prefix).reason == .truncated, "\(prefix.count) bytes")
      #expect(read(prefix).layer == .tls)
    }
  }

  @Test(arguments: [(0, 2), (4, 2), (9, 2), (43, 2)])
  func lengthsThatLieAreRefused(offset: Int, width: Int) {
    #expect(
      read(Abuse.hugeLength(in: Self.good, at: offset, width: width)).reason == .truncated)
    // One more byte moves every field behind it; it never reads past the list.
    let shifted = read(Abuse.lengthPlusOne(in: Self.good, at: offset, width: width))
    #expect(shifted.value != "cloudflare-ech.com")
  }

  @Test func anyBytesGiveAHarmlessNameOrAnError() {
    var random = SeededRandom.forProperty(usual: 210)
    for list in hostileMessages(from: [Self.good], count: 5000, longest: 100, using: &random)
      + Abuse.byteChanges(of: Self.good)
    {
      guard let name = read(list).value.flatMap({ $0 }) else { continue }
      #expect(
        (1...1020).contains(name.utf8.count)
          && name.utf8.allSatisfy { (0x21...0x7e).contains($0) }, "seed \(random.seed)")
    }
  }
}
