import Privacy
import Testing
import Texts

@testable import Reports

@Suite struct DailyRangeTests {
  /// A hidden figure is at least one: beside days without any it is the most.
  @Test func aHiddenDayIsMoreThanDaysWithoutAny() {
    var range = DailyRange()
    range.add(SuppressedCount.exact(0))
    range.add(SuppressedCount.below(5))
    #expect(range.low == nil && range.high == nil)
    #expect(range.text(.french, hidden: "<5") { String($0) } == "<5")
    range.add(SuppressedCount.exact(12))
    #expect(range.low == nil && range.high == 12)
    #expect(range.text(.french, hidden: "<5") { String($0) } == "<5 à 12")
  }
}
