import TestSupport
import Testing
import Wire

@Suite struct InitialFrameReaderTests {
  static let crypto = QUICFrameBytes.crypto(at: 300, [1, 2, 3])
  static let piece = Piece(offset: 300, bytes: [1, 2, 3])

  /// Every frame that an Initial may hold beside CRYPTO.
  static let others: [[UInt8]] = [
    [UInt8](repeating: 0, count: 40), QUICFrameBytes.ping, QUICFrameBytes.ack(),
    QUICFrameBytes.ack(largest: 90_000, ranges: 30), QUICFrameBytes.ack(ranges: 2, hasECN: true),
    QUICFrameBytes.connectionClose("no application protocol"), QUICFrameBytes.connectionClose(""),
  ]

  @Test(arguments: others) func othersArePassedOverByTheirTrueLength(_ other: [UInt8]) {
    let reading = pieces(other + Self.crypto + other + Self.crypto)
    #expect(reading.pieces == [Self.piece, Self.piece])
    #expect(reading.error == nil)
  }

  @Test func anEmptyPayloadHasNoFrames() {
    #expect(pieces([]).pieces.isEmpty)
    #expect(pieces([]).error == nil)
  }

  @Test func typesMayBeWrittenInMoreBytesThanNeeded() {
    #expect(pieces([0x40, 0x06] + Self.crypto[1...]).pieces == [Self.piece])
    #expect(pieces([0x40, 0x00, 0x80, 0, 0, 1] + Self.crypto).pieces == [Self.piece])
  }

  @Test(arguments: [0x04, 0x05, 0x07, 0x08, 0x10, 0x1d, 0x1e, 0x30, 0x3f])
  func
    anyOtherFrameEndsTheReading(_ type: Int)
  {
    let reading = pieces(Self.crypto + [UInt8(type)] + Self.crypto)
    #expect(reading.pieces == [Self.piece])
    #expect(reading.error == WireError(.quic, .badValue, at: 0))
  }

  @Test func everyPrefixGivesWhatWasWhole() {
    let payload = Self.others.flatMap { $0 + Self.crypto }
    var whole: [Piece] = []
    for prefix in Abuse.prefixes(of: payload) {
      let found = pieces(prefix).pieces
      #expect(found.count >= whole.count)
      #expect(found.allSatisfy { $0 == Self.piece })
      whole = found
    }
  }

  @Test func changedBytesNeverTrap() {
    let payload = Self.others.flatMap { $0 + Self.crypto }
    for changed in Abuse.byteChanges(of: payload) {
      #expect(pieces(changed).pieces.count <= changed.count)
    }
  }

  @Test func lengthsPastTheEndAreErrors() {
    let reading = pieces([6] + QUICFrameBytes.varint(0) + QUICFrameBytes.varint(4) + [1, 2, 3])
    #expect(reading.pieces.isEmpty)
    #expect(reading.error == WireError(.quic, .truncated, at: 0))
    let huge = [6] + QUICFrameBytes.varint(0) + [UInt8](repeating: 0xff, count: 8) + [1, 2, 3]
    #expect(pieces(huge).error == WireError(.quic, .badLength, at: 0))
    let ranges = [2, 0, 0] + [UInt8](repeating: 0xff, count: 8) + [UInt8](repeating: 0, count: 9)
    #expect(pieces(ranges).error == WireError(.quic, .badLength, at: 0))
  }

  @Test func theLargestOffsetIsOnlyANumber() {
    let largest = 0x3fff_ffff_ffff_ffff
    #expect(
      pieces(QUICFrameBytes.crypto(at: largest, [9])).pieces == [
        Piece(offset: largest, bytes: [9])
      ])
  }

  @Test func randomPayloadsNeverTrap() {
    var random = SeededRandom.forProperty(usual: 31)
    for _ in 0..<20_000 {
      let payload = random.bytes(Int.random(in: 0...80, using: &random))
      let found = pieces(payload).pieces
      #expect(
        found.reduce(0) { $0 + $1.bytes.count } <= payload.count, "seed \(random.seed)")
    }
  }
}
