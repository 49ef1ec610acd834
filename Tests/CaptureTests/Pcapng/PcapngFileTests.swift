import Capture
import Model
import TestSupport
import Testing

@Suite struct PcapngFileTests {
  static let sample = packets(at: [1_000, 1_500, 2_250])
  static let packet = RecordedPacket(
    time: Timestamp(seconds: 0), bytes: [1, 2, 3, 4, 5], wireLength: 60)

  @Test(arguments: [true, false])
  func readsBothByteOrders(isBigEndian: Bool) throws {
    let reading = try reading(CaptureFileBuilder.pcapng(Self.sample, bigEndian: isBigEndian))
    #expect(reading.packets == Self.sample)
    #expect(reading.breaks.isEmpty)
  }

  @Test func eachInterfaceHasItsOwnLinkTypeAndTimeUnit() throws {
    var file = CaptureFileBuilder()
    file.addSection()
    file.addInterface(link: .ethernet)
    file.addInterface(link: .raw, timeResolution: 9, timeOffset: 100)
    file.addInterface(link: .linuxSLL2, timeResolution: 0x80 | 1, timeOffset: -1)
    for interface in 0..<3 as Range<UInt32> {
      file.addEnhancedPacket(interface: interface, units: 3_000_000_007, packet: Self.packet)
    }
    let reading = try reading(file.bytes)
    #expect(reading.packets.map(\.link) == [.ethernet, .raw, .linuxSLL2])
    #expect(
      reading.packets.map(\.time.nanoseconds)
        == [3_000_000_007_000, 103_000_000_007, 1_500_000_002_500_000_000])
  }

  @Test func aNewSectionForgetsTheInterfacesAndMayChangeTheByteOrder() throws {
    let second = CaptureFileBuilder.pcapng(Self.sample, bigEndian: true)
    let third = CaptureFileBuilder.pcapng(
      Self.sample.map {
        var packet = $0
        packet.link = .raw
        return packet
      })
    var file = CaptureFileBuilder()
    file.add(CaptureFileBuilder.pcapng(Self.sample) + second + third)
    #expect(
      try reading(file.bytes).packets.map(\.link)
        == Array(repeating: .ethernet, count: 6) + Array(repeating: .raw, count: 3))

    file.addSection()
    let offset = file.bytes.count
    file.addEnhancedPacket(interface: 0, units: 0, packet: Self.packet)
    let broken = try reading(file.bytes)
    #expect(broken.packets.count == 9)
    #expect(broken.breaks.map(\.fault) == [.unknownInterface(0)])
    #expect(broken.breaks.map(\.offset) == [offset])
  }

  @Test func simplePacketsTakeTheFirstInterfaceAndTheTimeBeforeThem() throws {
    var file = CaptureFileBuilder()
    file.addSection()
    file.addInterface(link: .raw, snapLength: 5)
    file.addSimplePacket(Self.packet)
    file.addEnhancedPacket(interface: 0, units: 9_000_000, packet: Self.packet)
    file.addSimplePacket(RecordedPacket(time: Self.packet.time, bytes: [1, 2, 3]))
    let reading = try reading(file.bytes)
    #expect(reading.packets.map(\.time.seconds) == [0, 9, 9])
    #expect(reading.packets.map(\.bytes.count) == [5, 5, 3])
    #expect(reading.packets.map(\.wireLength) == [60, 60, 3])
    #expect(reading.packets.map(\.link) == [.raw, .raw, .raw])
  }

  @Test func aSimplePacketNeedsAnInterfaceAndRoom() throws {
    var file = CaptureFileBuilder()
    file.addSection()
    file.addSimplePacket(Self.packet)
    #expect(try reading(file.bytes).breaks.map(\.fault) == [.unknownInterface(0)])

    file = CaptureFileBuilder()
    file.addSection()
    file.addInterface()
    file.addSimplePacket(Self.packet)
    #expect(try reading(file.bytes).breaks.map(\.fault) == [.packetExceedsBlock(60)])
  }

  @Test func readsObsoletePacketBlocks() throws {
    var file = CaptureFileBuilder(bigEndian: true)
    file.addSection()
    file.addInterface()
    file.addInterface(link: .raw)
    file.addObsoletePacket(interface: 1, units: 5_000_000, packet: Self.packet)
    let reading = try reading(file.bytes)
    #expect(reading.packets.map(\.bytes) == [Self.packet.bytes])
    #expect(reading.packets.map(\.link) == [.raw])
    #expect(reading.packets.map(\.time.seconds) == [5])
  }

  @Test func passesOverBlocksItDoesNotKnowWhateverTheirLength() throws {
    var file = CaptureFileBuilder()
    file.addSection()
    file.addBlock(4, [1, 2, 3])
    file.addBlock(0x0000_0bad, [])
    file.addInterface()
    file.addBlock(0x4000_0bad, Array(repeating: 9, count: 3 * CaptureLimits.chunkLength))
    file.addEnhancedPacket(interface: 0, units: 0, packet: Self.packet)
    file.addBlock(5, [])
    let reading = try reading(file.bytes)
    #expect(reading.packets.map(\.bytes) == [Self.packet.bytes])
    #expect(reading.breaks.isEmpty)
    #expect(reading.observed == [file.bytes])
  }

  @Test(arguments: [1, 3, 4, 5, 500_000])
  func aLongUnknownBlockThatIsCutBreaksAtItsStart(missing: Int) throws {
    var file = CaptureFileBuilder()
    file.addSection()
    let offset = file.bytes.count
    file.addBlock(0x4000_0bad, Array(repeating: 9, count: 600_000))
    let reading = try reading(Array(file.bytes.dropLast(missing)))
    #expect(reading.breaks.map(\.offset) == [offset])
    #expect(reading.breaks.map(\.fault.code) == ["cut-record"])
  }

  @Test func aLongUnknownBlockWhoseLengthsDifferBreaksAtItsStart() throws {
    var file = CaptureFileBuilder()
    file.addSection()
    let offset = file.bytes.count
    file.addBlock(0x4000_0bad, Array(repeating: 9, count: 600_000))
    let reading = try reading(Array(file.bytes.dropLast(4)) + [1, 0, 0, 0])
    #expect(reading.breaks.map(\.offset) == [offset])
    #expect(reading.breaks.map(\.fault) == [.blockLengthsDiffer(first: 600_012, last: 1)])
  }

  @Test func toleratesOptionsThatMakeNoSense() throws {
    let interfaceOptions: [[UInt8]] = [
      [9, 0, 0xff, 0xff],  // longer than the block
      [9, 0, 2, 0, 3, 3, 0, 0],  // a time resolution of two bytes
      [14, 0, 0, 0],  // a time offset of no bytes
      [1, 0],  // cut
      [0, 0, 4, 0, 9, 0, 1, 0, 3, 0, 0, 0],  // something after the end
    ]
    for options in interfaceOptions {
      var file = CaptureFileBuilder()
      file.addSection()
      file.addBlock(1, [1, 0, 0, 0, 0, 0, 0, 0] + options)
      file.addEnhancedPacket(
        interface: 0, units: 7_000_000, packet: Self.packet, options: [2, 0, 0xff, 0xff])
      let reading = try reading(file.bytes)
      #expect(reading.packets.map(\.time.seconds) == [7], "options \(options)")
      #expect(reading.breaks.isEmpty)
    }
  }

  @Test func refusesAnotherMajorVersionAndTakesAnotherMinorOne() throws {
    var file = CaptureFileBuilder()
    file.addSection(major: 2)
    #expect(
      try reading(file.bytes).breaks.map(\.fault) == [.unsupportedVersion(major: 2, minor: 0)])
    file = CaptureFileBuilder()
    file.addSection(minor: 2)
    file.addInterface()
    file.addEnhancedPacket(interface: 0, units: 0, packet: Self.packet)
    #expect(try reading(file.bytes).packets.count == 1)
  }

  @Test func boundsTheInterfacesOfASection() throws {
    var file = CaptureFileBuilder()
    file.addSection()
    for _ in 0..<CaptureLimits.interfaces { file.addInterface() }
    let last = UInt32(CaptureLimits.interfaces - 1)
    file.addEnhancedPacket(interface: last, units: 0, packet: Self.packet)
    file.addInterface()
    let reading = try reading(file.bytes)
    #expect(reading.packets.count == 1)
    #expect(reading.breaks.map(\.fault) == [.tooManyInterfaces])
  }

  @Test func breaksAtLengthsThatCannotBe() throws {
    let header = CaptureFileBuilder.pcapng(Self.sample)
    let cases: [([UInt8], CaptureFault)] = [
      ([6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], .impossibleBlockLength(0)),
      ([6, 0, 0, 0, 28, 0, 0, 0, 0, 0, 0, 0], .impossibleBlockLength(28)),
      ([1, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0], .impossibleBlockLength(16)),
      ([3, 0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0], .impossibleBlockLength(12)),
      ([5, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0], .impossibleBlockLength(8)),
      ([5, 0, 0, 0, 13, 0, 0, 0, 0, 0, 0, 0], .impossibleBlockLength(13)),
      ([6, 0, 0, 0, 0xfc, 0xff, 0xff, 0xff, 0, 0, 0, 0], .blockTooLong(0xffff_fffc)),
      ([5, 0, 0, 0, 12, 0, 0, 0, 16, 0, 0, 0], .blockLengthsDiffer(first: 12, last: 16)),
      ([10, 13, 13, 10, 28, 0, 0, 0, 1, 2, 3, 4], .byteOrderMagic(0x0102_0304)),
    ]
    for (bytes, fault) in cases {
      let reading = try reading(header + bytes)
      #expect(reading.packets == Self.sample)
      #expect(reading.breaks.map(\.fault) == [fault])
      #expect(reading.breaks.map(\.offset) == [header.count])
    }
  }

  @Test(
    arguments: [
      (9, .packetExceedsBlock(9)), (262_144, .packetExceedsBlock(262_144)),
      (262_145, .impossibleLength(262_145)), (.max, .impossibleLength(.max)),
    ] as [(UInt32, CaptureFault)])
  func breaksAtPacketsLongerThanTheirBlock(captured: UInt32, fault: CaptureFault) throws {
    var file = CaptureFileBuilder()
    file.addSection()
    file.addInterface()
    file.addEnhancedPacket(interface: 0, units: 0, packet: Self.packet, captured: captured)
    #expect(try reading(file.bytes).breaks.map(\.fault) == [fault])
  }
}
