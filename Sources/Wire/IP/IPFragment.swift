import Model

/// Where a fragment belongs in the packet that it is part of (RFC 791, section 3.1; RFC 8200,
/// section 4.5).
public struct IPFragment: Hashable, Sendable {
  /// The number that all fragments of one packet have; 16 bits in IPv4.
  public var identification: UInt32
  /// Where its payload begins in the whole payload, in bytes.
  public var offset: Int
  /// Whether more fragments follow it.
  public var hasMore: Bool

  /// Reads the fragment fields of a packet whose header says that it is a fragment.
  public init(parsing packet: Span<UInt8>, header: IPHeader) throws(WireError) {
    let isIPv6 = header.source.isIPv6
    var reader = ByteReader(packet, layer: isIPv6 ? .ipv6 : .ipv4)
    if isIPv6 {
      // The fragment header is the last one that a fragment's own header chain holds.
      try reader.skip(header.length - 6)
      let field = Int(try reader.readUInt16())
      identification = try reader.readUInt32()
      offset = field & 0xfff8
      hasMore = field & 1 != 0
    } else {
      try reader.skip(4)
      identification = UInt32(try reader.readUInt16())
      let field = Int(try reader.readUInt16())
      offset = (field & 0x1fff) * 8
      hasMore = field & 0x2000 != 0
    }
  }
}
