public import Model

/// Who needs what: distinct postes by direction and need, without small numbers and without totals,
/// which would give them away.
///
/// Directions with too few postes are merged; when those together are still too few, the next smallest
/// direction joins them, so that no number can be found by subtracting the others from the whole.
public struct SuppressedTable: Hashable, Sendable {
  /// Whose figures a row holds.
  public enum Label: Hashable, Sendable {
    /// A declared direction.
    case direction(String)
    /// The postes of no declared direction.
    case undeclared
    /// That many directions together: « Directions regroupées ».
    case merged(Int)
  }

  /// One row.
  public struct Row: Hashable, Sendable {
    /// Whose figures these are.
    public let label: Label
    /// Distinct postes with a connection to any service.
    public let postes: SuppressedCount
    /// Per cent of them that used an approved service; nil when it is hidden.
    public let approvedPercentage: Int?
    /// Distinct postes by need, in the order of the table's columns.
    public let cells: [SuppressedCount]
  }

  /// The needs that at least one poste had, the most frequent first.
  public let columns: [ServiceCategory]
  /// The directions, the most postes first; the merged ones come last.
  public let rows: [Row]

  /// The table of a day's figures.
  ///
  /// A direction that `needs` names and `directions` does not is taken for one with too few postes.
  public init(needs: [NeedCell], directions: [DirectionUse], under rule: Suppression) {
    var groups = Self.groups(needs: needs, directions: directions)
    var merged: [Group] = []
    while let last = groups.last, last.postes < rule.threshold {
      merged.append(groups.removeLast())
    }
    while !merged.isEmpty, merged.postes < rule.threshold, let next = groups.popLast() {
      merged.append(next)
    }

    let totals = needs.reduce(into: [ServiceCategory: Int]()) {
      $0[$1.category] = ($0[$1.category] ?? 0).adding($1.postes)
    }
    let columns = ServiceCategory.allCases.enumerated()
      .map { (order: $0.offset, category: $0.element, postes: totals[$0.element] ?? 0) }
      .filter { $0.postes > 0 }
      .sorted { ($1.postes, $0.order) < ($0.postes, $1.order) }
      .map(\.category)

    func row(_ label: Label, _ members: [Group]) -> Row {
      // One poste may be in several of them: their sum says nothing about how many they are.
      if members.count > 1 { return Self.hidden(label, members, columns, under: rule) }
      return Row(
        label: label, postes: rule.count(members.postes),
        approvedPercentage: rule.percentage(members.approved, of: members.postes),
        cells: columns.map { rule.count(members.postes(for: $0)) })
    }
    self.columns = columns
    rows =
      groups.map { row($0.name.map(Label.direction) ?? .undeclared, [$0]) }
      + (merged.isEmpty ? [] : [row(.merged(merged.count), merged)])
  }

  /// A row that says only what is not there at all.
  private static func hidden(
    _ label: Label, _ members: [Group], _ columns: [ServiceCategory], under rule: Suppression
  ) -> Row {
    func cell(_ count: Int) -> SuppressedCount { count > 0 ? .below(rule.threshold) : .exact(0) }
    return Row(
      label: label, postes: cell(members.postes), approvedPercentage: nil,
      cells: columns.map { cell(members.postes(for: $0)) })
  }

  /// The directions that had any use, the most postes first.
  private static func groups(needs: [NeedCell], directions: [DirectionUse]) -> [Group] {
    var byName: [String?: Group] = [:]
    for use in directions where use.postes > 0 {
      byName[use.direction, default: Group(name: use.direction)].add(use)
    }
    for cell in needs where cell.postes > 0 {
      byName[cell.direction, default: Group(name: cell.direction)].add(cell)
    }
    return byName.values.sorted {
      $0.postes != $1.postes
        ? $0.postes > $1.postes : ($0.name ?? "\u{10ffff}") < ($1.name ?? "\u{10ffff}")
    }
  }
}

/// The figures of one direction before anything is hidden.
private struct Group {
  let name: String?
  var postes = 0
  var approved = 0
  var cells: [ServiceCategory: Int] = [:]

  init(name: String?) {
    self.name = name
  }

  mutating func add(_ use: DirectionUse) {
    postes = postes.adding(use.postes)
    approved = approved.adding(use.postesWithApproved)
  }

  mutating func add(_ cell: NeedCell) {
    cells[cell.category] = (cells[cell.category] ?? 0).adding(cell.postes)
  }
}

extension [Group] {
  fileprivate var postes: Int { reduce(0) { $0.adding($1.postes) } }
  fileprivate var approved: Int { reduce(0) { $0.adding($1.approved) } }
  fileprivate func postes(for category: ServiceCategory) -> Int {
    reduce(0) { $0.adding($1.cells[category] ?? 0) }
  }
}

extension Int {
  /// The sum of two counts: negative ones count as 0, and the largest value is the end.
  fileprivate func adding(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(Swift.max(0, other))
    return overflow ? .max : sum
  }
}
