import Catalogue
import Model

/// Counts the distinct addresses of the inside that names came from, day by day.
///
/// An address is known again by a keyed number of 64 bits that lives in memory until its day is over;
/// what leaves is how many there were. Gateways speak for others and are no poste.
struct PosteCount {
  /// Addresses told apart in a day; more are not counted. Half a MiB, for a large métropole.
  static let most = 49_152
  private static let places = 65_536

  private let policy: Policy
  private var seed = UInt64.random(in: .min ... .max)
  private var table = [UInt64](repeating: 0, count: places)
  private var taken = 0
  private var dayEnd = Timestamp(nanoseconds: .min)
  /// Distinct postes of each day, added up over the days.
  private(set) var total: UInt64 = 0

  init(_ policy: Policy) {
    self.policy = policy
  }

  /// Notes an address of the inside whose name was read; `network` is the number of its network, so that
  /// equal addresses of two sites are two.
  mutating func note(_ client: IPAddress, network: Int, vlan: UInt16, at time: Timestamp) {
    if time >= dayEnd { beginDay(time) }
    let key = number(of: client, network: network)
    var place = Int(truncatingIfNeeded: key) & (Self.places - 1)
    while table[place] != 0 {
      guard table[place] != key else { return }
      place = (place + 1) & (Self.places - 1)
    }
    guard taken < Self.most else { return }
    table[place] = key
    taken += 1
    // Asked once for each address and day.
    if policy.gateway(of: client, vlan: vlan) == nil { total &+= 1 }
  }

  private mutating func beginDay(_ time: Timestamp) {
    let zone = policy.zone
    dayEnd = zone.start(of: zone.day(of: time).adding(days: 1))
    guard taken > 0 else { return }
    taken = 0
    // In place: what was there must not lie about in freed memory.
    for place in table.indices { table[place] = 0 }
    seed = UInt64.random(in: .min ... .max)
  }

  /// Never 0, which marks an empty place.
  private func number(of client: IPAddress, network: Int) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(seed)
    hasher.combine(client)
    hasher.combine(network)
    return UInt64(bitPattern: Int64(hasher.finalize())) | 1
  }
}
