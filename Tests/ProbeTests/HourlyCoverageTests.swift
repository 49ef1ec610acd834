import Model
import Testing

@testable import Probe

@Suite struct HourlyCoverageTests {
  /// 2026-11-19 at 14:00 in Paris.
  let hour = Timestamp(seconds: 1_795_093_200)

  @Test func eachHourGetsItsOwnDifference() {
    var coverage = HourlyCoverage(zone: .paris)
    #expect(coverage.isDue(at: hour.adding(seconds: 120)))
    coverage.note([("packets", 0)], now: hour.adding(seconds: 120))
    #expect(!coverage.isDue(at: hour.adding(seconds: 3599)))
    #expect(coverage.isDue(at: hour.adding(seconds: 3600)))
    coverage.note([("packets", 10), ("errors", 1)], now: hour.adding(seconds: 3600))
    coverage.note([("packets", 25), ("errors", 1)], now: hour.adding(seconds: 4000))
    #expect(
      coverage.drain() == [
        CoverageCount(hour: hour, counter: "packets", value: 10),
        CoverageCount(hour: hour, counter: "errors", value: 1),
        CoverageCount(hour: hour.adding(seconds: 3600), counter: "packets", value: 15),
      ])
    #expect(coverage.drain() == [])
  }

  @Test func countsOfMatchesWaitForTheHourAtTheAggregateLevel() throws {
    var coverage = HourlyCoverage(zone: .paris, matchesBy: .day, holdsMatches: true)
    let day = CivilZone.paris.start(of: CivilZone.paris.day(of: hour))
    func counts(_ second: Int64, _ matches: UInt64) -> [CoverageCount] {
      coverage.note(
        [("packets", matches * 10), ("matches", matches), ("matches.dropped", matches / 2)],
        now: hour.adding(seconds: second))
      return coverage.drain()
    }
    _ = counts(0, 0)
    #expect(counts(10, 4).map(\.counter) == ["packets", "matches.dropped"])
    #expect(counts(20, 6).map(\.counter) == ["packets", "matches.dropped"])
    let next = counts(3_600, 7)
    #expect(next.filter { $0.counter == "matches" }.map(\.value) == [7])
    #expect(next.first { $0.counter == "matches" }?.hour == day)
    #expect(counts(3_700, 9).map(\.counter) == ["packets", "matches.dropped"])
    // What ends gives out what it has.
    coverage.release()
    #expect(coverage.drain() == [CoverageCount(hour: day, counter: "matches", value: 2)])
    coverage.release()
    #expect(coverage.drain().isEmpty)
    // Of a clock that is set back each count stays with the day that it was made in.
    #expect(counts(3_800, 10).map(\.counter) == ["packets", "matches.dropped"])
    _ = counts(-86_400, 11)
    #expect(counts(-86_300, 12).filter { $0.counter == "matches" }.map(\.hour) == [day])
  }

  @Test func hoursWithoutEndAreWrittenInParts() {
    var coverage = HourlyCoverage(zone: .paris)
    coverage.note([("packets", 0)], now: hour)
    var day: Int64 = 0
    while !coverage.isFull, day <= HourlyCoverage.mostPending {
      day += 1
      coverage.note([("packets", UInt64(day))], now: hour.adding(seconds: day * 86_400))
    }
    #expect(coverage.drain().count == HourlyCoverage.mostPending)
    #expect(!coverage.isFull)
  }
}
