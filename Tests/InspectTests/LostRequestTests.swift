import Inspect
import Model
import TestSupport
import Testing

/// A mark of HTTP ends where the next request cannot be read: it can be for another host.
@Suite struct LostRequestTests {
  let talk: Conversation = {
    var talk = Conversation()
    talk.serverPort = 3128
    return talk
  }()
  let first = Array("GET http://claude.ai/ HTTP/1.1\r\nHost: claude.ai\r\n\r\n".utf8)
  let part = [UInt8](repeating: 1, count: 1400)

  func post(_ host: String, length: Int) -> [UInt8] {
    Array(
      "POST http://\(host)/ HTTP/1.1\r\nHost: \(host)\r\nContent-Length: \(length)\r\n\r\n".utf8)
  }

  var opening: [[UInt8]] { [talk.syn, talk.segment(at: 0, first)] }

  /// Parts of a body, of which the first is that many bytes into the client's stream.
  func parts(from start: Int, count: Int) -> [[UInt8]] {
    (0..<count).map {
      talk.segment(at: start + $0 * part.count, part, acknowledgement: 12_001)
    }
  }

  func sentToMarked(_ frames: [[UInt8]]) -> UInt64 {
    watch(frames, marking: { $0.name == "claude.ai" ? 5 : nil }).seen
      .filter { $0.observation.tag == 5 }.map(\.observation.sentBytes).reduce(0, +)
  }

  @Test(arguments: [0, 30_000]) func aBodyBehindALostRequestIsNobodys(distance: Int) {
    let body = first.count + post("www.example.org", length: 5_000_000).count + distance
    let end = talk.segment(
      at: body + 200 * part.count, [], flags: 0x11, acknowledgement: 12_001)
    // A second apart: the stream is given up on the way.
    #expect(sentToMarked(opening + parts(from: body, count: 200) + [end]) == 0)
    #expect(sentToMarked(opening + parts(from: body, count: 20) + [end]) == 0)
    #expect(sentToMarked(opening + parts(from: body, count: 20)) == 0)
  }

  @Test func aLostRequestThatComesLateTakesTheMarkAwayFirst() {
    let head = post("www.example.org", length: 14_000)
    let body = parts(from: first.count + head.count, count: 10)
    let late = talk.segment(at: first.count, head, acknowledgement: 12_001)
    #expect(sentToMarked(opening + body + [late]) == 0)
  }

  @Test func aGapThatClosesLosesNothing() {
    let head = post("claude.ai", length: 14_000)
    let body = parts(from: first.count + head.count, count: 10)
    let late = talk.segment(at: first.count, head, acknowledgement: 12_001)
    let end = talk.segment(
      at: first.count + head.count + 14_000, [], flags: 0x11, acknowledgement: 12_001)
    #expect(sentToMarked(opening + body + [late, end]) == UInt64(head.count + 14_000))
  }

  @Test func whatWasSentBeforeTheGapIsReported() {
    let head = post("claude.ai", length: 2800)
    let before = opening + [talk.segment(at: first.count, head, acknowledgement: 12_001)]
    let body = parts(from: first.count + head.count, count: 2)
    let behind = parts(from: first.count + head.count + 2900, count: 200)
    #expect(sentToMarked(before + body + behind) == UInt64(head.count + 2800))
  }

  @Test func whatIsNoRequestEndsTheMark() {
    #expect(sentToMarked(opening + parts(from: first.count, count: 9)) == 0)
    let bad = Array("GET /\u{e9} HTTP/1.1\r\nno version".utf8)
    let odd = talk.segment(at: first.count, [0x16] + bad, acknowledgement: 12_001)
    #expect(
      sentToMarked(opening + [odd] + parts(from: first.count + bad.count + 1, count: 9)) == 0)
  }

  @Test func aHeadThatIsTooLongEndsTheMark() {
    let start = Array("POST http://claude.ai/ HTTP/1.1\r\nHost: claude.ai\r\nX: ".utf8)
    let head = talk.segment(at: first.count, start, acknowledgement: 12_001)
    let frames = opening + [head] + parts(from: first.count + start.count, count: 200)
    // The head itself was read as one for this host.
    #expect(sentToMarked(frames) < 20_000)
  }

  @Test func anotherProtocolWithTheSameHostKeepsTheMark() {
    let upgrade = Array(
      "GET http://claude.ai/ HTTP/1.1\r\nHost: claude.ai\r\nUpgrade: websocket\r\n\r\n".utf8)
    let frames =
      [talk.syn, talk.segment(at: 0, upgrade)] + parts(from: upgrade.count, count: 40)
    #expect(sentToMarked(frames) == 40 * 1400)
  }
}
