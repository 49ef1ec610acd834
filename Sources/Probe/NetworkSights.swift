import Catalogue
import Model

/// Counts the names that came from each declared network and VLAN, of which only a yes or a no for each
/// day is kept (`HourlyCoverage`), and the postes that they came from; never an address.
struct NetworkSights {
  private let watched: WatchedNetworks
  private var seen: [UInt64]
  private var tagged: UInt64 = 0
  /// Names of clients in a declared network, with and without a direction.
  private var placed: UInt64 = 0
  private var unplaced: UInt64 = 0
  private var postes: PosteCount

  init(_ policy: Policy) {
    watched = WatchedNetworks(policy)
    postes = PosteCount(policy)
    seen = [UInt64](repeating: 0, count: watched.members.count)
  }

  /// Notes where a name came from. A few look-ups for each name, and none for other packets.
  mutating func note(_ client: IPAddress, vlan: UInt16, at time: Timestamp) {
    if vlan != 0 { tagged &+= 1 }
    guard let sight = watched.sight(of: client, vlan: vlan) else { return }
    postes.note(client, network: sight.network, vlan: vlan, at: time)
    note(sight.network)
    note(sight.direction)
    note(sight.vlan)
    guard watched.hasDirections else { return }
    if sight.hasDirection { placed &+= 1 } else { unplaced &+= 1 }
  }

  private mutating func note(_ member: Int) {
    if seen.indices.contains(member) { seen[member] &+= 1 }
  }

  /// Every count that is not 0 under its stable code; `packets` were read in all.
  func coded(packets: UInt64) -> [(code: String, value: UInt64)] {
    let sights = zip(watched.members, seen).map { (code: $0.code, value: $1) }
    let others: [(code: String, value: UInt64)] = [
      (NetworkSight.watched, watched.members.isEmpty ? 0 : packets), (NetworkSight.tagged, tagged),
      ("names.placed", placed), ("names.unplaced", unplaced),
      (CoverageCount.postesSeen, postes.total),
    ]
    return (sights + others).filter { $0.value > 0 }
  }
}
