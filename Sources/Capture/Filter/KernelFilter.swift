public import Model

/// The program by which the kernel decides how much of each packet is worth copying.
///
/// Bulk download never reaches the program: of a connection only what its client says is copied, and
/// of what is encrypted only the headers, with the length on the wire kept. What the kernel cannot
/// look into (fragments, tunnels) is copied whole.
public struct KernelFilter: Hashable, Sendable {
  /// The instructions, the first one first.
  public let instructions: [FilterInstruction]

  /// More than any packet has: receive offload joins up to 64 KiB.
  public static let whole: UInt32 = 262_144
  /// Bytes of a segment that is encrypted or empty: Ethernet, two tags, IPv6, TCP with all its
  /// options and the record header.
  public static let headerLength: UInt32 = 160
  /// Bytes of a QUIC packet with a short header: Ethernet, two tags, IPv6, UDP and the 33 bytes by
  /// which a packet is told from its second copy.
  public static let quicLength: UInt32 = 104

  /// Tags in the frame that the program looks behind; the kernel takes one more out of the frame.
  static let mostTags = 2
  /// EtherTypes of a VLAN tag (IEEE 802.1Q, 802.1ad, and the number before it).
  static let tagTypes: [UInt32] = [0x8100, 0x88a8, 0x9100]
  /// EtherTypes behind which a packet may stand: MPLS, PPPoE, VN-Tag, Cisco metadata.
  private static let carrierTypes: [UInt32] = [0x8847, 0x8848, 0x8864, 0x8926, 0x8909]
  /// IP protocols behind which a packet may stand: IPv4, IPv6, GRE, EtherIP, L2TP, MPLS.
  private static let carrierProtocols: [UInt32] = [4, 41, 47, 97, 115, 137]
  /// UDP ports whose datagrams are copied whole: DNS, L2TP, GTP-U, Teredo, GRE, VXLAN, VXLAN-GPE,
  /// CAPWAP, Geneve, VXLAN on Linux, TZSP.
  private static let wholeDatagramPorts: [UInt32] = [
    53, 1701, 2152, 3544, 4754, 4789, 4790, 5247, 6081, 8472, 37008,
  ]
  /// Versions of QUIC: negotiation, 1, 2 and its draft (RFC 9000, section 15; RFC 9369).
  private static let quicVersions: [UInt32] = [0, 1, 0x6b33_43cf, 0x709a_50c4]

  /// The program for Ethernet frames; nil for other link types, of which everything is copied.
  public init?(link: LinkType, ports: WatchedPorts) {
    guard link == .ethernet else { return nil }
    var program = Program(ports: ports)
    program.writeLink()
    program.writeIPv4()
    program.writeIPv6()
    program.writeTCP()
    program.writeUDP()
    program.writeEnds()
    instructions = program.assembler.program()
  }

  /// Cells of scratch memory: where IP and transport begin, lengths of IP's payload and TCP's header.
  private enum Cell {
    static let network: UInt32 = 0
    static let transport: UInt32 = 1
    static let payloadLength: UInt32 = 2
    static let headerLength: UInt32 = 3
  }

  private struct Program {
    let ports: [UInt32]
    var assembler = FilterAssembler()
    let whole: FilterAssembler.Label
    let headers: FilterAssembler.Label
    let nothing: FilterAssembler.Label
    let ipv4: FilterAssembler.Label
    let ipv6: FilterAssembler.Label
    let tcp: FilterAssembler.Label
    let udp: FilterAssembler.Label

    init(ports: WatchedPorts) {
      self.ports = ports.all.map { UInt32($0) }
      whole = assembler.label()
      headers = assembler.label()
      nothing = assembler.label()
      ipv4 = assembler.label()
      ipv6 = assembler.label()
      tcp = assembler.label()
      udp = assembler.label()
    }

    /// Looks behind the tags: the index register becomes the place of the network layer.
    mutating func writeLink() {
      let type = assembler.label()
      for tags in 0...KernelFilter.mostTags {
        let next = assembler.label()
        assembler.load(.half, at: UInt32(12 + 4 * tags))
        assembler.setIndex(UInt32(14 + 4 * tags))
        if tags < KernelFilter.mostTags {
          assembler.branch(onAnyOf: KernelFilter.tagTypes, to: next)
          assembler.go(to: type)
          assembler.mark(next)
        }
      }
      assembler.branch(onAnyOf: KernelFilter.tagTypes, to: whole)
      assembler.mark(type)
      assembler.storeIndex(Cell.network)
      assembler.branch(.equal, 0x0800, to: ipv4)
      assembler.branch(.equal, 0x86dd, to: ipv6)
      assembler.branch(onAnyOf: KernelFilter.carrierTypes, to: whole)
      // Below 0x600 it is a length, and LLC follows, behind which IP may stand.
      assembler.branch(.greaterOrEqual, 0x0600, to: nothing)
      assembler.go(to: whole)
    }

    mutating func writeIPv4() {
      assembler.mark(ipv4)
      let sized = assembler.label()
      assembler.loadIndexed(.half, 6)
      assembler.branch(.anyBit, 0x3fff, to: whole)
      // The payload's length is IP's: a short frame is filled up (IEEE 802.3), and a packet that
      // receive offload made larger than 64 KiB has length 0.
      assembler.loadIndexed(.half, 2)
      assembler.branch(.greater, 0, to: sized)
      assembler.loadLength()
      assembler.apply(.subtractIndex)
      assembler.mark(sized)
      assembler.storeMemory(Cell.payloadLength)
      assembler.loadIndexed(.byte, 0)
      assembler.apply(.and, 0x0f)
      assembler.apply(.shiftLeft, 2)
      assembler.storeMemory(Cell.headerLength)
      assembler.apply(.addIndex)
      assembler.storeMemory(Cell.transport)
      // A header longer than its packet is for the program to count as an error.
      assembler.loadIndexFromMemory(Cell.payloadLength)
      assembler.loadMemory(Cell.headerLength)
      assembler.branch(.greaterThanIndex, to: whole)
      assembler.moveToIndex()
      assembler.loadMemory(Cell.payloadLength)
      assembler.apply(.subtractIndex)
      assembler.storeMemory(Cell.payloadLength)
      assembler.loadIndexFromMemory(Cell.network)
      assembler.loadIndexed(.byte, 9)
      assembler.branch(onAnyOf: KernelFilter.carrierProtocols, to: whole)
      assembler.loadIndexFromMemory(Cell.transport)
      assembler.branch(.equal, 6, to: tcp)
      assembler.branch(.equal, 17, to: udp)
      assembler.go(to: nothing)
    }

    mutating func writeIPv6() {
      assembler.mark(ipv6)
      let sized = assembler.label()
      assembler.loadIndexed(.half, 4)
      assembler.branch(.greater, 0, to: sized)
      assembler.loadLength()
      assembler.apply(.subtractIndex)
      assembler.apply(.subtract, 40)
      assembler.mark(sized)
      assembler.storeMemory(Cell.payloadLength)
      assembler.loadMemory(Cell.network)
      assembler.apply(.add, 40)
      assembler.storeMemory(Cell.transport)
      assembler.loadIndexed(.byte, 6)
      assembler.loadIndexFromMemory(Cell.transport)
      assembler.branch(.equal, 6, to: tcp)
      assembler.branch(.equal, 17, to: udp)
      assembler.branch(.equal, 58, to: nothing)
      // Extension headers, tunnels, and what nobody knows yet.
      assembler.go(to: whole)
    }

    mutating func writeTCP() {
      assembler.mark(tcp)
      let last = assembler.label()
      let watched = assembler.label()
      assembler.loadIndexed(.byte, 13)
      assembler.branch(.anyBit, 0x02, to: whole)
      assembler.loadIndexed(.byte, 12)
      assembler.apply(.and, 0xf0)
      assembler.apply(.shiftRight, 2)
      assembler.storeMemory(Cell.headerLength)
      assembler.loadIndexFromMemory(Cell.payloadLength)
      assembler.branch(.greaterThanIndex, to: whole)
      assembler.moveToIndex()
      assembler.loadMemory(Cell.payloadLength)
      assembler.apply(.subtractIndex)
      assembler.storeMemory(Cell.payloadLength)
      assembler.loadIndexFromMemory(Cell.transport)
      assembler.loadIndexed(.byte, 13)
      assembler.branch(.anyBit, 0x05, to: last)
      // A bare acknowledgement says nothing that the client's next segment does not.
      assembler.loadMemory(Cell.payloadLength)
      let hasData = assembler.label()
      assembler.branch(.greater, 0, to: hasData)
      assembler.go(to: nothing)
      assembler.mark(hasData)
      assembler.loadIndexed(.half, 2)
      assembler.branch(onAnyOf: ports, to: watched)
      writeHelloAnywhere()
      assembler.mark(last)
      assembler.loadMemory(Cell.payloadLength)
      assembler.branch(.greater, 0, to: whole)
      assembler.go(to: headers)
      assembler.mark(watched)
      writeDataOffset()
      // Application data of TLS (RFC 8446, section 5.1): only its headers are of use.
      let first = assembler.label()
      assembler.loadIndexed(.byte, 0)
      assembler.branch(.equal, 0x17, to: first)
      assembler.go(to: whole)
      assembler.mark(first)
      assembler.loadMemory(Cell.payloadLength)
      let second = assembler.label()
      assembler.branch(.greater, 1, to: second)
      assembler.go(to: whole)
      assembler.mark(second)
      assembler.loadIndexed(.byte, 1)
      assembler.branch(.equal, 0x03, to: headers)
      assembler.go(to: whole)
    }

    /// The index register becomes the place of the segment's data.
    private mutating func writeDataOffset() {
      assembler.loadMemory(Cell.headerLength)
      assembler.apply(.addIndex)
      assembler.moveToIndex()
    }

    /// A ClientHello on a port that is not watched is copied whole: 16 03 xx xx xx 01.
    private mutating func writeHelloAnywhere() {
      let record = assembler.label()
      let version = assembler.label()
      writeDataOffset()
      assembler.loadIndexed(.byte, 0)
      assembler.branch(.equal, 0x16, to: record)
      assembler.go(to: nothing)
      assembler.mark(record)
      assembler.loadMemory(Cell.payloadLength)
      let long = assembler.label()
      assembler.branch(.greater, 5, to: long)
      assembler.go(to: whole)
      assembler.mark(long)
      assembler.loadIndexed(.byte, 1)
      assembler.branch(.equal, 0x03, to: version)
      assembler.go(to: nothing)
      assembler.mark(version)
      assembler.loadIndexed(.byte, 5)
      assembler.branch(.equal, 0x01, to: whole)
      assembler.go(to: nothing)
    }

    mutating func writeUDP() {
      assembler.mark(udp)
      let hasData = assembler.label()
      let short = assembler.label()
      let volume = assembler.label()
      assembler.loadIndexed(.half, 2)
      assembler.branch(onAnyOf: KernelFilter.wholeDatagramPorts, to: whole)
      assembler.loadIndexed(.half, 0)
      assembler.branch(onAnyOf: KernelFilter.wholeDatagramPorts, to: whole)
      assembler.loadMemory(Cell.payloadLength)
      assembler.branch(.greater, 12, to: hasData)
      assembler.go(to: short)
      assembler.mark(hasData)
      assembler.loadIndexed(.byte, 8)
      let long = assembler.label()
      assembler.branch(.anyBit, 0x80, to: long)
      assembler.go(to: short)
      assembler.mark(long)
      assembler.loadIndexed(.word, 9)
      assembler.branch(onAnyOf: KernelFilter.quicVersions, to: whole)
      assembler.apply(.and, 0xffff_ff00)
      assembler.branch(.equal, 0xff00_0000, to: whole)
      // Versions that nobody speaks, in which clients still say hello (RFC 9000, section 15).
      assembler.loadIndexed(.word, 9)
      assembler.apply(.and, 0x0f0f_0f0f)
      assembler.branch(.equal, 0x0a0a_0a0a, to: whole)
      assembler.mark(short)
      assembler.loadMemory(Cell.payloadLength)
      let some = assembler.label()
      assembler.branch(.greater, 8, to: some)
      assembler.go(to: nothing)
      assembler.mark(some)
      assembler.loadIndexed(.half, 2)
      assembler.branch(onAnyOf: ports, to: volume)
      assembler.go(to: nothing)
      assembler.mark(volume)
      assembler.keep(KernelFilter.quicLength)
    }

    mutating func writeEnds() {
      assembler.mark(whole)
      assembler.keep(KernelFilter.whole)
      assembler.mark(headers)
      assembler.keep(KernelFilter.headerLength)
      assembler.mark(nothing)
      assembler.keep(0)
    }
  }
}
