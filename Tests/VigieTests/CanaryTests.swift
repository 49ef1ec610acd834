import Foundation
import Model
import TestSupport
import Testing

/// Nothing that matched no rule, and no client's address, is found in what a replay leaves behind
/// (privacy requirements P6 and P14).
@Suite struct CanaryTests {
  /// A byte string that must not be found, and what it is.
  struct Needle {
    let what: String
    let bytes: [UInt8]
  }

  static func forms(of text: String) -> [Needle] {
    let bytes = Array(text.utf8)
    let hexadecimal = bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
      .joined()
    var forms = [
      Needle(what: "\(text), texte", bytes: bytes),
      Needle(what: "\(text), hexadécimal", bytes: Array(hexadecimal.utf8)),
      Needle(what: "\(text), HEXADÉCIMAL", bytes: Array(hexadecimal.uppercased().utf8)),
      Needle(what: "\(text), à l'envers", bytes: bytes.reversed()),
      Needle(what: "\(text), MAJUSCULES", bytes: Array(text.uppercased().utf8)),
    ]
    // As the wire has it: each label after its length (RFC 1035, section 3.1).
    let labels = text.split(separator: ".").flatMap { [UInt8(clamping: $0.utf8.count)] + $0.utf8 }
    if text.contains(".") { forms.append(Needle(what: "\(text), étiquettes DNS", bytes: labels)) }
    // Base 64 looks different for each of three places in a longer text; the ends depend on the
    // neighbours and are left out.
    for shift in 0..<3 {
      let padded = [UInt8](repeating: 0, count: shift) + bytes
      let encoded = Array(Data(padded).base64EncodedString().utf8)
      let middle = encoded.dropFirst(4).dropLast(4)
      if middle.count >= 8 {
        forms.append(Needle(what: "\(text), base 64", bytes: Array(middle)))
      }
    }
    return forms
  }

  static func forms(of address: IPAddress) -> [Needle] {
    let bytes = address.bytes
    let hexadecimal = bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
      .joined()
    return [
      Needle(what: "\(address), texte", bytes: Array(address.description.utf8)),
      Needle(what: "\(address), binaire", bytes: bytes),
      Needle(what: "\(address), binaire inversé", bytes: bytes.reversed()),
      Needle(what: "\(address), hexadécimal", bytes: Array(hexadecimal.utf8)),
      Needle(what: "\(address), HEXADÉCIMAL", bytes: Array(hexadecimal.uppercased().utf8)),
      Needle(what: "\(address), base 64", bytes: Array(Data(bytes).base64EncodedString().utf8)),
    ]
  }

  /// Every file below a directory with its content.
  static func files(below directory: String) throws -> [(name: String, content: Data)] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: directory)
    return try names.compactMap { name in
      let url = URL(fileURLWithPath: directory + "/" + name)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        return nil
      }
      return (name, try Data(contentsOf: url))
    }
  }

  /// A name, a host name and hardware addresses that stand in a capture of our own.
  private static let plantedName = "canari-7f3a91.secret-plante.example"
  private static let plantedHost = "pc-martin-durand"

  /// A client that asks for a planted name and for a service, with its hardware address and host name.
  private static func plantedCapture() -> [UInt8] {
    let start = Timestamp(seconds: 1_795_093_500)
    let client = IPAddress(v4: 0x0a14_01ee)
    func hello(_ name: String, _ port: Int, _ second: Int64) -> RecordedPacket {
      var bytes = Packet.frame(
        from: client, to: IPAddress(v4: 0xc633_6407), transport: 6,
        payload: Packet.tcp(
          from: port, to: 443, sequence: 100, payload: TLSBytes.helloRecords(name)))
      bytes.replaceSubrange(0..<12, with: plantedHardware + plantedHardware.reversed())
      return RecordedPacket(time: start.adding(seconds: second), link: .ethernet, bytes: bytes)
    }
    return CaptureFileBuilder.pcap([
      hello(plantedName, 50_000, 0), hello("chatgpt.com", 50_001, 1),
      hello(plantedHost + ".mairie.example", 50_002, 2), hello(plantedHost, 50_003, 3),
    ])
  }

  private static let plantedHardware: [UInt8] = [0x02, 0x9e, 0x51, 0xc4, 0x77, 0xd3]

  static let levels: [CollectionLevel] = CollectionLevel.allCases

  @Test(arguments: levels)
  func noUnmatchedNameAndNoAddressIsLeftBehind(_ level: CollectionLevel) throws {
    let names = Set(SampleDay.expected.map(\.name))
    let explained = try Vigie.run(
      ["rules", "explain", "--json", "-"] + SampleDay.ruleArguments,
      input: Array((names.sorted().joined(separator: "\n") + "\n").utf8))
    let matched = Set(
      zip(names.sorted(), explained.output.split(separator: "\n"))
        .filter { !$0.1.contains("\"service\":null") }.map(\.0))
    let unmatched = names.subtracting(matched)
    let addresses = Set(SampleDay.expected.compactMap { IPAddress($0.address) })
    #expect(unmatched.count > 20)
    #expect(addresses.count > 25)
    // Names that are part of a matched one, or of the product's own words, prove nothing.
    let needles =
      unmatched.filter { name in !matched.contains { $0.contains(name) } }.flatMap {
        Self.forms(of: $0)
      }
      + addresses.flatMap { Self.forms(of: $0) }
      + [Self.plantedName, Self.plantedHost].flatMap { Self.forms(of: $0) }
      + Self.forms(of: IPAddress(v4: 0x0a14_01ee))
      + [
        Needle(what: "adresse matérielle", bytes: Self.plantedHardware),
        Needle(
          what: "adresse matérielle, texte",
          bytes: Array(
            Self.plantedHardware.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
              .joined(separator: ":").utf8)),
      ]

    try withTemporaryDirectory { directory in
      let database = directory + "/state/data/vigie.sqlite"
      try FileManager.default.createDirectory(
        atPath: directory + "/state", withIntermediateDirectories: true)
      let planted = directory + "/planted.pcap"
      try Data(Self.plantedCapture()).write(to: URL(fileURLWithPath: planted))
      let nothing = directory + "/compliance.yaml"
      try Data().write(to: URL(fileURLWithPath: nothing))
      let arguments =
        ["--database", database] + SampleDay.ruleArguments
        + (level == .aggregate ? ["--compliance", nothing] : [])
      var outputs: [(name: String, content: Data)] = []
      for command in [
        ["replay", SampleDay.capture, "--report"], ["replay", planted, "--report"], ["report"],
        ["report", "--lang", "en"],
        ["export"], ["export", "--dialect", "rfc4180"],
        ["export", "--output", directory + "/state/export.csv"],
        ["incidents", "list"], ["incidents", "list", "--lang", "en"],
        ["backup", directory + "/state/backups"], ["purge"],
      ] {
        let outcome = try Vigie.run(command + arguments)
        let showsRows = ["export", "incidents"].contains(command.first)
        #expect(
          outcome.status == (level == .aggregate && showsRows ? 1 : 0),
          "\(command) \(outcome.errors)")
        // The capture's own path is in the replay's messages; it holds none of the needles.
        outputs.append((command.joined(separator: " "), Data(outcome.output.utf8)))
        outputs.append((command.joined(separator: " "), Data(outcome.errors.utf8)))
      }
      let files = try Self.files(below: directory + "/state")
      #expect(files.contains { $0.name == "data/vigie.sqlite" })
      for (name, content) in files + outputs {
        for needle in needles where content.range(of: Data(needle.bytes)) != nil {
          Issue.record("\(needle.what) trouvé dans \(name)")
        }
      }
    }
  }

  /// The search itself must be able to find what it looks for.
  @Test func theSearchFindsPlantedNeedles() {
    let address = IPAddress(v4: 0x0a14_010b)
    let name = "www.service-public.fr"
    let haystack = Data(
      [1, 2] + address.bytes + Array("x\(name)y".utf8)
        + Array(Data("..\(name)..".utf8).base64EncodedString().utf8))
    #expect(Self.forms(of: address).contains { haystack.range(of: Data($0.bytes)) != nil })
    let found = Self.forms(of: name).filter { haystack.range(of: Data($0.bytes)) != nil }
    #expect(found.contains { $0.what.contains("texte") })
    #expect(found.contains { $0.what.contains("base 64") })
  }
}
