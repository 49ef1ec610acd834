import Model

extension TunnelHeader {
  /// Reads an EtherIP header: version 3 in the first four bits, the rest 0 (RFC 3378, section 3).
  init(etherIP bytes: Span<UInt8>) throws(WireError) {
    var reader = ByteReader(bytes, layer: .tunnel)
    guard try reader.readUInt16() == 0x3000 else { throw reader.error(.badVersion) }
    self.init(length: reader.offset, payload: .link(.ethernet))
  }
}
