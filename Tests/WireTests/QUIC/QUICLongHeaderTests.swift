import TestSupport
import Testing
import Wire

@Suite struct QUICLongHeaderTests {
  static let destination = [UInt8](hexadecimal: "8394c8f03e515708")
  static let source = [UInt8](hexadecimal: "a1b2c3")

  /// A header of version 1 by its type's bits, then what follows the identifiers.
  static func packet(
    _ bits: UInt8, version: UInt32 = 1, destination: [UInt8] = destination,
    source: [UInt8] = source, _ rest: [UInt8]
  ) -> [UInt8] {
    var bytes: [UInt8] = [0xc0 | bits << 4]
    bytes.append32(version)
    return bytes + destination.withLength(1) + source.withLength(1) + rest
  }

  static let initial = packet(
    0, [3, 7, 7, 7] + QUICFrameBytes.varint(30, width: 2) + [UInt8](repeating: 5, count: 30))

  @Test func initial() throws {
    let (header, offset) = try longHeader(Self.initial + [0xee])
    #expect(header.type == .initial)
    #expect(header.version == .version1)
    #expect(header.destination == identifier(Self.destination))
    #expect(header.source == identifier(Self.source))
    #expect(header.payloadLength == 30)
    #expect(header.length == Self.initial.count - 30)
    #expect(offset == header.length)
  }

  @Test(arguments: [(1, QUICPacketType.zeroRTT), (2, .handshake)]) func othersWithALength(
    _ bits: Int, _ type: QUICPacketType
  ) throws {
    let packet = Self.packet(UInt8(bits), [4, 1, 2, 3, 4])
    let (header, offset) = try longHeader(packet)
    #expect(header.type == type)
    #expect(header.payloadLength == 4)
    #expect(offset == packet.count - 4)
  }

  @Test func aRetryFillsItsDatagram() throws {
    let (header, _) = try longHeader(Self.packet(3, [UInt8](repeating: 8, count: 40)))
    #expect(header.type == .retry)
    #expect(header.payloadLength == 40)
  }

  @Test func everyPrefixIsTruncated() {
    for prefix in Abuse.prefixes(of: Self.initial) {
      #expect(throws: WireError(.quic, .truncated, at: 0), "\(prefix.count) bytes") {
        try longHeader(prefix)
      }
    }
  }

  @Test func changedBytesNeverTrap() {
    for changed in Abuse.byteChanges(of: Self.initial) {
      let header = try? longHeader(changed).header
      #expect((header?.length ?? 0) + (header?.payloadLength ?? 0) <= changed.count)
    }
  }

  @Test func wrongLengthsAreErrors() {
    // Identifiers (5, 14), token (18), length (22).
    for (offset, width) in [(5, 1), (14, 1), (18, 1), (22, 2)] {
      #expect(throws: WireError.self) {
        try longHeader(Abuse.hugeLength(in: Self.initial, at: offset, width: width))
      }
    }
    #expect(throws: WireError(.quic, .truncated, at: 0)) {
      try longHeader(Abuse.lengthPlusOne(in: Self.initial, at: 22, width: 2))
    }
  }

  @Test func identifiersOfMoreThan20BytesAreNone() {
    let long = [UInt8](repeating: 1, count: 21)
    #expect(throws: WireError(.quic, .badLength, at: 0)) {
      try longHeader(Self.packet(0, destination: long, Array(Self.initial[18...])))
    }
    #expect(throws: WireError(.quic, .badLength, at: 0)) {
      try longHeader(Self.packet(0, source: long, Array(Self.initial[18...])))
    }
  }

  @Test(arguments: [0, 0x0a0a_0a0a, 0x5130_3436, 7]) func versionsThatAreNotReadAreErrors(
    _ version: Int
  ) {
    #expect(throws: WireError(.quic, .badVersion, at: 0)) {
      try longHeader(Self.packet(0, version: UInt32(version), Array(Self.initial[18...])))
    }
  }

  @Test func aShortHeaderIsNone() {
    #expect(throws: WireError(.quic, .badValue, at: 0)) {
      try longHeader([0x40] + Self.initial[1...])
    }
  }

  @Test func likelihoodIsFirstBitAndVersion() {
    func isLikely(_ bytes: [UInt8]) -> Bool { QUICLongHeader.isLikely(bytes.span) }
    #expect(isLikely(Self.initial))
    #expect(isLikely([0x80] + Self.initial[1...]))
    #expect(!isLikely([0x40] + Self.initial[1...]))
    #expect(!isLikely(Array(Self.initial[..<6])))
    #expect(!isLikely(Self.packet(0, version: 0, [0])))
    #expect(!isLikely([]))
  }

  @Test func coalescedPacketsFollowEachOther() throws {
    let datagram =
      Self.packet(1, [3, 1, 2, 3]) + Self.initial + Self.packet(2, [2, 1, 2]) + [0x40, 1, 2]
    var reader = ByteReader(datagram.span, layer: .quic)
    var types: [QUICPacketType] = []
    for _ in 0..<3 {
      let header = try QUICLongHeader(parsing: &reader)
      types.append(header.type)
      try reader.skip(header.payloadLength)
    }
    let left = reader.remaining
    #expect(types == [.zeroRTT, .initial, .handshake])
    #expect(left == 3)
  }
}
