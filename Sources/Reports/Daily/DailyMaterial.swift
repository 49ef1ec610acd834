import Model
import Privacy
import Texts

/// What every part of a report is written from: facts, context and what may be shown of them.
struct DailyMaterial {
  /// The period counted as one.
  let facts: DayFacts
  /// What is added up over its days.
  let measures: ShownMeasures
  /// Its days of which anything is known, in order.
  let days: [DayFacts]
  /// The period to compare with; nil when either was not seen well enough (P44).
  let previous: DayFacts?
  /// What is added up over the days of that one.
  let previousMeasures: ShownMeasures
  let context: ReportContext
  let coverage: CoverageAssessment
  let suppression: Suppression
  let names: ServiceNames

  init(facts period: PeriodFacts, previous: PeriodFacts?, context: ReportContext) {
    let facts = period.whole
    self.facts = facts.held
    self.context = context
    coverage = CoverageAssessment(facts: facts, context: context)
    let rule = Suppression(k: context.k)
    suppression = rule
    names = ServiceNames(
      context,
      alsoMasking: facts.protectedServices.union(previous?.whole.protectedServices ?? []))
    let isComparable =
      coverage.verdict != .insufficient
      && previous.map {
        CoverageAssessment(facts: $0.whole, context: context).verdict != .insufficient
      } ?? false
    let compared = isComparable ? previous : nil
    self.previous = compared?.whole.held
    showsDirections = Self.showsDirections(self.facts, context)
    days = period.days.map(\.held)
    measures = ShownMeasures(of: days, under: rule) { Self.showsDirections($0, context) }
    previousMeasures = ShownMeasures(of: compared?.days.map(\.held) ?? [], under: rule) {
      Self.showsDirections($0, context)
    }
  }

  /// The report of a single day.
  init(facts: DayFacts, previous: DayFacts?, context: ReportContext) {
    self.init(
      facts: PeriodFacts(facts), previous: previous.map { PeriodFacts($0) }, context: context)
  }

  var language: Language { context.language }

  /// The threshold under which a number of postes is not shown.
  var k: Int { suppression.threshold }

  /// Fewer postes than this, and a direction's figures would point at persons (P38).
  static let fewestPostes = 20

  /// Whether the town is large enough for figures by direction: by the smaller of the declared and
  /// the seen postes, or by those with a use when neither is known.
  let showsDirections: Bool

  private static func showsDirections(_ facts: DayFacts, _ context: ReportContext) -> Bool {
    let seen = CoverageCounters(facts.coverage).postesSeen.map { Int(clamping: $0) }
    return ([context.declaredPostes, seen].compactMap(\.self).min() ?? facts.postes)
      >= fewestPostes
  }

  /// Whether the report is on more than one day.
  var isLong: Bool { facts.period.count > 1 }

  /// « le jour le plus fréquenté »: who was seen is counted by the day and forgotten, so that a longer
  /// period knows its busiest day only; nothing for a single day.
  var onBusiestDay: String { isLong ? language.say(.onBusiestDay) : "" }

  /// Whether so many postes may be shown with their measures.
  func isShown(_ postes: Int) -> Bool { suppression.shows(postes) }

  /// The number of postes for a table: `286`, `<5`.
  func cell(_ postes: Int) -> String {
    switch suppression.count(postes) {
    case .exact(let value): NumberText.count(value, language)
    case .below(let k): "<\(k)"
    }
  }

  /// A cell of a table whose cells protect each other: `286`, « masqué ».
  ///
  /// Never `<5`: a masked cell can be a larger one that would give a small one away, and which of
  /// the two it is must not show.
  func protectedCell(_ count: SuppressedCount) -> ReportCell {
    guard let value = exact(count) else { return ReportCell(hidden) }
    return ReportCell(NumberText.count(value, language), number: value)
  }

  /// The number alone, as a value that holds it only where it is shown.
  func numberCell(_ postes: Int) -> ReportCell {
    ReportCell(number(postes), number: exact(suppression.count(postes)))
  }

  /// What a suppressed count shows whole; nil when it is masked.
  func exact(_ count: SuppressedCount) -> Int? {
    if case .exact(let value) = count { value } else { nil }
  }

  /// The number alone: `286`, « moins de 5 ».
  func number(_ postes: Int) -> String {
    switch suppression.count(postes) {
    case .exact(let value): NumberText.count(value, language)
    case .below(let k): language.say(.fewerThan, k)
    }
  }

  /// The number with its unit: « 286 postes », « moins de 5 postes ».
  func postes(_ count: Int) -> String {
    // « moins de 5 postes » is a plural, whatever it hides.
    let shown = isShown(count) ? count : k
    return language.say(.postes, number(count), shown)
  }

  /// The postes of a service's row, as they may stand beside the number of all.
  ///
  /// Where only days were counted both are those of a largest day, and not of the same: then each day is
  /// asked.
  func servicePostes(_ use: ServiceUse) -> ServicePostes {
    let whole = ServicePostes(use.postes, of: facts.postes, under: suppression)
    guard facts.level == .aggregate, days.count > 1, whole.number != nil else { return whole }
    let tells = days.contains { day in
      let same = day.services.first { $0.service == use.service && $0.status == use.status }
      return same.map {
        ServicePostes($0.postes, of: day.postes, under: suppression)
          == .orMore(suppression.threshold)
      } ?? false
    }
    return tells ? .orMore(suppression.threshold) : whole
  }

  /// The same in words: « 286 postes », « jusqu'à 9 postes par jour » where days were counted one by one.
  func postesWords(_ use: ServiceUse) -> String {
    let postes = servicePostes(use)
    let words = postes.words(language)
    return postes.number != nil && countsDays ? language.say(.upToADay, words) : words
  }

  /// Whether the period was counted day by day, and in no longer windows.
  var countsDays: Bool {
    facts.level == .aggregate && days.count > 1 && days.allSatisfy { $0.period.count == 1 }
  }

  /// What stands for a measure of too few postes.
  var hidden: String { language.say(.masked) }

  /// The category of a service; nil when the catalogue no longer knows it.
  func category(_ service: ServiceID) -> ServiceCategory? { context.services[service]?.category }

  /// Bytes sent to the service of that row, or that they are masked.
  func sent(to use: ServiceUse) -> String {
    let bytes = measures.bytes(of: use)
    return bytes.isShown ? sent(bytes.value) : hidden
  }

  /// Bytes sent, or that nobody measured them.
  func sent(_ bytes: UInt64) -> String {
    bytes > 0
      ? NumberText.bytes(bytes, language) : language.say(.notMeasured)
  }
}
