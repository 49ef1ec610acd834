import Model
import Testing
import Texts

@testable import Reports

/// What elected members read, in words of their own.
@Suite struct SynthesisReportTests {
  private func page(_ language: Language = .french) -> String {
    SynthesisReport(
      facts: SamplePeriods.october, context: SamplePeriods.context(language: language)
    ).report.written(as: .text)
  }

  @Test func needsAreSaidAsWhatPeopleDo() {
    for words in ["Écrire, résumer, chercher  ", "Comptes rendus de réunion  ", "Programmer  "] {
      #expect(page().contains(words))
    }
    #expect(page().contains("au besoin «\u{a0}Présentations\u{a0}»"))
    #expect(page(.english).contains("Minutes of meetings  "))
    for language in Language.allCases {
      let words = ServiceCategory.allCases.map { $0.plainWords(in: language) }
      #expect(Set(words).count == words.count)
    }
  }

  /// Nearly all of a need used one service, whose number the security officer's report shows.
  @Test func aNeedOfNearlyOneServiceIsNotShown() {
    func page(_ postes: Int) -> String {
      var whole = SamplePeriods.october.whole
      whole.services.append(SampleTown.use("gamma", .unassessed, postes, .volume, 1_000_000))
      return SynthesisReport(
        facts: PeriodFacts(whole: whole, days: SamplePeriods.october.days),
        context: SamplePeriods.context()
      ).report.written(as: .text)
    }
    #expect(page(137).contains("Présentations  "), "148 less 137 are as many as the threshold")
    #expect(!page(140).contains("Présentations  "))
    #expect(page(148).contains("Présentations  "))
  }

  /// Those seen are counted by the day, those with a use over the month: the page says so.
  @Test func postesSeenAreThoseOfTheBusiestDay() {
    let flowed = page().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(flowed.contains("1 240 sur 2 960 vus le jour le plus fréquenté"))
    #expect(flowed.contains("(2 960 sur 3 900 le jour le plus fréquenté)"))
  }

  @Test func aShareOfMoreThanAllIsNotSaid() {
    var facts = SamplePeriods.october
    facts = PeriodFacts(
      whole: {
        var whole = facts.whole; whole.coverage["postes.seen"] = 1_100; return whole
      }(),
      days: facts.days)
    for report in [
      SynthesisReport(facts: facts, context: SamplePeriods.context()).report,
      DailyReport(facts: facts, previous: nil, context: SamplePeriods.context()).report,
    ] {
      #expect(!report.written(as: .text).contains("113"))
    }
  }

  @Test func theOfficersMonthSaysItToo() {
    let flowed = DailyReport(
      facts: SamplePeriods.october, previous: nil, context: SamplePeriods.context()
    ).written(as: .text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(flowed.contains("1 240, soit 42 % des postes vus le jour le plus fréquenté"))
    #expect(flowed.contains("2 960 sur 3 900 déclarés le jour le plus fréquenté"))
  }
}
