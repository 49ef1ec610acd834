/// The control bits of a TCP segment (RFC 9293, section 3.1).
public struct TCPFlags: OptionSet, Hashable, Sendable {
  /// The bits on the wire.
  public let rawValue: UInt8

  /// Flags from their bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Whether the segment asks for a new connection: SYN without ACK.
  @inline(__always)
  public var isOpening: Bool { rawValue & 0x12 == 0x02 }

  /// Whether its sender ends the connection: FIN or RST.
  @inline(__always)
  public var isEnding: Bool { rawValue & 0x05 != 0 }

  /// No more data from the sender.
  public static let fin = TCPFlags(rawValue: 0x01)
  /// The sequence number is the first of a connection.
  public static let syn = TCPFlags(rawValue: 0x02)
  /// The connection is refused or broken off.
  public static let rst = TCPFlags(rawValue: 0x04)
  /// The acknowledgement number counts.
  public static let ack = TCPFlags(rawValue: 0x10)
}
