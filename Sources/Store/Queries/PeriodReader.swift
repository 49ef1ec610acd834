import GRDB
import Model

/// Puts the facts of a period together: by day from rows, or from aggregates once those are all there
/// is; and as one, in runs of days in which one key named the postes.
struct PeriodReader {
  private let db: Database
  private let period: Period
  private let zone: CivilZone

  init(_ db: Database, _ period: Period, in zone: CivilZone) {
    self.db = db
    self.period = period
    self.zone = zone
  }

  /// The facts; of a longer period its days only where they are asked for.
  func facts(byDay: Bool) throws -> PeriodFacts {
    let windows = try AggregateReader(db, period, start: period.days.lowerBound).windows()
    let runs = try runs(windows)
    var whole = DayFacts.joined(try runs.map(facts), as: period)
    whole.windows = windows
    whole.firstDay = try IncidentStore.firstDay(db, in: zone)
    try CoverageReader(db, in: zone).add(to: &whole)
    try SilentNetworks(db, before: zone.start(of: period.days.lowerBound)).add(to: &whole)
    guard period.count > 1 else { return PeriodFacts(whole) }
    guard byDay else { return PeriodFacts(whole: whole, days: []) }
    return PeriodFacts(whole: whole, days: try parts(runs, windows))
  }

  /// Days that are read in one go.
  private struct Run {
    var days: ClosedRange<CivilDay>
    let isCounted: Bool
  }

  /// The days of which anything is known, joined as long as their kind and their key are the same.
  private func runs(_ windows: [CountingWindow]) throws -> [Run] {
    let rows = try IncidentStore.daysWithRows(db, in: period.days)
    let keys = try firstDaysOfKeys()
    var counted = Set<CivilDay>()
    for window in windows {
      for day in 0..<min(max(1, window.days), 7) {
        let day = window.day.adding(days: day)
        if period.days.contains(day), !rows.contains(day) || holdsWhole(day, window) {
          counted.insert(day)
        }
      }
    }
    var runs: [Run] = []
    for day in rows.union(counted).sorted() {
      let isCounted = counted.contains(day)
      if let last = runs.indices.last, runs[last].isCounted == isCounted, !keys.contains(day) {
        runs[last].days = runs[last].days.lowerBound...day
      } else {
        runs.append(Run(days: day...day, isCounted: isCounted))
      }
    }
    return runs
  }

  /// A day has its rows, or its aggregates once the rows' period is over. Rows that a hold keeps are not
  /// the whole day.
  private func holdsWhole(_ day: CivilDay, _ window: CountingWindow) -> Bool {
    window.startedAt <= zone.start(of: day)
      && window.endedAt.map { $0 >= zone.start(of: day.adding(days: 1)) } ?? false
  }

  private func facts(of run: Run) throws -> DayFacts {
    let days = run.days == period.days ? period : Period(run.days)
    let start = period.days.lowerBound
    return run.isCounted
      ? try AggregateReader(db, days, start: start).facts()
      : try DayFactsReader(db, days, start: start).facts()
  }

  /// What is added up: each day with rows, and each stretch that windows counted as one.
  private func parts(_ runs: [Run], _ windows: [CountingWindow]) throws -> [DayFacts] {
    var parts: [DayFacts] = []
    for run in runs {
      guard run.isCounted else {
        parts += try DayFactsReader(db, Period(run.days), start: run.days.lowerBound).days()
        continue
      }
      var day = run.days.lowerBound
      while day <= run.days.upperBound {
        let week = windows.first {
          $0.days > 1 && $0.day <= day && day < $0.day.adding(days: $0.days)
        }
        let end = week.map { $0.day.adding(days: $0.days - 1) } ?? day
        let days = day...min(run.days.upperBound, end)
        let part = try facts(of: Run(days: days, isCounted: true))
        if part != DayFacts(Period(days)) { parts.append(part) }
        day = days.upperBound.adding(days: 1)
      }
    }
    return parts
  }

  /// The days from which another key names the postes.
  private func firstDaysOfKeys() throws -> Set<CivilDay> {
    Set(
      try Row.fetchAll(
        db, sql: "SELECT firstDay FROM sealedKey WHERE firstDay BETWEEN :first AND :last",
        arguments: UseRows.days(period)
      ).map { try $0.day("firstDay", 0) })
  }
}
