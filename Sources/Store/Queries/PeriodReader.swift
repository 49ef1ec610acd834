import Dispatch
import GRDB
import Model
import Synchronization

/// Puts the facts of a period together: by day from rows, or from aggregates once those are all there
/// is; and as one, in runs of days in which one key named the postes.
struct PeriodReader {
  private let db: Database
  private let period: Period
  private let zone: CivilZone
  /// A second connection, on which half of many runs are read at the same time; nil to read them one
  /// after the other.
  private let second: DatabaseQueue?

  /// Runs from which two connections are worth their while.
  static let manyRuns = 2

  init(_ db: Database, _ period: Period, in zone: CivilZone, beside second: DatabaseQueue? = nil) {
    self.db = db
    self.period = period
    self.zone = zone
    self.second = second
  }

  /// The facts that a report shows, with what is new in the period.
  func facts() throws -> PeriodFacts { try read(withNovelty: true) }

  /// The facts that a report compares with: without what is new in them.
  func compared() throws -> PeriodFacts { try read(withNovelty: false) }

  /// The facts of each day of which anything is known, in order, as tables of days show them: without
  /// what is new.
  func days() throws -> [DayFacts] {
    let windows = try windows()
    var found: [CivilDay: DayFacts] = [:]
    for run in try runs(windows) {
      let days = run.isCounted ? try run.each { try table(of: $0) } : try rows(of: run).tables()
      for day in days { found[day.day] = day }
    }
    for hour in try IncidentStore.hours(db, in: zone.range(of: period)) {
      let day = zone.day(of: hour)
      if found[day] == nil { found[day] = DayFacts(day: day) }
    }
    var days = found.values.sorted { $0.day < $1.day }
    for index in days.indices {
      days[index].windows = windows.filter { $0.covers(days[index].day) }
    }
    try CoverageReader(db, in: zone).add(to: &days)
    return days
  }

  private func read(withNovelty: Bool) throws -> PeriodFacts {
    let windows = try windows()
    let read = try facts(of: try runs(windows), windows, withNovelty: withNovelty)
    let runs = read.map(\.facts)
    var whole = DayFacts.joined(runs.map(\.whole), as: period)
    whole.windows = windows
    try CoverageReader(db, in: zone).add(to: &whole)
    if withNovelty {
      if !runs.isEmpty {
        let used = read.reduce(into: Set()) { $0.formUnion($1.services) }
        try NoveltyReader(db, period, start: period.days.lowerBound).addServices(used, to: &whole)
      }
      whole.firstDay = try IncidentStore.firstDay(db, in: zone)
      try SilentNetworks(db, before: zone.start(of: period.days.lowerBound)).add(to: &whole)
    }
    guard period.count > 1 else { return PeriodFacts(whole) }
    var days = runs.flatMap(\.days)
    // Whether a day may show its directions goes by the postes that were seen on it.
    try CoverageReader(db, in: zone).add(to: &days, only: CoverageCount.postesSeen)
    return PeriodFacts(whole: whole, days: days)
  }

  private func windows() throws -> [CountingWindow] {
    try AggregateReader(db, period).windows()
  }

  /// What a run comes to, and the services that its rows say were used.
  private struct RunFacts: Sendable {
    let facts: PeriodFacts
    var services: Set<Int64> = []
  }

  /// The facts of runs, in their order: a run needs nothing of another, so every other one is read on the
  /// second connection.
  private func facts(
    of runs: [Run], _ windows: [CountingWindow], withNovelty: Bool
  ) throws -> [RunFacts] {
    guard let second, runs.count >= Self.manyRuns else {
      return try runs.map { try facts(of: $0, windows, withNovelty: withNovelty) }
    }
    let (period, zone) = (period, zone)
    let others = Mutex<Result<[RunFacts], any Error>?>(nil)
    let isDone = DispatchSemaphore(value: 0)
    DispatchQueue.global().async {
      let read = Result {
        try second.read { db in
          let reader = PeriodReader(db, period, in: zone)
          return try runs.indices.filter { $0 % 2 == 1 }.map {
            try reader.facts(of: runs[$0], windows, withNovelty: withNovelty)
          }
        }
      }
      others.withLock { $0 = read }
      isDone.signal()
    }
    let own = Result {
      try runs.indices.filter { $0 % 2 == 0 }.map {
        try facts(of: runs[$0], windows, withNovelty: withNovelty)
      }
    }
    isDone.wait()
    let read = (own: try own.get(), others: try others.withLock { $0 }?.get() ?? [])
    return runs.indices.compactMap { index in
      let half = index % 2 == 0 ? read.own : read.others
      return half.indices.contains(index / 2) ? half[index / 2] : nil
    }
  }

  /// Days that are read in one go.
  private struct Run: Sendable {
    var days: ClosedRange<CivilDay>
    let isCounted: Bool

    /// Each of its days.
    func each<Result>(_ body: (CivilDay) throws -> Result) rethrows -> [Result] {
      try (0..<Period(days).count).map { try body(days.lowerBound.adding(days: $0)) }
    }
  }

  /// The days of which anything is known, joined as long as their kind and their key are the same.
  private func runs(_ windows: [CountingWindow]) throws -> [Run] {
    let rows = try IncidentStore.daysWithRows(db, in: period.days)
    let keys = try firstDaysOfKeys()
    var counted = Set<CivilDay>()
    for window in windows {
      for day in 0..<min(max(1, window.days), 7) {
        let day = window.day.adding(days: day)
        // A day has its rows, or its aggregates once the rows' period is over. Rows that a hold keeps
        // are not the whole day.
        if period.days.contains(day),
          !rows.contains(day) || window.holds(zone.range(of: Period(day)))
        {
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

  private func facts(
    of run: Run, _ windows: [CountingWindow], withNovelty: Bool
  ) throws -> RunFacts {
    guard !run.isCounted else {
      var whole = try AggregateReader(db, days(of: run)).facts()
      if withNovelty {
        whole.newServices = try NoveltyReader(
          db, days(of: run), start: period.days.lowerBound
        ).countedServices()
      }
      return RunFacts(
        facts: PeriodFacts(
          whole: whole, days: period.count > 1 ? try parts(of: run, windows) : []))
    }
    let (facts, use) = try rows(of: run).facts()
    guard withNovelty else { return RunFacts(facts: facts) }
    var whole = facts.whole
    try NoveltyReader(db, days(of: run), start: period.days.lowerBound)
      .addDirections(use, to: &whole)
    return RunFacts(facts: PeriodFacts(whole: whole, days: facts.days), services: use.services)
  }

  private func days(of run: Run) -> Period { run.days == period.days ? period : Period(run.days) }

  private func rows(of run: Run) throws -> DayFactsReader {
    try DayFactsReader(db, days(of: run))
  }

  private func table(of day: CivilDay) throws -> DayFacts {
    try AggregateReader(db, Period(day)).facts()
  }

  /// Each stretch that windows counted as one.
  private func parts(of run: Run, _ windows: [CountingWindow]) throws -> [DayFacts] {
    var parts: [DayFacts] = []
    var day = run.days.lowerBound
    while day <= run.days.upperBound {
      let week = windows.first { $0.days > 1 && $0.covers(day) }
      let end = week.map { $0.day.adding(days: $0.days - 1) } ?? day
      let days = day...min(run.days.upperBound, end)
      parts.append(try AggregateReader(db, Period(days)).facts())
      day = days.upperBound.adding(days: 1)
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
