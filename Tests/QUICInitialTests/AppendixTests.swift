import QUICInitial
import TestSupport
import Testing
import Wire

/// The packets of RFC 9001, appendix A, and RFC 9369, appendix A, byte for byte.
@Suite struct AppendixTests {
  static let clientPayload = Vectors.clientFrame + [UInt8](repeating: 0, count: 917)

  @Test(arguments: [
    (Vectors.clientInitial1, InitialProtection.version1),
    (Vectors.clientInitial2, InitialProtection.version2),
  ]) func theClientsInitialOpens(_ packet: [UInt8], _ protection: InitialProtection) throws {
    #expect(packet.count == 1200)
    let opening = try open(packet, .client, Vectors.connectionID)
    #expect(opening.header.protection == protection)
    #expect(opening.header.type == .initial)
    #expect(opening.header.destination == identifier(Vectors.connectionID))
    #expect(opening.packetNumber == 2)
    #expect(opening.pieces == [.init(offset: 0, bytes: Array(Vectors.clientFrame[4...]))])
  }

  @Test(arguments: [
    (Vectors.serverInitial1, InitialProtection.version1),
    (Vectors.serverInitial2, InitialProtection.version2),
  ]) func theServersInitialOpens(_ packet: [UInt8], _ protection: InitialProtection) throws {
    let opening = try open(packet, .server, Vectors.connectionID)
    #expect(opening.header.protection == protection)
    #expect(opening.header.destination == .empty)
    #expect(opening.packetNumber == 1)
    // An ACK of 5 bytes and the head of the CRYPTO frame, 4 bytes, come first.
    #expect(opening.pieces == [.init(offset: 0, bytes: Array(Vectors.serverFrames[9...]))])
  }

  @Test(arguments: [
    (Vectors.retry1, InitialProtection.version1), (Vectors.retry2, InitialProtection.version2),
  ]) func theRetryIsReadForWhatItIs(_ packet: [UInt8], _ protection: InitialProtection) throws {
    var reader = ByteReader(packet.span, layer: .quic)
    let header = try QUICLongHeader(parsing: &reader)
    #expect(header.type == .retry)
    #expect(header.protection == protection)
    #expect(header.source == identifier([UInt8](hexadecimal: "f067a5502a4262b5")))
    #expect(header.payloadLength == 5 + 16)
  }

  @Test func theSidesHaveKeysOfTheirOwn() {
    #expect(throws: NotOpened.self) {
      try open(Vectors.clientInitial1, .server, Vectors.connectionID)
    }
    #expect(throws: NotOpened.self) {
      try open(Vectors.serverInitial1, .client, Vectors.connectionID)
    }
  }

  /// What the tests make packets with is held to the same bytes.
  @Test func theBuilderMakesTheSamePackets() throws {
    var client = QUICInitialBytes(to: Vectors.connectionID)
    client.packetNumber = 2
    client.packetNumberLength = 4
    #expect(try client.packet(Self.clientPayload) == Vectors.clientInitial1)
    client.version = QUICInitialBytes.version2
    #expect(try client.packet(Self.clientPayload) == Vectors.clientInitial2)
    var server = QUICInitialBytes(to: [])
    server.source = [UInt8](hexadecimal: "f067a5502a4262b5")
    server.firstID = Vectors.connectionID
    server.isFromServer = true
    server.packetNumber = 1
    server.packetNumberLength = 2
    #expect(try server.packet(Vectors.serverFrames) == Vectors.serverInitial1)
    server.version = QUICInitialBytes.version2
    #expect(try server.packet(Vectors.serverFrames) == Vectors.serverInitial2)
  }
}
