/// The control bits of a TCP segment (RFC 9293, section 3.1).
public struct TCPFlags: OptionSet, Hashable, Sendable {
  /// The bits on the wire.
  public let rawValue: UInt8

  /// Flags from their bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// No more data from the sender.
  public static let fin = TCPFlags(rawValue: 0x01)
  /// The sequence number is the first of a connection.
  public static let syn = TCPFlags(rawValue: 0x02)
  /// The connection is refused or broken off.
  public static let rst = TCPFlags(rawValue: 0x04)
  /// The acknowledgement number counts.
  public static let ack = TCPFlags(rawValue: 0x10)
}
