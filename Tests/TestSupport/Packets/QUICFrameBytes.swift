/// Makes QUIC frames byte by byte, for tests (RFC 9000, section 19).
public enum QUICFrameBytes {
  /// A number of variable length, in the fewest bytes or in `width` (1, 2, 4 or 8).
  public static func varint(_ value: Int, width: Int? = nil) -> [UInt8] {
    let width = width ?? (value < 1 << 6 ? 1 : value < 1 << 14 ? 2 : value < 1 << 30 ? 4 : 8)
    var bytes = (0..<width).map {
      UInt8(truncatingIfNeeded: value >> (8 * (width - 1 - $0)))
    }
    bytes[0] |= UInt8(width.trailingZeroBitCount << 6)
    return bytes
  }

  /// A CRYPTO frame.
  public static func crypto(at offset: Int, _ data: [UInt8]) -> [UInt8] {
    [6] + varint(offset) + varint(data.count) + data
  }

  /// A PING frame.
  public static let ping: [UInt8] = [1]

  /// An ACK frame with that many ranges after the first, with or without counts of ECN.
  public static func ack(largest: Int = 0, ranges: Int = 0, hasECN: Bool = false) -> [UInt8] {
    [hasECN ? 3 : 2] + varint(largest) + varint(25_000) + varint(ranges) + varint(0)
      + (0..<ranges).flatMap { varint($0 * 100) + varint($0) }
      + (hasECN ? varint(1) + varint(70_000) + varint(0) : [])
  }

  /// A CONNECTION_CLOSE frame of the transport.
  public static func connectionClose(_ reason: String) -> [UInt8] {
    [0x1c] + varint(0x0128) + varint(6) + varint(reason.utf8.count) + Array(reason.utf8)
  }
}
