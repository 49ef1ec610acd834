public import Model

/// One packet of a capture file that a test makes.
public struct RecordedPacket: Hashable, Sendable {
  /// When it was seen.
  public var time: Timestamp
  /// What its first bytes are.
  public var link: LinkType
  /// The bytes that were kept.
  public var bytes: [UInt8]
  /// The bytes on the wire.
  public var wireLength: Int

  /// A packet, uncut unless `wireLength` says otherwise.
  public init(
    time: Timestamp, link: LinkType = .ethernet, bytes: [UInt8], wireLength: Int? = nil
  ) {
    self.time = time
    self.link = link
    self.bytes = bytes
    self.wireLength = wireLength ?? bytes.count
  }
}

/// Writes capture files of both formats for tests.
public struct CaptureFileBuilder: Sendable {
  /// The bytes of the file so far.
  public private(set) var bytes: [UInt8] = []
  private let isBigEndian: Bool

  /// An empty file whose numbers will be stored in that byte order.
  public init(bigEndian: Bool = false) {
    isBigEndian = bigEndian
  }

  /// A whole pcap file; the link type is the first packet's (Ethernet when there is none).
  public static func pcap(
    _ packets: [RecordedPacket], nanoseconds: Bool = true, bigEndian: Bool = false
  ) -> [UInt8] {
    var file = CaptureFileBuilder(bigEndian: bigEndian)
    file.addPcapHeader(
      magic: nanoseconds ? 0xa1b2_3c4d : 0xa1b2_c3d4, link: packets.first?.link ?? .ethernet)
    for packet in packets {
      let fraction = packet.time.nanoseconds - packet.time.seconds * 1_000_000_000
      file.addPcapRecord(
        seconds: UInt32(truncatingIfNeeded: packet.time.seconds),
        fraction: UInt32(truncatingIfNeeded: nanoseconds ? fraction : fraction / 1_000),
        packet: packet)
    }
    return file.bytes
  }

  /// A whole pcapng file of one section, with one interface of nanosecond resolution a link type.
  public static func pcapng(_ packets: [RecordedPacket], bigEndian: Bool = false) -> [UInt8] {
    var file = CaptureFileBuilder(bigEndian: bigEndian)
    file.addSection()
    var links: [LinkType] = []
    for packet in packets {
      if !links.contains(packet.link) {
        links.append(packet.link)
        file.addInterface(link: packet.link, timeResolution: 9)
      }
      let interface = links.firstIndex(of: packet.link) ?? 0
      file.addEnhancedPacket(
        interface: UInt32(interface), units: UInt64(bitPattern: packet.time.nanoseconds),
        packet: packet)
    }
    return file.bytes
  }

  /// Adds bytes as they are.
  public mutating func add(_ more: [UInt8]) {
    bytes += more
  }

  /// Adds a number of 1 to 8 bytes in the file's byte order.
  public mutating func add(_ number: some FixedWidthInteger) {
    let width = number.bitWidth / 8
    let little = (0..<width).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    bytes += isBigEndian ? little.reversed() : little
  }
}

// pcap: draft-ietf-opsawg-pcap.
extension CaptureFileBuilder {
  /// Adds the header of a pcap file.
  public mutating func addPcapHeader(
    magic: UInt32 = 0xa1b2_c3d4, major: UInt16 = 2, minor: UInt16 = 4, snapLength: UInt32 = 262_144,
    link: LinkType = .ethernet
  ) {
    add(magic)
    add(major)
    add(minor)
    add(UInt32(0))
    add(UInt32(0))
    add(snapLength)
    add(link.rawValue)
  }

  /// Adds a record with those time fields; `captured` replaces the captured length.
  public mutating func addPcapRecord(
    seconds: UInt32, fraction: UInt32, packet: RecordedPacket, captured: UInt32? = nil
  ) {
    add(seconds)
    add(fraction)
    add(captured ?? UInt32(packet.bytes.count))
    add(UInt32(packet.wireLength))
    add(packet.bytes)
  }
}

// pcapng: draft-ietf-opsawg-pcapng.
extension CaptureFileBuilder {
  /// Adds a block of that type around `content`, which is padded to four bytes.
  public mutating func addBlock(_ type: UInt32, _ content: [UInt8]) {
    let padding = [UInt8](repeating: 0, count: (4 - content.count % 4) % 4)
    let length = UInt32(content.count + padding.count + 12)
    add(type)
    add(length)
    add(content + padding)
    add(length)
  }

  /// Adds a section header of unknown length.
  public mutating func addSection(major: UInt16 = 1, minor: UInt16 = 0) {
    addBlock(
      0x0a0d_0d0a,
      content {
        $0.add(UInt32(0x1a2b_3c4d))
        $0.add(major)
        $0.add(minor)
        $0.add(UInt64.max)
      })
  }

  /// Adds an interface with `if_tsresol` and `if_tsoffset` where they are given.
  public mutating func addInterface(
    link: LinkType = .ethernet, snapLength: UInt32 = 0, timeResolution: UInt8? = nil,
    timeOffset: Int64? = nil
  ) {
    addBlock(
      1,
      content {
        $0.add(UInt16(truncatingIfNeeded: link.rawValue))
        $0.add(UInt16(0))
        $0.add(snapLength)
        if let timeResolution { $0.addOption(9, [timeResolution]) }
        if let timeOffset { $0.addOption(14, $0.content { $0.add(timeOffset) }) }
        if timeResolution != nil || timeOffset != nil { $0.addOption(0, []) }
      })
  }

  /// Adds an option of a block's content.
  public mutating func addOption(_ code: UInt16, _ value: [UInt8]) {
    add(code)
    add(UInt16(value.count))
    add(value + [UInt8](repeating: 0, count: (4 - value.count % 4) % 4))
  }

  /// Adds an enhanced packet block; `captured` replaces the captured length, `options` follow.
  public mutating func addEnhancedPacket(
    interface: UInt32, units: UInt64, packet: RecordedPacket, captured: UInt32? = nil,
    options: [UInt8] = []
  ) {
    addBlock(
      6,
      content {
        $0.add(interface)
        $0.addPacket(units: units, packet: packet, captured: captured)
        $0.add(options)
      })
  }

  /// Adds a packet block, the obsolete form.
  public mutating func addObsoletePacket(
    interface: UInt16, units: UInt64, packet: RecordedPacket
  ) {
    addBlock(
      2,
      content {
        $0.add(interface)
        $0.add(UInt16(0))
        $0.addPacket(units: units, packet: packet, captured: nil)
      })
  }

  /// Adds a simple packet block, which has no time.
  public mutating func addSimplePacket(_ packet: RecordedPacket) {
    addBlock(
      3,
      content {
        $0.add(UInt32(packet.wireLength))
        $0.add(packet.bytes)
      })
  }

  /// The bytes that `write` adds to an empty builder of the same byte order.
  public func content(_ write: (inout CaptureFileBuilder) -> Void) -> [UInt8] {
    var part = CaptureFileBuilder(bigEndian: isBigEndian)
    write(&part)
    return part.bytes
  }

  private mutating func addPacket(units: UInt64, packet: RecordedPacket, captured: UInt32?) {
    add(UInt32(truncatingIfNeeded: units >> 32))
    add(UInt32(truncatingIfNeeded: units))
    add(captured ?? UInt32(packet.bytes.count))
    add(UInt32(packet.wireLength))
    add(packet.bytes + [UInt8](repeating: 0, count: (4 - packet.bytes.count % 4) % 4))
  }
}
