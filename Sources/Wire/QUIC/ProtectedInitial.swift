/// An Initial packet as it travels: its header is read, its packet number and frames are not yet
/// to be seen (RFC 9000, section 17.2.2).
///
/// Only the room that holds the keys turns it into an opened one; nothing reads frames from this.
public struct ProtectedInitial: ~Escapable {
  /// The header up to the packet number.
  public let header: QUICLongHeader
  /// The whole packet, from its first byte to the end of its tag.
  public let bytes: Span<UInt8>

  /// Where header protection takes its sample, in bytes after the start of the packet number: as
  /// if that had its full length (RFC 9001, section 5.4.2).
  public static let sampleOffset = 4
  /// The length of that sample, and of the tag (RFC 9001, sections 5.3 and 5.4.3).
  public static let sampleLength = 16

  /// The packet of that header, which begins `start` bytes into its datagram.
  ///
  /// A packet that is too short for its sample is thrown away unread (RFC 9001, section 5.4.2).
  @_lifetime(copy datagram)
  public init(
    _ header: QUICLongHeader, in datagram: Span<UInt8>, at start: Int
  ) throws(WireError) {
    guard header.type == .initial else { throw WireError(.quic, .badValue, at: 0) }
    guard header.payloadLength >= Self.sampleOffset + Self.sampleLength else {
      throw WireError(.quic, .truncated, at: header.length)
    }
    let packetLength = header.length + header.payloadLength
    guard start >= 0, packetLength <= datagram.count - start else {
      throw WireError(.quic, .truncated, at: header.length)
    }
    self.header = header
    bytes = datagram.extracting(start..<(start + packetLength))
  }
}
