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
          series: series, weeks: weeks(series)))
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
    var rows: [[ReportCell]] = []
    var end = days.count
    while end > 0 {
      let start = max(0, end - Self.daysOfWeek)
      let (first, last) = (days[start].day, days[end - 1].day)
      let label = "\(DateText.short(first).prefix(5))-\(DateText.short(last).prefix(5))"
      rows.append([ReportCell(label)] + series.map { span($0.cells[start..<end]) })
      end = start
    }
    return ReportTable(
      caption: language.say(.workstationsDayLeastAndMostOf),
      columns: [ReportTable.Column(key: "semaine", title: language.say(.trendPartDay))]
        + series.enumerated().map { rank, series in
          ReportTable.Column(key: series.key, title: series.title, isFigure: true, rank: rank)
        },
      rows: rows.reversed())
  }

  /// `14-106`, `14`; « 0, masqué », « 14-106, non vu » where a day's figure is not among them.
  private func span(_ cells: ArraySlice<ReportCell>) -> ReportCell {
    // A masked figure can be larger than those beside it, so that it says more than a gap does.
    let other = (cells.first(where: isMasked) ?? cells.first { $0.number == nil })?.text
    let numbers = cells.compactMap(\.number)
    guard let least = numbers.min(), let most = numbers.max() else {
      return ReportCell(other ?? "")
    }
    let (from, to) = (NumberText.count(least, language), NumberText.count(most, language))
    let shown = least < most ? "\(from)-\(to)" : to
    if let other { return ReportCell("\(shown), \(other)") }
    return ReportCell(shown, number: least < most ? nil : most)
  }
}
