import Model
import Privacy
import Texts

/// Which directions need what, as far as a page has room and may tell.
struct NeedTable {
  /// A direction, or several under one name.
  struct Row {
    let name: String
    /// Whether it is one declared direction.
    let isDirection: Bool
    /// Whether it holds directions that are too small to have a row.
    let isMerged: Bool
    /// Declared postes; nil when unknown or grouped.
    let declared: Int?
    /// Distinct postes with a use.
    let postes: SuppressedCount
    /// One suppressed count for each column.
    let cells: [SuppressedCount]
    /// Per cent of the postes with a use that used an approved tool; nil when hidden.
    let approvedPercentage: Int?
  }

  /// The needs shown, the most used first.
  let columns: [ServiceCategory]
  /// The needs that somebody had and that are not shown, for want of room or of a cell that may be.
  let leftOut: [ServiceCategory]
  let rows: [Row]

  /// The most needs side by side: more do not fit 100 columns with a name before them.
  static let mostColumns = 5

  init(_ material: DailyMaterial) {
    let table = SuppressedTable(
      needs: material.facts.needs.filter { !$0.category.isProtected },
      directions: material.facts.directions, under: material.suppression)
    let postes = Self.postes(table, material)
    let columns = table.columns.indices.map { index in
      Self.column(
        Self.withoutRest(table.rows.map { $0.cells[index] }, of: postes, material),
        of: table.columns[index], material)
    }
    let shown = columns.indices.filter { index in
      columns[index].contains { !$0.hidesMeasures && $0 != .exact(0) }
    }.prefix(Self.mostColumns)
    let sizes = Dictionary(
      material.context.directionsDeclared.map { ($0.name, $0.postes) },
      // The same direction at two sites has no one size.
      uniquingKeysWith: { _, _ in nil })
    self.columns = shown.map { table.columns[$0] }
    leftOut = table.columns.indices.filter { !shown.contains($0) }.map { table.columns[$0] }
    let shares = Self.shares(table, columns, material)
    rows = table.rows.indices.map { row in
      Row(
        name: Self.name(table.rows[row].label, material.language),
        isDirection: Self.direction(table.rows[row].label) != nil,
        isMerged: Self.isMerged(table.rows[row].label),
        declared: Self.direction(table.rows[row].label).flatMap { sizes[$0] ?? nil },
        postes: postes[row], cells: shown.map { columns[$0][row] },
        approvedPercentage: shares[row])
    }
  }

  /// The approved share of each row, as far as it may be told; of none where what follows from the others'
  /// for the rows that hide theirs is a small number, for the whole town's share is known.
  private static func shares(
    _ table: SuppressedTable, _ columns: [[SuppressedCount]], _ material: DailyMaterial
  ) -> [Int?] {
    let need = Self.approvedNeed(material).flatMap { table.columns.firstIndex(of: $0) }
    let shares = table.rows.indices.map { row -> Int? in
      let share = table.rows[row].approvedPercentage
      guard let need, let all = material.exact(columns[need][row]) else {
        return share
      }
      // The rest of that need used other tools only.
      let rest = all - Self.approved(of: table.rows[row].label, material)
      return material.suppression.count(rest).hidesMeasures ? nil : share
    }
    let shown = Set(
      zip(table.rows, shares).filter { $0.1 != nil }.map { direction($0.0.label) })
    let hidden = material.facts.directions.filter { !shown.contains($0.direction) }
    let approved = hidden.reduce(0) { $0 + min(max($1.postesWithApproved, 0), 1 << 32) }
    let others = hidden.reduce(0) { $0 + min(max($1.postes, 0), 1 << 32) } - approved
    let isTold = [approved, others].contains {
      $0 > 0 && material.suppression.count($0).hidesMeasures
    }
    return isTold ? shares.map { _ in nil } : shares
  }

  /// The only need that approved tools in use answer: then those with an approved tool are a part of those
  /// who had it; nil where there are several.
  private static func approvedNeed(_ material: DailyMaterial) -> ServiceCategory? {
    let needs = Set(
      material.facts.services.filter {
        $0.status == .approved && $0.postes > 0 && $0.evidence >= .clientHello
      }.map { material.category($0.service) })
    return needs.count == 1 ? needs.first.flatMap(\.self) : nil
  }

  private static func approved(of label: SuppressedTable.Label, _ material: DailyMaterial) -> Int {
    let name = direction(label)
    return material.facts.directions.filter { $0.direction == name }
      .reduce(0) { $0 + min(max($1.postesWithApproved, 0), 1 << 32) }
  }

  /// The postes of each row, masked further since the whole town's are their total.
  private static func postes(
    _ table: SuppressedTable, _ material: DailyMaterial
  ) -> [SuppressedCount] {
    // Each of the merged directions is one that the total could give away.
    let members = table.rows.map { row in
      if case .merged(let count) = row.label { max(1, count) } else { 1 }
    }
    let counts = zip(table.rows, members).flatMap { Array(repeating: $0.postes, count: $1) }
    let masked = ComplementaryMask.masked(
      counts, total: material.facts.postes, under: material.suppression)
    return members.indices.map { masked[members[..<$0].reduce(0, +)] }
  }

  /// The cells of a need, without those beside which few of their row's postes are left: these had other
  /// needs only, and the row's postes stand in the list of directions.
  private static func withoutRest(
    _ cells: [SuppressedCount], of postes: [SuppressedCount], _ material: DailyMaterial
  ) -> [SuppressedCount] {
    let rule = material.suppression
    return zip(cells, postes).map { cell, all in
      guard let all = material.exact(all), let part = material.exact(cell), part > 0,
        rule.count(all - part).hidesMeasures
      else { return cell }
      return .below(rule.threshold)
    }
  }

  /// The cells of a need, masked further when their total stands elsewhere: in a service's row, or for a
  /// period in its synthesis.
  private static func column(
    _ cells: [SuppressedCount], of category: ServiceCategory, _ material: DailyMaterial
  ) -> [SuppressedCount] {
    let services = Set(
      material.facts.services.filter {
        $0.postes > 0 && $0.evidence >= .clientHello && material.category($0.service) == category
      }.map(\.service))
    let total = material.facts.needs.filter { $0.category == category }
      .reduce(0) { $0 + $1.postes }
    let masked =
      services.count == 1 || material.isLong
      ? ComplementaryMask.masked(cells, total: total, under: material.suppression) : cells
    return withoutTotal(masked, of: total, material)
  }

  /// The cells without the smallest, where none is hidden and those that had other needs only are few:
  /// all postes with a use stand on the page, and less the column's sum they would tell.
  private static func withoutTotal(
    _ cells: [SuppressedCount], of total: Int, _ material: DailyMaterial
  ) -> [SuppressedCount] {
    let rule = material.suppression
    guard rule.count(material.facts.postes - total).hidesMeasures,
      !cells.contains(where: \.hidesMeasures)
    else { return cells }
    let shown = cells.indices.compactMap { index in
      material.exact(cells[index]).flatMap { $0 > 0 ? (index: index, count: $0) : nil }
    }
    guard let smallest = shown.min(by: { $0.count < $1.count }) else { return cells }
    var cells = cells
    cells[smallest.index] = .below(rule.threshold)
    return cells
  }

  private static func name(_ label: SuppressedTable.Label, _ language: Language) -> String {
    switch label {
    case .direction(let name): InertText.cleaned(name)
    case .undeclared: language.say(.othersNotAssigned)
    case .merged: language.say(.departmentsPutTogether)
    }
  }

  private static func isMerged(_ label: SuppressedTable.Label) -> Bool {
    if case .merged = label { true } else { false }
  }

  private static func direction(_ label: SuppressedTable.Label) -> String? {
    if case .direction(let name) = label { name } else { nil }
  }
}
