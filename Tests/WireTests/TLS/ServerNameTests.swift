import TestSupport
import Testing
import Wire

/// The server_name extension of a ClientHello (RFC 6066, section 3).
@Suite struct ServerNameTests {
  static func entry(_ name: [UInt8], type: UInt8 = 0) -> [UInt8] { [type] + name.withLength(2) }

  /// A hello whose server_name extensions hold that data, one each.
  func hello(_ data: [[UInt8]]) -> [UInt8] {
    TLSBytes.helloBody(
      serverName: nil, extensions: data.map { (type: 0, data: $0) })
  }

  func parse(_ body: [UInt8]) -> Result<String?, WireError> {
    outcome { () throws(WireError) in try ClientHello(parsing: body.span).serverName }
      .map { $0.map(body.text) }
  }

  func name(_ entries: [[UInt8]]) -> Result<String?, WireError> {
    parse(hello([entries.flatMap { $0 }.withLength(2)]))
  }

  @Test(arguments: ["claude.ai", "CLAUDE.AI.", "10.0.0.1", "a", "a b\u{0}", "é.fr", "_x", "[::1]"])
  func theNameIsGivenAsItStands(text: String) {
    // What is no host name is for whoever compares it to decide.
    #expect(name([Self.entry(bytes(text))]).value == text)
  }

  @Test func theFirstHostNameCounts() {
    #expect(
      name([Self.entry(bytes("first.example")), Self.entry(bytes("second.example"))]).value
        == "first.example")
  }

  @Test func entriesOfOtherTypesArePassed() {
    #expect(
      name([
        Self.entry(bytes("x"), type: 9), Self.entry([], type: 1), Self.entry(bytes("a.example")),
      ])
      .value == "a.example")
    #expect(name([Self.entry(bytes("x"), type: 9)]).value == .some(nil))
  }

  @Test func noNameNoListAndAnEmptyNameAreNoName() {
    #expect(parse(hello([])).value == .some(nil))
    #expect(parse(hello([[]])).value == .some(nil))
    #expect(parse(hello([[0, 0]])).value == .some(nil))
    #expect(name([Self.entry([])]).value == .some(nil))
  }

  @Test func theFirstOfTwoExtensionsCounts() {
    let first = Self.entry(bytes("first.example")).withLength(2)
    let second = Self.entry(bytes("second.example")).withLength(2)
    #expect(parse(hello([first, second])).value == "first.example")
    // Not even a broken second one changes that.
    #expect(parse(hello([first, [0xff]])).value == "first.example")
  }

  @Test func namesHaveAtMost255Bytes() {
    let longest = [UInt8](repeating: 0x61, count: 255)
    #expect(name([Self.entry(longest)]).value.flatMap { $0 }?.utf8.count == 255)
    #expect(name([Self.entry(longest + [0x61])]).reason == .nameTooLong)
    #expect(name([Self.entry([UInt8](repeating: 0x61, count: 4000))]).reason == .nameTooLong)
  }

  @Test(
    arguments: [
      // The list is longer than the extension; the name longer than the list; a cut entry.
      ([0, 5, 0, 0, 1, 0x61], WireReason.badLength), ([0xff, 0xff, 0, 0, 1, 0x61], .badLength),
      ([0, 4, 0, 0, 2, 0x61, 0x62], .badLength), ([0, 4, 0, 0xff, 0xff, 0x61], .badLength),
      ([0, 1, 0, 0, 1, 0x61], .badLength), ([0, 2, 0, 0, 1, 0x61], .badLength), ([0], .truncated),
      ([0, 1, 0], .truncated), ([0, 2, 0, 0], .truncated), ([0, 3, 9, 0, 1, 0x61], .badLength),
    ] as [([UInt8], WireReason)])
  func lengthsThatLieAreRefused(data: [UInt8], reason: WireReason) {
    #expect(parse(hello([data])).reason == reason)
  }

  @Test func everyPrefixOfTheExtensionIsRefusedOrNoName() {
    let data = Self.entry(bytes("claude.ai")).withLength(2)
    for prefix in Abuse.prefixes(of: data) where !prefix.isEmpty {
      #expect(parse(hello([prefix])).reason != nil, "\(prefix.count) bytes")
    }
  }

  @Test func anyDataGivesANameInsideItOrAnError() {
    var random = SeededRandom.forProperty(usual: 213)
    let good = Self.entry(bytes("claude.ai")).withLength(2)
    for data in hostileMessages(from: [good], count: 5000, longest: 30, using: &random)
      + Abuse.byteChanges(of: good)
    {
      let body = hello([data])
      let found = outcome { () throws(WireError) in try ClientHello(parsing: body.span) }
      guard let range = found.value?.serverName else { continue }
      #expect(!range.isEmpty && range.count <= data.count, "seed \(random.seed)")
      // The name is really part of the extension.
      let text = Array(body[range])
      #expect(
        data.indices.contains { data[$0...].starts(with: text) }, "seed \(random.seed)")
    }
  }
}
