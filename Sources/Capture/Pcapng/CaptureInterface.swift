import Model

/// What a pcapng section says of one capture interface.
struct CaptureInterface: Hashable {
  /// The link type of its packets.
  var link: LinkType
  /// The most bytes of a packet that were kept; 0 for all.
  var snapLength: UInt32
  /// The unit of its timestamps.
  var resolution = TimeResolution.microseconds
  /// Seconds to add to its timestamps.
  var offsetSeconds: Int64 = 0

  /// Reads the interface description block in `block`, which is whole and at least 20 bytes long.
  ///
  /// Options that make no sense are passed over: a wrong option is no reason to lose the packets.
  init(block: Span<UInt8>, order: ByteOrder) {
    link = LinkType(rawValue: UInt32(order.uint16(block, at: 8)))
    snapLength = order.uint32(block, at: 12)
    readOptions(block, order: order)
  }

  /// The instant of a timestamp of this interface.
  func time(units: UInt64) -> Timestamp {
    let time = Timestamp(nanoseconds: resolution.nanoseconds(units: units))
    return offsetSeconds == 0 ? time : time.adding(seconds: offsetSeconds)
  }

  private mutating func readOptions(_ block: Span<UInt8>, order: ByteOrder) {
    let end = block.count - 4
    var offset = 16
    while end - offset >= 4 {
      let code = order.uint16(block, at: offset)
      let length = Int(order.uint16(block, at: offset + 2))
      let value = offset + 4
      guard code != Option.end, end - value >= length else { return }
      switch (code, length) {
      case (Option.timeResolution, 1): resolution = TimeResolution(option: block[value])
      case (Option.timeOffset, 8):
        offsetSeconds = Int64(bitPattern: order.uint64(block, at: value))
      default: break
      }
      offset = value + (length + 3) / 4 * 4
    }
  }

  /// Option codes (draft-ietf-opsawg-pcapng, sections 3.5 and 4.2).
  private enum Option {
    static let end: UInt16 = 0
    static let timeResolution: UInt16 = 9
    static let timeOffset: UInt16 = 14
  }
}
