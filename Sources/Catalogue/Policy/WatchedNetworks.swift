public import Model

/// The networks and VLANs of a policy of which a probe says whether it saw them.
///
/// They are parts of the policy, never postes: what is excluded is left out (privacy requirement P8),
/// and so is a network or a direction so small that « seen today » would tell when one person was there.
public struct WatchedNetworks: Sendable {
  /// One declared network or VLAN.
  public struct Member: Hashable, Sendable {
    /// How the store calls it (`NetworkSight`).
    public let code: String
    /// Its direction, else a realm that is its own; nil when the policy gives it no name.
    public let name: String?
    /// Its direction; nil without one.
    public let direction: String?
    /// `10.20.0.0/16` or `VLAN 20`.
    public let place: String
    /// Whether it counts as a network. A VLAN does where its direction has no other network; one of
    /// IPv6 does not where one of IPv4 is declared for the same place, which may use that alone.
    public let isNetwork: Bool
    /// Whether it is a VLAN.
    public let isVLAN: Bool
  }

  /// What the policy says of one client.
  public struct Sight: Hashable, Sendable {
    /// The number of the network of `networks:` that it is in; -1 for none that is watched.
    public let network: Int
    /// The number of its direction's network that it is in; -1 for none that is watched.
    public let direction: Int
    /// The number of its VLAN; -1 for none that is declared.
    public let vlan: Int
    /// Whether the policy declares a direction for it.
    public let hasDirection: Bool
  }

  /// Smaller networks than 16 addresses would point at single postes.
  static let longestIPv4Prefix = 28
  /// A smaller network than one link's (RFC 4291, section 2.5.4) would.
  static let longestIPv6Prefix = 64
  /// Directions that declare fewer postes would point at persons.
  static let fewestPostes = 5
  /// More are not watched.
  static let mostMembers = 4_096

  /// Every member, in the order of the policy: networks of directions, other networks, VLANs.
  public private(set) var members: [Member] = []
  /// Whether the policy declares directions.
  public let hasDirections: Bool

  private struct VLANKey: Hashable, Sendable {
    let realm: Int
    let vlan: UInt16
  }

  /// Every network of the policy, by its number there.
  private var inside = PrefixTable()
  private var memberOfNetwork: [Int] = []
  private var realmOfNetwork: [Int] = []
  /// Every network of a direction, by its number in `memberOfPlace`.
  private var places = PrefixTable()
  private var memberOfPlace: [Int] = []
  private var directionVLANs: Set<VLANKey> = []
  /// By VLAN identifier; empty when none is declared.
  private var memberOfVLAN: [Int] = []
  private var numbers: [String: Int] = [:]
  private var realms: [String: Int] = [:]

  /// What is to be watched of that policy.
  public init(_ policy: Policy) {
    hasDirections = !policy.directions.isEmpty
    let isDeclared = policy.networks != Policy.privateNetworks
    for direction in policy.directions { add(direction, policy) }
    let held = policy.directions.flatMap(\.networks)
    for (index, network) in policy.networks.enumerated() {
      inside.insert(index, for: network.prefix, mark: Int(network.vlan ?? 0))
      realmOfNetwork.append(realms[network.realm] ?? 0)
      // One that holds networks of directions is told by these.
      let isWhole = !held.contains { network.prefix.holds($0) }
      memberOfNetwork.append(isDeclared && isWhole ? add(network, policy) : -1)
    }
    addVLANs(policy, isDeclared: isDeclared)
  }

  /// What the policy says of that client; nil for one outside the declared networks.
  public func sight(of client: IPAddress, vlan: UInt16) -> Sight? {
    guard let index = inside.value(for: client, mark: Int(vlan)) else { return nil }
    let realm = realmOfNetwork[index]
    let place = places.value(for: client, mark: realm)
    let tag = Int(vlan)
    return Sight(
      network: memberOfNetwork[index], direction: place.map { memberOfPlace[$0] } ?? -1,
      vlan: tag > 0 && tag < memberOfVLAN.count ? memberOfVLAN[tag] : -1,
      hasDirection: place != nil
        || directionVLANs.contains(VLANKey(realm: realm, vlan: vlan))
        || directionVLANs.contains(VLANKey(realm: 0, vlan: vlan)))
  }

  private mutating func add(_ direction: Policy.Direction, _ policy: Policy) {
    // Numbers from 1 for the realms; 0 stands for any.
    var realm = 0
    if let name = direction.realm {
      realm = realms[name] ?? realms.count + 1
      realms[name] = realm
    }
    let hasIPv4 = direction.networks.contains { !$0.address.isIPv6 }
    for prefix in direction.networks {
      places.insert(memberOfPlace.count, for: prefix, mark: realm)
      memberOfPlace.append(
        direction.isLarge && isWatched(prefix, vlan: nil, policy)
          ? add(
            Member(
              code: NetworkSight.code(network: prefix, vlan: nil, realm: direction.realm),
              name: direction.name, direction: direction.name, place: prefix.description,
              isNetwork: !prefix.address.isIPv6 || !hasIPv4, isVLAN: false)) : -1)
    }
    for vlan in direction.vlans { directionVLANs.insert(VLANKey(realm: realm, vlan: vlan)) }
  }

  private mutating func add(_ network: Policy.Network, _ policy: Policy) -> Int {
    guard isWatched(network.prefix, vlan: network.vlan, policy) else { return -1 }
    let realm = network.realm == Policy.defaultRealm ? nil : network.realm
    let others = policy.networks.filter { $0.realm == network.realm }
    let hasIPv4 = others.contains { !$0.prefix.address.isIPv6 }
    return add(
      Member(
        code: NetworkSight.code(network: network.prefix, vlan: network.vlan, realm: realm),
        name: others.count == 1 ? realm : nil, direction: nil, place: network.prefix.description,
        isNetwork: !network.prefix.address.isIPv6 || !hasIPv4, isVLAN: false))
  }

  private mutating func addVLANs(_ policy: Policy, isDeclared: Bool) {
    var table = [Int](repeating: -1, count: 4_096)
    func member(_ vlan: UInt16, _ direction: Policy.Direction?) -> Member {
      Member(
        code: NetworkSight.code(vlan: vlan), name: direction?.name, direction: direction?.name,
        place: "VLAN \(vlan)", isNetwork: direction?.networks.isEmpty ?? false, isVLAN: true)
    }
    var declared = policy.directions.filter(\.isLarge).flatMap { direction in
      direction.vlans.map { ($0, member($0, direction)) }
    }
    if isDeclared {
      declared += policy.networks.compactMap { $0.vlan }.map { ($0, member($0, nil)) }
    }
    for (vlan, member) in declared
    where Int(vlan) < table.count && !policy.excludedVLANs.contains(vlan) {
      table[Int(vlan)] = add(member)
    }
    if table.contains(where: { $0 >= 0 }) { memberOfVLAN = table }
  }

  /// The number of a member; one that is there already keeps its own.
  private mutating func add(_ member: Member) -> Int {
    if let known = numbers[member.code] { return known }
    guard members.count < Self.mostMembers else { return -1 }
    numbers[member.code] = members.count
    members.append(member)
    return members.count - 1
  }

  private func isWatched(_ prefix: IPPrefix, vlan: UInt16?, _ policy: Policy) -> Bool {
    guard
      prefix.length
        <= (prefix.address.isIPv6 ? Self.longestIPv6Prefix : Self.longestIPv4Prefix)
    else { return false }
    if let vlan, policy.excludedVLANs.contains(vlan) { return false }
    return !policy.exclusions.contains { $0.networks.contains { $0.holds(prefix) } }
  }
}

extension Policy.Direction {
  fileprivate var isLarge: Bool { postes.map { $0 >= WatchedNetworks.fewestPostes } ?? true }
}

extension IPPrefix {
  /// Whether every address of the other network is of this one.
  fileprivate func holds(_ other: IPPrefix) -> Bool {
    other.length >= length && contains(other.address)
  }
}
