import Foundation
import Model
import TestSupport
import Testing

/// Names with control bytes, quotes, formulas and bytes above ASCII come through the whole line.
@Suite struct HostileNamesTests {
  static let names: [[UInt8]] = [
    Array("=cmd|'/c calc'!A1".utf8), Array("a\u{1b}[31mred\u{7}".utf8), [0xff, 0xfe, 0x00, 0x0a],
    Array("\"quoted\",;\r\n<script>".utf8), Array("chatgpt.com".utf8) + [0],
  ]

  static let capture: [UInt8] = CaptureFileBuilder.pcap(
    names.enumerated().map { index, name in
      RecordedPacket(
        time: Timestamp(seconds: 1_795_093_500 + Int64(index)), link: .ethernet,
        bytes: Packet.frame(
          from: IPAddress(v4: 0x0a14_0105), to: IPAddress(v4: 0xc633_6407), transport: 6,
          payload: Packet.tcp(
            from: 40_000 + index, to: 443, sequence: 1,
            payload: TLSBytes.record(
              [1] + TLSBytes.helloBody(serverName: name).withLength(3)))))
    })

  @Test func survivesToJSONEscaped() throws {
    let outcome = try Vigie.run(["names", "-"], input: Self.capture)
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == Self.names.count)
    for line in lines {
      #expect(line.utf8.allSatisfy { (0x20...0x7e).contains($0) })
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["kind"] as? String == "tls")
    }
    #expect(outcome.output.contains(#"=cmd|\\039/c\\032calc\\039!a1"#))
    #expect(outcome.output.contains(#"\\255\\254\\000\\010"#))
  }

  @Test func matchesNothingAndLeavesNothing() throws {
    try withTemporaryDirectory { directory in
      let outcome = try Vigie.run(
        ["replay", "-", "--report", "--database", directory + "/data/vigie.sqlite"]
          + SampleDay.ruleArguments, input: Self.capture)
      #expect(outcome.status == 0)
      #expect(!outcome.output.contains("cmd"))
      #expect(!outcome.output.utf8.contains(0x1b))
    }
  }
}
