/// One resource record without its name: what it is and where its data lies (RFC 1035, section
/// 4.1.3).
public struct DNSRecord: Hashable, Sendable {
  /// What the data is.
  public var type: DNSRecordType
  /// The class; 1 is the Internet.
  public var recordClass: UInt16
  /// How long it may be kept, in seconds.
  public var timeToLive: UInt32
  /// Where its data begins, in bytes from the start of the message.
  public var dataStart: Int
  /// How long its data is, in bytes.
  public var dataLength: Int
}
