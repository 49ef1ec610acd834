extension LinkHeader {
  /// Reads what can stand between the addresses of a frame and its payload: 802.1Q and 802.1ad tags,
  /// VN-Tags, Cisco's metadata, and the LLC and SNAP headers of 802.3 frames.
  init(tags reader: inout ByteReader, type first: EtherType) throws(WireError) {
    var type = first
    var identifier: UInt16 = 0
    var tags = 0
    while true {
      if type.isTag {
        // IEEE 802.1Q, clause 9.6: 3 bits of priority, 1 of drop eligibility, 12 of identifier.
        let control = try reader.readUInt16()
        // 0 is a priority tag and 0xfff reserved (table 9-2): neither names a network.
        if (1...4094).contains(control & 0x0fff) { identifier = control & 0x0fff }
      } else if type == .vnTag {
        // Direction, pointer, destination, looped, version and source: 4 bytes.
        try reader.skip(4)
      } else if type == .ciscoMetadata {
        // Version and number of options (1 each), then options of 4 bytes: kind and group.
        try reader.skip(1)
        let options = Int(try reader.readUInt8())
        try reader.skip(options * 4)
      } else if type.rawValue < EtherType.smallestType, Self.isSNAP(reader) {
        try reader.skip(6)
      } else {
        break
      }
      guard tags < Self.mostTags else { throw reader.error(.tooMany) }
      tags += 1
      type = EtherType(rawValue: try reader.readUInt16())
    }
    self.init(type, vlan: identifier, at: reader)
  }

  /// Whether LLC and SNAP headers follow that hold an EtherType (RFC 1042; IEEE 802.1H for the
  /// second organisation).
  private static func isSNAP(_ reader: borrowing ByteReader) -> Bool {
    guard reader.peek() == 0xaa, reader.peek(ahead: 1) == 0xaa, reader.peek(ahead: 2) == 0x03,
      reader.peek(ahead: 3) == 0, reader.peek(ahead: 4) == 0, let last = reader.peek(ahead: 5)
    else { return false }
    return last == 0x00 || last == 0xf8
  }
}
