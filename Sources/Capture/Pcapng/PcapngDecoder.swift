import Model

/// Takes a pcapng file apart, block by block (draft-ietf-opsawg-pcapng).
///
/// Sections of either byte order follow one another, each with its own interfaces. Blocks that hold
/// no packet are passed over, whatever their length.
struct PcapngDecoder {
  /// The type of a section header block, the same in both byte orders.
  static let sectionHeader: UInt32 = 0x0a0d_0d0a

  private var order = ByteOrder.little
  private var interfaces: [CaptureInterface] = []
  private var lastTime = Timestamp(nanoseconds: 0)
  /// The total length that must stand at the end of the long block that is being passed over.
  private var awaitedLength: UInt32?

  /// Whether the window begins inside a block.
  var isInsideBlock: Bool { awaitedLength != nil }

  /// The bytes of a long block that were passed over already, with `toSkip` still to go.
  func lengthBehind(toSkip: Int) -> Int {
    awaitedLength.map { Int($0) - 4 - toSkip } ?? 0
  }

  /// The next step into `window`.
  mutating func step(_ window: Span<UInt8>) -> CaptureStep {
    if let awaited = awaitedLength { return endLongBlock(window, awaited: awaited) }
    guard window.count >= Block.shortest else { return .wants(Block.shortest) }
    // Read before the section's order is known: the type reads the same both ways.
    let isSection = order.uint32(window, at: 0) == Self.sectionHeader
    if isSection, let fault = startSection(window) { return .fault(fault) }

    let type = order.uint32(window, at: 0)
    let total = order.uint32(window, at: 4)
    guard total >= Block.shortest(type), total.isMultiple(of: 4) else {
      return .fault(.impossibleBlockLength(total))
    }
    let length = Int(total)
    guard length <= CaptureLimits.recordLength else {
      guard !Block.isRead(type) else { return .fault(.blockTooLong(total)) }
      awaitedLength = total
      return .skip(length - 4)
    }
    guard window.count >= length else { return .wants(length) }
    let last = order.uint32(window, at: length - 4)
    guard last == total else { return .fault(.blockLengthsDiffer(first: total, last: last)) }
    return read(window.extracting(0..<length), type: type)
  }

  private mutating func read(_ block: Span<UInt8>, type: UInt32) -> CaptureStep {
    switch type {
    case Self.sectionHeader:
      let major = order.uint16(block, at: 12)
      // A new minor version is readable by older readers (section 4.1).
      guard major == 1 else {
        let minor = order.uint16(block, at: 14)
        return .fault(.unsupportedVersion(major: major, minor: minor))
      }
    case Block.interfaceDescription:
      guard interfaces.count < CaptureLimits.interfaces else { return .fault(.tooManyInterfaces) }
      interfaces.append(CaptureInterface(block: block, order: order))
    case Block.enhancedPacket:
      return packet(block, interface: order.uint32(block, at: 8))
    case Block.packet:
      return packet(block, interface: UInt32(order.uint16(block, at: 8)))
    case Block.simplePacket:
      return simplePacket(block)
    default: break
    }
    return .skip(block.count)
  }

  /// Takes the byte order of the section that begins here and forgets the interfaces before it.
  private mutating func startSection(_ window: Span<UInt8>) -> CaptureFault? {
    let magic = ByteOrder.big.uint32(window, at: 8)
    switch magic {
    case 0x1a2b_3c4d: order = .big
    case 0x4d3c_2b1a: order = .little
    default: return .byteOrderMagic(magic)
    }
    interfaces.removeAll(keepingCapacity: true)
    return nil
  }

  /// The packet of an enhanced packet block (section 4.3) or of the obsolete packet block
  /// (appendix A), which differ in the interface number alone.
  private mutating func packet(_ block: Span<UInt8>, interface: UInt32) -> CaptureStep {
    guard interface < interfaces.count else { return .fault(.unknownInterface(interface)) }
    let captured = order.uint32(block, at: 20)
    if let fault = Self.fault(captured, room: block.count - Block.packetOverhead) {
      return .fault(fault)
    }
    let units = UInt64(order.uint32(block, at: 12)) << 32 | UInt64(order.uint32(block, at: 16))
    lastTime = interfaces[Int(interface)].time(units: units)
    return .packet(
      PacketRecord(
        time: lastTime, link: interfaces[Int(interface)].link,
        wireLength: Int(order.uint32(block, at: 24)), dataOffset: 28, dataLength: Int(captured),
        length: block.count))
  }

  /// The packet of a simple packet block (section 4.4): the section's first interface, no time.
  ///
  /// It gets the time of the packet before it in the file, the Unix epoch when it is the first.
  private func simplePacket(_ block: Span<UInt8>) -> CaptureStep {
    guard let interface = interfaces.first else { return .fault(.unknownInterface(0)) }
    let wire = order.uint32(block, at: 8)
    let captured = interface.snapLength == 0 ? wire : min(wire, interface.snapLength)
    if let fault = Self.fault(captured, room: block.count - Block.simplePacketOverhead) {
      return .fault(fault)
    }
    return .packet(
      PacketRecord(
        time: lastTime, link: interface.link, wireLength: Int(wire), dataOffset: 12,
        dataLength: Int(captured), length: block.count))
  }

  private mutating func endLongBlock(
    _ window: Span<UInt8>, awaited: UInt32
  ) -> CaptureStep {
    guard window.count >= 4 else { return .wants(4) }
    let last = order.uint32(window, at: 0)
    guard last == awaited else { return .fault(.blockLengthsDiffer(first: awaited, last: last)) }
    awaitedLength = nil
    return .skip(4)
  }

  private static func fault(_ captured: UInt32, room: Int) -> CaptureFault? {
    guard captured <= CaptureLimits.packetLength else { return .impossibleLength(captured) }
    return captured > room ? .packetExceedsBlock(captured) : nil
  }

  /// Block types and their sizes.
  private enum Block {
    static let interfaceDescription: UInt32 = 0x0000_0001
    static let packet: UInt32 = 0x0000_0002
    static let simplePacket: UInt32 = 0x0000_0003
    static let enhancedPacket: UInt32 = 0x0000_0006

    /// A block without content: type and twice the length.
    static let shortest = 12
    /// The bytes of a packet block beside the packet, its padding and options.
    static let packetOverhead = 32
    /// The bytes of a simple packet block beside the packet and its padding.
    static let simplePacketOverhead = 16

    /// The shortest block of that type.
    static func shortest(_ type: UInt32) -> UInt32 {
      switch type {
      case sectionHeader: 28
      case interfaceDescription: 20
      case packet, enhancedPacket: UInt32(packetOverhead)
      case simplePacket: UInt32(simplePacketOverhead)
      default: UInt32(shortest)
      }
    }

    /// Whether blocks of that type are read, not passed over.
    static func isRead(_ type: UInt32) -> Bool {
      switch type {
      case sectionHeader, interfaceDescription, packet, enhancedPacket, simplePacket: true
      default: false
      }
    }
  }
}
