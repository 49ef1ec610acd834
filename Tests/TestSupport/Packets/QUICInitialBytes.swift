import Crypto
import CryptoExtras

/// Makes Initial packets as a client or server does, protected like real ones, for tests (RFC 9001,
/// section 5).
///
/// It shares no code with the room that opens them; both are held to the packets of the RFCs.
public struct QUICInitialBytes {
  /// How a version protects its Initials.
  public struct Version: Sendable {
    /// The number on the wire.
    public let number: UInt32
    let salt: [UInt8]
    let labels: String
    let typeBits: UInt8
  }

  /// QUIC version 1.
  public static let version1 = Version(number: 1, salt: salt1, labels: "quic", typeBits: 0)
  /// QUIC version 2.
  public static let version2 = Version(
    number: 0x6b33_43cf, salt: [UInt8](hexadecimal: "0dede3def700a6db819381be6e269dcbf9bd2ed9"),
    labels: "quicv2", typeBits: 1)
  /// QUIC version 2 while it was a draft.
  public static let version2Draft = Version(
    number: 0x709a_50c4, salt: [UInt8](hexadecimal: "a707c203a59b47184a1d62ca570406ea7ae3e5d3"),
    labels: "quicv2", typeBits: 1)
  /// A draft of version 1, from 27 to 34.
  public static func draft(_ number: UInt32) -> Version {
    Version(
      number: 0xff00_0000 | number,
      salt: number < 29
        ? [UInt8](hexadecimal: "c3eef712c72ebb5a11a7d2432bb46365bef9f502")
        : number < 33 ? [UInt8](hexadecimal: "afbfec289993d24c9e9786f19c6111e04390a899") : salt1,
      labels: "quic", typeBits: 0)
  }
  /// Every version that can be made.
  public static let allVersions =
    [version1, version2, version2Draft] + (27...34).map { draft(UInt32($0)) }

  private static let salt1 = [UInt8](hexadecimal: "38762cf7f55934b34d179ae6a4c80cadccbb7f0a")

  /// The version.
  public var version = version1
  /// Whom the packet is for.
  public var destination: [UInt8]
  /// Whom an answer is for.
  public var source: [UInt8] = []
  /// What the keys come from; nil for the packet's own destination.
  public var firstID: [UInt8]?
  /// Whether the server sends it.
  public var isFromServer = false
  /// The token.
  public var token: [UInt8] = []
  /// The packet number.
  public var packetNumber: UInt64 = 0
  /// How many of its bytes are sent, 1 to 4.
  public var packetNumberLength = 1
  /// The fixed bit and the reserved bits of the first byte.
  public var firstByteBits: UInt8 = 0x40
  /// Added to the length that the header tells.
  public var lengthLie = 0

  /// The first Initial of a client that calls its server by that name.
  public init(to destination: [UInt8]) {
    self.destination = destination
  }

  /// A packet with those frames, padded so that it has at least `size` bytes.
  public func packet(_ frames: [UInt8], paddedTo size: Int = 0) throws -> [UInt8] {
    // So short that the sample of header protection would not fit is never sent (RFC 9001, 5.4.2).
    var frames = frames + [UInt8](repeating: 0, count: max(0, 4 - frames.count))
    let bare = header(payloadCount: 4096).count + frames.count + 16
    frames += [UInt8](repeating: 0, count: max(0, size - bare))
    var header = header(payloadCount: packetNumberLength + frames.count + 16 + lengthLie)
    let keys = keys()
    let sealed = try AES.GCM.seal(
      frames, using: keys.key, nonce: AES.GCM.Nonce(data: nonce(keys.iv)), authenticating: header)
    let body = Array(sealed.ciphertext) + Array(sealed.tag)
    var mask = Array(body[(4 - packetNumberLength)..<(20 - packetNumberLength)])
    try AES.permute(&mask, key: keys.headerKey)
    header[0] ^= mask[0] & 0x0f
    let start = header.count - packetNumberLength
    for index in 0..<packetNumberLength { header[start + index] ^= mask[1 + index] }
    return header + body
  }

  private func header(payloadCount: Int) -> [UInt8] {
    var header: [UInt8] = [
      0x80 | firstByteBits | version.typeBits << 4 | UInt8(packetNumberLength - 1)
    ]
    header.append32(version.number)
    header += destination.withLength(1) + source.withLength(1)
    header += QUICFrameBytes.varint(token.count) + token
    header += QUICFrameBytes.varint(payloadCount, width: 2)
    for index in (0..<packetNumberLength).reversed() {
      header.append(UInt8(truncatingIfNeeded: packetNumber >> UInt64(8 * index)))
    }
    return header
  }

  private func nonce(_ iv: [UInt8]) -> [UInt8] {
    (0..<12).map {
      iv[$0] ^ ($0 < 4 ? 0 : UInt8(truncatingIfNeeded: packetNumber >> UInt64(88 - 8 * $0)))
    }
  }

  private func keys() -> (key: SymmetricKey, iv: [UInt8], headerKey: SymmetricKey) {
    let initial = HKDF<SHA256>.extract(
      inputKeyMaterial: SymmetricKey(data: firstID ?? destination), salt: version.salt)
    let secret = Self.expand(Array(initial), isFromServer ? "server in" : "client in", 32)
    return (
      SymmetricKey(data: Self.expand(secret, version.labels + " key", 16)),
      Self.expand(secret, version.labels + " iv", 12),
      SymmetricKey(data: Self.expand(secret, version.labels + " hp", 16))
    )
  }

  /// HKDF-Expand-Label without a context (RFC 8446, section 7.1), for at most one block.
  private static func expand(_ secret: [UInt8], _ label: String, _ length: Int) -> [UInt8] {
    var info: [UInt8] = []
    info.append16(length)
    info += Array("tls13 \(label)".utf8).withLength(1) + [0]
    let block = HMAC<SHA256>.authenticationCode(for: info + [1], using: SymmetricKey(data: secret))
    return Array(block.prefix(length))
  }
}
