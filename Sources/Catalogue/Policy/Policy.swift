public import Model

/// What the collectivity decided, and what it says of its network.
public struct Policy: Sendable {
  /// The collectivity's name as reports show it; nil when the policy does not say.
  public var collectivity: String?
  /// The local time of days and dates.
  public var zone = CivilZone.paris
  /// The status of services that nobody decided on.
  public var defaultStatus = ServiceStatus.unassessed
  /// Where the policy says so; nil when it does not.
  public var defaultOrigin: Origin?
  /// The decisions by service, the one that comes first first: those about a rule, then about a
  /// direction, then about everybody, and of equal ones the latest.
  public private(set) var decisions: [ServiceID: [Decision]] = [:]
  /// The approved answer to a need.
  public var alternatives: [ServiceCategory: ServiceID] = [:]
  /// The approved answer to one service, instead of that to its need.
  public var serviceAlternatives: [ServiceID: ServiceID] = [:]
  /// The networks whose clients are the collectivity's own.
  public private(set) var networks: [Network] = Policy.privateNetworks
  /// The departments, by network or VLAN.
  public private(set) var directions: [Direction] = []
  /// What is not looked at.
  public private(set) var exclusions: [Exclusion] = []
  /// The networks of all exclusions.
  public private(set) var excludedNetworks = PrefixSet([])
  /// The VLANs of all exclusions.
  public private(set) var excludedVLANs: Set<UInt16> = []
  /// Addresses that speak for others.
  public private(set) var gateways: [Gateway] = []
  /// Addresses that resolvers answer instead of a blocked name's own.
  public var sinkholes = PrefixSet([])
  /// What no probe sees here; printed in each report.
  public var outOfSight: [OutOfSight] = []

  /// How much each reason weighs in an incident's priority.
  public var weights = PriorityWeights()

  private struct VLANKey: Hashable, Sendable {
    let realm: Int
    let vlan: UInt16
  }

  private struct GatewayKey: Hashable, Sendable {
    let realm: Int
    let address: IPAddress
  }

  private var networkTable = PrefixTable()
  private var directionTable = PrefixTable()
  private var directionByVLAN: [VLANKey: Int] = [:]
  private var gatewayTable: [GatewayKey: Int] = [:]
  /// Numbers from 1 for the realms; 0 stands for any.
  private var realmNumbers: [String: Int] = [:]

  /// The policy of a collectivity that decided nothing.
  init() {
    setNetworks(Self.privateNetworks)
  }

  mutating func setNetworks(_ networks: [Network]) {
    self.networks = networks
    networkTable = PrefixTable()
    for (index, network) in networks.enumerated() {
      networkTable.insert(index, for: network.prefix, mark: Int(network.vlan ?? 0))
    }
  }

  mutating func setDirections(_ directions: [Direction]) {
    self.directions = directions
    directionTable = PrefixTable()
    directionByVLAN = [:]
    for (index, direction) in directions.enumerated() {
      let realm = number(of: direction.realm)
      for prefix in direction.networks { directionTable.insert(index, for: prefix, mark: realm) }
      for vlan in direction.vlans { directionByVLAN[VLANKey(realm: realm, vlan: vlan)] = index }
    }
  }

  mutating func setGateways(_ gateways: [Gateway]) {
    self.gateways = gateways
    gatewayTable = [:]
    for (index, gateway) in gateways.enumerated() {
      gatewayTable[GatewayKey(realm: number(of: gateway.realm), address: gateway.address)] = index
    }
  }

  /// Takes the decisions in the order in which they were written.
  mutating func setDecisions(_ written: [(service: ServiceID, decision: Decision)]) {
    decisions = Dictionary(grouping: written.enumerated(), by: \.element.service)
      .mapValues { group in
        group.sorted {
          ($0.element.decision.specificity, $0.offset) > (
            $1.element.decision.specificity, $1.offset
          )
        }.map(\.element.decision)
      }
  }

  private mutating func number(of realm: String?) -> Int {
    guard let realm else { return 0 }
    let number = realmNumbers[realm] ?? realmNumbers.count + 1
    realmNumbers[realm] = number
    return number
  }

  mutating func setExclusions(_ exclusions: [Exclusion]) {
    self.exclusions = exclusions
    excludedNetworks = PrefixSet(exclusions.flatMap(\.networks))
    excludedVLANs = Set(exclusions.flatMap(\.vlans))
  }

  /// The inside network of that client: the most specific one; nil for an address outside all.
  ///
  /// At equal length a network of the client's VLAN comes before one of any VLAN.
  public func network(of client: IPAddress, vlan: UInt16) -> Network? {
    networkTable.value(for: client, mark: Int(vlan)).map { networks[$0] }
  }

  /// The realm of that client: that of its network, else the one of addresses without a realm.
  public func realm(of client: IPAddress, vlan: UInt16) -> String {
    network(of: client, vlan: vlan)?.realm ?? Self.defaultRealm
  }

  /// The direction of that client: by its most specific network, else by its VLAN.
  ///
  /// At equal length a network of the client's realm comes before one of any realm.
  public func direction(of client: IPAddress, vlan: UInt16) -> Direction? {
    let realm = realmNumbers[realm(of: client, vlan: vlan)] ?? 0
    let index =
      directionTable.value(for: client, mark: realm)
      ?? directionByVLAN[VLANKey(realm: realm, vlan: vlan)]
      ?? directionByVLAN[VLANKey(realm: 0, vlan: vlan)]
    return index.map { directions[$0] }
  }

  /// The gateway that has that address; one of the address's realm before one of any realm.
  public func gateway(of address: IPAddress, vlan: UInt16) -> Gateway? {
    guard !gatewayTable.isEmpty else { return nil }
    let realm = realmNumbers[realm(of: address, vlan: vlan)] ?? 0
    let index =
      gatewayTable[GatewayKey(realm: realm, address: address)]
      ?? gatewayTable[GatewayKey(realm: 0, address: address)]
    return index.map { gateways[$0] }
  }

  /// The exclusion that keeps the traffic of that address from being looked at; nil when none does.
  public func exclusion(of address: IPAddress, vlan: UInt16) -> Exclusion? {
    exclusions.first {
      $0.vlans.contains(vlan) || $0.networks.contains { $0.contains(address) }
    }
  }

  /// Whether the traffic of that address is not looked at.
  public func isExcluded(_ address: IPAddress, vlan: UInt16) -> Bool {
    excludedVLANs.contains(vlan) || excludedNetworks.contains(address)
  }

  /// The decision on a service that holds for that direction and that rule at that reading of the
  /// wall clock; nil when nobody's does, and the default status counts.
  ///
  /// The narrowest decision comes first: that about the rule, then that about the direction, then
  /// that about everybody. Of equally narrow ones the latest counts; one whose last day is over, or
  /// outside its hours, lets the one before it through.
  public func decision(
    on service: ServiceID, direction: String?, rule: String? = nil, at time: CivilTime
  ) -> Decision? {
    decisions[service]?.first {
      $0.concerns(direction: direction, rule: rule) && $0.holds(at: time)
    }
  }

  /// The status of a service for that direction and that rule at that reading of the wall clock.
  public func status(
    of service: ServiceID, direction: String?, rule: String? = nil, at time: CivilTime
  ) -> ServiceStatus {
    decision(on: service, direction: direction, rule: rule, at: time)?.status ?? defaultStatus
  }

  /// The service to propose instead of that one: its own alternative, else that of its need.
  public func alternative(to service: ServiceID, of category: ServiceCategory) -> ServiceID? {
    serviceAlternatives[service] ?? alternatives[category]
  }

  /// The realm of addresses for which the policy names none.
  public static let defaultRealm = "defaut"

  /// The inside when the policy does not say: private, shared, unique local and link-local
  /// addresses (RFC 1918, section 3; RFC 6598, section 7; RFC 4193, section 3.1; RFC 4291,
  /// section 2.5.6).
  static let privateNetworks: [Network] =
    ["10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7", "fe80::/10"]
    .compactMap { IPPrefix($0) }
    .map { Network(prefix: $0, vlan: nil, realm: defaultRealm, evidence: .clientHello) }
}
