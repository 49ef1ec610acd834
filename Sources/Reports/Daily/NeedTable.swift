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
  let rows: [Row]

  /// The most needs side by side: more do not fit 100 columns with a name before them.
  static let mostColumns = 5

  init(_ material: DailyMaterial) {
    let table = SuppressedTable(
      needs: material.facts.needs.filter { !$0.category.isProtected },
      directions: material.facts.directions, under: material.suppression)
    let columns = table.columns.indices.map { index in
      Self.column(table.rows.map { $0.cells[index] }, of: table.columns[index], material)
    }
    let shown = columns.indices.filter { index in
      columns[index].contains { !$0.hidesMeasures && $0 != .exact(0) }
    }.prefix(Self.mostColumns)
    let sizes = Dictionary(
      material.context.directionsDeclared.map { ($0.name, $0.postes) },
      // The same direction at two sites has no one size.
      uniquingKeysWith: { _, _ in nil })
    self.columns = shown.map { table.columns[$0] }
    let showsShares = Self.showsShares(table, material)
    let postes = Self.postes(table, material)
    rows = table.rows.indices.map { row in
      Row(
        name: Self.name(table.rows[row].label, material.language),
        isDirection: Self.direction(table.rows[row].label) != nil,
        declared: Self.direction(table.rows[row].label).flatMap { sizes[$0] ?? nil },
        postes: postes[row], cells: shown.map { columns[$0][row] },
        approvedPercentage: showsShares ? table.rows[row].approvedPercentage : nil)
    }
  }

  /// Whether the shares may stand beside that of the whole town: what follows from them for the rows
  /// that hide theirs must itself be no small number.
  private static func showsShares(_ table: SuppressedTable, _ material: DailyMaterial) -> Bool {
    let shown = Set(
      table.rows.filter { $0.approvedPercentage != nil }.compactMap { direction($0.label) })
    let hidden = material.facts.directions.filter { !shown.contains($0.direction ?? "") }
    let approved = hidden.reduce(0) { $0 + min(max($1.postesWithApproved, 0), 1 << 32) }
    let others = hidden.reduce(0) { $0 + min(max($1.postes, 0), 1 << 32) } - approved
    return [approved, others].allSatisfy {
      $0 <= 0 || !material.suppression.count($0).hidesMeasures
    }
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

  private static func direction(_ label: SuppressedTable.Label) -> String? {
    if case .direction(let name) = label { name } else { nil }
  }
}
