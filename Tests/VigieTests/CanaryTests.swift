import Foundation
import Model
import TestSupport
import Testing

/// Nothing that matched no rule, and no client's address, is found in what a replay leaves behind
/// (privacy requirements P6 and P14).
@Suite struct CanaryTests {
  /// Names, host names and a hardware address that stand in a capture of our own.
  private static let plantedNames = [
    "canari-7f3a91.secret-plante.example", "pc-martin-durand", "poste-lefebvre-compta",
    "dhcp-nguyen-accueil", "pc-martin-durand.mairie.example",
  ]
  private static let plantedHardware: [UInt8] = [0x02, 0x9e, 0x51, 0xc4, 0x77, 0xd3]
  private static let plantedClient = IPAddress(v4: 0x0a14_01ee)

  /// A client that gets an address by DHCP, tells its name by mDNS, asks for planted names, and uses a
  /// service.
  private static func plantedCapture() -> [UInt8] {
    let start = Timestamp(seconds: 1_795_093_500)
    func record(_ second: Int64, _ bytes: [UInt8]) -> RecordedPacket {
      var bytes = bytes
      bytes.replaceSubrange(0..<12, with: plantedHardware + plantedHardware.reversed())
      return RecordedPacket(time: start.adding(seconds: second), link: .ethernet, bytes: bytes)
    }
    func hello(_ name: String, _ port: Int, _ second: Int64) -> RecordedPacket {
      record(
        second,
        Packet.frame(
          from: plantedClient, to: IPAddress(v4: 0xc633_6407), transport: 6,
          payload: Packet.tcp(
            from: port, to: 443, sequence: 100, payload: TLSBytes.helloRecords(name))))
    }
    func datagram(
      _ source: Int, _ target: Int, to server: UInt32, _ second: Int64, _ payload: [UInt8]
    ) -> RecordedPacket {
      record(
        second,
        Packet.frame(
          from: plantedClient, to: IPAddress(v4: server), transport: 17,
          payload: Packet.udp(from: source, to: target, payload: payload)))
    }
    // DHCP: a request with the client's hardware address and its host name (RFC 2132, option 12).
    let host = Array(plantedNames[3].utf8)
    let dhcp =
      [1, 1, 6, 0] + [UInt8](repeating: 0, count: 24) + plantedHardware
      + [UInt8](repeating: 0, count: 10 + 192) + [0x63, 0x82, 0x53, 0x63]
      + [53, 1, 3, 12, UInt8(host.count)] + host + [255]
    return CaptureFileBuilder.pcap([
      datagram(68, 67, to: 0xffff_ffff, 0, dhcp),
      datagram(5353, 5353, to: 0xe000_00fb, 1, DNSBytes.query(plantedNames[2] + ".local")),
      datagram(50_009, 53, to: 0x0a14_0035, 2, DNSBytes.query(plantedNames[0])),
      hello(plantedNames[0], 50_000, 3), hello("chatgpt.com", 50_001, 4),
      hello(plantedNames[4], 50_002, 5), hello(plantedNames[1], 50_003, 6),
    ])
  }

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
    var canary = Canary()
    for name in unmatched where !matched.contains(where: { $0.contains(name) }) {
      canary.add(name: name)
    }
    for address in addresses { canary.add(address) }
    for name in Self.plantedNames { canary.add(name: name) }
    canary.add(Self.plantedClient)
    canary.add(hardware: Self.plantedHardware)

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
      // The planted packets were read, and the search finds in them what it must find nowhere else.
      let capture = canary.findings(in: [("capture", Data(Self.plantedCapture()))])
      for what in Self.plantedNames + ["adresse matérielle, binaire", "10.20.1.238, binaire"] {
        #expect(capture.contains { $0.hasPrefix(what) }, "\(what)")
      }
      let files = try Canary.files(below: directory + "/state")
      for name in ["data/vigie.sqlite", "data/vigie.sqlite-wal", "data/audit.sqlite"] {
        #expect(files.contains { $0.name == name })
      }
      let findings = canary.findings(in: files + outputs)
      #expect(findings.isEmpty, "\(findings.prefix(20))")
    }
  }

  /// The search itself must be able to find what it looks for, in every form.
  @Test func theSearchFindsPlantedNeedles() {
    let address = IPAddress(v4: 0x0a14_010b)
    let name = "www.service-public.fr"
    let hardware: [UInt8] = [0x02, 0x9e, 0x51, 0xc4, 0x77, 0xd3]
    var canary = Canary()
    canary.add(address)
    canary.add(name: name)
    canary.add(hardware: hardware)
    #expect(canary.needles.count > 40)
    let clean = canary.findings(in: [("vide", Data("rien de tout cela".utf8))])
    #expect(clean.isEmpty)
    // Each needle behind and before other bytes.
    for needle in canary.needles {
      let found = canary.findings(in: [("x", Data([1, 2, 3] + needle.bytes + [4]))])
      #expect(found.contains { $0.hasPrefix(needle.what) })
    }
    // And what an encoder really writes, wherever the secret stands in a longer text.
    for secret in [address.bytes, Array(name.utf8), hardware, Array("10.20.1.11".utf8)] {
      for shift in 0..<6 {
        let text = [UInt8](repeating: 0xa7, count: shift) + secret + [0x5c, 0x31]
        let encodings = [
          Data(text).base64EncodedData(), Data(Canary.digits(text).utf8),
          Data(Canary.digits(text).uppercased().utf8), Data(text.reversed()),
        ]
        for encoded in encodings {
          #expect(!canary.findings(in: [("x", encoded)]).isEmpty)
        }
      }
    }
  }
}
