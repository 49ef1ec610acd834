import Model
import Testing

@testable import Reports

/// When something in a longer period is called new.
@Suite struct NoveltyPartTests {
  /// What is new in a month was not used before its first day: that is the day by which to judge.
  @Test func aMonthIsJudgedByItsFirstDay() {
    var facts = SampleTown.ordinaryDay()
    let month = Period(monthOf: facts.day)
    facts.period = month
    let first = month.days.lowerBound
    facts.hoursWithPackets = (0..<month.count).flatMap {
      SampleTown.hours(first.adding(days: $0), 0..<24)
    }
    func page(firstDay: CivilDay) -> String {
      facts.firstDay = firstDay
      return DailyReport(facts: facts, previous: nil, context: SampleTown.context())
        .written(as: .text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    for days in [9, 0, -13] {
      let early = page(firstDay: first.adding(days: days))
      #expect(early.contains("Période commencée en rodage (écoute depuis le "), "\(early)")
      #expect(!early.contains("Jamais vu ici") && !early.contains("sur 14"))
    }
    #expect(page(firstDay: first.adding(days: -14)).contains("Jamais vu ici"))
    facts.recognisedServices = Set(facts.newServices)
    let known = page(firstDay: first.adding(days: -14))
    #expect(
      known.contains("entrés au catalogue pendant la période") && !known.contains("Jamais vu ici"))
  }
}
