import Model
import Privacy
import Texts

/// How use by status went over the last days, each seen well enough or a gap (P44).
struct TrendPart {
  private let material: DailyMaterial
  private let days: [TrendDay]
  private let language: Language

  /// Days that a line of a page of text puts together.
  private static let daysOfWeek = 7
  /// Fewer days with a figure than this show no trend.
  private static let fewestDays = 2
  /// What stands behind the figures of a week with a masked day, or one without a figure: words would be
  /// too wide for a page of text.
  private static let signs = (masked: "*", gap: "°")

  init(_ material: DailyMaterial, days: [TrendDay]) {
    self.material = material
    self.days = days.suffix(TrendDay.span)
    language = material.language
  }

  /// The section; nil when the report's own day, or all others, were not seen well enough.
  func section() -> ReportSection? {
    let shown = days.map(figures)
    guard material.coverage.verdict != .insufficient,
      shown.filter({ !($0?.isEmpty ?? true) }).count >= Self.fewestDays
    else { return nil }
    let statuses = ServiceStatus.allCases.filter { status in
      shown.contains { ($0?[status] ?? .counted(.exact(0))) != .counted(.exact(0)) }
    }
    guard !statuses.isEmpty else { return nil }
    var section = ReportSection(
      key: "tendance",
      title: language.say(.lastDays, days.count))
    section.remark = language.say(.distinctWorkstationsByDayAndStatus)
    let series = statuses.map { self.series(of: $0, shown) }
    section.blocks = [
      .trend(
        ReportTrend(
          caption: language.say(.workstationsByDayAndStatus),
          legend: language.say(.eachStatusHasItsOwnScale),
          dayTitle: language.say(.day),
          days: days.map { DateText.short($0.day) },
          series: series, weeks: weeks(series), weeksRemark: weeksRemark(series)))
    ]
    return section
  }

  /// What is known of a status on a day.
  private enum Figure: Equatable {
    case counted(SuppressedCount)
    /// Its services were counted one by one only.
    case unknown
  }

  /// What may be shown of a day by status; nil when it was not seen well enough.
  private func figures(of day: TrendDay) -> [ServiceStatus: Figure]? {
    var facts = DayFacts(day: day.day)
    facts.coverage = day.coverage
    facts.hoursWithPackets = day.hoursWithPackets
    let coverage = CoverageAssessment(facts: facts, context: material.context)
    guard coverage.verdict != .insufficient else { return nil }
    let statuses = day.statuses.map { use in
      StatusUse(
        status: use.status, postes: use.postes.map { min(max(0, $0), DayFacts.largestCount) },
        servicePostes: use.servicePostes.prefix(Self.mostServices)
          .map { min(max(0, $0), DayFacts.largestCount) })
    }
    var figures = StatusSuppression.shown(
      statuses, total: min(max(0, day.postes), DayFacts.largestCount),
      under: material.suppression
    ).mapValues { Figure.counted($0) }
    for use in statuses where use.postes == nil { figures[use.status] = .unknown }
    return figures
  }

  /// More services of one status than this are in no catalogue.
  private static let mostServices = 10_000

  private func series(
    of status: ServiceStatus, _ days: [[ServiceStatus: Figure]?]
  ) -> ReportTrend.Series {
    let cells = days.map { figures -> ReportCell in
      guard let figures else { return ReportCell(language.say(.notSeen)) }
      return switch figures[status] ?? .counted(.exact(0)) {
      case .counted(let count): material.protectedCell(count)
      case .unknown: ReportCell(language.say(.notCounted))
      }
    }
    let word = status.word(in: language)
    let gaps = days.indices.filter { days[$0].map { $0[status] == .unknown } ?? true }
    return ReportTrend.Series(
      key: status.rawValue, title: word.prefix(1).uppercased() + word.dropFirst(),
      summary: summary(of: cells, hasGaps: !gaps.isEmpty), cells: cells, gaps: gaps)
  }

  /// The most of the days; nothing where a masked day may have more.
  private func summary(of cells: [ReportCell], hasGaps: Bool) -> String {
    guard !cells.contains(where: isMasked), let most = cells.compactMap(\.number).max() else {
      return ""
    }
    return language.say(
      hasGaps ? .atMostOfCountedDays : .atMostWorkstations, NumberText.count(most, language), most)
  }

  private func isMasked(_ cell: ReportCell) -> Bool { cell.text == material.hidden }

  /// The least and the most of each week that ends on a weekday of the report's day.
  private func weeks(_ series: [ReportTrend.Series]) -> ReportTable {
    let rows = spans.map { span -> [ReportCell] in
      let (first, last) = (days[span.lowerBound].day, days[span.upperBound - 1].day)
      let label = "\(DateText.short(first).prefix(5))-\(DateText.short(last).prefix(5))"
      return [ReportCell(label)] + series.map { self.week($0.cells[span]) }
    }
    return ReportTable(
      caption: language.say(.workstationsDayLeastAndMostOf),
      columns: [ReportTable.Column(key: "semaine", title: language.say(.trendPartDay))]
        + series.enumerated().map { rank, series in
          ReportTable.Column(key: series.key, title: series.title, isFigure: true, rank: rank)
        },
      rows: rows)
  }

  /// The weeks' days by their places, in order: only the first may have fewer than seven.
  private var spans: [Range<Int>] {
    stride(from: days.count, to: 0, by: -Self.daysOfWeek)
      .map { max(0, $0 - Self.daysOfWeek)..<$0 }.reversed()
  }

  /// What the marks say that the weeks have; nil without any.
  private func weeksRemark(_ series: [ReportTrend.Series]) -> String? {
    let marks = Set(series.flatMap { one in spans.flatMap { self.marks(one.cells[$0]) } })
    let parts = [
      marks.contains(Self.signs.masked)
        ? language.say(.markOfMaskedDay, Self.signs.masked) : nil,
      marks.contains(Self.signs.gap) ? language.say(.markOfDayNotSeen, Self.signs.gap) : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: language.say(.listSeparator))
  }

  /// The marks of a week; none where no day has a figure and the cell says why.
  private func marks(_ cells: ArraySlice<ReportCell>) -> [String] {
    let without = cells.filter { $0.number == nil }
    guard without.count < cells.count else { return [] }
    return [
      without.contains(where: isMasked) ? Self.signs.masked : nil,
      without.contains { !isMasked($0) } ? Self.signs.gap : nil,
    ].compactMap(\.self)
  }

  /// `14-106`, `14`; « 0 * », « 14-106 ° » where a day's figure is not among them.
  private func week(_ cells: ArraySlice<ReportCell>) -> ReportCell {
    let numbers = cells.compactMap(\.number)
    guard let least = numbers.min(), let most = numbers.max() else {
      // A masked figure can be larger than what is shown, so that it says more than a gap does.
      return ReportCell((cells.first(where: isMasked) ?? cells.first)?.text ?? "")
    }
    let (from, to) = (NumberText.count(least, language), NumberText.count(most, language))
    let shown = least < most ? "\(from)-\(to)" : to
    let marks = marks(cells)
    guard marks.isEmpty else {
      return ReportCell(([shown] + marks).joined(separator: " "))
    }
    return ReportCell(shown, number: least < most ? nil : most)
  }
}
