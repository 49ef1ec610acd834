import Model
import Testing
import Texts

@testable import Reports

@Suite struct SilentHoursTests {
  @Test(arguments: [(2026, 3, 29, 23), (2026, 10, 25, 25), (2026, 11, 19, 24)])
  func everyHourIsDrawnOnce(year: Int, month: Int, day: Int, count: Int) {
    let day = SampleTown.day(year, month, day)
    let heard = SampleTown.hours(day, 1..<3)
    let hours = SilentHours(Period(day), hoursWithPackets: heard, zone: SampleTown.context().zone)
      .hours(.french)
    #expect(hours.count == count)
    #expect(Set(hours.map(\.label)).count == count)
    #expect(hours.indices.filter { hours[$0].isHeard } == [1, 2])
  }

  private func silent(_ day: CivilDay, _ heard: [Timestamp]) -> SilentHours {
    SilentHours(Period(day), hoursWithPackets: heard, zone: .paris)
  }

  @Test(arguments: [(11, 19, 24), (3, 29, 23), (10, 25, 25)])
  func daysHaveTheirTrueLength(month: Int, date: Int, hours: Int) {
    let silent = silent(SampleTown.day(2026, month, date), [])
    #expect(silent.hoursOfDay == hours)
    #expect(silent.count == hours)
    #expect(silent.words(.french) == "toute la journée")
  }

  @Test func runsAreJoinedAndEndAtMidnight() {
    let silent = silent(SampleTown.day, SampleTown.hours(SampleTown.day, 8..<19))
    #expect(silent.count == 13)
    #expect(silent.words(.french) == "de 0\u{a0}h à 8\u{a0}h, de 19\u{a0}h à 24\u{a0}h")
    #expect(silent.words(.english) == "0:00 to 8:00, 19:00 to 24:00")
  }

  @Test func nothingIsSaidOfAWholeDay() {
    let silent = silent(SampleTown.day, SampleTown.hours(SampleTown.day, 0..<24))
    #expect(silent.count == 0)
    #expect(silent.words(.french) == nil)
  }

  @Test func manyRunsAreCounted() {
    let heard = stride(from: 0, to: 24, by: 2).flatMap {
      SampleTown.hours(SampleTown.day, $0..<$0 + 1)
    }
    #expect(silent(SampleTown.day, heard).words(.french)?.hasSuffix("6 autres plages") == true)
  }

  @Test func packetsWithinAnHourAndOfOtherDaysAreUnderstood() {
    let start = CivilZone.paris.start(of: SampleTown.day)
    let silent = silent(
      SampleTown.day,
      [start.adding(seconds: 1800), start.adding(seconds: -60), Timestamp(nanoseconds: .min)])
    #expect(silent.count == 23)
  }

  @Test(arguments: [CivilDay(daysSinceEpoch: .min), CivilDay(daysSinceEpoch: .max)])
  func endsOfTheCalendarDoNotTrap(day: CivilDay) {
    #expect(silent(day, []).hoursOfDay <= 25)
  }
}
