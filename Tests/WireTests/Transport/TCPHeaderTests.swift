import TestSupport
import Testing
import Wire

@Suite struct TCPHeaderTests {
  func parse(_ segment: [UInt8]) -> Result<TCPHeader, WireError> {
    outcome { () throws(WireError) in try TCPHeader(parsing: segment.span) }
  }

  static let good = Packet.tcp(
    from: 50_000, to: 443, sequence: 0xffff_fffe, acknowledgement: 0x8000_0001, flags: 0x12,
    payload: [1, 2, 3])

  @Test func everyFieldIsRead() {
    let header = parse(Self.good).value
    #expect(header?.sourcePort == 50_000)
    #expect(header?.destinationPort == 443)
    #expect(header?.sequence == 0xffff_fffe)
    #expect(header?.acknowledgement == 0x8000_0001)
    #expect(header?.flags == [.syn, .ack])
    #expect(header?.length == 20)
  }

  @Test(
    arguments: [
      (0x01, .fin), (0x02, .syn), (0x04, .rst), (0x10, .ack), (0x11, [.fin, .ack]),
    ] as [(UInt8, TCPFlags)])
  func flagsAreThoseOfTheWire(bits: UInt8, flags: TCPFlags) {
    let segment = Packet.tcp(from: 1, to: 2, sequence: 3, flags: bits)
    #expect(parse(segment).value?.flags == flags)
  }

  @Test func unknownFlagsSurvive() {
    let segment = Packet.tcp(from: 1, to: 2, sequence: 3, flags: 0xff)
    #expect(parse(segment).value?.flags.rawValue == 0xff)
  }

  @Test(arguments: 1...10)
  func optionsBelongToTheHeader(words: Int) {
    let segment = Packet.tcp(
      from: 1, to: 2, sequence: 3, payload: [9], options: [UInt8](repeating: 1, count: words * 4))
    #expect(parse(segment).value?.length == 20 + words * 4)
  }

  @Test(arguments: UInt8(0)...4)
  func anOffsetUnderFiveIsRefused(offset: UInt8) {
    var segment = Self.good
    // The reserved bits do not count.
    segment[12] = offset << 4 | 0x0f
    #expect(parse(segment).reason == .badLength)
  }

  @Test func anOffsetBehindTheEndIsTruncated() {
    #expect(parse(Abuse.hugeLength(in: Self.good, at: 12, width: 1)).reason == .truncated)
    var segment = Self.good
    segment[12] = 0x60
    #expect(parse(segment).reason == .truncated)
    #expect(parse(segment + [0]).value?.length == 24)
  }

  @Test func everyPrefixOfTheHeaderIsTruncated() {
    let segment = Packet.tcp(
      from: 1, to: 2, sequence: 3, options: [UInt8](repeating: 1, count: 40))
    for prefix in Abuse.prefixes(of: segment) {
      #expect(parse(prefix).reason == .truncated, "\(prefix.count) bytes")
      #expect(parse(prefix).layer == .tcp)
    }
  }

  @Test func anyBytesGiveAHeaderInsideThemOrAnError() {
    var random = SeededRandom.forProperty(usual: 207)
    for bytes in hostileMessages(from: [Self.good], count: 5000, longest: 70, using: &random)
      + Abuse.byteChanges(of: Self.good)
    {
      guard let header = parse(bytes).value else { continue }
      #expect(
        (20...60).contains(header.length) && header.length <= bytes.count, "seed \(random.seed)")
    }
  }
}
