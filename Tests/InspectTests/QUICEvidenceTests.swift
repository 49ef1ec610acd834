import Inspect
import Model
import TestSupport
import Testing

@Suite struct QUICEvidenceTests {
  let talk = QUICTalk()
  let serverHello = QUICFrameBytes.ack() + QUICFrameBytes.crypto(at: 0, [2, 0, 0, 1, 0])

  func hello(_ talk: QUICTalk, _ name: String = "claude.ai") throws -> [UInt8] {
    talk.sent(
      try talk.initial(0, QUICFrameBytes.crypto(at: 0, TLSBytes.hello(name)), paddedTo: 1200))
  }

  @Test func establishedWhenTheServersHandshakeOpens() throws {
    let observations = follow([
      try hello(talk), talk.received(try talk.answer(0, serverHello)),
      talk.received(try talk.answer(1, serverHello)),
    ])
    #expect(observations.map(\.evidence) == [.clientHello, .established])
    #expect(observations.last?.tag == 5)
    #expect(observations.last?.source == .quic)
    #expect(observations.last?.traits == .strengthens)
    #expect(observations.last?.client == talk.client)
    #expect(observations.last?.serverPort == 443)
  }

  @Test func anAcknowledgementOrARefusalIsNoAnswer() throws {
    let observations = follow([
      try hello(talk), talk.received(try talk.answer(0, QUICFrameBytes.ack())),
      talk.received(try talk.answer(1, QUICFrameBytes.connectionClose("refused"))),
    ])
    #expect(observations.map(\.evidence) == [.clientHello])
  }

  @Test func anAnswerWithAWrongTagIsNone() throws {
    var bad = try talk.answer(0, serverHello)
    bad[bad.count - 1] ^= 1
    #expect(follow([try hello(talk), talk.received(bad)]).map(\.evidence) == [.clientHello])
    var stranger = talk
    stranger.firstID = [UInt8](repeating: 1, count: 8)
    let other = talk.received(try stranger.answer(0, serverHello))
    #expect(follow([try hello(talk), other]).map(\.evidence) == [.clientHello])
  }

  @Test func establishedAfterARetryAndAChangeOfVersion() throws {
    var again = talk
    again.firstID = [UInt8](repeating: 3, count: 16)
    let second = again.sent(
      try again.initial(1, QUICFrameBytes.crypto(at: 0, TLSBytes.hello("claude.ai")), token: [1]))
    again.version = QUICInitialBytes.version2
    let observations = follow([
      try hello(talk), second, again.received(try again.answer(0, serverHello)),
    ])
    #expect(observations.map(\.evidence) == [.clientHello, .established])
  }

  @Test func whatTheClientSendsIsCounted() throws {
    let observations = follow(
      [try hello(talk), talk.received(try talk.answer(0, serverHello))]
        + (0..<40).map { talk.sent(talk.short($0)) }
        + (0..<40).map { talk.received(talk.short($0 + 100)) })
    #expect(observations.map(\.evidence) == [.clientHello, .established, .volume, .volume])
    #expect(observations.map(\.sentBytes).reduce(0, +) == 40_000)
    #expect(observations.allSatisfy { $0.receivedBytes == 0 })
  }

  @Test func muchIsReportedOnTheWay() throws {
    let frames =
      [try hello(talk), talk.received(try talk.answer(0, serverHello))]
      + (0..<3000).map { talk.sent(talk.short($0)) }
    let observations = follow(frames)
    #expect(observations.map(\.sentBytes).reduce(0, +) == 3_000_000)
    #expect(observations.count >= 5)
  }

  @Test func withoutAnAnswerThereIsNoVolume() throws {
    let observations = follow([try hello(talk)] + (0..<40).map { talk.sent(talk.short($0)) })
    #expect(observations.map(\.evidence) == [.clientHello, .clientHello])
    #expect(observations.map(\.sentBytes).reduce(0, +) == 40_000)
  }

  @Test func initialsAreNotCounted() throws {
    let again = try hello(talk)
    #expect(follow([again, again, again]).map(\.sentBytes) == [0])
    let handshake = talk.sent(talk.other(2, to: talk.serverID))
    let wire = handshake.count - 14 - 20 - 8
    #expect(follow([again, handshake]).map(\.sentBytes) == [0, UInt64(wire)])
  }

  @Test func thePacketMirroredTwiceIsCountedOnce() throws {
    let packets = (0..<10).map { talk.sent(talk.short($0)) }
    let observations = follow([try hello(talk)] + packets.flatMap { [$0, $0] })
    #expect(observations.map(\.sentBytes).reduce(0, +) == 10_000)
  }

  @Test func connectionsBetweenTheSameEndsAreToldApartByTheServersIdentifier() throws {
    var other = talk
    other.firstID = [UInt8](repeating: 1, count: 8)
    other.clientID = [1, 2, 3]
    other.serverID = [UInt8](repeating: 2, count: 12)
    var stranger = talk
    stranger.serverID = [UInt8](repeating: 0xee, count: 8)
    let hello2 = TLSBytes.hello("www.deepl.com")
    let frames = [
      try hello(talk), other.sent(try other.initial(0, QUICFrameBytes.crypto(at: 0, hello2))),
      talk.received(try talk.answer(0, serverHello)),
      other.received(try other.answer(0, serverHello)), talk.sent(talk.short(1, length: 300)),
      other.sent(other.short(2, length: 500)), talk.sent(stranger.short(3, length: 900)),
    ]
    let observations = follow(frames)
    #expect(observations.filter { $0.evidence == .established }.count == 4)
    #expect(Set(observations.map(\.sentBytes)) == [0, 300, 500])
  }

  @Test func whatASilentConnectionSentIsReported() throws {
    var inspector = Inspector(settings: small)
    var reports: [UInt64] = []
    func show(_ frame: [UInt8], at second: Int64) {
      let count = inspector.inspect(
        frame.span, at: Timestamp(seconds: second), link: .ethernet, wireLength: frame.count)
      for index in 0..<count {
        guard let observation = inspector.observation(index) else { continue }
        if observation.nameLength > 0 { inspector.remember(7, for: observation) }
        if observation.sentBytes > 0 { reports.append(observation.sentBytes) }
      }
    }
    show(try hello(talk), at: 1000)
    show(talk.sent(talk.short(1)), at: 1001)
    var other = talk
    other.clientPort = 50_777
    for second in 1002..<1030 { show(other.sent(other.short(2)), at: Int64(second)) }
    #expect(reports == [])
    for second in 1030..<1120 { show(other.sent(other.short(2)), at: Int64(second)) }
    #expect(reports == [1000])
  }

  @Test func connectionsThatNobodyMarkedGiveNothingMore() throws {
    var inspector = Inspector(settings: small)
    var total = 0
    for frame in [
      try hello(talk), talk.received(try talk.answer(0, serverHello)), talk.sent(talk.short(1)),
    ] {
      total += inspector.inspect(
        frame.span, at: Timestamp(seconds: 1), link: .ethernet, wireLength: frame.count)
    }
    #expect(total == 1)
    #expect(inspector.finish() == 0)
    #expect(inspector.counters.ignored(.otherPort) == 1)
  }

  @Test func aMarkThatIsTakenBackEndsTheReports() throws {
    var inspector = Inspector(settings: small)
    let frame = try hello(talk)
    _ = inspector.inspect(
      frame.span, at: Timestamp(seconds: 1), link: .ethernet, wireLength: frame.count)
    guard let observation = inspector.observation(0) else {
      Issue.record("no name was read")
      return
    }
    inspector.remember(3, for: observation)
    inspector.remember(0, for: observation)
    let more = talk.sent(talk.short(1))
    _ = inspector.inspect(
      more.span, at: Timestamp(seconds: 2), link: .ethernet, wireLength: more.count)
    #expect(inspector.finish() == 0)
  }
}
