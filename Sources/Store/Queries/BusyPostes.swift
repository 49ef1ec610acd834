import Model

/// Whether an address of a day speaks for many and is no declared gateway (`SuspectedGateway`).
struct BusyPostes {
  private struct Visit: Hashable {
    let poste: Int64
    let service: Int64
  }

  private var connections: [Int64: Int] = [:]
  private var visits: Set<Visit> = []

  /// Takes one more row of the day.
  mutating func add(_ use: UseCount.Use) {
    guard use.isUse else { return }
    connections[use.poste, default: 0] += use.connections
    visits.insert(Visit(poste: use.poste, service: use.service))
  }

  var suspectsGateway: Bool {
    let whole = connections.values.reduce(0, +)
    let busy = connections.filter { _, count in
      count >= SuspectedGateway.fewestConnections
        && Double(count) * 100 >= Double(whole) * Double(SuspectedGateway.smallestShare)
    }
    return !busy.isEmpty
      && Dictionary(grouping: visits.filter { busy[$0.poste] != nil }, by: \.poste)
        .values.contains { $0.count >= SuspectedGateway.fewestServices }
  }
}
