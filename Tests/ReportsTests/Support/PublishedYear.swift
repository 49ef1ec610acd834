import Model
import Privacy
import TestSupport

@testable import Reports

/// Everything that a town publishes in a simulated year, under one threshold.
struct PublishedYear {
  static let first = CivilDay(year: 2026, month: 1, day: 1) ?? CivilDay(daysSinceEpoch: 0)

  /// A service that nobody else uses, on one day by postes of three directions: twenty, three and six.
  static let planted = (
    service: SimulatedYear.Service(
      "planted-video", .video, .unassessed, 0), day: first.adding(days: 131),
    postes: [20, 3, 6]
  )

  let year: SimulatedYear
  let services: [SimulatedYear.Service]
  /// The directions in which the planted service is used.
  let plantedIn: [String]
  let context: ReportContext
  private let rows: [SimulatedYear.Day]
  private let days: [DayFacts]
  private let trend: [TrendDay]

  /// A year of that many days under a threshold of `k` inside.
  init(days count: Int = 365, k: Int = 5) {
    let year = SimulatedYear(
      seed: 11, postes: 240, directions: 9, first: Self.first, days: count)
    let sizes = year.sizes
    plantedIn = Array(
      year.directions.sorted { (sizes[$1] ?? 0, $0) < (sizes[$0] ?? 0, $1) }
        .prefix(Self.planted.postes.count))
    services = SimulatedYear.services + [Self.planted.service]
    let directions = plantedIn
    rows = (0..<count).map { index in
      var day = year.day(index)
      if Self.first.adding(days: index) == Self.planted.day { Self.plant(in: directions, &day) }
      return day
    }
    days = rows.enumerated().map { index, row in
      ReferenceFacts.facts(
        row.tallies, row.incidents, of: Period(Self.first.adding(days: index)))
    }
    trend = zip(days, rows).map { facts, row in
      var day = TrendDay(day: facts.day)
      day.postes = facts.postes
      day.statuses = ReferenceFacts.statuses(row.tallies, row.incidents)
      day.coverage = Self.coverage
      day.hoursWithPackets = SampleTown.hours(facts.day, 0..<25)
      return day
    }
    self.year = year
    var context = ReportContext(
      services: Dictionary(
        uniqueKeysWithValues: services.map {
          (
            $0.id,
            ServiceSummary(
              id: $0.id, name: $0.id.rawValue, provider: "P", country: nil, category: $0.category,
              risk: .low)
          )
        }),
      declaredPostes: 240,
      directionsDeclared: year.directions.map { .init(name: $0, site: nil, postes: sizes[$0]) },
      catalogueVersion: "c", serviceCount: services.count, productVersion: "0")
    context.k = k
    self.context = context
  }

  /// All periods of the year of which reports are read: days, weeks and months.
  var periods: [Period] {
    let weeks = max(1, year.count / 7)
    return (0..<year.count).map { Period(Self.first.adding(days: $0)) }
      + (1..<weeks).map { Period(weekOf: Self.first.adding(days: 7 * $0)) }
      + year.firstDaysOfMonths.map { Period(monthOf: $0) }
  }

  /// The facts as the store gives them; a week across two months is counted in two parts.
  func facts(_ period: Period) -> PeriodFacts {
    let (first, last) = (period.days.lowerBound, period.days.upperBound)
    guard period.count > 1 else { return PeriodFacts(prepared(days[index(first)])) }
    var parts = [first...last]
    let turn = Period(monthOf: first).days.upperBound
    if turn < last { parts = [first...turn, turn.adding(days: 1)...last] }
    let whole = DayFacts.joined(
      parts.map { part in
        let range = index(part.lowerBound)...index(part.upperBound)
        return ReferenceFacts.facts(
          range.flatMap { rows[$0].tallies }, range.flatMap { rows[$0].incidents },
          of: Period(part))
      }, as: period)
    return PeriodFacts(
      whole: prepared(whole), days: Array(days[index(first)...index(last)]))
  }

  /// A period's facts with good coverage, which the rows do not tell.
  func prepared(_ facts: DayFacts) -> DayFacts {
    var facts = facts
    facts.coverage = Self.coverage
    facts.hoursWithPackets = (0..<facts.period.count).flatMap {
      SampleTown.hours(facts.period.days.lowerBound.adding(days: $0), 0..<25)
    }
    return facts
  }

  /// The days that the trend in the report of that day shows.
  func charts(on day: CivilDay) -> DayCharts {
    var charts = DayCharts()
    charts.trend = trend.filter { $0.day <= day }.suffix(TrendDay.span)
    return charts
  }

  /// The distinct postes of a day by status.
  func statuses(on day: CivilDay) -> [StatusUse] { trend[index(day)].statuses }

  private func index(_ day: CivilDay) -> Int {
    min(max(0, day.daysSinceEpoch - Self.first.daysSinceEpoch), year.count - 1)
  }

  private static let coverage: [String: UInt64] = {
    var coverage = SampleTown.goodCoverage
    coverage[CoverageCount.postesSeen] = 230
    return coverage
  }()

  private static func plant(in directions: [String], _ day: inout SimulatedYear.Day) {
    for (direction, count) in zip(directions, planted.postes) {
      // Postes of that day that are there already: who is there does not change.
      let postes = Set(day.tallies.filter { $0.key.direction == direction }.map(\.key.poste))
        .sorted { ($0.high, $0.low) < ($1.high, $1.low) }.prefix(count)
      for poste in postes {
        day.tallies.append(
          UseTally(
            key: .init(
              day: planted.day, service: planted.service.id, category: planted.service.category,
              status: planted.service.status, direction: direction, poste: poste, gateway: nil),
            evidence: .volume, connections: 3, questions: 1, sentBytes: 100_000))
      }
    }
  }
}
