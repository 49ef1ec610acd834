import Foundation
import Model
import TestSupport
import Testing

@Suite struct NamesEndToEndTests {
  struct Name: Hashable {
    let kind: String
    let name: String
  }

  static func names(_ output: String) throws -> [Name: Int] {
    var result: [Name: Int] = [:]
    for line in output.split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let name = Name(
        kind: object?["kind"] as? String ?? "", name: object?["name"] as? String ?? "")
      result[name] = object?["count"] as? Int ?? -1
    }
    return result
  }

  /// What the recorder issued, without the networks that only a policy excludes.
  static func expected(_ kind: String) -> [Name: Int] {
    var result: [Name: Int] = [:]
    for row in SampleDay.expected {
      // A tunnel is asked for by name: that is an HTTP name of its own.
      let kindOfRow = row.kind == "connect" ? "http" : row.kind
      if kindOfRow == kind { result[Name(kind: kind, name: row.name), default: 0] += row.count }
    }
    return result
  }

  @Test(arguments: ["dns", "tls", "quic"]) func everyNameOfTheSampleDayAsOftenAsItWasSent(
    kind: String
  ) throws {
    let outcome = try Vigie.run(["names", SampleDay.capture])
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("laboratoire"))
    let found = try Self.names(outcome.output).filter { $0.key.kind == kind }
    #expect(found == Self.expected(kind))
  }

  @Test func everyHostOfTheSampleDay() throws {
    let found = try Self.names(try Vigie.run(["names", SampleDay.capture]).output)
      .filter { $0.key.kind == "http" }
    #expect(Set(found.keys) == Set(Self.expected("http").keys))
  }

  @Test func goesOnAfterADamagedFileAndExitsOne() throws {
    try withTemporaryDirectory { directory in
      let bytes = try Data(contentsOf: URL(fileURLWithPath: SampleDay.capture))
      let cut = directory + "/cut.pcapng"
      try bytes.prefix(100_000).write(to: URL(fileURLWithPath: cut))
      let outcome = try Vigie.run(["names", cut, "/nowhere.pcap", SampleDay.capture])
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("cut.pcapng"))
      #expect(outcome.errors.contains("octet"))
      #expect(outcome.errors.contains("/nowhere.pcap"))
      #expect(outcome.output.contains("\"file\":\"\(SampleDay.capture)\""))
      #expect(outcome.output.contains("\"file\":\"\(cut)\""))
    }
  }

  @Test func anUnknownLinkTypeIsNamed() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/odd.pcap"
      let packet = RecordedPacket(
        time: .init(seconds: 1), link: .init(rawValue: 65_518), bytes: [1, 2, 3])
      try Data(CaptureFileBuilder.pcap([packet])).write(to: URL(fileURLWithPath: path))
      let outcome = try Vigie.run(["names", path])
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("65518"))
      #expect(outcome.output.isEmpty)
    }
  }

  @Test func eachObservationWithoutAddressesUnlessAsked() throws {
    let plain = try Vigie.run(["names", "--each", SampleDay.capture])
    #expect(plain.output.contains("\"evidence\":\"client-hello\""))
    #expect(!plain.output.contains("10.20."))
    let shown = try Vigie.run(["names", "--each", "--show-addresses", SampleDay.capture])
    #expect(shown.output.contains("\"client\":\"10.20.1.11\""))
  }
}
