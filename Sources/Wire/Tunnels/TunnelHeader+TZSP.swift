import Model

extension TunnelHeader {
  /// Tags of one TZSP packet; sniffers write fewer than ten.
  static let mostTZSPTags = 64

  /// Reads a TZSP header with its tags: version 1, kind of message, protocol, then tags of kind,
  /// length and value up to the end tag.
  init(tzsp bytes: Span<UInt8>) throws(WireError) {
    var reader = ByteReader(bytes, layer: .tunnel)
    guard try reader.readUInt8() == 1 else { throw reader.error(.badVersion) }
    let message = try reader.readUInt8()
    let carried = try reader.readUInt16()
    // 0 and 1 hold a packet that was received or is to be sent; 2 to 5 hold none.
    guard message <= 5 else { throw reader.error(.badValue) }
    guard message <= 1 else {
      self.init(length: reader.offset, payload: .control)
      return
    }
    var tags = 0
    while true {
      guard tags < Self.mostTZSPTags else { throw reader.error(.tooMany) }
      tags += 1
      let tag = try reader.readUInt8()
      // 1 is the end; 0 is padding. Neither has a length.
      if tag == 1 { break }
      if tag == 0 { continue }
      let length = Int(try reader.readUInt8())
      try reader.skip(length)
    }
    switch carried {
    case 1: self.init(length: reader.offset, payload: .link(.ethernet))
    case 18: self.init(length: reader.offset, payload: .link(.ieee80211))
    default: self.init(length: reader.offset, payload: .control)
    }
  }
}
