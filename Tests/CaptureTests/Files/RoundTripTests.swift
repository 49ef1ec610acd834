import Capture
import Model
import TestSupport
import Testing

@Suite struct RoundTripTests {
  private func randomPackets(_ random: inout SeededRandom) -> [RecordedPacket] {
    (0..<Int.random(in: 0...400, using: &random)).map { _ in
      let isLarge = Int.random(in: 0..<20, using: &random) == 0
      let count = Int.random(in: 0...(isLarge ? 60_000 : 80), using: &random)
      return RecordedPacket(
        time: Timestamp(
          nanoseconds: .random(in: 0..<4_294_967_296_000_000_000, using: &random)),
        bytes: Array(repeating: .random(in: .min ... .max, using: &random), count: count),
        wireLength: count + Int.random(in: 0...2_000, using: &random))
    }
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func whatIsWrittenIsRead(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let sample = randomPackets(&random)
    for isBigEndian in [false, true] {
      for file in [
        CaptureFileBuilder.pcap(sample, bigEndian: isBigEndian),
        CaptureFileBuilder.pcapng(sample, bigEndian: isBigEndian),
      ] {
        let reading = try reading(file)
        #expect(reading.packets == sample, "seed \(seed)")
        #expect(reading.observed == [file], "seed \(seed)")
        #expect(reading.breaks.isEmpty, "seed \(seed)")
      }
    }
  }
}
