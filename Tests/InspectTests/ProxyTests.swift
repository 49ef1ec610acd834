import Inspect
import Model
import TestSupport
import Testing

/// What a proxy's client asks for, and what becomes of it.
@Suite struct ProxyTests {
  let talk: Conversation = {
    var talk = Conversation()
    talk.serverPort = 3128
    return talk
  }()
  let connect = Array("CONNECT claude.ai:443 HTTP/1.1\r\nHost: claude.ai:443\r\n\r\n".utf8)
  let hello = TLSBytes.helloRecords("claude.ai")

  func get(_ host: String, length: Int = 0) -> [UInt8] {
    Array(
      "POST http://\(host)/ HTTP/1.1\r\nHost: \(host)\r\nContent-Length: \(length)\r\n\r\n".utf8)
  }

  func blocked(_ frames: [[UInt8]]) -> [Seen] {
    watch([talk.syn, talk.segment(at: 0, connect)] + frames, marking: { _ in 5 }).seen
      .filter { $0.traits.contains(.blocked) }
  }

  @Test func theVolumeOfOneHostIsNotCreditedToAnother() {
    let first = get("claude.ai", length: 3000)
    let second = get("www.example.org", length: 900_000)
    let frames = [
      talk.syn, talk.segment(at: 0, first),
      talk.segment(at: first.count, [UInt8](repeating: 1, count: 1000), acknowledgement: 9501),
      talk.segment(at: first.count + 3000, second, acknowledgement: 12_001),
      talk.segment(
        at: first.count + second.count + 700_000, [1], flags: 0x11, acknowledgement: 14_001),
    ]
    let watched = watch(frames, marking: { $0.name == "claude.ai" ? 5 : nil })
    #expect(watched.names.filter { !$0.isEmpty } == ["claude.ai", "www.example.org"])
    #expect(watched.seen.map(\.observation.sentBytes).reduce(0, +) == 1000)
  }

  @Test func aLaterRequestInTheSameSegmentTakesTheMarkAway() {
    let both = get("claude.ai") + get("www.example.org", length: 500_000)
    let frames = [
      talk.syn, talk.segment(at: 0, both),
      talk.segment(at: both.count + 300_000, [1], acknowledgement: 12_001),
    ]
    let watched = watch(frames, marking: { $0.name == "claude.ai" ? 5 : nil })
    #expect(watched.seen.count == 2)
    let again = watch(
      [
        talk.syn, talk.segment(at: 0, get("www.example.org") + get("claude.ai", length: 500_000)),
        talk.segment(at: both.count + 300_000, [1], acknowledgement: 12_001),
      ], marking: { $0.name == "claude.ai" ? 5 : nil })
    #expect(again.seen.last?.observation.tag == 5)
  }

  @Test func requestsForOneHostAddUp() {
    let one = get("claude.ai", length: 9000)
    let frames = [
      talk.syn, talk.segment(at: 0, one),
      talk.segment(at: one.count + 9000, one, acknowledgement: 9501),
      talk.segment(at: 2 * one.count + 17_999, [1], flags: 0x19, acknowledgement: 12_001),
    ]
    let watched = watch(frames, marking: { _ in 5 })
    #expect(watched.seen.last?.observation.evidence == .volume)
    let sent = watched.seen.map(\.observation.sentBytes).reduce(0, +)
    #expect(sent == UInt64(18_000 + one.count))
  }

  @Test func theHelloInATunnelStrengthensItsRequest() {
    let other = TLSBytes.helloRecords("www.example.org")
    for (inner, isSame) in [(hello, true), (other, false)] {
      let reading = read([
        talk.syn, talk.segment(at: 0, connect), talk.segment(at: connect.count, inner),
      ])
      let traits: ObservationTraits =
        isSame ? [.insideConnectTunnel, .strengthens] : .insideConnectTunnel
      #expect(reading.traits == [.connectRequest, traits])
    }
    // Asked again with credentials it is the same wish.
    let challenge = talk.reply(Array("HTTP/1.1 407 Who\r\n\r\n".utf8))
    let reading = read([
      talk.syn, talk.segment(at: 0, connect), challenge, talk.segment(at: connect.count, connect),
    ])
    #expect(reading.traits == [.connectRequest, [.connectRequest, .strengthens]])
  }

  @Test(arguments: ["403 Forbidden", "502 Bad Gateway"])
  func aProxyThatRefusesIsABlock(status: String) {
    let refusal = talk.reply(
      Array("HTTP/1.1 \(status)\r\nContent-Length: 900\r\n\r\n".utf8)
        + [UInt8](repeating: 65, count: 900))
    let seen = blocked([refusal, talk.reply([], at: 950, flags: 0x11)])
    #expect(seen.map(\.observation.evidence) == [.clientHello])
    #expect(seen.first?.traits == [.strengthens, .blocked])
    // What is asked next on the connection is another attempt.
    let again = watch(
      [talk.syn, talk.segment(at: 0, connect), refusal, talk.segment(at: connect.count, connect)],
      marking: { _ in 5 })
    #expect(
      again.seen.map(\.traits) == [.connectRequest, [.strengthens, .blocked], .connectRequest])
  }

  @Test func aTunnelThatIsResetBeforeAWordIsABlock() {
    let granted = Array("HTTP/1.1 200 Connection established\r\n\r\n".utf8)
    #expect(blocked([talk.reply([], flags: 0x14)]).count == 1)
    #expect(
      blocked([talk.reply(granted), talk.reply([], at: granted.count, flags: 0x14)]).count == 1)
    #expect(blocked([talk.reply([], at: 1 << 26, flags: 0x14)]).isEmpty)
    #expect(blocked([talk.reply([], at: -4000, flags: 0x14)]).isEmpty)
  }

  @Test func aTunnelThatIsResetAfterTheHelloIsABlock() {
    let granted = Array("HTTP/1.1 200 OK\r\n\r\n".utf8)
    let numbers = UInt32(9001 + granted.count)
    let inner = talk.segment(at: connect.count, hello, acknowledgement: numbers)
    let reset = talk.reply([], at: granted.count, flags: 0x14)
    #expect(blocked([talk.reply(granted), inner, reset]).count == 1)
    let answer = talk.reply([UInt8](repeating: 22, count: 2000), at: granted.count)
    let late = talk.reply([], at: granted.count + 2000, flags: 0x14)
    #expect(blocked([talk.reply(granted), inner, answer, late]).isEmpty)
  }

  @Test func whatIsNoRefusalBlocksNothing() {
    #expect(blocked([talk.reply(Array("HTTP/1.1 407 Who are you\r\n\r\n".utf8))]).isEmpty)
    #expect(blocked([talk.reply(Array("HTTP/1.1 200 OK\r\n\r\n".utf8))]).isEmpty)
    #expect(blocked([talk.reply(Array("HTTP/1.1 403 Forbidden\r\n".utf8), at: 77)]).isEmpty)
  }

  @Test func aProxyOfSOCKSThatRefuses() {
    var socks = talk
    socks.serverPort = 1080
    let greeting: [UInt8] = [5, 1, 0]
    let request = [5, 1, 0, 3] + Array("claude.ai".utf8).withLength(1) + [1, 0xbb]
    let watched = watch(
      [
        socks.syn, socks.segment(at: 0, greeting), socks.reply([5, 0]),
        socks.segment(at: 3, request, acknowledgement: 9003),
        socks.reply([5, 2, 0, 1, 0, 0, 0, 0, 0, 0], at: 2),
      ], marking: { _ in 5 })
    #expect(watched.seen.map(\.traits) == [.connectRequest, [.strengthens, .blocked]])
  }
}
