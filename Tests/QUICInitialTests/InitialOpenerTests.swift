import QUICInitial
import TestSupport
import Testing
import Wire

@Suite struct InitialOpenerTests {
  static let id = [UInt8](hexadecimal: "0102030405060708090a")
  static let frames = QUICFrameBytes.crypto(at: 7, [1, 2, 3, 4, 5])
  static let pieces = [Opening.Piece(offset: 7, bytes: [1, 2, 3, 4, 5])]

  @Test(arguments: QUICInitialBytes.allVersions.indices) func everyVersion(_ index: Int) throws {
    var initial = QUICInitialBytes(to: Self.id)
    initial.version = QUICInitialBytes.allVersions[index]
    for isFromServer in [false, true] {
      initial.isFromServer = isFromServer
      let packet = try initial.packet(Self.frames, paddedTo: 1200)
      let opening = try open(packet, isFromServer ? .server : .client, Self.id)
      #expect(opening.pieces == Self.pieces)
    }
  }

  @Test(arguments: 1...4) func everyLengthOfPacketNumber(_ length: Int) throws {
    var initial = QUICInitialBytes(to: Self.id)
    initial.packetNumberLength = length
    for number in [0, 1, 0xff, 0x1234, 0x12_3456, 0x1234_5678] {
      initial.packetNumber = UInt64(number)
      guard number < 1 << (8 * length) else { continue }
      let opening = try open(initial.packet(Self.frames), .client, Self.id)
      #expect(opening.packetNumber == UInt64(number))
      #expect(opening.pieces == Self.pieces)
    }
  }

  @Test func cutPacketNumbersAreCompleted() throws {
    var initial = QUICInitialBytes(to: Self.id)
    for (number, length, largest) in [
      (0x1_00, 1, 0xfe), (0x1_23, 1, 0x1_20), (0xa82f_9b32, 2, 0xa82f_30ea),
      (0x12_3456_7890, 4, 0x12_3456_7000),
    ] {
      initial.packetNumber = UInt64(number)
      initial.packetNumberLength = length
      let packet = try initial.packet(Self.frames)
      let opening = try open(packet, .client, Self.id, after: UInt64(largest))
      #expect(opening.packetNumber == UInt64(number))
      #expect(throws: NotOpened.self) {
        try open(packet, .client, Self.id, after: UInt64(largest) << 24)
      }
    }
  }

  @Test func aFalseLargestNumberDoesNotHideWholeNumbers() throws {
    var initial = QUICInitialBytes(to: Self.id)
    initial.packetNumber = 3
    let opening = try open(
      initial.packet(Self.frames), .client, Self.id, after: .max)
    #expect(opening.packetNumber == 3)
  }

  @Test(arguments: [0x00, 0x40, 0x0c, 0x4c]) func fixedAndReservedBitsAreNotLookedAt(
    _ bits: Int
  ) throws {
    var initial = QUICInitialBytes(to: Self.id)
    initial.firstByteBits = UInt8(bits)
    #expect(try open(initial.packet(Self.frames), .client, Self.id).pieces == Self.pieces)
  }

  @Test func identifiersOfEveryLength() throws {
    for count in 0...20 {
      let id = [UInt8]((0..<20).map { UInt8($0 + 1) }.prefix(count))
      var initial = QUICInitialBytes(to: id)
      initial.source = id.reversed()
      let opening = try open(initial.packet(Self.frames), .client, id)
      #expect(opening.pieces == Self.pieces)
      #expect(opening.header.source == identifier(id.reversed()))
    }
  }

  @Test func noByteCanBeChanged() throws {
    var initial = QUICInitialBytes(to: Self.id)
    initial.token = [9, 9, 9]
    let packet = try initial.packet(Self.frames, paddedTo: 90)
    for index in packet.indices {
      for bit in 0..<8 {
        var changed = packet
        changed[index] ^= 1 << bit
        // Only the version's bits lead to other keys, and only those of the header to an error.
        #expect(throws: (any Error).self, "bit \(bit) of byte \(index)") {
          try open(changed, .client, Self.id)
        }
      }
    }
  }

  @Test func tooShortForTheSampleIsAnError() throws {
    let packet = try QUICInitialBytes(to: Self.id).packet(Self.frames)
    var reader = ByteReader(packet.span, layer: .quic)
    var header = try QUICLongHeader(parsing: &reader)
    for length in 0..<20 {
      header.payloadLength = length
      #expect(throws: WireError(.quic, .truncated, at: 0)) {
        _ = try ProtectedInitial(header, in: packet.span, at: 0).bytes.count
      }
    }
    header.payloadLength = 20
    #expect(try ProtectedInitial(header, in: packet.span, at: 0).bytes.count == header.length + 20)
  }

  @Test func onlyAnInitialIsProtectedAsOne() throws {
    let packet = try QUICInitialBytes(to: Self.id).packet(Self.frames)
    var reader = ByteReader(packet.span, layer: .quic)
    var header = try QUICLongHeader(parsing: &reader)
    header.type = .handshake
    #expect(throws: WireError(.quic, .badValue, at: 0)) {
      _ = try ProtectedInitial(header, in: packet.span, at: 0).bytes.count
    }
  }

  @Test func randomPayloadsNeverOpenAndNeverTrap() throws {
    var random = SeededRandom.forProperty(usual: 21)
    let clear = try QUICInitialBytes(to: Self.id).packet(Self.frames, paddedTo: 200)
    for round in 0..<2000 {
      let payload = random.bytes(Int.random(in: 20...180, using: &random))
      let packet =
        Array(clear[..<17]) + [0] + QUICFrameBytes.varint(payload.count, width: 2) + payload
      #expect(throws: (any Error).self, "round \(round) of seed \(random.seed)") {
        try open(packet, .client, Self.id)
      }
    }
  }
}
