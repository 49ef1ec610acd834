import Inspect
import Model
import TestSupport
import Testing

@Suite struct BlockedTests {
  let talk = Conversation()
  let hello = TLSBytes.helloRecords("claude.ai")

  /// Shows those frames after a marked hello and returns what more they gave.
  func follow(_ frames: [[UInt8]], from talk: Conversation? = nil) -> [Seen] {
    let talk = talk ?? self.talk
    let watched = watch(
      [talk.syn, talk.segment(at: 0, hello)] + frames, marking: { _ in 5 })
    return Array(watched.seen.dropFirst())
  }

  func expectBlocked(
    _ seen: [Seen], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(seen.count == 1, sourceLocation: sourceLocation)
    #expect(
      seen.first?.traits == [.strengthens, .blocked], sourceLocation: sourceLocation)
    #expect(
      seen.first?.observation.evidence == .clientHello, sourceLocation: sourceLocation)
    #expect(seen.first?.observation.tag == 5, sourceLocation: sourceLocation)
    #expect(seen.first?.name == "", sourceLocation: sourceLocation)
  }

  func end(_ flags: UInt8, acknowledgement: UInt32) -> [UInt8] {
    talk.segment(at: hello.count, [], flags: flags, acknowledgement: acknowledgement)
  }

  let reset: UInt8 = 0x14
  let fin: UInt8 = 0x11
  let alert: [UInt8] = [21, 3, 3, 0, 2, 2, 40]

  @Test func theServerResets() {
    expectBlocked(follow([talk.reply([], flags: reset)]))
  }

  @Test func theServerClosesWithoutAWord() {
    expectBlocked(follow([talk.reply([], flags: fin), end(fin, acknowledgement: 9002)]))
  }

  @Test func theServerSendsAnAlertAndCloses() {
    expectBlocked(follow([talk.reply(alert), talk.reply([], at: 7, flags: fin)]))
    expectBlocked(follow([talk.reply(alert, flags: fin)]))
  }

  @Test(arguments: [UInt8(0x11), 0x14]) func theClientEndsAfterAnAlert(flags: UInt8) {
    // As a mirror of one side shows it.
    expectBlocked(follow([end(flags, acknowledgement: 9008)]))
  }

  @Test func aFirewallThatResetsBothSides() {
    let client = end(reset, acknowledgement: 9001)
    let server = talk.reply([], flags: reset)
    expectBlocked(follow([client, server, client, server]))
    expectBlocked(follow([server, client, server, client]))
  }

  @Test func numbersThatWrap() {
    var talk = talk
    talk.start = UInt32.max - 20
    expectBlocked(follow([talk.reply([], flags: reset)], from: talk))
  }

  @Test func aClientThatGivesUpProvesNothing() {
    #expect(follow([end(reset, acknowledgement: 9001)]).isEmpty)
    #expect(follow([end(fin, acknowledgement: 9001)]).isEmpty)
    #expect(follow([end(0x04, acknowledgement: 0)]).isEmpty)
  }

  @Test func anEndThatWasNotSeenProvesNothing() {
    #expect(follow([]).isEmpty)
    #expect(follow([talk.reply(alert)]).isEmpty)
    #expect(follow([end(0x10, acknowledgement: 9008)]).isEmpty)
  }

  @Test func anAnswerIsNoRefusal() {
    let answer = [UInt8](repeating: 22, count: 1200)
    #expect(follow([talk.reply(answer, flags: fin)]).isEmpty)
    #expect(follow([talk.reply([], at: 1200, flags: reset)]).isEmpty)
    let client = end(fin, acknowledgement: 10_201)
    #expect(follow([client]).allSatisfy { !$0.traits.contains(.blocked) })
    let sent = talk.segment(at: hello.count, [1], acknowledgement: 10_201)
    let seen = follow([sent, talk.reply([], at: 1200, flags: reset)])
    #expect(seen.map(\.observation.evidence) == [.established])
    #expect(seen.map(\.traits) == [.strengthens])
  }

  @Test func aResetWithNumbersOfNoWindowIsNotBelieved() {
    #expect(follow([talk.reply([], at: -5000, flags: reset)]).isEmpty)
    #expect(follow([talk.reply([], at: 1 << 30, flags: reset)]).isEmpty)
  }

  @Test func aShortHTTPAnswerIsNoRefusal() {
    var plain = talk
    plain.serverPort = 80
    let request = Array("GET / HTTP/1.1\r\nHost: claude.ai\r\n\r\n".utf8)
    let start = [plain.syn, plain.segment(at: 0, request)]
    func blocked(_ frames: [[UInt8]]) -> Int {
      watch(start + frames, marking: { _ in 5 }).seen.filter { $0.traits.contains(.blocked) }.count
    }
    #expect(blocked([plain.reply([UInt8](repeating: 65, count: 27), flags: fin)]) == 0)
    #expect(
      blocked([plain.segment(at: request.count, [], flags: fin, acknowledgement: 9029)]) == 0)
    #expect(blocked([plain.reply([], flags: reset)]) == 1)
    #expect(
      blocked([plain.segment(at: request.count, [], flags: fin, acknowledgement: 9002)]) == 1)
  }

  @Test func onlyMarkedConnectionsAreReported() {
    let watched = watch([talk.syn, talk.segment(at: 0, hello), talk.reply([], flags: reset)])
    #expect(watched.names == ["claude.ai"])
    #expect(watched.counters["flows.blocked"] == nil)
  }

  @Test func aHelloInTheSYNIsMeasuredFromTheFirstAcknowledgement() {
    let frames = [
      talk.segment(at: -1, hello, flags: 0x02, acknowledgement: 0), talk.synAck,
      talk.segment(at: hello.count, [1], acknowledgement: 9001),
    ]
    let quiet = watch(frames, marking: { _ in 5 })
    #expect(quiet.seen.allSatisfy { $0.observation.evidence == .clientHello })
    #expect(quiet.seen.allSatisfy { $0.observation.receivedBytes == 0 })
    let blocked = watch(frames + [talk.reply([], flags: reset)], marking: { _ in 5 })
    #expect(blocked.counters["flows.blocked"] == 1)
  }

  @Test func anInferredNameIsBlockedAsInferred() throws {
    let watched = watch(
      [Resolver().address(of: "claude.ai", talk.server)] + (try talk.opening(nil, over: .tls))
        + [talk.reply([], flags: reset)], marking: { $0.traits.contains(.inferred) ? 5 : nil })
    #expect(watched.seen.last?.traits == [.strengthens, .blocked, .inferred])
  }
}
