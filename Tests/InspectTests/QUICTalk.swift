import Model
import TestSupport

/// One QUIC connection from a client, as frames.
struct QUICTalk {
  var client = IPAddress(v4: 0x0a14_0105)
  var server = IPAddress(v4: 0xc633_6407)
  var clientPort = 50_000
  var serverPort = 443
  var version = QUICInitialBytes.version1
  /// What the client's first Initial is sent to.
  var firstID = [UInt8](hexadecimal: "8394c8f03e515708")
  /// What the client calls the connection.
  var clientID: [UInt8] = []
  /// What the server calls it.
  var serverID = [UInt8](hexadecimal: "f067a5502a4262b5")

  /// An Initial of the client; `destination` is the server's identifier once it has answered.
  func initial(
    _ number: Int, _ frames: [UInt8], to destination: [UInt8]? = nil, token: [UInt8] = [],
    paddedTo size: Int = 0
  ) throws -> [UInt8] {
    var initial = QUICInitialBytes(to: destination ?? firstID)
    initial.version = version
    initial.source = clientID
    initial.firstID = firstID
    initial.token = token
    initial.packetNumber = UInt64(number)
    return try initial.packet(frames, paddedTo: size)
  }

  /// An Initial of the server.
  func answer(_ number: Int, _ frames: [UInt8]) throws -> [UInt8] {
    var initial = QUICInitialBytes(to: clientID)
    initial.version = version
    initial.source = serverID
    initial.firstID = firstID
    initial.isFromServer = true
    initial.packetNumber = UInt64(number)
    return try initial.packet(frames, paddedTo: 1200)
  }

  /// A datagram of the client with those packets.
  func sent(_ packets: [UInt8]...) -> [UInt8] {
    Packet.frame(
      from: client, to: server, transport: 17,
      payload: Packet.udp(from: clientPort, to: serverPort, payload: packets.flatMap { $0 }))
  }

  /// A datagram of the server with those packets.
  func received(_ packets: [UInt8]...) -> [UInt8] {
    Packet.frame(
      from: server, to: client, transport: 17,
      payload: Packet.udp(from: serverPort, to: clientPort, payload: packets.flatMap { $0 }))
  }

  /// A packet of a type that is not read: 0-RTT or Handshake.
  func other(_ typeBits: UInt8, to destination: [UInt8]? = nil, length: Int = 60) -> [UInt8] {
    var bytes: [UInt8] = [0xc0 | typeBits << 4]
    bytes.append32(version.number)
    bytes += (destination ?? firstID).withLength(1) + clientID.withLength(1)
    return bytes + QUICFrameBytes.varint(length, width: 2) + [UInt8](repeating: 0x5a, count: length)
  }

  /// A packet with a short header; what is encrypted in it is told by `seed`.
  func short(_ seed: Int, length: Int = 1000) -> [UInt8] {
    var random = SeededRandom(seed: UInt64(seed))
    return [0x40] + serverID + random.bytes(max(0, length - 1 - serverID.count))
  }

  /// Each of those pieces of a handshake in a datagram of its own, numbered from 0.
  func datagrams(_ pieces: [(offset: Int, bytes: [UInt8])]) throws -> [[UInt8]] {
    try pieces.enumerated().map { number, piece in
      sent(
        try initial(
          number, QUICFrameBytes.crypto(at: piece.offset, piece.bytes), paddedTo: 1200))
    }
  }
}

extension [UInt8] {
  /// These bytes in parts of at most `size`, each with its place.
  func pieces(of size: Int) -> [(offset: Int, bytes: [UInt8])] {
    inParts(of: size).enumerated().map { ($0 * size, $1) }
  }
}
