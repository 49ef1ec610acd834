import Model
import Testing

@Suite struct CivilTimeTests {
  func reading(offset: Int) -> CivilTime {
    CivilTime(
      day: CivilDay(daysSinceEpoch: 0), hour: 4, minute: 5, second: 6, offset: offset)
  }

  @Test(arguments: [
    (0, "+00:00"), (3600, "+01:00"), (-36_000, "-10:00"), (43_200, "+12:00"), (20_700, "+05:45"),
    (-12_600, "-03:30"),
  ])
  func theOffsetIsWrittenInHoursAndMinutes(offset: Int, text: String) {
    #expect(reading(offset: offset).description == "1970-01-01T04:05:06" + text)
  }

  @Test func anOffsetThatNoZoneHasIsStillText() {
    // Parts are not checked against each other, and nothing may trap.
    #expect(reading(offset: .min).description.hasPrefix("1970-01-01T04:05:06-"))
    #expect(reading(offset: .max).description.hasPrefix("1970-01-01T04:05:06+"))
  }
}
