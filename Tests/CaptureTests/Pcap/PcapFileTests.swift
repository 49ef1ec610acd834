import Capture
import Model
import TestSupport
import Testing

@Suite struct PcapFileTests {
  static let sample = packets(at: [1_000, 1_500, 2_250])

  @Test(arguments: [true, false], [true, false])
  func readsBothByteOrdersAndPrecisions(isBigEndian: Bool, nanoseconds: Bool) throws {
    let file = CaptureFileBuilder.pcap(
      Self.sample, nanoseconds: nanoseconds, bigEndian: isBigEndian)
    let reading = try reading(file)
    #expect(reading.packets == Self.sample)
    #expect(reading.breaks.isEmpty)
  }

  @Test(arguments: [true, false])
  func readsTheLongRecordHeadersOfPatchedLinuxTools(isBigEndian: Bool) throws {
    var file = CaptureFileBuilder(bigEndian: isBigEndian)
    file.addPcapHeader(magic: 0xa1b2_cd34)
    for packet in Self.sample {
      let extra: [UInt8] = [0, 0, 0, 2, 8, 0, 1, 0]
      var long = packet
      long.bytes = extra + packet.bytes
      file.addPcapRecord(
        seconds: UInt32(packet.time.seconds),
        fraction: UInt32(packet.time.nanoseconds % 1_000_000_000 / 1_000), packet: long,
        captured: UInt32(packet.bytes.count))
    }
    #expect(try reading(file.bytes).packets == Self.sample)
  }

  @Test func ignoresTheChecksumBitsBesideTheLinkType() throws {
    var file = CaptureFileBuilder()
    file.addPcapHeader(link: LinkType(rawValue: 0x2400_0000 | 113))
    file.addPcapRecord(seconds: 1, fraction: 0, packet: Self.sample[0])
    #expect(try reading(file.bytes).packets.map(\.link) == [.linuxSLL])
  }

  @Test func keepsUnknownLinkTypes() throws {
    var file = CaptureFileBuilder()
    file.addPcapHeader(link: LinkType(rawValue: 65_518))
    file.addPcapRecord(seconds: 1, fraction: 0, packet: Self.sample[0])
    #expect(try reading(file.bytes).packets.map(\.link.rawValue) == [65_518])
  }

  @Test(arguments: [0, 3, 65_535, 0x7fff_ffff, UInt32.max])
  func takesTheRecordsLengthWhateverTheSnapLength(snapLength: UInt32) throws {
    var file = CaptureFileBuilder()
    file.addPcapHeader(snapLength: snapLength)
    file.addPcapRecord(seconds: 1, fraction: 0, packet: Self.sample[0])
    #expect(try reading(file.bytes).packets.map(\.bytes) == [Self.sample[0].bytes])
  }

  @Test func readsSecondsAsUnsigned() throws {
    var file = CaptureFileBuilder()
    file.addPcapHeader(magic: 0xa1b2_3c4d)
    file.addPcapRecord(seconds: .max, fraction: 5, packet: Self.sample[0])
    #expect(
      try reading(file.bytes).packets.map(\.time.nanoseconds) == [4_294_967_295_000_000_005])
  }

  @Test(
    arguments: [(0xa1b2_c3d4, 4_294_967_295_000), (0xa1b2_3c4d, 4_294_967_295)] as [(UInt32, Int64)]
  )
  func carriesFractionsOfASecondOrMore(magic: UInt32, fraction: Int64) throws {
    var file = CaptureFileBuilder()
    file.addPcapHeader(magic: magic)
    file.addPcapRecord(seconds: .max, fraction: .max, packet: Self.sample[0])
    #expect(
      try reading(file.bytes).packets.map(\.time.nanoseconds)
        == [4_294_967_295_000_000_000 + fraction])
  }

  @Test(arguments: [(2, 4), (2, 3), (2, 2), (2, 0), (543, 0)] as [(UInt16, UInt16)])
  func readsTheVersionsThatExist(major: UInt16, minor: UInt16) throws {
    var file = CaptureFileBuilder()
    file.addPcapHeader(major: major, minor: minor)
    // Before version 2.3 the length on the wire came first; 2.3 had both.
    let isWireFirst = major == 543 || minor < 4
    var packet = Self.sample[0]
    packet.wireLength = isWireFirst ? packet.bytes.count : 60
    file.addPcapRecord(
      seconds: 1, fraction: 0, packet: packet, captured: isWireFirst ? 60 : nil)
    let reading = try reading(file.bytes)
    #expect(reading.packets.map(\.bytes) == [packet.bytes])
    #expect(reading.packets.map(\.wireLength) == [60])
  }

  @Test(arguments: [(1, 4), (2, 5), (3, 0), (0, 0), (543, 1)] as [(UInt16, UInt16)])
  func refusesOtherVersions(major: UInt16, minor: UInt16) throws {
    var file = CaptureFileBuilder()
    file.addPcapHeader(major: major, minor: minor)
    file.addPcapRecord(seconds: 1, fraction: 0, packet: Self.sample[0])
    let reading = try reading(file.bytes)
    #expect(reading.packets.isEmpty)
    #expect(reading.breaks.map(\.fault) == [.unsupportedVersion(major: major, minor: minor)])
  }

  @Test func aHeaderAloneIsAnEmptyCapture() throws {
    let reading = try reading(CaptureFileBuilder.pcap([]))
    #expect(reading.packets.isEmpty)
    #expect(reading.breaks.isEmpty)
  }

  @Test func deliversPacketsOfNoBytesAndOfTheGreatestLength() throws {
    let sample = [0, CaptureLimits.packetLength, 0, CaptureLimits.packetLength].map {
      RecordedPacket(time: Timestamp(seconds: 1), bytes: Array(repeating: 7, count: $0))
    }
    let reading = try reading(CaptureFileBuilder.pcap(sample))
    #expect(reading.packets == sample)
    #expect(reading.breaks.isEmpty)
  }

  @Test(arguments: [UInt32(CaptureLimits.packetLength) + 1, .max])
  func breaksAtAnImpossibleLength(length: UInt32) throws {
    var file = CaptureFileBuilder()
    file.addPcapHeader()
    file.addPcapRecord(seconds: 1, fraction: 0, packet: Self.sample[0])
    let offset = file.bytes.count
    file.addPcapRecord(seconds: 1, fraction: 0, packet: Self.sample[1], captured: length)
    file.addPcapRecord(seconds: 1, fraction: 0, packet: Self.sample[2])
    let reading = try reading(file.bytes)
    #expect(reading.packets.map(\.bytes) == [Self.sample[0].bytes])
    #expect(reading.breaks.map(\.fault) == [.impossibleLength(length)])
    #expect(reading.breaks.map(\.offset) == [offset])
    #expect(reading.breaks.map(\.packetsBefore) == [1])
    #expect(reading.observed == [file.bytes])
  }

  @Test func aCutRecordSaysWhereItBeginsAndWhatIsMissing() throws {
    let file = CaptureFileBuilder.pcap(Self.sample)
    let reading = try reading(Array(file.dropLast(2)))
    #expect(reading.packets == Array(Self.sample.dropLast()))
    #expect(reading.breaks.map(\.fault) == [.cutRecord(missing: 2)])
    #expect(reading.breaks.map(\.offset) == [file.count - 21])
  }
}
