import Catalogue
import Model
import TestSupport
import Testing

@Suite("Time windows")
struct TimeWindowTests {
  /// 2026-11-23 is a Monday.
  private static func time(_ day: Int, _ hour: Int, _ minute: Int) throws -> CivilTime {
    CivilTime(
      day: try #require(CivilDay(year: 2026, month: 11, day: day)), hour: hour, minute: minute,
      second: 59, offset: 3600)
  }

  @Test(
    "the first minute is in, the last one out, on its days",
    arguments: [
      (23, 7, 59, false), (23, 8, 0, true), (23, 17, 59, true), (23, 18, 0, false),
      (27, 12, 0, true), (28, 12, 0, false), (29, 12, 0, false),
    ])
  func halfOpen(day: Int, hour: Int, minute: Int, isIn: Bool) throws {
    let window = try #require(TimeWindow(hours: "08:00-18:00", days: ["mon..fri"]))
    #expect(window.contains(try Self.time(day, hour, minute)) == isIn)
  }

  @Test(
    "over midnight, the hours after it belong to the day of the beginning",
    arguments: [
      (27, 21, 59, false), (27, 22, 0, true), (28, 5, 59, true), (28, 6, 0, false),
      (28, 22, 0, false), (29, 0, 0, false), (23, 3, 0, false),
    ])
  func overMidnight(day: Int, hour: Int, minute: Int, isIn: Bool) throws {
    let window = try #require(TimeWindow(hours: "22:00-06:00", days: ["fri"]))
    #expect(window.contains(try Self.time(day, hour, minute)) == isIn)
  }

  @Test("clocks that change take or give wall-clock hours, and change no window")
  func summerTime() throws {
    let window = try #require(TimeWindow(hours: "02:00-03:00", days: []))
    // 2026-10-25 at 02:30, once in summer time and once an hour later.
    for instant in [1_792_888_200, 1_792_891_800] as [Int64] {
      let time = CivilZone.paris.civilTime(at: Timestamp(seconds: instant))
      #expect(time.hour == 2 && time.minute == 30)
      #expect(window.contains(time))
    }
    // 2026-03-29: 01:59 is followed by 03:00.
    for (instant, hour) in [(1_774_745_940, 1), (1_774_746_000, 3)] as [(Int64, Int)] {
      let time = CivilZone.paris.civilTime(at: Timestamp(seconds: instant))
      #expect(time.hour == hour)
      #expect(!window.contains(time))
    }
  }

  @Test("it is written as it is read")
  func text() throws {
    let window = try #require(TimeWindow(hours: "08:00-24:00", days: ["sat..mon", "wed"]))
    #expect(window.hours == "08:00-24:00")
    #expect(window.days == ["mon", "wed", "sat", "sun"])
    #expect(window.weekdays == [1, 3, 6, 7])
    #expect(TimeWindow(hours: "20:00-00:00", days: [])?.end == 1440)
    #expect(TimeWindow(hours: nil, days: ["mon..sun"])?.days == nil)
    #expect(TimeWindow(hours: nil, days: ["mon"])?.hours == nil)
  }

  @Test(
    "other texts are none",
    arguments: [
      "8:00-18:00", "08:00", "08:00-", "08h00-18h00", "24:00-06:00", "08:60-09:00", "25:00-26:00",
      "08:00-08:00", "08:00-18:00-20:00", "", "é8:00-18:00", "08:00 18:00",
    ])
  func badHours(text: String) {
    #expect(TimeWindow(hours: text, days: []) == nil)
  }

  @Test("other words are no days", arguments: ["lun", "mon.fri", "mon...fri", "mon..", "", "Mon"])
  func badDays(text: String) {
    #expect(TimeWindow(hours: nil, days: [text]) == nil)
  }

  @Test("a window of every hour and day takes in every reading, whatever its hours")
  func covers() throws {
    var random = SeededRandom.forProperty(usual: 7)
    for _ in 0..<2000 {
      let start = Int.random(in: 0..<1440, using: &random)
      let end = (start + Int.random(in: 1..<1440, using: &random)) % 1440
      func clock(_ minute: Int) -> String {
        let (hour, minute) = (minute / 60, minute % 60)
        return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
      }
      let window = try #require(TimeWindow(hours: "\(clock(start))-\(clock(end))", days: []))
      let rest = try #require(TimeWindow(hours: "\(clock(end))-\(clock(start))", days: []))
      let time = try Self.time(
        Int.random(in: 1...30, using: &random), Int.random(in: 0...23, using: &random),
        Int.random(in: 0...59, using: &random))
      #expect(window.contains(time) != rest.contains(time), "seed \(random.seed) \(window) \(time)")
    }
  }
}

extension TimeWindow {
  fileprivate func contains(_ time: CivilTime) -> Bool { beginning(before: time) != nil }
}
