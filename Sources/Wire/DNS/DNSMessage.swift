public import Model

/// A DNS message read forwards: the header, then each question, then each answer (RFC 1035,
/// section 4.1).
///
/// Names are written into the caller's slab. Sections after the answers are not read.
public struct DNSMessage: ~Copyable, ~Escapable {
  /// The first 12 bytes.
  public let header: DNSHeader
  private let message: Span<UInt8>
  private var reader: ByteReader

  /// Questions of one message that are read; real ones hold one (RFC 9619).
  public static let mostQuestions = 16
  /// Answers of one message that are read.
  public static let mostAnswers = 256

  /// Reads the header of a message.
  @_lifetime(copy message)
  public init(parsing message: Span<UInt8>) throws(WireError) {
    var reader = ByteReader(message, layer: .dns)
    header = try DNSHeader(parsing: &reader)
    self.message = message
    self.reader = reader
  }

  /// Reads the next question; its name goes to the end of `names`.
  public mutating func readQuestion(
    into names: inout NameSlab
  ) throws(WireError) -> DNSQuestion {
    try readName(into: &names)
    let type = DNSRecordType(rawValue: try reader.readUInt16())
    return DNSQuestion(type: type, recordClass: try reader.readUInt16())
  }

  /// Reads the next answer; the name of its owner is passed over.
  public mutating func readAnswer() throws(WireError) -> DNSRecord {
    try reader.skip(DNSName.skip(message, at: reader.offset) - reader.offset)
    let type = DNSRecordType(rawValue: try reader.readUInt16())
    let recordClass = try reader.readUInt16()
    let timeToLive = try reader.readUInt32()
    let length = Int(try reader.readUInt16())
    let start = reader.offset
    try reader.skip(length)
    return DNSRecord(
      type: type, recordClass: recordClass, timeToLive: timeToLive, dataStart: start,
      dataLength: length)
  }

  /// The address of an A or AAAA record; nil for other types and for data of a wrong length.
  public func address(of record: DNSRecord) -> IPAddress? {
    var data = ByteReader(self.data(of: record), layer: .dns)
    switch (record.type, record.dataLength) {
    case (.a, 4): return (try? data.readUInt32()).map { IPAddress(v4: $0) }
    case (.aaaa, 16):
      guard let high = try? data.readUInt64(), let low = try? data.readUInt64() else { return nil }
      return IPAddress(v6High: high, low: low)
    default: return nil
    }
  }

  /// Writes the name that a CNAME record points to at the end of `names`.
  public func readTarget(of record: DNSRecord, into names: inout NameSlab) throws(WireError) {
    guard record.type == .cname else { throw WireError(.dns, .badValue, at: record.dataStart) }
    let end = try DNSName.read(message, at: record.dataStart, into: &names)
    guard end == record.dataStart + record.dataLength else {
      throw WireError(.dns, .badLength, at: record.dataStart)
    }
  }

  /// Reads the data of an HTTPS or SVCB record; its target goes to the end of `names`.
  public func serviceBinding(
    of record: DNSRecord, into names: inout NameSlab
  ) throws(WireError) -> ServiceBinding {
    try ServiceBinding(parsing: message, record: record, into: &names)
  }

  /// The data of a record, as bytes.
  @_lifetime(copy self)
  public func data(of record: DNSRecord) -> Span<UInt8> {
    let start = min(max(record.dataStart, 0), message.count)
    return message.extracting(
      start..<(start + min(max(record.dataLength, 0), message.count - start)))
  }

  private mutating func readName(into names: inout NameSlab) throws(WireError) {
    let end = try DNSName.read(message, at: reader.offset, into: &names)
    try reader.skip(end - reader.offset)
  }
}
