/// What a question asks for, beside its name (RFC 1035, section 4.1.2).
public struct DNSQuestion: Hashable, Sendable {
  /// The type of the records asked for.
  public var type: DNSRecordType
  /// Their class; 1 is the Internet.
  public var recordClass: UInt16
}
