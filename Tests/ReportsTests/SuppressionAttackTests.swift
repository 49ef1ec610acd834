import Model
import Privacy
import TestSupport
import Testing
import Texts

@testable import Reports

/// Everything that is published in a year, added and subtracted: no masked number may follow from it.
@Suite struct SuppressionAttackTests {
  private static let first = CivilDay(year: 2026, month: 1, day: 1) ?? CivilDay(daysSinceEpoch: 0)
  private static let year = SimulatedYear(seed: 11, postes: 240, directions: 9, first: first)

  /// All periods of the year of which reports are read: days, weeks and months.
  private static let periods: [Period] =
    (0..<year.count).map { Period(first.adding(days: $0)) }
    + (1..<52).map { Period(weekOf: first.adding(days: 7 * $0)) }
    + year.firstDaysOfMonths.map { Period(monthOf: $0) }

  private static let rows: [SimulatedYear.Day] = (0..<year.count).map { year.day($0) }

  private static func reference(_ days: ClosedRange<CivilDay>) -> DayFacts {
    let range =
      max(
        0, days.lowerBound.daysSinceEpoch - first.daysSinceEpoch)...min(
        year.count - 1, days.upperBound.daysSinceEpoch - first.daysSinceEpoch)
    return ReferenceFacts.facts(
      range.flatMap { rows[$0].tallies }, range.flatMap { rows[$0].incidents },
      of: Period(days))
  }

  /// The facts as the store gives them; a week across two months is counted in two parts.
  private static func facts(_ period: Period) -> PeriodFacts {
    let (first, last) = (period.days.lowerBound, period.days.upperBound)
    guard period.count > 1 else { return PeriodFacts(prepared(reference(period.days))) }
    var parts = [first...last]
    let turn = Period(monthOf: first).days.upperBound
    if turn < last { parts = [first...turn, turn.adding(days: 1)...last] }
    let whole = DayFacts.joined(parts.map(reference), as: period)
    return PeriodFacts(
      whole: prepared(whole),
      days: (0..<period.count).map { reference(first.adding(days: $0)...first.adding(days: $0)) })
  }

  private static func prepared(_ facts: DayFacts) -> DayFacts {
    var facts = facts
    facts.coverage = SampleTown.goodCoverage
    facts.coverage[CoverageCount.postesSeen] = 230
    facts.hoursWithPackets = (0..<facts.period.count).flatMap {
      SampleTown.hours(facts.period.days.lowerBound.adding(days: $0), 0..<25)
    }
    return facts
  }

  private static let context: ReportContext = {
    let services = SimulatedYear.services.map { service in
      (
        service.id,
        ServiceSummary(
          id: service.id, name: service.id.rawValue, provider: "P", country: nil,
          category: service.category, risk: .low)
      )
    }
    return ReportContext(
      services: Dictionary(uniqueKeysWithValues: services), declaredPostes: 240,
      directionsDeclared: year.directions.map {
        .init(name: $0, site: nil, postes: year.sizes[$0])
      }, catalogueVersion: "c", serviceCount: 12, productVersion: "0")
  }()

  private func tables(_ report: Report, _ key: String) -> [ReportTable] {
    report.document.sections.filter { $0.key == key }.flatMap(\.blocks).compactMap {
      if case .table(let table) = $0 { table } else { nil }
    }
  }

  /// Takes in what the reports on one period say of who needs what.
  private func learn(_ period: Period, _ attack: inout LinearAttack) -> Int {
    let facts = Self.facts(period)
    let officer = DailyReport(facts: facts, previous: nil, context: Self.context).report
    let directions = Self.year.directions + ["∅"]
    func cell(_ direction: String, _ category: String) -> String {
      "\(period)|\(direction)|\(category)"
    }
    var masked = 0
    for table in tables(officer, "besoins") {
      for (row, cells) in table.rows.enumerated() {
        let name = cells[0].text.split(separator: " (")[0]
        let isMerged = name == "Directions regroupées"
        let direction = name == "Autres, non répartis" ? "∅" : String(name)
        let named = Set(table.rows.map { String($0[0].text.split(separator: " (")[0]) })
        let members = isMerged ? directions.filter { !named.contains($0) } : [direction]
        for (column, value) in zip(table.columns, cells).dropFirst().dropLast() {
          let unknowns = members.map { cell($0, column.key) }
          if let number = value.number {
            attack.add(unknowns, sum: number)
          } else {
            masked += 1
            if unknowns.count == 1 { attack.addMasked(unknowns[0]) }
          }
        }
        _ = row
      }
    }
    // A poste has one direction: the cells of a need add up to its total, where one is published.
    let synthesis = SynthesisReport(facts: facts, context: Self.context).report
    var totals: [ServiceCategory: Int] = [:]
    for table in tables(synthesis, "besoins") {
      for row in table.rows {
        let category = ServiceCategory.allCases.first {
          $0.words(in: .french) == row[0].text.lowercased()
        }
        if let category, let number = row[1].number { totals[category] = number }
      }
    }
    for table in tables(officer, "services") {
      for row in table.rows {
        guard let service = SimulatedYear.services.first(where: { $0.id.rawValue == row[0].text }),
          SimulatedYear.services.filter({ $0.category == service.category }).count == 1,
          let number = row[2].number
        else { continue }
        totals[service.category] = number
      }
    }
    // Across a key the parts of a week are not added: no total is a sum.
    guard facts.whole.parts == 1 else { return masked }
    for (category, total) in totals {
      attack.add(directions.map { cell($0, category.rawValue) }, sum: total)
    }
    return masked
  }

  @Test func noMaskedNeedFollowsFromAYearOfReports() throws {
    var masked = 0
    for period in Self.periods {
      var attack = LinearAttack()
      masked += learn(period, &attack)
      let truth = Self.facts(period).whole
      guard truth.parts == 1 else { continue }
      let small = truth.needs.filter { (1..<5).contains($0.postes) && !$0.category.isProtected }
      let solved = attack.solved()
      for cell in small {
        let name = "\(period)|\(cell.direction ?? "∅")|\(cell.category.rawValue)"
        #expect(solved[name] == nil, "\(name) follows: \(solved[name] ?? 0), is \(cell.postes)")
      }
    }
    #expect(masked > 1_000, "a year without masks proves nothing")
  }

  /// With only small numbers masked, and no more that protect them, the same attack finds one.
  @Test func theAttackFindsWhatPrimaryMasksAloneGiveAway() {
    let rule = Suppression.inside
    let (names, counts) = (["a", "b", "c"], [12, 3, 20])
    for masks in [
      counts.map { rule.count($0) },
      ComplementaryMask.masked(counts.map { rule.count($0) }, total: 35, under: rule),
    ] {
      var attack = LinearAttack()
      for (name, mask) in zip(names, masks) {
        if case .exact(let value) = mask {
          attack.add([name], sum: value)
        } else {
          attack.addMasked(name)
        }
      }
      attack.add(names, sum: 35)
      let isProtected = masks.filter(\.hidesMeasures).count > 1
      #expect(attack.solved()["b"] == (isProtected ? nil : 3))
    }
    // A sum as small as its parts can be gives all of them away, however many are masked.
    var attack = LinearAttack()
    for name in ["a", "b", "c", "d", "e"] { attack.addMasked(name) }
    attack.add(["a", "b", "c", "d", "e"], sum: 5)
    #expect(attack.solved().count == 5)
    let ones = ComplementaryMask.masked(
      Array(repeating: rule.count(1), count: 5) + [.exact(9)], total: 14, under: rule)
    #expect(ones.filter(\.hidesMeasures).count == ones.count)
  }

  /// What adds up over days says no more than the days do.
  @Test func aPeriodShowsTheSumOfWhatItsDaysShow() throws {
    for period in Self.periods where period.count > 1 {
      let facts = Self.facts(period)
      let material = DailyMaterial(facts: facts, previous: nil, context: Self.context)
      let days = facts.days.map {
        DailyMaterial(facts: Self.prepared($0), previous: nil, context: Self.context)
      }
      func sum(_ value: (ShownMeasures) -> Int) -> Int {
        days.reduce(0) { $0 + value($1.measures) }
      }
      #expect(material.measures.incidents.value == sum { $0.incidents.value })
      #expect(material.measures.sent.value == days.reduce(0) { $0 + $1.measures.sent.value })
      for bucket in VolumeBucket.allCases {
        func shown(_ measures: ShownMeasures) -> Int {
          if case .exact(let count)? = measures.buckets[bucket] { count } else { 0 }
        }
        #expect(shown(material.measures) == sum(shown))
      }
      #expect(material.measures.deposits.total ?? 0 == sum { $0.deposits.total ?? 0 })
    }
  }
}
