import Inspect
import Model
import TestSupport
import Testing

@Suite struct HTTPOverTCPTests {
  let talk: Conversation = {
    var talk = Conversation()
    talk.serverPort = 80
    return talk
  }()

  func names(_ text: String) -> [String] {
    read([talk.syn, talk.segment(at: 0, Array(text.utf8))]).names
  }

  @Test func hostField() {
    #expect(names("GET /a?b HTTP/1.1\r\nHost: Example.ORG:8080\r\n\r\n") == ["example.org"])
    #expect(names("GET / HTTP/1.1\nhOsT:\t example.org \n\n") == ["example.org"])
  }

  @Test func absoluteFormAndHostAreOneObservationWhenEqual() {
    #expect(
      names("GET http://a.example/x HTTP/1.1\r\nHost: a.example\r\n\r\n") == ["a.example"])
    #expect(
      names("GET http://u:p@a.example:81/x HTTP/1.1\r\nHost: b.example\r\n\r\n")
        == ["a.example", "b.example"])
  }

  @Test func connectThenTheHelloInsideTheTunnel() {
    let request = Array("CONNECT claude.ai:443 HTTP/1.1\r\nHost: claude.ai:443\r\n\r\n".utf8)
    let reading = read([
      talk.syn, talk.segment(at: 0, request),
      talk.segment(at: request.count, TLSBytes.helloRecords("claude.ai")),
    ])
    #expect(reading.names == ["claude.ai", "claude.ai"])
    #expect(reading.sources == [.http, .tls])
    #expect(reading.traits == [.connectRequest, [.insideConnectTunnel, .strengthens]])
  }

  @Test func connectThatIsRefusedAndAskedAgain() {
    let request = Array("CONNECT claude.ai:443 HTTP/1.1\r\n\r\n".utf8)
    let reading = read([
      talk.syn, talk.segment(at: 0, request), talk.segment(at: request.count, request),
    ])
    #expect(reading.names == ["claude.ai", "claude.ai"])
  }

  @Test func pipelinedRequestsWithBodies() {
    let text =
      "POST / HTTP/1.1\r\nHost: a.example\r\nContent-Length: 23\r\n\r\nGET / HTTP/1.1\r\nHost: x"
      + "GET / HTTP/1.1\r\nHost: b.example\r\n\r\n"
    #expect(names(text) == ["a.example", "b.example"])
    let parts = talk.segments(Array(text.utf8).inParts(of: 7))
    #expect(read([talk.syn] + parts).names == ["a.example", "b.example"])
    #expect(read([talk.syn] + parts.reversed()).names == ["a.example", "b.example"])
  }

  @Test func bodyThatIsNotSeenIsPassedOver() {
    let head = Array("POST / HTTP/1.1\r\nHost: a.example\r\nContent-Length: 50000\r\n\r\n".utf8)
    let next = Array("GET / HTTP/1.1\r\nHost: b.example\r\n\r\n".utf8)
    let reading = read([
      talk.syn, talk.segment(at: 0, head), talk.segment(at: head.count + 50_000, next),
    ])
    #expect(reading.names == ["a.example", "b.example"])
  }

  @Test(arguments: [
    "HTTP/1.1 200 OK\r\nHost: bait.example\r\n\r\n", "GET / HTTP/2.0\r\nHost: bait.example\r\n\r\n",
    "OPTIONS sip:a SIP/2.0\r\nHost: bait.example\r\n\r\n", "get / HTTP/1.1\r\nHost: a\r\n\r\n",
    "GET /\r\nHost: bait.example\r\n\r\n", "\r\n\r\n", "GET / HTTP/1.1\r\nHost: \r\n\r\n",
    "GET / HTTP/1.1\r\nHost: 10.0.0.1\r\n\r\n", "GET / HTTP/1.1\r\nHost: [fd00::1]:80\r\n\r\n",
    "GET / HTTP/1.1\r\nX: y\r\n Host: bait.example\r\n\r\n",
  ]) func givesNoName(_ text: String) {
    #expect(names(text) == [])
  }

  @Test func everyPrefixAndEveryByteChange() {
    let request = Array("GET http://a.example/x HTTP/1.1\r\nHost: a.example\r\n\r\n".utf8)
    for prefix in Abuse.prefixes(of: request) {
      #expect(read([talk.syn, talk.segment(at: 0, prefix)]).names == [])
    }
    for changed in Abuse.byteChanges(of: request) {
      #expect(read([talk.syn, talk.segment(at: 0, changed)]).names.count <= 2)
    }
  }

  @Test func emptyLinesBeforeARequest() {
    let request = "GET / HTTP/1.1\nHost: a.example\n\n"
    #expect(names(request + "\n\r\n" + request) == ["a.example", "a.example"])
  }

  @Test func aHeadThatIsTooLongGivesTheHostThatItBeganWith() {
    let parts =
      ["GET / HTTP/1.1\r\nHost: early.example\r\n"]
      + (0..<600).map { "X-\($0): 01234567890123456789012345678901234567890123456789\r\n" }
    let reading = read([talk.syn] + talk.segments(parts.map { Array($0.utf8) }))
    #expect(reading.names == ["early.example"])
  }

  @Test func anEndlessHeadIsGivenUp() {
    let line = Array("X-Padding: 0123456789012345678901234567890123456789\r\n".utf8)
    var parts = [Array("GET / HTTP/1.1\r\n".utf8)]
    for _ in 0..<600 { parts.append(line) }
    parts.append(Array("Host: late.example\r\n\r\n".utf8))
    var incomplete: UInt64 = 0
    let reading = read([talk.syn] + talk.segments(parts)) {
      incomplete = $0.counters.streamsIncomplete
    }
    #expect(reading.names == [])
    #expect(incomplete == 1)
  }
}
