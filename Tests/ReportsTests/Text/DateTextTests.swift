import Model
import Testing
import Texts

@testable import Reports

@Suite struct DateTextTests {
  @Test func daysReadAsInTheLanguage() {
    #expect(DateText.long(SampleTown.day, .french) == "jeudi 19 novembre 2026")
    #expect(DateText.long(SampleTown.day, .english) == "Thursday 19 November 2026")
    #expect(DateText.long(SampleTown.day(2026, 2, 1), .french) == "dimanche 1er février 2026")
    #expect(DateText.weekdayAndDate(SampleTown.day(2026, 11, 12), .french) == "jeudi 12 novembre")
    #expect(DateText.short(SampleTown.day(2026, 1, 2)) == "02/01/2026")
  }

  @Test func hourThatComesTwiceSaysWhichOne() {
    let night = CivilZone.paris.start(of: SampleTown.day(2026, 10, 25))
    let texts = (0..<5).map {
      DateText.hour(night.adding(seconds: Int64($0) * 3600), zone: .paris, .french)
    }
    #expect(
      texts == ["0\u{a0}h", "1\u{a0}h", "2\u{a0}h (été)", "2\u{a0}h (hiver)", "3\u{a0}h"])
    #expect(
      DateText.hour(night.adding(seconds: 10_800), zone: .paris, .english) == "2:00 (winter)")
  }

  @Test(arguments: CivilZone.all)
  func everyZoneHasAName(zone: CivilZone) {
    for language in Language.allCases {
      let name = DateText.zone(zone, language)
      #expect(!name.isEmpty && !name.contains("_") && !name.contains("/"))
    }
  }

  @Test func endsOfTimeDoNotTrap() {
    for nanoseconds in [Int64.min, .max] {
      let instant = Timestamp(nanoseconds: nanoseconds)
      #expect(!DateText.hour(instant, zone: .paris, .french).isEmpty)
    }
  }
}
