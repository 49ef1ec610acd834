import Inspect
import Model
import TestSupport
import Testing

@Suite struct DNSReadingTests {
  let client = IPAddress(v4: 0x0a14_0105)
  let resolver = IPAddress(v4: 0x0a14_0035)

  func udp(_ message: [UInt8], isResponse: Bool = false) -> [UInt8] {
    isResponse
      ? Packet.frame(
        from: resolver, to: client, transport: 17,
        payload: Packet.udp(from: 53, to: 40_000, payload: message))
      : Packet.frame(
        from: client, to: resolver, transport: 17,
        payload: Packet.udp(from: 40_000, to: 53, payload: message))
  }

  @Test func question() {
    let reading = read([udp(DNSBytes.query("ChatGPT.com"))])
    #expect(reading.names == ["chatgpt.com"])
    #expect(reading.evidence == [.dnsQuery])
    #expect(reading.clients == [client])
  }

  @Test func answerCreditsTheAskedName() {
    let pointer: [UInt8] = [0xc0, 12]
    let answers = [
      DNSBytes.record(owner: pointer, type: 5, data: DNSBytes.name("edge.cdn.example")),
      DNSBytes.record(
        owner: DNSBytes.name("edge.cdn.example"), type: 1, data: [198, 51, 100, 7]),
    ]
    let message = DNSBytes.message(
      flags: 0x8180, questions: [(DNSBytes.name("chatgpt.com"), 1)], answers: answers)
    let reading = read([udp(message, isResponse: true)])
    #expect(reading.names == ["chatgpt.com"])
    #expect(reading.evidence == [.dnsAnswer])
    #expect(reading.clients == [client])
  }

  @Test func aFailureIsNoAnswer() {
    let message = DNSBytes.message(
      flags: 0x8182, questions: [(DNSBytes.name("chatgpt.com"), 1)], answers: [])
    #expect(read([udp(message, isResponse: true)]).names == [])
  }

  @Test func aDotInsideALabelIsNoBorder() {
    let name = Array("chatgpt.com".utf8).withLength(1) + [0]
    let message = DNSBytes.message(flags: 0x100, questions: [(name, 1)], answers: [])
    #expect(read([udp(message)]).names == ["chatgpt\\046com"])
  }

  @Test func pipelinedOverTCPInAnyCut() {
    var talk = Conversation()
    talk.serverPort = 53
    let names = (0..<40).map { "host\($0).example" }
    let stream = names.flatMap { DNSBytes.query($0).withLength(2) }
    for size in [1, 7, 100, 1400] {
      let segments = talk.segments(stream.inParts(of: size))
      #expect(read([talk.syn] + segments).names == names, "cut every \(size)")
      // Without a SYN, single bytes do not show where a message begins.
      if size > 1 { #expect(read(segments).names == names, "without SYN, cut every \(size)") }
    }
  }

  @Test func aBadMessageOverTCPDoesNotHideTheNext() {
    var talk = Conversation()
    talk.serverPort = 53
    let stream =
      [0, 0] + [1, 2, 3].withLength(2) + DNSBytes.query("good.example").withLength(2)
    var errors: UInt64 = 0
    let reading = read([talk.syn, talk.segment(at: 0, stream)]) {
      errors = $0.counters.streamMessageErrors
    }
    #expect(reading.names == ["good.example"])
    #expect(errors == 1)
  }

  @Test func everyPrefixAndEveryByteChange() {
    let query = DNSBytes.query("www.service-public.fr")
    for prefix in Abuse.prefixes(of: query) {
      #expect(read([udp(prefix)]).names == [], "\(prefix.count) bytes")
    }
    for changed in Abuse.byteChanges(of: query) {
      #expect(read([udp(changed)]).names.count <= 1)
    }
  }

  @Test func excludedNetworksAreNotParsed() {
    var settings = small
    settings.excludedNetworks = PrefixSet([IPPrefix("10.20.1.0/24")].compactMap { $0 })
    var counts: (excluded: UInt64, decoded: UInt64) = (0, 1)
    let reading = read([udp(DNSBytes.query("chatgpt.com"))], settings: settings) {
      counts = ($0.counters.ignored(.excluded), $0.counters.decoded)
    }
    #expect(reading.names == [])
    #expect(counts == (1, 0))
  }

  @Test func excludedVLANsAreNotParsed() {
    var settings = small
    settings.excludedVLANs = [99]
    let frame = Packet.frame(
      from: client, to: resolver, transport: 17,
      payload: Packet.udp(from: 40_000, to: 53, payload: DNSBytes.query("chatgpt.com")),
      tags: [(0x88a8, 7), (0x8100, 99)])
    #expect(read([frame], settings: settings).names == [])
    #expect(read([frame]).names == ["chatgpt.com"])
  }

  @Test func whatIsTakenBackIsNotCounted() {
    // The second question is malformed.
    let message = DNSBytes.message(
      flags: 0x100, questions: [(DNSBytes.name("chatgpt.com"), 1), ([0xc0, 0xff], 1)], answers: [])
    let watched = watch([udp(message)])
    #expect(watched.names == [])
    #expect(watched.counters["names.dns"] == nil)
    #expect(watched.counters["errors"] == 1)
  }

  @Test func aClientOverTCPGivesNoAnswers() {
    var talk = Conversation()
    talk.serverPort = 53
    let answer = DNSBytes.message(
      flags: 0x8180, questions: [(DNSBytes.name("chatgpt.com"), 1)],
      answers: [DNSBytes.record(owner: [0xc0, 12], type: 1, data: [198, 51, 100, 7])])
    let stream = answer.withLength(2) + DNSBytes.query("good.example").withLength(2)
    let watched = watch([talk.syn, talk.segment(at: 0, stream)])
    #expect(watched.names == ["good.example"])
    #expect(watched.counters["streams.badMessages"] == 1)
  }
}
