import Model

extension TunnelHeader {
  /// Extension headers of one GTP-U packet; real ones have one or two.
  static let mostGTPExtensions = 8

  /// Reads a GTP-U header with its extension headers (3GPP TS 29.281, sections 5.1 and 5.2).
  ///
  /// ```
  /// | Version |PT|*|E|S|PN|  Message Type |           Length        |
  /// |                  Tunnel Endpoint Identifier                   |
  /// |  Sequence Number (E, S or PN) | N-PDU Number  | Next Ext. Type|
  /// ```
  /// `declaredLength` is the datagram's by its UDP header, in bytes.
  init(gtp bytes: Span<UInt8>, declaredLength: Int) throws(WireError) {
    var reader = ByteReader(bytes, layer: .tunnel)
    let flags = try reader.readUInt8()
    guard flags & 0xf0 == 0x30, flags & 0x08 == 0 else { throw reader.error(.badVersion) }
    let message = try reader.readUInt8()
    let length = Int(try reader.readUInt16())
    guard length <= declaredLength - 8 else { throw reader.error(.badLength) }
    try reader.skip(4)
    if flags & 0x07 != 0 {
      try reader.skip(3)
      var next = try reader.readUInt8()
      var extensions = 0
      while flags & 0x04 != 0, next != 0 {
        guard extensions < Self.mostGTPExtensions else { throw reader.error(.tooMany) }
        extensions += 1
        let words = Int(try reader.readUInt8())
        guard words > 0 else { throw reader.error(.badLength) }
        try reader.skip(words * 4 - 2)
        next = try reader.readUInt8()
      }
    }
    // Type 255 carries a user's packet; the others are echoes and error messages.
    guard message == 255 else {
      self.init(length: reader.offset, payload: .control)
      return
    }
    guard let first = reader.peek(), first >> 4 == 4 || first >> 4 == 6 else {
      throw reader.error(.badValue)
    }
    self.init(length: reader.offset, payload: .link(.raw))
  }
}
