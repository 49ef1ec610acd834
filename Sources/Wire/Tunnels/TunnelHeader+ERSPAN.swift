import Model

extension TunnelHeader {
  /// Reads the ERSPAN header of type II (draft-foschiano-erspan, section 4.2); type I has none.
  ///
  /// ```
  /// |  Ver  |          VLAN         | COS | En|T|    Session ID     |
  /// |      Reserved         |                  Index                |
  /// ```
  init(erspan2 reader: inout ByteReader) throws(WireError) {
    let first = try reader.readUInt16()
    guard first >> 12 == 1 else { throw reader.error(.badVersion) }
    try reader.skip(6)
    self.init(length: reader.offset, payload: .link(.ethernet), vlan: first & 0x0fff)
  }

  /// Reads the ERSPAN header of type III (section 4.3).
  ///
  /// ```
  /// |  Ver  |          VLAN         | COS |BSO|T|     Session ID    |
  /// |                          Timestamp                            |
  /// |             SGT               |P|    FT   |   Hw ID   |D|Gra|O|
  /// |      Platform specific subheader of 8 bytes (with O)          |
  /// ```
  init(erspan3 reader: inout ByteReader) throws(WireError) {
    let first = try reader.readUInt16()
    guard first >> 12 == 2 else { throw reader.error(.badVersion) }
    try reader.skip(8)
    let last = try reader.readUInt16()
    if last & 0x0001 != 0 { try reader.skip(8) }
    // Frame type: 0 is Ethernet, 2 an IP packet without its frame.
    switch last >> 10 & 0x1f {
    case 0: self.init(length: reader.offset, payload: .link(.ethernet), vlan: first & 0x0fff)
    case 2: self.init(length: reader.offset, payload: .link(.raw), vlan: first & 0x0fff)
    default: self.init(length: reader.offset, payload: .control)
    }
  }
}
