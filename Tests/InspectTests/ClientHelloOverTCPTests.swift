import Inspect
import Model
import TestSupport
import Testing

/// The ClientHello abuse table: one hello, mistreated in every way that networks and clients know.
@Suite struct ClientHelloOverTCPTests {
  static let name = "chat.mistral.ai"
  static let stream = TLSBytes.helloRecords(name)
  let talk = Conversation()

  /// The offsets of the record header, the handshake header and the server name, and one around.
  static let interestingOffsets: [Int] = {
    let pattern = Array(name.utf8)
    let start = (0..<(stream.count - pattern.count)).first {
      Array(stream[$0..<($0 + pattern.count)]) == pattern
    }
    guard let start else { return [] }
    return Array(1...12) + Array((start - 10)...(start + pattern.count + 2))
  }()

  @Test func wholeInOneSegment() {
    let reading = read([talk.syn, talk.synAck, talk.segment(at: 0, Self.stream)])
    #expect(reading.names == [Self.name])
    #expect(reading.sources == [.tls])
    #expect(reading.evidence == [.clientHello])
    #expect(reading.clients == [talk.client])
  }

  @Test func everyPrefixIsSilence() {
    for end in Self.stream.indices {
      let reading = read([talk.syn, talk.segment(at: 0, Array(Self.stream[..<end]))])
      #expect(reading.names == [], "\(end) bytes")
    }
  }

  @Test func byteByByte() {
    let parts = Self.stream.map { [$0] }
    #expect(read([talk.syn] + talk.segments(parts)).names == [Self.name])
  }

  @Test(arguments: interestingOffsets) func splitInTwo(at offset: Int) {
    let segments = talk.segments(Self.stream.cut(at: [offset]))
    #expect(segments.count == 2)
    #expect(read([talk.syn] + segments).names == [Self.name])
    #expect(read([talk.syn] + segments.reversed()).names == [Self.name])
    let twice = segments + segments
    #expect(read([talk.syn] + twice).names == [Self.name])
    #expect(read([talk.syn, segments[0], segments[0], segments[1]]).names == [Self.name])
  }

  @Test(arguments: [1, 2, 3, 7, 64, 100, 511]) func overRecords(ofSize size: Int) {
    let stream = TLSBytes.helloRecords(Self.name, recordSize: size, padding: 1500)
    #expect(read([talk.syn, talk.segment(at: 0, stream)]).names == [Self.name])
    let segments = talk.segments(stream.inParts(of: 536))
    #expect(read([talk.syn] + segments).names == [Self.name])
    #expect(read([talk.syn] + segments.reversed()).names == [Self.name])
  }

  @Test func recordsSplitAtEveryOffset() {
    let hello = TLSBytes.hello(Self.name)
    for offset in 1..<hello.count {
      let stream = hello.cut(at: [offset]).flatMap { TLSBytes.record($0) }
      let reading = read([talk.syn, talk.segment(at: 0, stream)])
      #expect(reading.names == [Self.name], "record border at \(offset)")
    }
  }

  @Test func shuffledSegments() {
    let stream = TLSBytes.helloRecords(Self.name, padding: 4000)
    var random = SeededRandom(seed: 7)
    for round in 0..<200 {
      let segments = talk.segments(stream.inParts(of: 300)).shuffled(using: &random)
      #expect(
        read([talk.syn] + segments).names == [Self.name],
        "round \(round) of seed \(random.seed)")
    }
  }

  @Test func overlappingSegments() {
    var random = SeededRandom(seed: 8)
    for round in 0..<200 {
      var frames = [talk.syn]
      for _ in 0..<12 {
        let start = Int.random(in: 0..<Self.stream.count, using: &random)
        let end = Int.random(in: start..<Self.stream.count, using: &random) + 1
        frames.append(talk.segment(at: start, Array(Self.stream[start..<end])))
      }
      frames += talk.segments(Self.stream.inParts(of: 50)).reversed()
      #expect(read(frames).names == [Self.name], "round \(round) of seed \(random.seed)")
    }
  }

  @Test func firstBytesWinAndTheConflictIsCounted() {
    let other = TLSBytes.helloRecords("chat.mistrex.ai")
    let first = talk.segment(at: 0, Array(Self.stream[..<90]))
    let conflicting = talk.segment(at: 40, Array(other[40...]))
    let rest = talk.segments(Self.stream.cut(at: [90]))
    var conflicts: UInt64 = 0
    let reading = read([talk.syn, rest[1], conflicting, first]) {
      conflicts = $0.counters.overlapConflicts
    }
    #expect(reading.names == [Self.name])
    #expect(conflicts > 0)
  }

  @Test func sequenceNumbersWrap() {
    for back in [0, 1, 2, 5, 40, 100, 150] {
      var wrapping = talk
      wrapping.start = UInt32.max &- UInt32(back)
      let segments = wrapping.segments(Self.stream.inParts(of: 37))
      #expect(read([wrapping.syn] + segments).names == [Self.name], "wrap after \(back)")
      #expect(read([wrapping.syn] + segments.reversed()).names == [Self.name])
    }
  }

  @Test func missingSYN() {
    #expect(read([talk.segment(at: 0, Self.stream)]).names == [Self.name])
    #expect(read(talk.segments(Self.stream.inParts(of: 60))).names == [Self.name])
    #expect(read([talk.synAck, talk.segment(at: 0, Self.stream)]).names == [Self.name])
    let parts = talk.segments(Self.stream.cut(at: [100]))
    #expect(read([talk.synAck, parts[1], parts[0]]).names == [Self.name])
  }

  @Test func dataInTheSYN() {
    // TCP Fast Open (RFC 7413): the first byte has the number after the SYN's.
    let open = talk.segment(at: -1, Array(Self.stream[..<60]), flags: 0x02)
    let rest = talk.segment(at: 60, Array(Self.stream[60...]))
    #expect(read([open, rest]).names == [Self.name])
  }

  @Test func keepAliveByteIsNotContent() {
    let parts = talk.segments(Self.stream.cut(at: [80]))
    let probe = talk.segment(at: 79, [0])
    #expect(read([talk.syn, parts[0], probe, parts[1]]).names == [Self.name])
  }

  @Test func gapIsSilenceThenNeverAWrongName() {
    let parts = talk.segments(Self.stream.inParts(of: 40))
    for missing in parts.indices {
      var frames = parts
      frames.remove(at: missing)
      #expect(read([talk.syn] + frames).names == [], "segment \(missing) lost")
    }
  }

  @Test func portReuseIsANewConnection() {
    var second = talk
    second.start = 900_000_000
    let other = TLSBytes.helloRecords("www.deepl.com")
    let reading = read([
      talk.syn, talk.segment(at: 0, Self.stream), second.syn, second.segment(at: 0, other),
    ])
    #expect(reading.names == [Self.name, "www.deepl.com"])
  }

  @Test func repeatedSYNDoesNotBeginAnew() {
    let parts = talk.segments(Self.stream.cut(at: [90]))
    #expect(read([talk.syn, parts[0], talk.syn, parts[1]]).names == [Self.name])
  }

  @Test func secondHelloAfterHelloRetryRequestCountsOnce() {
    let second = Self.stream + TLSBytes.record([1], type: 20) + Self.stream
    #expect(read([talk.syn, talk.segment(at: 0, second)]).names == [Self.name])
    let apart = [
      talk.segment(at: 0, Self.stream), talk.segment(at: Self.stream.count, Self.stream),
    ]
    #expect(read([talk.syn] + apart).names == [Self.name])
  }

  @Test func recordsBeforeTheHello() {
    let alert = TLSBytes.record([1, 0], type: 21)
    let change = TLSBytes.record([1], type: 20)
    let reading = read([talk.syn, talk.segment(at: 0, alert + change + Self.stream)])
    #expect(reading.names == [Self.name])
  }

  @Test(arguments: [1, 25, 8443, 50_051, 65_535]) func onAnyPort(_ port: Int) {
    var elsewhere = talk
    elsewhere.serverPort = port
    #expect(read([elsewhere.syn, elsewhere.segment(at: 0, Self.stream)]).names == [Self.name])
  }

  @Test func overIPv6() {
    var v6 = talk
    v6.client = IPAddress(v6High: 0xfd20_0000_0000_0001, low: 5)
    v6.server = IPAddress(v6High: 0x2001_0db8_0000_0000, low: 7)
    let reading = read([v6.syn] + v6.segments(Self.stream.inParts(of: 99)).reversed())
    #expect(reading.names == [Self.name])
    #expect(reading.clients == [v6.client])
  }

  @Test func anECHExtensionNeverHidesTheOuterName() {
    let stream = TLSBytes.helloRecords(Self.name, hasECH: true)
    let reading = read([talk.syn, talk.segment(at: 0, stream)])
    #expect(reading.names == [Self.name])
    #expect(reading.traits == [.echExtension])
  }

  @Test func helloWithoutANameIsCounted() {
    var counts: (hellos: UInt64, withoutName: UInt64) = (0, 0)
    let reading = read([talk.syn, talk.segment(at: 0, TLSBytes.helloRecords(nil))]) {
      counts = ($0.counters.hellos, $0.counters.hellosWithoutName)
    }
    #expect(reading.names == [])
    #expect(counts == (1, 1))
  }

  @Test func aServersBytesAreNoClientsHello() {
    #expect(read([talk.syn, talk.synAck, talk.reply(Self.stream)]).names == [])
  }

  @Test func hostileNamesComeOutEscaped() {
    let stream = TLSBytes.record(
      [1]
        + TLSBytes.helloBody(serverName: Array("=Cmd|\u{1b}[31m\"".utf8) + [0xff, 0]).withLength(3))
    let reading = read([talk.syn, talk.segment(at: 0, stream)])
    #expect(reading.names == ["=cmd|\\027[31m\\034\\255\\000"])
  }

  @Test func changedBytesNeverTrap() {
    for changed in Abuse.byteChanges(of: Self.stream) {
      let reading = read([talk.syn, talk.segment(at: 0, changed)])
      #expect(reading.names.count <= 1)
    }
  }

  @Test func wrongLengthsAreErrorsOrSilence() {
    // Handshake, session, suites, extensions.
    for (offset, width) in [(6, 3), (43, 1), (76, 2), (83, 2)] {
      for changed in [
        Abuse.lengthPlusOne(in: Self.stream, at: offset, width: width),
        Abuse.hugeLength(in: Self.stream, at: offset, width: width),
      ] {
        let reading = read([talk.syn, talk.segment(at: 0, changed)])
        #expect(reading.names == [], "length at \(offset)")
      }
    }
  }

  @Test func aWholeHelloIsReadEvenIfItsRecordGoesOn() {
    let longer = Abuse.lengthPlusOne(in: Self.stream, at: 3, width: 2)
    #expect(read([talk.syn, talk.segment(at: 0, longer)]).names == [Self.name])
    let huge = Abuse.hugeLength(in: Self.stream, at: 3, width: 2)
    #expect(read([talk.syn, talk.segment(at: 0, huge)]).names == [])
  }
}
