import Inspect
import Model
import TestSupport
import Testing

@Suite struct DuplicateTests {
  let client = IPAddress(v4: 0x0a14_0105)
  let resolver = IPAddress(v4: 0x0a14_0035)

  func question(
    _ name: String = "chatgpt.com", id: Int = 1, port: Int = 40_000, vlan: Int = 0
  ) -> [UInt8] {
    Packet.frame(
      from: client, to: resolver, transport: 17,
      payload: Packet.udp(from: port, to: 53, payload: DNSBytes.query(name, id: id)),
      tags: vlan == 0 ? [] : [(0x8100, vlan)])
  }

  /// How many names and duplicates there were in frames at those times, in milliseconds.
  func counts(
    _ frames: [(frame: [UInt8], milliseconds: Int64)], settings: InspectorSettings = small
  ) -> (names: Int, duplicates: UInt64) {
    var inspector = Inspector(settings: settings)
    var names = 0
    for item in frames {
      names += inspector.inspect(
        item.frame.span, at: Timestamp(nanoseconds: item.milliseconds * 1_000_000),
        link: .ethernet, wireLength: item.frame.count)
    }
    let counters = inspector.counters
    #expect(counters.packets == counters.decoded + counters.allIgnored + counters.allErrors)
    return (names, counters.duplicateDNSMessages)
  }

  @Test func aMirroredQuestionCountsOnce() {
    #expect(counts([(question(), 0), (question(), 1)]) == (1, 1))
    // The mirror shows the packet before and after a router: other tag, other TTL.
    var routed = question(vlan: 31)
    routed[18 + 8] = 63
    #expect(counts([(question(), 0), (routed, 1)]) == (1, 1))
    // Merged captures are not always in order.
    #expect(counts([(question(), 5), (question(), 4)]) == (1, 1))
  }

  @Test func aQuestionAskedAgainCountsAgain() {
    #expect(counts([(question(), 0), (question(), 1000)]) == (2, 0))
    #expect(counts([(question(), 0), (question(id: 2), 1)]) == (2, 0))
    #expect(counts([(question(), 0), (question(port: 40_001), 1)]) == (2, 0))
    #expect(counts([(question(), 0), (question("claude.ai"), 1)]) == (2, 0))
  }

  @Test func questionAndAnswerAreNoDuplicates() {
    let answer = DNSBytes.message(
      id: 1, flags: 0x8180, questions: [(DNSBytes.name("chatgpt.com"), 1)],
      answers: [DNSBytes.record(owner: [0xc0, 12], type: 1, data: [198, 51, 100, 7])])
    let answered = Packet.frame(
      from: resolver, to: client, transport: 17,
      payload: Packet.udp(from: 53, to: 40_000, payload: answer))
    #expect(counts([(question(), 0), (answered, 1), (answered, 2)]) == (2, 1))
  }

  @Test func canBeSwitchedOff() {
    var settings = small
    settings.recognisesDuplicates = false
    #expect(counts([(question(), 0), (question(), 1)], settings: settings) == (2, 0))
  }

  @Test func aMirroredHelloCountsOnce() {
    let talk = Conversation()
    let parts = talk.segments(TLSBytes.helloRecords("claude.ai", padding: 900).inParts(of: 400))
    var duplicates: UInt64 = 0
    let mirrored = ([talk.syn] + parts).flatMap { [$0, $0] }
    let reading = read(mirrored) { duplicates = $0.counters.duplicateTCPSegments }
    #expect(reading.names == ["claude.ai"])
    #expect(duplicates == UInt64(parts.count))
    // A keep-alive's byte is no repetition.
    let keepAlive = talk.segment(
      at: TLSBytes.helloRecords("claude.ai", padding: 900).count - 1, [0])
    _ = read([talk.syn] + parts + [keepAlive]) { duplicates = $0.counters.duplicateTCPSegments }
    #expect(duplicates == 0)
  }

  @Test func aBodyIsNoRepetition() {
    var talk = Conversation()
    talk.serverPort = 80
    for field in ["Content-Length: 40000", "Transfer-Encoding: chunked"] {
      let head = Array("POST / HTTP/1.1\r\nHost: a.example\r\n\(field)\r\n\r\n".utf8)
      let parts = talk.segments([head] + [UInt8](repeating: 65, count: 40_000).inParts(of: 1000))
      #expect(watch([talk.syn] + parts).counters["duplicates.tcp"] == nil, "\(field)")
      // What was read and comes again is one.
      let again = watch([talk.syn] + parts + [parts[0]])
      #expect(again.counters["duplicates.tcp"] == (field.hasPrefix("Content") ? 1 : nil))
    }
  }
}
