import Inspect
import Model
import TestSupport
import Testing
import Wire

/// One hello in QUIC, cut and mixed in every way that clients and networks know.
@Suite struct ClientHelloOverQUICTests {
  static let name = "chat.mistral.ai"
  static let hello = TLSBytes.hello(name)
  /// As long as hellos with hybrid key shares are: two Initials or three.
  static let longHello = TLSBytes.hello(name, padding: 2400)
  let talk = QUICTalk()

  @Test func wholeInOneInitial() throws {
    let reading = read([
      talk.sent(try talk.initial(0, QUICFrameBytes.crypto(at: 0, Self.hello), paddedTo: 1200))
    ])
    #expect(reading.names == [Self.name])
    #expect(reading.sources == [.quic])
    #expect(reading.evidence == [.clientHello])
    #expect(reading.clients == [talk.client])
  }

  @Test(arguments: QUICInitialBytes.allVersions.indices) func everyVersion(_ index: Int) throws {
    var talk = talk
    talk.version = QUICInitialBytes.allVersions[index]
    #expect(read(try talk.datagrams(Self.longHello.pieces(of: 1000))).names == [Self.name])
  }

  @Test(arguments: [443, 80, 853, 4433, 8443, 65_535]) func onAnyPort(_ port: Int) throws {
    var talk = talk
    talk.serverPort = port
    #expect(read(try talk.datagrams(Self.longHello.pieces(of: 1000))).names == [Self.name])
  }

  @Test func neverOnTheDNSPort() throws {
    var talk = talk
    talk.serverPort = 53
    let reading = read(try talk.datagrams(Self.hello.pieces(of: 1000)))
    #expect(!reading.names.contains(Self.name))
    #expect(!reading.sources.contains(.quic))
  }

  @Test func overIPv6() throws {
    var talk = talk
    talk.client = IPAddress(v6High: 0xfd20_0000_0000_0001, low: 5)
    talk.server = IPAddress(v6High: 0x2001_0db8_0000_0000, low: 7)
    #expect(
      read(try talk.datagrams(Self.longHello.pieces(of: 1000)).reversed()).names == [Self.name])
  }

  @Test(arguments: [2100, 2600, 3300, 4200]) func longHellosWithTheirStartLast(
    _ padding: Int
  ) throws {
    let hello = TLSBytes.hello(Self.name, padding: padding - 200)
    #expect(hello.count > padding - 100)
    let datagrams = try talk.datagrams(hello.pieces(of: 1100))
    #expect(read(datagrams.reversed()).names == [Self.name])
    for last in datagrams.indices {
      var order = datagrams
      order.append(order.remove(at: last))
      #expect(read(order).names == [Self.name], "\(last) last")
    }
  }

  @Test func aHelloOf16KiBIsRead() throws {
    let hello = TLSBytes.hello(Self.name, padding: 16_000)
    #expect(read(try talk.datagrams(hello.pieces(of: 1100)).reversed()).names == [Self.name])
  }

  @Test func everyCut() throws {
    for cut in 1..<Self.hello.count {
      let parts = [(0, Array(Self.hello[..<cut])), (cut, Array(Self.hello[cut...]))]
      let frames = parts.map { QUICFrameBytes.crypto(at: $0.0, $0.1) }
      #expect(read([talk.sent(try talk.initial(0, frames[1] + frames[0]))]).names == [Self.name])
      let datagrams = try talk.datagrams(parts.map { (offset: $0.0, bytes: $0.1) })
      #expect(read(datagrams).names == [Self.name], "cut at \(cut)")
      #expect(read(datagrams.reversed()).names == [Self.name], "cut at \(cut), reversed")
    }
  }

  /// Firefox cuts the server name in the middle and sends the second half first, within one
  /// packet or over two.
  @Test func theNameCutInTheMiddleWithItsHalvesSwapped() throws {
    let pattern = Array(Self.name.utf8)
    let start = try #require(
      (0..<(Self.longHello.count - pattern.count)).first {
        Array(Self.longHello[$0..<($0 + pattern.count)]) == pattern
      })
    let middle = start + pattern.count / 2
    let first = QUICFrameBytes.crypto(at: 0, Array(Self.longHello[..<middle]))
    let second = QUICFrameBytes.crypto(at: middle, Array(Self.longHello[middle...]))
    #expect(read([talk.sent(try talk.initial(0, second + first))]).names == [Self.name])
    let apart = [talk.sent(try talk.initial(0, second)), talk.sent(try talk.initial(1, first))]
    #expect(read(apart).names == [Self.name])
  }

  @Test func aDuplicateDoesNotFillAHole() throws {
    // As many bytes as the hello has, but not all of them (byte counters fall for this).
    let pieces = Self.longHello.pieces(of: 500)
    for missing in pieces.indices {
      var sent = pieces
      sent[missing] = pieces[missing == 0 ? 1 : 0]
      let datagrams = try talk.datagrams(sent)
      #expect(read(datagrams).names == [], "piece \(missing) missing")
      let late = datagrams + (try talk.datagrams([pieces[missing]]))
      #expect(read(late).names == [Self.name], "piece \(missing) late")
    }
  }

  @Test func everyDatagramThreeTimes() throws {
    let datagrams = try talk.datagrams(Self.longHello.pieces(of: 700))
    #expect(read(datagrams.flatMap { [$0, $0, $0] }).names == [Self.name])
    #expect(read(datagrams + datagrams + datagrams).names == [Self.name])
  }

  @Test func overlapsWhereTheFirstBytesWin() throws {
    let other = TLSBytes.hello("chat.mistrex.ai")
    let pieces = [
      (offset: 60, bytes: Array(Self.hello[60...])), (offset: 40, bytes: Array(other[40...])),
      (offset: 0, bytes: Array(Self.hello[..<50])),
    ]
    var conflicts: UInt64 = 0
    let reading = read(try talk.datagrams(pieces)) { conflicts = $0.counters.overlapConflicts }
    #expect(reading.names == [Self.name])
    #expect(conflicts > 0)
  }

  @Test func shuffledPiecesWithOtherFramesBetween() throws {
    var random = SeededRandom.forProperty(usual: 41)
    let between: [[UInt8]] = [
      [], QUICFrameBytes.ping, [0, 0, 0], QUICFrameBytes.ack(ranges: 3),
      QUICFrameBytes.ack(hasECN: true),
    ]
    for round in 0..<60 {
      var pieces = Self.longHello.pieces(of: Int.random(in: 20...900, using: &random))
      for _ in 0..<4 {
        let start = Int.random(in: 0..<Self.longHello.count, using: &random)
        let end = min(start + Int.random(in: 1...300, using: &random), Self.longHello.count)
        pieces.append((start, Array(Self.longHello[start..<end])))
      }
      pieces.shuffle(using: &random)
      var packets: [[UInt8]] = [[]]
      for piece in pieces {
        if packets[packets.count - 1].count > 700 { packets.append([]) }
        packets[packets.count - 1] +=
          between[Int.random(in: 0..<between.count, using: &random)]
          + QUICFrameBytes.crypto(at: piece.offset, piece.bytes)
      }
      let datagrams = try packets.enumerated().map {
        talk.sent(try talk.initial($0, $1, paddedTo: 1200))
      }
      #expect(read(datagrams).names == [Self.name], "round \(round) of seed \(random.seed)")
    }
  }

  @Test func twoHundredSmallFrames() throws {
    var random = SeededRandom.forProperty(usual: 42)
    let pieces = Self.hello.pieces(of: 1).shuffled(using: &random)
    let frames = pieces.flatMap { QUICFrameBytes.crypto(at: $0.offset, $0.bytes) }
    #expect(read([talk.sent(try talk.initial(0, frames))]).names == [Self.name])
  }

  @Test func framesBeforeTheHello() throws {
    for frames in [
      QUICFrameBytes.ack(ranges: 5), QUICFrameBytes.ack(hasECN: true), QUICFrameBytes.ping,
      [UInt8](repeating: 0, count: 300), QUICFrameBytes.connectionClose("x"),
    ] {
      let packet = try talk.initial(0, frames + QUICFrameBytes.crypto(at: 0, Self.hello))
      #expect(read([talk.sent(packet)]).names == [Self.name])
    }
  }

  @Test func anUnknownFrameEndsItsPacketAndKeepsWhatCameBefore() throws {
    let crypto = QUICFrameBytes.crypto(at: 0, Self.hello)
    #expect(read([talk.sent(try talk.initial(0, crypto + [0x30, 1, 2]))]).names == [Self.name])
    let pieces = Self.hello.pieces(of: 100)
    var errors: UInt64 = 0
    let frames =
      [
        talk.sent(
          try talk.initial(0, QUICFrameBytes.crypto(at: 0, pieces[0].bytes) + [0x30]))
      ] + (try talk.datagrams(Array(pieces[1...])))
    let reading = read(frames) { errors = $0.counters.errors(.quic, .badValue) }
    #expect(reading.names == [Self.name])
    #expect(errors == 1)
  }

  @Test func everyPrefixOfTheHelloIsSilence() throws {
    for end in Self.hello.indices {
      let frames = QUICFrameBytes.crypto(at: 0, Array(Self.hello[..<end]))
      #expect(read([talk.sent(try talk.initial(0, frames))]).names == [], "\(end) bytes")
    }
  }

  @Test func changedBytesOfTheHelloNeverTrap() throws {
    for changed in Abuse.byteChanges(of: Self.hello) {
      let frames = QUICFrameBytes.crypto(at: 0, changed)
      #expect(read([talk.sent(try talk.initial(0, frames))]).names.count <= 1)
    }
  }

  @Test func wrongLengthsOfTheHelloAreErrorsOrSilence() throws {
    // Handshake, session, suites, extensions.
    for (offset, width) in [(1, 3), (38, 1), (71, 2), (78, 2)] {
      for changed in [
        Abuse.lengthPlusOne(in: Self.hello, at: offset, width: width),
        Abuse.hugeLength(in: Self.hello, at: offset, width: width),
      ] {
        let frames = QUICFrameBytes.crypto(at: 0, changed)
        #expect(read([talk.sent(try talk.initial(0, frames))]).names == [], "length at \(offset)")
      }
    }
  }

  @Test func anECHExtensionNeverHidesTheOuterName() throws {
    let hello = TLSBytes.hello(Self.name, hasECH: true)
    let reading = read([talk.sent(try talk.initial(0, QUICFrameBytes.crypto(at: 0, hello)))])
    #expect(reading.names == [Self.name])
    #expect(reading.traits == [.echExtension])
  }

  @Test func helloWithoutANameIsCounted() throws {
    var counts: (hellos: UInt64, withoutName: UInt64) = (0, 0)
    let reading = read([
      talk.sent(try talk.initial(0, QUICFrameBytes.crypto(at: 0, TLSBytes.hello(nil))))
    ]) {
      counts = ($0.counters.hellos, $0.counters.hellosWithoutName)
    }
    #expect(reading.names == [])
    #expect(counts == (1, 1))
  }
}
