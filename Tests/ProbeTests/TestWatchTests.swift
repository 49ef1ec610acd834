import Capture
import Catalogue
import Model
import TestSupport
import Testing

@testable import Probe

@Suite struct TestWatchTests {
  @Test(arguments: ["vigie-1.chatgpt.com", "VIGIE-1.ChatGPT.com"])
  func theNameIsFoundInWhateverCase(text: String) {
    let bytes = Array(text.utf8)
    let isFound = TestWatch(Array("vigie-1.chatgpt.com".utf8)).isAbout(bytes.span)
    #expect(isFound)
  }

  @Test(arguments: ["", "chatgpt.com", "vigie-2.chatgpt.com", "xvigie-1.chatgpt.com"])
  func otherNamesAreNot(text: String) {
    let bytes = Array(text.utf8)
    let isFound = TestWatch(Array("vigie-1.chatgpt.com".utf8)).isAbout(bytes.span)
    let isFoundWithoutTest = TestWatch().isAbout(bytes.span)
    #expect(!isFound)
    #expect(!isFoundWithoutTest)
  }

  /// The line hands the name of a test over to nobody, and every other one as ever.
  @Test func theTestIsSeenAndNotRecorded() throws {
    let catalogue = try Catalogue.compile(
      services: [RuleSource(path: "openai.yaml", text: ReplayTests.rules)],
      policy: RuleSource(path: "policy.yaml", text: ReplayTests.policy))
    let noon = LiveRecorderTests.noon
    var line = LiveLine(catalogue: catalogue, generation: 0, now: noon)
    line.watch(for: Array("vigie-1.chatgpt.com".utf8))
    func ask(_ name: String, port: Int) {
      let bytes = Packet.frame(
        from: IPAddress(v4: 0x0a14_0105), to: IPAddress(v4: 0xc000_0263), transport: 6,
        payload: Packet.tcp(
          from: port, to: 443, sequence: 7, payload: TLSBytes.record(TLSBytes.hello(name))))
      line.read(
        bytes.span,
        CapturedPacket(
          time: noon, link: .ethernet, capturedLength: bytes.count, wireLength: bytes.count,
          fileIndex: 0))
    }
    ask("vigie-1.chatgpt.com", port: 50_001)
    let sighting = line.testSighting
    #expect(sighting == TestSighting(source: .tls, place: .inside))
    let ofTest = line.handOver(now: noon)
    #expect(ofTest?.matches.count == nil)
    ask("chatgpt.com", port: 50_002)
    let other = line.handOver(now: noon)
    #expect(other?.matches.count == 1)
  }
}
