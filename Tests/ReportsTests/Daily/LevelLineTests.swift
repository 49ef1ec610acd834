import Foundation
import Model
import TestSupport
import Testing

@testable import Reports

/// What a report says of the level at which its day was written.
@Suite struct LevelLineTests {
  private func decision(_ level: CollectionLevel) -> CollectionDecision {
    CollectionDecision(
      level: level, missing: level == .aggregate ? [.aipd] : [], missingForLive: [])
  }

  /// The level's line is that of the day, whatever holds today.
  @Test(arguments: CollectionLevel.allCases, CollectionLevel.allCases)
  func theLevelShownIsThatOfTheDay(day: CollectionLevel, today: CollectionLevel) {
    var facts = SampleTown.ordinaryDay()
    facts.level = day
    var context = SampleTown.context()
    context.collection = decision(today)
    let lines = DailyReport(facts: facts, previous: nil, context: context).written(as: .text)
      .replacing("\u{a0}", with: " ").split(separator: "\n")
    let line = lines.first { $0.lowercased().contains("niveau de collecte") } ?? ""
    let word = day == .aggregate ? "agrégé" : "pseudonyme"
    if day == today {
      #expect(line.hasPrefix("Niveau de collecte \(word)"), "\(line)")
    } else {
      #expect(line.hasPrefix("Cette journée : niveau de collecte \(word)"), "\(line)")
    }
    let text = lines.flatMap { $0.split(separator: " ") }.joined(separator: " ")
    #expect(text.contains("préalables manquants") == (today == .aggregate))
  }

  @Test func figuresOfAWeekAreSaidToBeTheWeeks() {
    var facts = SampleTown.ordinaryDay()
    facts.level = .aggregate
    facts.windows = [
      CountingWindow(
        day: CivilDay(daysSinceEpoch: 20_773), days: 7, startedAt: Timestamp(seconds: 0),
        endedAt: Timestamp(seconds: 1))
    ]
    let text = DailyReport(facts: facts, previous: nil, context: SampleTown.context()).written(
      as: .text)
    #expect(text.contains("du 16/11/2026 au 22/11/2026"))
  }

  @Test func aPartOfADayThatWasOnlyCountedIsSaid() {
    var facts = SampleTown.ordinaryDay()
    facts.windows = [
      CountingWindow(
        day: SampleTown.day, startedAt: Timestamp(seconds: 1_795_093_500), endedAt: nil)
    ]
    let text = DailyReport(facts: facts, previous: nil, context: SampleTown.context()).written(
      as: .text
    )
    .replacing("\u{a0}", with: " ")
    #expect(text.contains("Comptée au niveau agrégé depuis 14 h 05"))
  }
}
