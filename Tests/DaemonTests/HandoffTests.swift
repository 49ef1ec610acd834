import Model
import Probe
import Testing

@testable import Daemon

@Suite struct HandoffTests {
  @Test func countsOfTheSameHourAreAddedUp() throws {
    let handoff = try Handoff()
    let hour = Timestamp(seconds: 3_600)
    handoff.put([CoverageCount(hour: hour, counter: "packets", value: 2)])
    handoff.put([
      CoverageCount(hour: hour, counter: "packets", value: 3),
      CoverageCount(hour: Timestamp(seconds: 7_200), counter: "packets", value: 1),
    ])
    let taken = handoff.take().counts.sorted { $0.hour < $1.hour }
    #expect(taken.map(\.value) == [5, 1])
    #expect(handoff.take().counts.isEmpty)
  }

  @Test func nothingGrowsWhileNobodyTakes() throws {
    let handoff = try Handoff()
    for hour in 0..<(Handoff.mostCounts + 100) {
      handoff.put([
        CoverageCount(hour: Timestamp(seconds: Int64(hour)), counter: "packets", value: 1)
      ])
    }
    #expect(handoff.take().counts.count == Handoff.mostCounts)
    for _ in 0..<(Handoff.mostBatches + 10) { handoff.put(Self.batch()) }
    #expect(handoff.take().batches.count == Handoff.mostBatches)
    #expect(handoff.dropped == 0)
  }

  static func batch() -> LiveBatch {
    LiveBatch(generation: 0, matches: [], now: Timestamp(seconds: 1))
  }
}
