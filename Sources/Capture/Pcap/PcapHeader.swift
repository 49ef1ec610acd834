import Model

/// The header of a pcap file and how the records after it are read.
///
/// Source: draft-ietf-opsawg-pcap, section 4; the oddities of old writers after libpcap's
/// `sf-pcap.c`.
struct PcapHeader: Hashable {
  /// The header's length in bytes.
  static let length = 24

  /// What the first four bytes tell.
  struct Layout: Hashable {
    /// The order of all numbers in the file.
    var order: ByteOrder
    /// Nanoseconds in one unit of a record's second time field: 1,000 or 1.
    var fraction: Int64
    /// The length of a record's header: 16 bytes, 24 in the format of patched Linux tools.
    var recordHeader: Int

    /// The layout of files with that magic (read as a big-endian number), or nil when it is none.
    init?(magic: UInt32) {
      switch magic {
      case 0xa1b2_c3d4: self.init(order: .big, fraction: 1_000, recordHeader: 16)
      case 0xd4c3_b2a1: self.init(order: .little, fraction: 1_000, recordHeader: 16)
      case 0xa1b2_3c4d: self.init(order: .big, fraction: 1, recordHeader: 16)
      case 0x4d3c_b2a1: self.init(order: .little, fraction: 1, recordHeader: 16)
      case 0xa1b2_cd34: self.init(order: .big, fraction: 1_000, recordHeader: 24)
      case 0x34cd_b2a1: self.init(order: .little, fraction: 1_000, recordHeader: 24)
      default: return nil
      }
    }

    private init(order: ByteOrder, fraction: Int64, recordHeader: Int) {
      self.order = order
      self.fraction = fraction
      self.recordHeader = recordHeader
    }
  }

  /// How the two lengths of a record are ordered: a bug of files before version 2.4.
  private enum LengthOrder: Hashable {
    case capturedFirst
    case wireFirst
    case smallerIsCaptured
  }

  private var layout: Layout
  private var lengths: LengthOrder
  private var link: LinkType

  /// Reads the header at the start of `window`, which holds at least `length` bytes.
  ///
  /// The snap length is not looked at: writers put 0 or anything there, and each record has its own
  /// length.
  init(parsing window: Span<UInt8>, layout: Layout) throws(CaptureFault) {
    let major = layout.order.uint16(window, at: 4)
    let minor = layout.order.uint16(window, at: 6)
    switch (major, minor) {
    case (2, 4): lengths = .capturedFirst
    case (2, 3): lengths = .smallerIsCaptured
    case (2, 0...2), (543, 0): lengths = .wireFirst
    default: throw .unsupportedVersion(major: major, minor: minor)
    }
    // The upper half tells whether the frames end in a checksum (FCS).
    link = LinkType(rawValue: layout.order.uint32(window, at: 20) & 0x0000_ffff)
    self.layout = layout
  }

  /// The record at the start of `window`.
  ///
  /// Seconds are unsigned (until 2106). A fraction of a second or more, which some writers produce,
  /// is carried into the seconds: all values fit into a `Timestamp`.
  @inline(__always)
  func record(_ window: Span<UInt8>) -> CaptureStep {
    guard window.count >= layout.recordHeader else { return .wants(layout.recordHeader) }
    let order = layout.order
    let seconds = Int64(order.uint32(window, at: 0))
    let fraction = Int64(order.uint32(window, at: 4))
    var captured = order.uint32(window, at: 8)
    var wire = order.uint32(window, at: 12)
    if lengths != .capturedFirst, lengths == .wireFirst || captured > wire {
      swap(&captured, &wire)
    }
    guard captured <= CaptureLimits.packetLength else { return .fault(.impossibleLength(captured)) }
    let dataLength = Int(captured)
    let length = layout.recordHeader + dataLength
    guard window.count >= length else { return .wants(length) }
    return .packet(
      PacketRecord(
        time: Timestamp(
          nanoseconds: seconds * Timestamp.nanosecondsPerSecond + fraction * layout.fraction),
        link: link, wireLength: Int(wire), dataOffset: layout.recordHeader,
        dataLength: dataLength, length: length))
  }
}
