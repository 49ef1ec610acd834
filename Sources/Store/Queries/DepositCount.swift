import Model

/// Probable uploads by direction, and the distinct postes behind them.
struct DepositCount {
  private var incidents: [String?: Int] = [:]
  private var postes: [String?: Set<Int64>] = [:]

  /// Takes the uploads of a poste.
  mutating func add(_ count: Int, of poste: Int64, in direction: String?) {
    incidents[direction, default: 0] += count
    postes[direction, default: []].insert(poste)
  }

  /// Writes what was counted into the facts of its days.
  func fill(_ facts: inout DayFacts) {
    facts.deposits = incidents.map { direction, count in
      DepositCell(
        direction: direction, incidents: count, postes: postes[direction]?.count ?? 0)
    }.sorted { left, right in
      guard left.incidents == right.incidents else { return left.incidents > right.incidents }
      return StoreNames.order(left.direction) < StoreNames.order(right.direction)
    }
    facts.depositPostes = postes.values.reduce(into: Set()) { $0.formUnion($1) }.count
  }
}
