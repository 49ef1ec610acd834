/// The header of a TLS record in clear (RFC 8446, section 5.1).
public struct TLSRecordHeader: Hashable, Sendable {
  /// What the record carries.
  public var contentType: TLSContentType
  /// The length of its fragment, in bytes.
  public var fragmentLength: Int

  /// The header's length in bytes.
  public static let length = 5

  /// The longest fragment: 2^14 bytes in clear, 2^14 + 2,048 with TLS 1.2's encryption (RFC 5246,
  /// section 6.2.3).
  public static let longestFragment = 0x4000 + 2048

  /// Reads a record header.
  ///
  /// The major version must be 3; the minor one is not looked at, since clients write several
  /// (RFC 8446, appendix D.5).
  public init(parsing reader: inout ByteReader) throws(WireError) {
    contentType = TLSContentType(rawValue: try reader.readUInt8())
    guard (20...24).contains(contentType.rawValue) else { throw reader.error(.badValue) }
    guard try reader.readUInt8() == 3 else { throw reader.error(.badVersion) }
    try reader.skip(1)
    fragmentLength = Int(try reader.readUInt16())
    guard fragmentLength <= Self.longestFragment else { throw reader.error(.tooLong) }
  }
}
