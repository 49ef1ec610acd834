import Inspect
import Model
import TestSupport
import Testing

/// What a use through a tunnel proves: only a proxy's refusal blocks it, and an answer is an answer.
@Suite struct TunnelEvidenceTests {
  let socks: Conversation = {
    var talk = Conversation()
    talk.serverPort = 1080
    return talk
  }()
  let proxy: Conversation = {
    var talk = Conversation()
    talk.serverPort = 3128
    return talk
  }()
  let greeting: [UInt8] = [5, 1, 0]
  let request = [5, 1, 0, 3] + Array("claude.ai".utf8).withLength(1) + [0, 80]
  let connect = Array("CONNECT claude.ai:443 HTTP/1.1\r\nHost: claude.ai:443\r\n\r\n".utf8)
  let page = Array("GET / HTTP/1.1\r\nHost: claude.ai\r\n\r\n".utf8)
  let absolute = Array("GET http://claude.ai/ HTTP/1.1\r\nHost: claude.ai\r\n\r\n".utf8)
  let missing =
    Array("HTTP/1.1 404 Not Found\r\nContent-Length: 900\r\n\r\n".utf8)
    + [UInt8](repeating: 65, count: 900)

  /// A SOCKS tunnel to port 80 with a request in it: 12 bytes of the proxy came before.
  var asked: [[UInt8]] {
    [
      socks.syn, socks.segment(at: 0, greeting), socks.reply([5, 0]),
      socks.segment(at: greeting.count, request, acknowledgement: 9003),
      socks.reply([5, 0, 0, 1, 0, 0, 0, 0, 0, 0], at: 2),
      socks.segment(at: greeting.count + request.count, page, acknowledgement: 9013),
    ]
  }

  func marked(_ frames: [[UInt8]]) -> [Seen] { watch(frames, marking: { _ in 5 }).seen }

  func isBlocked(_ frames: [[UInt8]]) -> Bool {
    marked(frames).contains { $0.traits.contains(.blocked) }
  }

  @Test func aMissingPageInATunnelIsNoRefusal() {
    #expect(!isBlocked(asked + [socks.reply(missing, at: 12)]))
  }

  @Test func aResetAfterAnAnswerInATunnelIsNoRefusal() {
    let reset = socks.reply([], at: 12 + missing.count, flags: 0x14)
    #expect(!isBlocked(asked + [socks.reply(missing, at: 12), reset]))
    // Without an answer it is one, as outside a tunnel.
    #expect(isBlocked(asked + [socks.reply([], at: 12, flags: 0x14)]))
  }

  @Test func aRequestInATunnelIsEstablishedByItsAnswer() {
    let before = greeting.count + request.count
    let again = socks.segment(
      at: before + page.count, page, acknowledgement: UInt32(9013 + missing.count))
    let seen = marked(asked + [socks.reply(missing, at: 12), again])
    #expect(seen.last?.observation.evidence == .established)
    // What the tunnel itself took is not the service's.
    let sent = seen.map(\.observation.sentBytes).reduce(0, +)
    #expect(sent == UInt64(page.count))
    let received = seen.map(\.observation.receivedBytes).reduce(0, +)
    #expect(received == UInt64(missing.count))
  }

  @Test func aTunnelWhoseHelloWasLostInPartIsNoRefusal() {
    let granted = Array("HTTP/1.1 200 OK\r\n\r\n".utf8)
    let hello = TLSBytes.helloRecords("claude.ai", padding: 900)
    let opened = [proxy.syn, proxy.segment(at: 0, connect), proxy.reply(granted)]
    let reset = proxy.reply([], at: granted.count + 3000, flags: 0x14)
    let numbers = UInt32(9001 + granted.count)
    for start in [600, 25_000] {
      // Kept until the bytes before it come, or too far ahead to be kept.
      let later = proxy.segment(
        at: connect.count + start, Array(hello[600...]), acknowledgement: numbers)
      #expect(!isBlocked(opened + [later, reset]), "\(start)")
    }
    #expect(isBlocked(opened + [reset]))
  }

  @Test func aMissingPageAfterARefusedTunnelIsNoRefusal() {
    let challenge = Array("HTTP/1.1 407 Who\r\n\r\n".utf8)
    let frames = [
      proxy.syn, proxy.segment(at: 0, connect), proxy.reply(challenge),
      proxy.segment(
        at: connect.count, absolute, acknowledgement: UInt32(9001 + challenge.count)),
      proxy.reply(missing, at: challenge.count),
    ]
    #expect(!isBlocked(frames))
    // Asked again instead and refused, it is one.
    let refused = Array("HTTP/1.1 403 No\r\n\r\n".utf8)
    let again = [
      proxy.syn, proxy.segment(at: 0, connect), proxy.reply(challenge),
      proxy.segment(at: connect.count, connect, acknowledgement: UInt32(9001 + challenge.count)),
      proxy.reply(refused, at: challenge.count),
    ]
    #expect(isBlocked(again))
  }
}
