import Inspect
import Model
import TestSupport
import Testing

@Suite struct StreamBoundsTests {
  let talk = Conversation()
  let stream = TLSBytes.helloRecords("claude.ai", padding: 3000)

  /// Bytes of the stream with a gap before each of them.
  func islands(_ count: Int) -> [[UInt8]] {
    (1...count).map { talk.segment(at: $0 * 20, [stream[$0 * 20]]) }
  }

  @Test func theBeginningStillFitsBesideAsManyGapsAsAreKept() {
    // The first byte adds no gap: the one behind it was there.
    let frames = [talk.syn] + islands(48) + [talk.segment(at: 0, Array(stream[..<1]))]
    let whole = talk.segment(at: 0, stream)
    let watched = watch(frames + [whole])
    #expect(watched.names == ["claude.ai"])
    #expect(watched.counters["hellos.incomplete"] == nil)
  }

  @Test func oneGapMoreIsTooMany() {
    let watched = watch([talk.syn] + islands(49) + [talk.segment(at: 0, stream)])
    #expect(watched.names == [])
    #expect(watched.counters["hellos.incomplete"] == 1)
    // With the beginning there, one interval more has as many gaps.
    let begun = [talk.syn, talk.segment(at: 0, Array(stream[..<5]))]
    #expect(watch(begun + islands(48) + [talk.segment(at: 0, stream)]).names == ["claude.ai"])
    #expect(watch(begun + islands(49) + [talk.segment(at: 0, stream)]).names == [])
  }

  @Test func aRepeatedSegmentKeepsNoStreamAlive() {
    let half = talk.segment(at: 0, Array(stream[..<900]))
    var frames: [(Int64, [UInt8])] = [(1000, talk.syn), (1001, half)]
    for second in 1002..<1200 {
      var other = talk
      other.clientPort = 10_000 + second
      frames += [(Int64(second), half), (Int64(second), other.syn)]
    }
    frames.append((1200, talk.segment(at: 900, Array(stream[900...]))))
    var settings = small
    settings.flowCapacity = 1024
    let watched = watch(frames.map { (second: $0.0, frame: $0.1) }, settings: settings)
    #expect(watched.names == [])
    #expect(watched.counters["hellos.incomplete"] == 1)
  }

  @Test func aSlowStreamThatMovesOnIsNotGivenUp() {
    let parts = talk.segments(stream.inParts(of: 500))
    var frames: [(second: Int64, frame: [UInt8])] = [(1000, talk.syn)]
    for (index, part) in parts.enumerated() {
      for step in 0..<40 {
        var other = talk
        other.clientPort = 10_000 + index * 40 + step
        frames.append((1000 + Int64(index * 40 + step), other.syn))
      }
      frames.append((1000 + Int64(index * 40 + 39), part))
    }
    #expect(watch(frames).names == ["claude.ai"])
  }

  @Test func aStreamWhoseBytesAreFarAheadIsGivenUp() {
    let far = talk.segment(at: 30_000, [1, 2, 3])
    let watched = watch([(1000, talk.syn), (1001, far), (1100, far)])
    #expect(watched.counters["hellos.incomplete"] == 1)
    let soon = watch([(1000, talk.syn), (1001, far), (1002, talk.segment(at: 0, stream))])
    #expect(soon.names == ["claude.ai"])
  }

  @Test func whatCameEarlyBehindABodyThatWasPassedOverIsRead() {
    var plain = talk
    plain.serverPort = 80
    let first = Array("POST / HTTP/1.1\r\nHost: a.example\r\nContent-Length: 900\r\n\r\n".utf8)
    let next = Array("GET / HTTP/1.1\r\nHost: b.example\r\n\r\n".utf8)
    let frames = [
      plain.syn, plain.segment(at: first.count + 900, next), plain.segment(at: 0, first),
    ]
    #expect(read(frames).names == ["a.example", "b.example"])
  }

  @Test(arguments: ["EHLO mail.example.org\r\n", "USER anonymous\r\n", "MAIL FROM:<a@b", "HELLO"])
  func otherTextIsSilenceAndHoldsNoBuffer(text: String) {
    // Four buffers: a hello that waits for its end would lose its own.
    let parts = talk.segments(stream.cut(at: [700]))
    var frames = [talk.syn, parts[0]]
    for index in 0..<100 {
      var other = talk
      other.serverPort = 25
      other.clientPort = 10_000 + index
      frames += [other.syn, other.segment(at: 0, Array(text.utf8))]
    }
    let watched = watch(frames.map { (1000, $0) } + [(1000, parts[1])])
    if text != "HELLO" { #expect(watched.names == ["claude.ai"]) }
    if text != "HELLO" { #expect(watched.counters["streams.incomplete"] == nil) }
    #expect((watched.counters["hellos.incomplete"] ?? 0) == (text == "HELLO" ? 1 : 0))
  }
}
