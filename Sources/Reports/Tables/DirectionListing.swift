import Model
import Privacy

/// What the directions use and need, suppressed as in the report's table of needs (P37, P38).
public struct DirectionListing: Sendable {
  fileprivate struct Row {
    let name: String
    let declared: Int?
    var postes = DailyRange()
    var approved = DailyRange()
    var needs: [ServiceCategory: DailyRange] = [:]
  }

  /// Needs of one direction that are named.
  private static let mostNeeds = 3

  private let read: DaysRead
  private let rows: [Row]
  /// Days with a use, and those of them on which too few postes were seen for directions.
  private let days: (all: Int, tooSmall: Int)

  /// The directions of those days.
  public init(_ read: DaysRead) {
    self.read = read
    let used = read.days.filter { $0.facts.postes > 0 }
    let days = used.filter(\.showsDirections)
    self.days = (used.count, used.count - days.count)
    var order: [String] = []
    var rows: [String: Row] = [:]
    let tables = days.map { NeedTable($0) }
    for table in tables {
      for row in table.rows {
        if rows[row.name] == nil { order.append(row.name) }
        rows[row.name, default: Row(name: row.name, declared: row.declared)].add(row, of: table)
      }
    }
    // A direction that has no row on a day may be among those that were put together.
    for table in tables where table.rows.contains(where: \.isMerged) {
      let shown = Set(table.rows.map(\.name))
      for name in order where !shown.contains(name) { rows[name]?.addHidden(of: table) }
    }
    // By what is shown only; of equal ones in the order of the days.
    self.rows = order.enumerated().sorted {
      let left = rows[$0.element]?.postes.shownMost ?? 0
      let right = rows[$1.element]?.postes.shownMost ?? 0
      return left != right ? left > right : $0.offset < $1.offset
    }.compactMap { rows[$0.element] }
  }

  /// The page of the list.
  public var page: TablePage {
    let language = read.context.language
    return TablePage(
      title: language.say(.departments, read.period),
      table: ReportTable(
        caption: language.say(.useByDepartment), columns: columns,
        rows: rows.map(cells)),
      codes: ["postes_min", "postes_max"], empty: empty,
      notes: [language.say(.distinctWorkstationsByDayOfUse, read.context.k)] + tooSmall
        + read.notes, context: read.context)
  }

  /// That some days are not in the table; nothing where none is, or all are and the table is empty.
  private var tooSmall: [String] {
    guard days.tooSmall > 0, days.tooSmall < days.all else { return [] }
    return [
      read.context.language.say(
        .daysTooSmallForDepartments, days.tooSmall, days.all, DailyMaterial.fewestPostes)
    ]
  }

  private var empty: String {
    let language = read.context.language
    guard days.all > 0, days.tooSmall == days.all else {
      return language.say(.noUseSeenInTrafficRead)
    }
    return language.say(.tooFewForDepartments, DailyMaterial.fewestPostes)
  }

  private var columns: [ReportTable.Column] {
    let language = read.context.language
    return [
      ReportTable.Column(
        key: "direction", title: language.say(.department), narrowest: 16),
      ReportTable.Column(
        key: "postes-declares", title: language.say(.declared), isFigure: true),
      ReportTable.Column(
        key: "postes", title: language.say(.stationsWithUse),
        isFigure: true),
      ReportTable.Column(key: "postes_min", title: "min", isFigure: true),
      ReportTable.Column(key: "postes_max", title: "max", isFigure: true),
      ReportTable.Column(
        key: "part-autorisee", title: language.say(.approvedShare),
        isFigure: true),
      ReportTable.Column(
        key: "besoins", title: language.say(.firstNeeds), narrowest: 20),
    ]
  }

  private func cells(_ row: Row) -> [ReportCell] {
    let language = read.context.language
    let hidden = language.say(.masked)
    return [
      ReportCell(row.name),
      ReportCell(
        row.declared.map { NumberText.count($0, language) } ?? "", number: row.declared),
      row.postes.cell(language, hidden: hidden) { NumberText.count($0, language) },
      ReportCell(row.postes.low.map { String($0) } ?? "", number: row.postes.low),
      ReportCell(row.postes.high.map { String($0) } ?? "", number: row.postes.high),
      row.approved.cell(language, hidden: hidden) { NumberText.percentage($0, language) },
      ReportCell(needs(row)),
    ]
  }

  /// « assistant 10 à 14, traduction 6 »: only what may be shown is put in order.
  private func needs(_ row: Row) -> String {
    let language = read.context.language
    let hidden = language.say(.masked)
    let shown = ServiceCategory.allCases.compactMap { category in
      row.needs[category].flatMap { range in
        range.shownMost.flatMap { $0 > 0 ? (category: category, range: range, most: $0) : nil }
      }
    }.enumerated().sorted {
      $0.element.most != $1.element.most
        ? $0.element.most > $1.element.most : $0.offset < $1.offset
    }.prefix(Self.mostNeeds).map(\.element)
    guard !shown.isEmpty else { return hidden }
    return shown.map { need in
      let range = need.range.text(language, hidden: hidden) { NumberText.count($0, language) }
      return "\(need.category.words(in: language)) \(range)"
    }.joined(separator: ", ")
  }
}

extension DirectionListing.Row {
  /// Takes one more day of it.
  fileprivate mutating func add(_ row: NeedTable.Row, of table: NeedTable) {
    postes.addProtected(row.postes)
    approved.addProtected(row.approvedPercentage)
    for (category, cell) in zip(table.columns, row.cells) {
      needs[category, default: DailyRange()].addProtected(cell)
    }
    for category in table.leftOut { hide(category) }
  }

  /// Takes one more day on which its figures are among others'.
  fileprivate mutating func addHidden(of table: NeedTable) {
    let none: Int? = nil
    postes.addProtected(none)
    approved.addProtected(none)
    for category in table.columns + table.leftOut { hide(category) }
  }

  /// A day's figure of a need is not told, and may be more than those of other days.
  private mutating func hide(_ category: ServiceCategory) {
    let none: Int? = nil
    needs[category, default: DailyRange()].addProtected(none)
  }
}
