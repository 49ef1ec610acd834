import Inspect
import Model
import TestSupport
import Testing

/// What belongs to which connection: identifiers, versions, ports, packets of one datagram.
@Suite struct QUICConnectionTests {
  static let name = "chat.mistral.ai"
  static let hello = TLSBytes.hello(name, padding: 1400)
  let talk = QUICTalk()
  var halves: [[UInt8]] {
    [
      QUICFrameBytes.crypto(at: 0, Array(Self.hello[..<800])),
      QUICFrameBytes.crypto(at: 800, Array(Self.hello[800...])),
    ]
  }

  func whole(_ name: String = name) -> [UInt8] {
    QUICFrameBytes.crypto(at: 0, TLSBytes.hello(name))
  }

  @Test func theKeysStayWhenTheClientTurnsToTheServersIdentifier() throws {
    let frames = [
      talk.sent(try talk.initial(0, halves[0])),
      talk.received(try talk.answer(0, QUICFrameBytes.ack())),
      talk.sent(try talk.initial(1, QUICFrameBytes.ack() + halves[1], to: talk.serverID)),
    ]
    #expect(read(frames).names == [Self.name])
    // And when the network changes the order: the keys come with the last packet.
    #expect(read(frames.reversed()).names == [Self.name])
    #expect(read([frames[2], frames[0]]).names == [Self.name])
    #expect(read([frames[2], frames[2], frames[0]]).names == [Self.name])
  }

  @Test func anEarlyPacketOfAnotherConnectionDoesNotMix() throws {
    var other = talk
    other.clientID = [9, 9, 9]
    other.firstID = [UInt8](repeating: 7, count: 12)
    let early = talk.sent(try talk.initial(1, halves[1], to: talk.serverID))
    let frames = [
      early, other.sent(try other.initial(0, whole("www.deepl.com"))), early,
      talk.sent(try talk.initial(0, halves[0])),
    ]
    #expect(read(frames).names == ["www.deepl.com", Self.name])
  }

  @Test func afterARetryTheKeysComeFromTheServersIdentifier() throws {
    let first = talk.sent(try talk.initial(0, whole()))
    var again = talk
    again.firstID = [UInt8](repeating: 3, count: 16)
    let second = again.sent(try again.initial(1, whole(), token: [UInt8](repeating: 4, count: 60)))
    let retry: [UInt8] =
      [0xf0, 0, 0, 0, 1] + talk.clientID.withLength(1) + again.firstID.withLength(1)
      + [UInt8](repeating: 4, count: 60 + 16)
    // The same hello counts once, whether or not the first or the Retry was seen.
    #expect(read([first, talk.received(retry), second]).names == [Self.name])
    #expect(read([first, second]).names == [Self.name])
    #expect(read([second]).names == [Self.name])
    #expect(read([talk.received(retry), second]).names == [Self.name])
  }

  @Test func afterARetrySomeClientsMakeTheirHelloAnew() throws {
    var named = talk
    named.clientID = [5, 6, 7]
    var again = named
    again.firstID = [UInt8](repeating: 3, count: 16)
    let hello = QUICFrameBytes.crypto(at: 0, TLSBytes.hello(Self.name, padding: 9))
    let frames = [
      named.sent(try named.initial(0, whole())), again.sent(try again.initial(1, hello)),
    ]
    #expect(read(frames).names == [Self.name])
  }

  @Test func afterVersionNegotiationWithTheSameIdentifier() throws {
    var unknown: [UInt8] = [0xc5, 0x1a, 0x2a, 0x3a, 0x4a]
    unknown += talk.firstID.withLength(1) + [0] + [UInt8](repeating: 0x77, count: 1180)
    let negotiation: [UInt8] =
      [0x80, 0, 0, 0, 0, 0] + talk.firstID.withLength(1) + [0, 0, 0, 1, 0x6b, 0x33, 0x43, 0xcf]
    let frames = [
      talk.sent(unknown), talk.received(negotiation),
      talk.sent(try talk.initial(0, halves[0])), talk.sent(try talk.initial(1, halves[1])),
    ]
    #expect(read(frames).names == [Self.name])
  }

  @Test func theVersionChangesWithinAConnection() throws {
    var version2 = talk
    version2.version = QUICInitialBytes.version2
    let frames = [
      talk.sent(try talk.initial(0, halves[0])),
      version2.received(try version2.answer(0, QUICFrameBytes.ack())),
      version2.sent(try version2.initial(1, halves[1], to: talk.serverID)),
    ]
    #expect(read(frames).names == [Self.name])
  }

  @Test func behindA0RTTPacketInOneDatagram() throws {
    let initial = try talk.initial(0, whole())
    #expect(read([talk.sent(talk.other(1), initial)]).names == [Self.name])
    #expect(
      read([talk.sent(talk.other(1), talk.other(2), initial, [0x40, 1])]).names == [Self.name])
    var version2 = talk
    version2.version = QUICInitialBytes.version2
    let second = try version2.initial(0, whole())
    #expect(read([version2.sent(version2.other(2), second)]).names == [Self.name])
  }

  @Test func severalInitialsInOneDatagram() throws {
    let reading = read([
      talk.sent(
        try talk.initial(1, halves[1]), talk.other(1), try talk.initial(0, halves[0]))
    ])
    #expect(reading.names == [Self.name])
  }

  @Test(arguments: [
    [0], [0x00, 0x11, 0x22], [0xff, 0xff, 0xff], [0xc0, 0, 0, 0, 1], [0xc0, 0, 0, 0, 1, 99],
  ])
  func trailingBytes(_ trailing: [Int]) throws {
    let bytes = trailing.map { UInt8($0) } + [UInt8](repeating: UInt8(trailing[0]), count: 30)
    var decoded: UInt64 = 0
    let reading = read([talk.sent(try talk.initial(0, whole()), bytes)]) {
      decoded = $0.counters.decoded
    }
    #expect(reading.names == [Self.name])
    #expect(decoded == 1)
  }

  @Test func packetsForAnotherConnectionInOneDatagramAreLeftOut() throws {
    var other = talk
    other.firstID = [UInt8](repeating: 7, count: 12)
    let reading = read([
      talk.sent(try talk.initial(0, whole()), try other.initial(0, whole("other.example")))
    ])
    #expect(reading.names == [Self.name])
  }

  @Test func severalConnectionsBetweenTheSameEnds() throws {
    let names = (0..<8).map { "host\($0).example" }
    let talks = names.indices.map { index in
      var one = talk
      one.firstID = [UInt8](repeating: UInt8(index + 1), count: 8 + index)
      one.clientID = [UInt8(index), 1]
      return one
    }
    let hellos = names.map { TLSBytes.hello($0, padding: 1400) }
    let firsts = try talks.indices.map {
      talks[$0].sent(
        try talks[$0].initial(0, QUICFrameBytes.crypto(at: 0, Array(hellos[$0][..<700]))))
    }
    let seconds = try talks.indices.map {
      talks[$0].sent(
        try talks[$0].initial(
          1, QUICFrameBytes.crypto(at: 700, Array(hellos[$0][700...])),
          to: $0 % 2 == 0 ? nil : talk.serverID))
    }
    var settings = small
    settings.quicBufferCount = 8
    #expect(read(firsts + seconds, settings: settings).names == names)
    #expect(read(firsts + seconds.reversed(), settings: settings).names == names.reversed())
  }

  @Test func oneSocketUsedAgainIsANewConnection() throws {
    var second = talk
    second.firstID = [UInt8](repeating: 8, count: 8)
    let hello = TLSBytes.hello("www.deepl.com")
    let reading = read([
      talk.sent(try talk.initial(0, whole())),
      second.sent(try second.initial(0, QUICFrameBytes.crypto(at: 0, hello))),
    ])
    #expect(reading.names == [Self.name, "www.deepl.com"])
  }

  @Test func continuedFromAnotherPortOfTheClient() throws {
    var moved = talk
    moved.clientPort = 61_000
    let reading = read([
      talk.sent(try talk.initial(0, halves[0])), moved.sent(try moved.initial(1, halves[1])),
    ])
    #expect(reading.names == [Self.name])
    // Another client that happens to use the same identifier is another one.
    var other = talk
    other.client = IPAddress(v4: 0x0a14_0199)
    let apart = read([
      talk.sent(try talk.initial(0, halves[0])), other.sent(try other.initial(1, halves[1])),
    ])
    #expect(apart.names == [])
  }

  @Test func tokensUpToTheDatagram() throws {
    for count in [0, 1, 63, 64, 300, 1000] {
      let token = [UInt8](repeating: 6, count: count)
      #expect(read([talk.sent(try talk.initial(0, whole(), token: token))]).names == [Self.name])
    }
  }

  @Test func aLengthThatLiesIsAnError() throws {
    var initial = QUICInitialBytes(to: talk.firstID)
    for lie in [1, 100, -1, -100] {
      initial.lengthLie = lie
      let packet = try initial.packet(whole(), paddedTo: 1200)
      #expect(read([talk.sent(packet)]).names == [], "\(lie) bytes off")
    }
  }

  @Test func aWrongTagIsNeverRead() throws {
    let good = try talk.initial(0, whole())
    for index in [good.count - 1, good.count - 16, good.count / 2, 30] {
      var bad = good
      bad[index] ^= 0x10
      var unread: UInt64 = 0
      #expect(read([talk.sent(bad)]) { unread = $0.counters.quicUnread }.names == [])
      #expect(unread == 1)
      // One bad packet never blinds the flow.
      #expect(read([talk.sent(bad), talk.sent(good)]).names == [Self.name])
      #expect(read([talk.sent(bad, good)]).names == [Self.name])
    }
  }

  @Test func oneDatagramGetsABoundedNumberOfAttempts() throws {
    let good = try talk.initial(0, whole())
    var bad = good
    bad[bad.count - 1] ^= 1
    let many = [UInt8](Array(repeating: bad, count: 30).joined())
    var unread: UInt64 = 0
    let reading = read([talk.sent(many, good)]) { unread = $0.counters.quicUnread }
    #expect(reading.names == [])
    #expect(unread == 31)
    // The next datagram has its own.
    #expect(read([talk.sent(many, good), talk.sent(good)]).names == [Self.name])
  }

  @Test func largePacketNumbersThatWereCutShort() throws {
    var first = QUICInitialBytes(to: talk.firstID)
    first.packetNumber = 0x1_0203
    first.packetNumberLength = 4
    var second = first
    second.packetNumber = 0x1_0204
    second.packetNumberLength = 1
    let reading = read([
      talk.sent(try first.packet(halves[0])), talk.sent(try second.packet(halves[1])),
    ])
    #expect(reading.names == [Self.name])
  }

  @Test func othersSpeakNoQUIC() {
    // Media streams set the first bit too; a datagram of one byte, and none.
    var random = SeededRandom.forProperty(usual: 51)
    var ignored: UInt64 = 0
    let frames =
      (0..<50).map { _ in talk.sent([0x80, 0x60] + random.bytes(160)) }
      + [talk.sent([0x80]), talk.sent([]), talk.sent([0xc0, 0, 0, 0, 1])]
    let reading = read(frames) { ignored = $0.counters.ignored(.otherPort) }
    #expect(reading.names == [])
    #expect(ignored == UInt64(frames.count))
  }

  @Test func versionsThatAreNotReadAreCounted() {
    var unread: UInt64 = 0
    var google: [UInt8] = [0xc3] + Array("Q050".utf8)
    google += talk.firstID.withLength(1) + [0] + [UInt8](repeating: 1, count: 1200)
    var other = talk
    other.serverPort = 8443
    let greased: [UInt8] =
      [0xc3, 0x1a, 0x2a, 0x3a, 0x4a] + talk.firstID.withLength(1) + [0]
      + [UInt8](repeating: 1, count: 1200)
    let reading = read([talk.sent(google), other.sent(google), other.sent(greased)]) {
      unread = $0.counters.quicUnread
    }
    #expect(reading.names == [])
    #expect(unread == 3)
  }

  @Test func whatOnlyLooksLikeALongHeaderIsNotCounted() {
    let rest = [UInt8](repeating: 1, count: 1200)
    let greased: [UInt8] = [0xc3, 0x1a, 0x2a, 0x3a, 0x4a]
    let frames = [
      // An identifier that is too long, or both; a datagram too short for a first one.
      greased + [21] + rest, greased + [0, 21] + rest, greased + [0, 0] + Array(rest[..<900]),
      // Version negotiation, and a number that nobody ever gave.
      [0x80, 0, 0, 0, 0, 0, 0] + rest, [0x80, 1, 2, 3, 4, 0, 0] + rest,
    ]
    let watched = watch(frames.map { talk.sent($0) })
    #expect(watched.counters["quic.initials"] == nil)
    #expect(watched.counters["packets.ignored.otherPort"] == UInt64(frames.count))
  }
}
