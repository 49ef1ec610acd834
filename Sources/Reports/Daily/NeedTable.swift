import Model
import Privacy

/// Which directions need what: distinct postes, suppressed, without any total.
struct NeedTable {
  /// A direction, or several under one name.
  struct Row {
    let name: String
    /// Declared postes; nil when unknown or grouped.
    let declared: Int?
    /// One suppressed count for each column.
    let cells: [SuppressedCount]
    /// Postes with an approved tool among those that used any; nil when it may not be shown.
    let approved: (part: Int, whole: Int)?
  }

  /// The needs shown, the most used first.
  let columns: [ServiceCategory]
  let rows: [Row]

  /// The most needs side by side: more do not fit 100 columns with a name before them.
  static let mostColumns = 5

  private enum Group: Hashable {
    case direction(String)
    case merged
    case unassigned
  }

  init(_ material: DailyMaterial) {
    let groups = Groups(material)
    let categories = ServiceCategory.allCases.filter { category in
      !category.isProtected && material.facts.needs.contains { $0.category == category }
    }
    let counts = groups.ordered.map { group in
      categories.map { groups.postes(of: group, category: $0) }
    }
    let table = SuppressedTable(counts: counts, suppression: material.suppression)
    let sums: [Int] = categories.indices.map { column in
      table.cells.reduce(0) { $0 + Self.value($1[column]) }
    }
    let shown = categories.indices.filter { sums[$0] > 0 }
      .sorted { sums[$0] != sums[$1] ? sums[$0] > sums[$1] : $0 < $1 }
      .prefix(Self.mostColumns)
    columns = shown.map { categories[$0] }
    rows = zip(groups.ordered, table.cells).map { group, cells in
      Row(
        name: groups.name(of: group), declared: groups.declared(group),
        cells: shown.map { cells[$0] }, approved: groups.approved(group))
    }
  }

  private static func value(_ count: SuppressedCount) -> Int {
    if case .exact(let value) = count { value } else { 0 }
  }

  /// The day's figures by direction, the small directions put together.
  private struct Groups {
    let ordered: [Group]
    private let material: DailyMaterial
    private let sizes: [String: Int]
    private let merged: Set<String>

    init(_ material: DailyMaterial) {
      self.material = material
      var sizes: [String: Int] = [:]
      for direction in material.context.directionsDeclared {
        guard let postes = direction.postes, postes >= 0 else { continue }
        sizes[direction.name] = min(
          (sizes[direction.name] ?? 0) + min(postes, DayFacts.largestCount), DayFacts.largestCount)
      }
      self.sizes = sizes
      let facts = material.facts
      let names = Set(
        facts.needs.compactMap(\.direction) + facts.directions.compactMap(\.direction))
      let users = Dictionary(
        facts.directions.compactMap { use in use.direction.map { ($0, use.postes) } },
        uniquingKeysWith: max)
      let small = names.filter { name in
        !material.isShown(users[name] ?? 0) || sizes[name].map { !material.isShown($0) } ?? false
      }
      merged = small
      let large = names.subtracting(small).sorted { left, right in
        let (leftSize, rightSize) = (sizes[left] ?? 0, sizes[right] ?? 0)
        return leftSize != rightSize ? leftSize > rightSize : left < right
      }
      let hasUnassigned = facts.needs.contains { $0.direction == nil }
      ordered =
        large.map { .direction($0) } + (small.isEmpty ? [] : [.merged])
        + (hasUnassigned ? [.unassigned] : [])
    }

    func name(of group: Group) -> String {
      switch group {
      case .direction(let name): InertText.cleaned(name)
      case .merged: material.language.say("Directions regroupées", "Departments put together")
      case .unassigned: material.language.say("Autres, non répartis", "Others, not assigned")
      }
    }

    func declared(_ group: Group) -> Int? {
      if case .direction(let name) = group { sizes[name] } else { nil }
    }

    func postes(of group: Group, category: ServiceCategory) -> Int {
      material.facts.needs.filter { $0.category == category && holds(group, $0.direction) }
        .reduce(0) { $0 + $1.postes }
    }

    func approved(_ group: Group) -> (part: Int, whole: Int)? {
      let uses = material.facts.directions.filter { holds(group, $0.direction) }
      let whole = uses.reduce(0) { $0 + $1.postes }
      let part = uses.reduce(0) { $0 + $1.postesWithApproved }
      guard material.isShown(whole), part <= whole, part == 0 || material.isShown(part),
        part == whole || material.isShown(whole - part)
      else { return nil }
      return (part, whole)
    }

    private func holds(_ group: Group, _ direction: String?) -> Bool {
      switch group {
      case .direction(let name): direction == name
      case .merged: direction.map(merged.contains) ?? false
      case .unassigned: direction == nil
      }
    }
  }
}
