import Catalogue
import Model
import Testing

@testable import Daemon
@testable import Probe

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
    #expect(handoff.droppedCounts == 100)
    // As many small batches as large ones: what is bounded is what they hold.
    let size = 64
    let room = Handoff.mostMatches / size
    let batch = Self.batch(size)
    for _ in 0..<(room + 10) { handoff.put(batch) }
    #expect(!handoff.isEmpty)
    #expect(handoff.take().batches.count == room)
    #expect(handoff.dropped == UInt64(10 * size))
    #expect(handoff.isEmpty)
    handoff.put(batch)
    #expect(handoff.take().batches.count == 1)
  }

  static func batch(_ size: Int) -> LiveBatch {
    let match = Match(
      observation: Observation(
        time: Timestamp(seconds: 1), client: IPAddress(v4: 0x0a14_0105), server: IPAddress(v4: 1),
        clientPort: 50_000, serverPort: 443, vlan: 0, source: .tls, evidence: .clientHello,
        traits: [], sentBytes: 0, nameOffset: 0, nameLength: 0),
      rule: RuleIndex(rawValue: 0))
    return LiveBatch(
      generation: 0, matches: Array(repeating: match, count: size), now: Timestamp(seconds: 1))
  }
}
