extension LinkHeader {
  /// Radiotap: version, padding and its own length in little-endian order, then the 802.11 frame.
  init(radiotap reader: inout ByteReader) throws(WireError) {
    guard try reader.readUInt8() == 0 else { throw reader.error(.badVersion) }
    try reader.skip(1)
    let length = Int((try reader.readUInt16()).byteSwapped)
    guard length >= 4 else { throw reader.error(.badLength) }
    try reader.skip(length - 4)
    try self.init(ieee80211: &reader)
  }

  /// An IEEE 802.11 data frame in clear (clause 9.3.2); other frames hold no packet.
  ///
  /// Some access points write the two bytes of frame control the wrong way round into CAPWAP;
  /// `mayBeSwapped` says whether that is to be expected.
  init(ieee80211 reader: inout ByteReader, mayBeSwapped: Bool = false) throws(WireError) {
    var control = try reader.readUInt8()
    var flags = try reader.readUInt8()
    if mayBeSwapped, !Self.isData(control), Self.isData(flags) { swap(&control, &flags) }
    guard Self.isData(control) else {
      self.init(.unread, at: reader)
      return
    }
    // Duration, three addresses of 6 bytes, then fragment (4 bits) and sequence number.
    try reader.skip(20)
    try reader.skip(2)
    let isBetweenAccessPoints = flags & 0x03 == 0x03
    if isBetweenAccessPoints { try reader.skip(6) }
    var isAggregate = false
    if control & 0x80 != 0 {
      isAggregate = try reader.readUInt8() & 0x80 != 0
      try reader.skip(1)
      // A QoS frame with the order flag holds an HT control field.
      if flags & 0x80 != 0 { try reader.skip(4) }
    }
    let isFragmentOrProtected = flags & 0x44 != 0
    guard !isFragmentOrProtected, !isAggregate else {
      self.init(.unread, at: reader)
      return
    }
    // LLC and SNAP headers, as behind the length of an 802.3 frame.
    try self.init(.unread, tagsFrom: &reader)
  }

  /// Version 0, type 2, a subtype that holds data.
  private static func isData(_ control: UInt8) -> Bool { control & 0x4f == 0x08 }
}
