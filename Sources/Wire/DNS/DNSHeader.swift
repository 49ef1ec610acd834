/// The first 12 bytes of a DNS message (RFC 1035, section 4.1.1).
///
/// ```
/// |                      ID                       |
/// |QR|   Opcode  |AA|TC|RD|RA| Z|AD|CD|   RCODE   |
/// |                    QDCOUNT                    |
/// |                    ANCOUNT                    |
/// |                    NSCOUNT                    |
/// |                    ARCOUNT                    |
/// ```
public struct DNSHeader: Hashable, Sendable {
  /// The number that ties an answer to its question.
  public var id: UInt16
  /// The second 16 bits: what kind of message this is.
  public var flags: UInt16
  /// How many questions the message says it has.
  public var questionCount: Int
  /// How many answers the message says it has.
  public var answerCount: Int

  /// The response code of a name that does not exist: NXDOMAIN.
  public static let nameError: UInt16 = 3

  /// The header's length in bytes.
  public static let length = 12

  init(parsing reader: inout ByteReader) throws(WireError) {
    id = try reader.readUInt16()
    flags = try reader.readUInt16()
    questionCount = Int(try reader.readUInt16())
    answerCount = Int(try reader.readUInt16())
    try reader.skip(4)
  }

  /// Whether this is a response (QR).
  public var isResponse: Bool { flags & 0x8000 != 0 }
  /// The kind of question; 0 is a standard query.
  public var opcode: UInt16 { flags >> 11 & 0x0f }
  /// Whether the message was cut to fit into a datagram (TC).
  public var isTruncated: Bool { flags & 0x0200 != 0 }
  /// How the server fared; 0 is no error, 3 is "no such name".
  public var responseCode: UInt16 { flags & 0x000f }
}
