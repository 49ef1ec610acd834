import Capture
import Model
import TestSupport
import Testing

@Suite struct CaptureAbuseTests {
  static let sample = packets(at: [1_000, 1_500, 1_250])

  /// A file of each kind, with the blocks and records that matter.
  static let files: [[UInt8]] = {
    var mixed = CaptureFileBuilder()
    mixed.addSection()
    mixed.addInterface(snapLength: 5, timeResolution: 0x83, timeOffset: -4)
    mixed.addSimplePacket(sample[0])
    mixed.addObsoletePacket(interface: 0, units: 77, packet: sample[1])
    mixed.addBlock(0xbad, [1, 2, 3])
    return [
      CaptureFileBuilder.pcap(sample), CaptureFileBuilder.pcap(sample, bigEndian: true),
      CaptureFileBuilder.pcapng(sample), mixed.bytes,
    ]
  }()

  @Test(arguments: files)
  func everyPrefixGivesAPrefixOfThePackets(file: [UInt8]) throws {
    let whole = try reading(file).packets
    for prefix in Abuse.prefixes(of: file) {
      let reading = try reading(prefix)
      #expect(reading.packets == Array(whole.prefix(reading.packets.count)))
      #expect(reading.packets.count < whole.count || file.count - prefix.count <= 16)
      #expect(reading.observed == [prefix])
      let isBetweenRecords = reading.breaks.isEmpty
      let isWhole = try self.isAtARecordBorder(prefix.count, of: file)
      #expect(isBetweenRecords == isWhole, "prefix of \(prefix.count)")
      for damage in reading.breaks { #expect(damage.offset <= prefix.count) }
    }
  }

  @Test(arguments: files)
  func everyChangedByteIsSurvived(file: [UInt8]) throws {
    for changed in Abuse.byteChanges(of: file) {
      let reading = try reading(changed)
      #expect(reading.packets.count <= file.count / 12)
      #expect(reading.observed == [changed])
      for damage in reading.breaks { #expect(damage.offset < changed.count) }
    }
  }

  @Test(arguments: files)
  func everyHugeNumberIsSurvived(file: [UInt8]) throws {
    for offset in stride(from: 0, through: file.count - 4, by: 1) {
      let changed = Abuse.hugeLength(in: file, at: offset, width: 4)
      #expect(try reading(changed).observed == [changed])
    }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func randomBytesAfterAGoodHeadAreSurvived(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for file in Self.files {
      let keep = Int.random(in: 4...file.count, using: &random)
      let noise = Array(file.prefix(keep)) + random.bytes(Int.random(in: 0...200, using: &random))
      #expect(try reading(noise).observed == [noise], "seed \(seed)")
    }
  }

  /// Where the records of a file end, found from its own lengths.
  private func isAtARecordBorder(_ length: Int, of file: [UInt8]) throws -> Bool {
    var borders: Set<Int> = []
    let isBig = file[0] == 0xa1
    func number(_ offset: Int) -> Int {
      let four = file[offset..<(offset + 4)]
      return (isBig ? Array(four) : four.reversed()).reduce(0) { $0 << 8 | Int($1) }
    }
    let isPcapng = file[0] == 0x0a
    var offset = isPcapng ? 0 : 24
    if !isPcapng { borders.insert(24) }
    while offset < file.count {
      offset += isPcapng ? number(offset + 4) : 16 + number(offset + 8)
      borders.insert(offset)
    }
    return borders.contains(length)
  }
}
