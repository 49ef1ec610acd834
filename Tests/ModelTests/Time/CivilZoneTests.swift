import Model
import Testing

@Suite struct CivilZoneTests {
  /// The days of the years 2024 to 2030 on which clocks change in Paris.
  static let changes = [
    ("2024-03-31", "2024-10-27"), ("2025-03-30", "2025-10-26"), ("2026-03-29", "2026-10-25"),
    ("2027-03-28", "2027-10-31"), ("2028-03-26", "2028-10-29"), ("2029-03-25", "2029-10-28"),
    ("2030-03-31", "2030-10-27"),
  ]

  func hours(_ day: CivilDay, in zone: CivilZone) -> Int64 {
    zone.start(of: day.adding(days: 1)).nanoseconds(since: zone.start(of: day))
      / (3600 * Timestamp.nanosecondsPerSecond)
  }

  @Test(arguments: changes)
  func theDayOfSpringHas23HoursAndTheDayOfAutumn25(spring: String, autumn: String) throws {
    let spring = try #require(CivilDay(iso: spring))
    let autumn = try #require(CivilDay(iso: autumn))
    #expect(hours(spring, in: .paris) == 23)
    #expect(hours(autumn, in: .paris) == 25)
    for neighbour in [-1, 1] {
      #expect(hours(spring.adding(days: neighbour), in: .paris) == 24)
      #expect(hours(autumn.adding(days: neighbour), in: .paris) == 24)
    }
  }

  @Test func noOtherDayOfSevenYearsHasAnythingBut24Hours() throws {
    let unusual = Self.changes.flatMap { [$0.0, $0.1] }
    let first = try #require(CivilDay(iso: "2024-01-01"))
    let found = (0..<2557).map { first.adding(days: $0) }
      .filter { hours($0, in: .paris) != 24 }.map(\.description)
    #expect(found == unusual)
  }

  @Test(arguments: changes)
  func halfPastTwoOccursTwiceInAutumn(spring: String, autumn: String) throws {
    let midnight = CivilZone.paris.start(of: try #require(CivilDay(iso: autumn)))
    let first = CivilZone.paris.civilTime(at: midnight.adding(seconds: 2 * 3600 + 1800))
    let second = CivilZone.paris.civilTime(at: midnight.adding(seconds: 3 * 3600 + 1800))
    #expect(first.description == "\(autumn)T02:30:00+02:00")
    #expect(second.description == "\(autumn)T02:30:00+01:00")
    #expect(first != second)
  }

  @Test(arguments: changes)
  func twoOClockDoesNotOccurInSpring(spring: String, autumn: String) throws {
    let midnight = CivilZone.paris.start(of: try #require(CivilDay(iso: spring)))
    let last = CivilZone.paris.civilTime(at: midnight.adding(seconds: 2 * 3600 - 1))
    let next = CivilZone.paris.civilTime(at: midnight.adding(seconds: 2 * 3600))
    #expect(last.description == "\(spring)T01:59:59+01:00")
    #expect(next.description == "\(spring)T03:00:00+02:00")
  }

  @Test(arguments: CivilZone.all)
  func everyDayBeginsAtItsOwnMidnight(zone: CivilZone) throws {
    let first = try #require(CivilDay(iso: "2023-12-31"))
    var wrong: [String] = []
    for index in 0..<2600 {
      let day = first.adding(days: index)
      let start = zone.start(of: day)
      let reading = zone.civilTime(at: start)
      let before = zone.day(of: start.adding(nanoseconds: -1))
      if reading.day != day || reading.hour != 0 || reading.minute != 0 || reading.second != 0
        || before != day.adding(days: -1)
      {
        wrong.append(day.description)
      }
    }
    #expect(wrong == [])
  }

  @Test func hoursOfTheLongDayAreTwentyFiveDistinctStarts() throws {
    let midnight = CivilZone.paris.start(of: try #require(CivilDay(iso: "2026-10-25")))
    let starts = Set(
      (0..<1500).map { CivilZone.paris.startOfHour(midnight.adding(seconds: $0 * 60)) })
    #expect(starts.count == 25)
    #expect(starts.allSatisfy { CivilZone.paris.civilTime(at: $0).minute == 0 })
  }

  @Test func startOfHourIsAtOrBeforeItsInstantByLessThanAnHour() {
    for zone in CivilZone.all {
      for seconds in stride(from: Int64(1_792_886_400), to: 1_792_886_400 + 172_800, by: 997) {
        let instant = Timestamp(seconds: seconds).adding(nanoseconds: 1)
        let distance = instant.nanoseconds(since: zone.startOfHour(instant))
        #expect((0..<3600 * Timestamp.nanosecondsPerSecond).contains(distance))
      }
    }
  }

  @Test func startOfHourBeforeTheEpochGoesTowardsThePast() {
    #expect(CivilZone.paris.startOfHour(Timestamp(seconds: -1)).seconds == -3600)
    #expect(CivilZone.paris.startOfHour(Timestamp(seconds: -3600)).seconds == -3600)
  }

  @Test(arguments: [
    ("America/Guadeloupe", -4), ("America/Martinique", -4), ("America/Cayenne", -3),
    ("Indian/Reunion", 4), ("Indian/Mayotte", 3), ("Pacific/Noumea", 11), ("Pacific/Tahiti", -10),
    ("Pacific/Wallis", 12), ("America/St_Barthelemy", -4), ("America/Marigot", -4), ("UTC", 0),
  ])
  func overseasClocksNeverChange(name: String, hours: Int) throws {
    let zone = try #require(CivilZone(named: name))
    // 2026-01-15 and 2026-07-15, 12:00 UTC.
    #expect(zone.offset(at: Timestamp(seconds: 1_768_478_400)) == hours * 3600)
    #expect(zone.offset(at: Timestamp(seconds: 1_784_116_800)) == hours * 3600)
    #expect(!zone.hasSummerTime)
  }

  @Test func overseasDaysDifferFromThoseOfParis() throws {
    // 2026-11-19T23:30:00Z.
    let instant = Timestamp(seconds: 1_795_131_000)
    #expect(CivilZone.paris.day(of: instant).description == "2026-11-20")
    let tahiti = try #require(CivilZone(named: "Pacific/Tahiti"))
    #expect(tahiti.civilTime(at: instant).description == "2026-11-19T13:30:00-10:00")
    let noumea = try #require(CivilZone(named: "Pacific/Noumea"))
    #expect(noumea.civilTime(at: instant).description == "2026-11-20T10:30:00+11:00")
  }

  @Test(arguments: ["", "Europe/paris", "CET", "Europe/Berlin", "UTC ", "../Europe/Paris"])
  func otherNamesAreNoZone(name: String) {
    #expect(CivilZone(named: name) == nil)
  }

  @Test func everyZoneIsFoundByItsName() {
    for zone in CivilZone.all { #expect(CivilZone(named: zone.name) == zone) }
    #expect(Set(CivilZone.all.map(\.name)).count == CivilZone.all.count)
  }

  @Test(arguments: CivilZone.all)
  func theEndsOfTimeHaveAReading(zone: CivilZone) throws {
    let first = zone.civilTime(at: Timestamp(nanoseconds: .min))
    let last = zone.civilTime(at: Timestamp(nanoseconds: .max))
    #expect(first.day.components.year == 1677)
    #expect(last.day.components.year == 2262)
    for end in [Int64.min, .max] {
      let instant = Timestamp(nanoseconds: end)
      #expect(zone.startOfHour(instant) <= instant)
    }
    // Days outside the range of instants begin at its ends.
    #expect(zone.start(of: CivilDay(daysSinceEpoch: .min)) == Timestamp(nanoseconds: .min))
    #expect(zone.start(of: CivilDay(daysSinceEpoch: .max)) == Timestamp(nanoseconds: .max))
  }
}
