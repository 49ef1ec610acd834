/// What was wrong with bytes from the wire.
public enum WireReason: UInt8, CaseIterable, Sendable {
  /// The bytes end before the structure does: a cut packet, or a length that is too large.
  case truncated
  /// A length field contradicts the structure that it measures.
  case badLength
  /// A version number that this layer does not have.
  case badVersion
  /// Bytes are left over after a structure of known length.
  case trailingData
  /// A DNS label type that is not in use (RFC 6891, section 5).
  case badLabelType
  /// A DNS compression pointer that does not go strictly backwards.
  case badPointer
  /// A DNS name of more than 255 octets (RFC 1035, section 2.3.4).
  case nameTooLong
  /// More items than a bound of docs/limits.md allows.
  case tooMany
  /// A message that is longer than a bound of docs/limits.md allows.
  case tooLong
  /// A value that the protocol forbids here.
  case badValue
  /// An extension that occurs twice (RFC 8446, section 4.2).
  case duplicate
  /// A link type that this program does not read.
  case unsupportedLinkType
}
