import Inspect
import Model
import TestSupport
import Testing

@Suite struct EvidenceTests {
  let talk = Conversation()
  let hello = TLSBytes.helloRecords("claude.ai")

  @Test func establishedWhenTheClientSendsAgainAfterTheServersBytes() {
    let observations = follow([
      talk.syn, talk.segment(at: 0, hello),
      talk.segment(at: hello.count, [UInt8](repeating: 1, count: 80), acknowledgement: 12_001),
    ])
    #expect(observations.map(\.evidence) == [.clientHello, .established])
    #expect(observations.last?.tag == 5)
    #expect(observations.last?.sentBytes == 80)
    #expect(observations.last?.receivedBytes == 3000)
  }

  @Test func aResetIsNoAnswer() {
    let observations = follow([
      talk.syn, talk.segment(at: 0, hello), talk.reply([], flags: 0x14),
      talk.segment(at: hello.count, [], flags: 0x04, acknowledgement: 50_000),
    ])
    #expect(observations.map(\.evidence) == [.clientHello, .clientHello])
    #expect(observations.last?.traits == [.strengthens, .blocked])
  }

  @Test func volumeIsMeasuredFromSequenceNumbersAlone() {
    // Nine of ten segments are never seen: the numbers of the last one tell.
    let observations = follow([
      talk.syn, talk.segment(at: 0, hello),
      talk.segment(at: hello.count, [1], acknowledgement: 12_001),
      talk.segment(at: hello.count + 300_000, [1], flags: 0x11, acknowledgement: 14_000),
    ])
    #expect(observations.last?.evidence == .volume)
    #expect(observations.map(\.sentBytes).reduce(0, +) == 300_001)
  }

  @Test func whatWasSentSinceTheLastReportIsReportedAtTheEnd() {
    let observations = follow([
      talk.syn, talk.segment(at: 0, hello),
      talk.segment(at: hello.count, [1], acknowledgement: 12_001),
      talk.segment(at: hello.count + 1, [UInt8](repeating: 2, count: 999), acknowledgement: 12_001),
    ])
    #expect(observations.map(\.sentBytes).reduce(0, +) == 1000)
    #expect(observations.allSatisfy { $0.evidence <= .established })
  }

  @Test func flowsThatNobodyMarkedGiveNothingMore() {
    var inspector = Inspector(settings: small)
    var total = 0
    for frame in [
      talk.syn, talk.segment(at: 0, hello),
      talk.segment(at: hello.count, [UInt8](repeating: 1, count: 900), acknowledgement: 12_001),
    ] {
      total += inspector.inspect(
        frame.span, at: Timestamp(seconds: 1), link: .ethernet, wireLength: frame.count)
    }
    #expect(total == 1)
    #expect(inspector.finish() == 0)
  }

  @Test(arguments: [UInt32(1000), .max &- 30, .max &- 300])
  func aResetCountsOnlyWithinItsWindow(start: UInt32) {
    var talk = talk
    talk.start = start
    let opening = [talk.syn, talk.segment(at: 0, hello)]
    let data = talk.segment(
      at: hello.count, [UInt8](repeating: 1, count: 900), acknowledgement: 12_001)
    for far in [1 << 30, -(1 << 30), 1 << 25] {
      let bogus = talk.segment(at: far, [], flags: 0x04, acknowledgement: 0)
      #expect(follow(opening + [bogus, data]).map(\.sentBytes).reduce(0, +) == 900)
    }
    let real = talk.segment(at: hello.count, [], flags: 0x04, acknowledgement: 0)
    #expect(follow(opening + [real] + [talk.segment(at: -1, [], flags: 0x02)]).count == 1)
  }
}
