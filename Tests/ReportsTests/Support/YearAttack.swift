import Model
import Privacy
import TestSupport
import Texts

@testable import Reports

/// Reads everything that was published in a year into one system of equations.
///
/// Its unknowns are counts of distinct postes of a period: by direction and need, by direction, need,
/// service and status, of all; and, for each of them that is a part of another one, how many are left: those
/// who did something else only. Whoever attacks knows the catalogue, the directions, and that a poste has
/// one direction.
struct YearAttack {
  /// What is taken from the masks, to prove that it would be found.
  enum Weakness {
    /// Cells that are hidden only to protect others are shown.
    case smallNumbersMaskedOnly
  }

  private(set) var attack = LinearAttack()
  /// What each unknown really is.
  private(set) var truth: [String: Int] = [:]
  /// Number of masked values that were read.
  private(set) var maskedCount = 0
  /// Number of approved shares that were read.
  private(set) var shareCount = 0
  private let published: PublishedYear
  private let weakness: Weakness?
  private let directions: [String]

  /// Whoever has no declared direction.
  static let undeclared = "∅"

  init(_ published: PublishedYear, weakness: Weakness? = nil) {
    self.published = published
    self.weakness = weakness
    directions = published.year.directions + [Self.undeclared]
  }

  static func cell(_ period: Period, _ direction: String, _ category: ServiceCategory) -> String {
    "\(period)|\(direction)|\(category.rawValue)"
  }

  /// The unknowns that follow and are small numbers, each with its value.
  func smallNumbersFound(below k: Int) -> [String: Int] {
    attack.solved().filter { name, value in
      (1..<k).contains(truth[name] ?? 0) || truth[name].map { $0 != value } ?? false
    }
  }

  /// Takes in all reports and lists on one period.
  mutating func learn(_ period: Period) {
    let facts = published.facts(period)
    // Across a key the parts of a week are not added: no number is a sum of others.
    guard facts.whole.parts == 1 else { return }
    relate(period, facts.whole)
    let charts =
      period.count == 1 ? published.charts(on: period.days.lowerBound) : DayCharts()
    read(
      DailyReport(facts: facts, previous: nil, context: published.context, charts: charts).report,
      on: period)
    readSynthesis(
      SynthesisReport(facts: facts, context: published.context).report, on: period)
    guard period.count == 1 else { return }
    let days = DaysRead([facts.whole], context: published.context)
    readDirections(DirectionListing(days).page.table, on: period)
    readServices(ServiceListing(days).page.table, on: period)
    if let number = column("postes_max", of: TrendListing(days).page.table).first ?? nil {
      learn(Self.all(period), is: number)
    }
  }

  // MARK: What is known of any town

  private static func all(_ period: Period) -> String { "\(period)|all" }
  private static func postes(_ period: Period, _ direction: String) -> String {
    "\(period)|\(direction)"
  }
  private static func need(_ period: Period, _ category: ServiceCategory) -> String {
    "\(period)|need|\(category.rawValue)"
  }
  private static func service(_ period: Period, _ service: ServiceID) -> String {
    "\(period)|service|\(service.rawValue)"
  }
  private static func status(_ period: Period, _ status: ServiceStatus) -> String {
    "\(period)|status|\(status.rawValue)"
  }

  private static func approved(_ period: Period, _ direction: String) -> String {
    "\(period)|\(direction)|approved"
  }

  /// How the numbers of a period belong together.
  private mutating func relate(_ period: Period, _ facts: DayFacts) {
    truth[Self.all(period)] = facts.postes
    for direction in directions {
      truth[Self.postes(period, direction)] =
        facts.directions.first { ($0.direction ?? Self.undeclared) == direction }?.postes ?? 0
    }
    let categories = Set(published.services.map(\.category)).filter { !$0.isProtected }
    for category in categories {
      truth[Self.need(period, category)] = facts.needTotals[category] ?? 0
      for direction in directions {
        truth[Self.cell(period, direction, category)] = 0
      }
    }
    for cell in facts.needs where !cell.category.isProtected {
      truth[Self.cell(period, cell.direction ?? Self.undeclared, cell.category)] = cell.postes
    }
    for service in published.services {
      truth[Self.service(period, service.id)] =
        facts.services.first { $0.service == service.id }?.postes ?? 0
    }
    attack.add(directions.map { Self.postes(period, $0) }, whole: Self.all(period))
    relateApproved(period, facts)
    for category in categories {
      let need = Self.need(period, category)
      attack.add(directions.map { Self.cell(period, $0, category) }, whole: need)
      split(Self.all(period), into: need)
      for direction in directions {
        split(Self.postes(period, direction), into: Self.cell(period, direction, category))
      }
      group(published.services.filter { $0.category == category }, of: need, in: period)
    }
    for service in published.services {
      split(Self.all(period), into: Self.service(period, service.id))
    }
    let statuses =
      period.count == 1
      ? published.statuses(on: period.days.lowerBound)
      : [
        StatusUse(status: .approved, postes: facts.postesWithApproved, servicePostes: [])
      ]
    for status in period.count == 1 ? ServiceStatus.allCases : [.approved] {
      let name = Self.status(period, status)
      truth[name] = statuses.first { $0.status == status }?.postes ?? 0
      split(Self.all(period), into: name)
      group(published.services.filter { $0.status == status }, of: name, in: period)
    }
  }

  /// The postes with an approved tool of each direction; where all such tools answer one need, they are a
  /// part of those who had it.
  private mutating func relateApproved(_ period: Period, _ facts: DayFacts) {
    attack.add(
      directions.map { Self.approved(period, $0) }, whole: Self.status(period, .approved))
    let needs = Set(published.services.filter { $0.status == .approved }.map(\.category))
    for direction in directions {
      let approved = Self.approved(period, direction)
      truth[approved] =
        facts.directions.first { ($0.direction ?? Self.undeclared) == direction }?
        .postesWithApproved ?? 0
      split(Self.postes(period, direction), into: approved)
      if needs.count == 1, let need = needs.first {
        split(Self.cell(period, direction, need), into: approved)
      }
    }
  }

  /// The services of a need or a status: the only one is the whole, of several each is a part.
  private mutating func group(
    _ services: [SimulatedYear.Service], of whole: String, in period: Period
  ) {
    guard services.count > 1 else {
      if let only = services.first {
        attack.add([Self.service(period, only.id)], whole: whole)
      }
      return
    }
    for service in services { split(whole, into: Self.service(period, service.id)) }
  }

  /// A part, and how many of the whole are left, which is a number to protect as well.
  private mutating func split(_ whole: String, into part: String) {
    let rest = "\(whole) without \(part)"
    truth[rest] = (truth[whole] ?? 0) - (truth[part] ?? 0)
    attack.add([part, rest], whole: whole)
  }

  // MARK: What is read

  private mutating func learn(_ unknown: String, is value: Int) { attack.add(unknown, is: value) }

  private mutating func learnMasked(_ unknown: String) {
    maskedCount += 1
    if weakness == .smallNumbersMaskedOnly, let value = truth[unknown],
      value >= published.context.k
    {
      attack.add(unknown, is: value)
    } else {
      attack.addMasked(unknown)
    }
  }

  private mutating func learn(_ cell: ReportCell, of unknown: String) {
    if let number = cell.number { learn(unknown, is: number) } else { learnMasked(unknown) }
  }

  private func tables(_ report: Report, _ key: String) -> [ReportTable] {
    report.document.sections.filter { $0.key == key }.flatMap(\.blocks).compactMap {
      if case .table(let table) = $0 { table } else { nil }
    }
  }

  private mutating func read(_ report: Report, on period: Period) {
    let blocks = report.document.sections.flatMap(\.blocks)
    for case .facts(let facts, _) in blocks {
      for fact in facts {
        guard let number = fact.value.number else { continue }
        if fact.key == "postes-avec-usage" { learn(Self.all(period), is: number) }
        if fact.key == "postes-avec-outil-autorise" {
          learn(Self.status(period, .approved), is: number)
        }
      }
    }
    for table in tables(report, "besoins") { readNeeds(table, on: period) }
    for table in tables(report, "services") { readServices(table, on: period) }
    for case .trend(let trend) in blocks { readTrend(trend, until: period.days.upperBound) }
  }

  private mutating func readNeeds(_ table: ReportTable, on period: Period) {
    let categories = table.columns.map { ServiceCategory(rawValue: $0.key) }
    let named = table.rows.map { String($0[0].text.split(separator: " (")[0]) }
    for (name, row) in zip(named, table.rows) {
      let members =
        name == "Directions regroupées"
        ? directions.filter { !named.contains($0) }
        : [name == "Autres, non répartis" ? Self.undeclared : name]
      for (category, value) in zip(categories, row) {
        guard let category else { continue }
        let unknowns = members.map { Self.cell(period, $0, category) }
        if unknowns.count == 1 {
          learn(value, of: unknowns[0])
        } else if let number = value.number {
          attack.add(unknowns, sum: number)
        } else {
          maskedCount += 1
        }
      }
    }
  }

  private mutating func readServices(_ table: ReportTable, on period: Period) {
    guard let column = table.columns.firstIndex(where: { $0.key == "postes" }) else { return }
    for row in table.rows {
      guard let service = service(row[0].text) else { continue }
      let unknown = Self.service(period, service)
      if row[column].text.hasPrefix("≥") {
        attack.add(unknown, atLeast: published.context.k)
      } else if let number = row[column].number {
        learn(unknown, is: number)
      } else {
        learnMasked(unknown)
        if row[column].text.hasPrefix("<"), weakness == nil {
          attack.add(unknown, atMost: Suppression(k: published.context.k).threshold - 1)
        }
      }
    }
  }

  /// The service that a row is about; there is one masked service in this catalogue.
  private func service(_ text: String) -> ServiceID? {
    published.services.first {
      $0.category.isProtected ? text == "service masqué (art. 9)" : text == $0.id.rawValue
    }?.id
  }

  private mutating func readTrend(_ trend: ReportTrend, until last: CivilDay) {
    for series in trend.series {
      guard let status = ServiceStatus(rawValue: series.key) else { continue }
      for (index, cell) in series.cells.enumerated() where !series.gaps.contains(index) {
        let day = Period(last.adding(days: index + 1 - series.cells.count))
        learn(cell, of: Self.status(day, status))
      }
    }
  }

  private mutating func readDirections(_ table: ReportTable, on period: Period) {
    for (row, most) in zip(table.rows, column("postes_max", of: table)) {
      let name =
        row[0].text == "Autres, non répartis" ? Self.undeclared : String(row[0].text)
      guard directions.contains(name) else { continue }
      if let most {
        learn(Self.postes(period, name), is: most)
        if let share = table.columns.firstIndex(where: { $0.key == "part-autorisee" }),
          let percentage = row[share].number
        {
          learn(percentage, of: most, Self.approved(period, name))
        }
      } else {
        learnMasked(Self.postes(period, name))
      }
      guard let needs = table.columns.firstIndex(where: { $0.key == "besoins" }) else { continue }
      for need in row[needs].text.split(separator: ", ") {
        let words = need.split(separator: " ")
        let category = ServiceCategory.allCases.first {
          $0.words(in: .french) == words.dropLast().joined(separator: " ")
        }
        guard let category, let number = words.last.flatMap({ Int($0) }) else { continue }
        learn(Self.cell(period, name, category), is: number)
      }
    }
  }

  /// Between which numbers a share of that many lies, in whole per cent.
  private mutating func learn(_ percentage: Int, of whole: Int, _ unknown: String) {
    shareCount += 1
    attack.add(unknown, atLeast: (whole * (2 * percentage - 1) + 199) / 200)
    attack.add(unknown, atMost: (whole * (2 * percentage + 1) + 199) / 200 - 1)
  }

  private mutating func readSynthesis(_ report: Report, on period: Period) {
    for table in tables(report, "besoins") {
      for row in table.rows {
        let category = ServiceCategory.allCases.first {
          $0.plainWords(in: .french) == row[0].text
        }
        if let category, let number = row[1].number {
          learn(Self.need(period, category), is: number)
        }
      }
    }
  }

  private func column(_ key: String, of table: ReportTable) -> [Int?] {
    guard let index = table.columns.firstIndex(where: { $0.key == key }) else { return [] }
    return table.rows.map { $0[index].number }
  }
}
