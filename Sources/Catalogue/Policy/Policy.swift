public import Model

/// What the collectivity decided, and what it says of its network.
public struct Policy: Sendable {
  /// The collectivity's name as reports show it; nil when the policy does not say.
  public var collectivity: String?
  /// The local time of days and dates.
  public var zone = CivilZone.paris
  /// The status of services that nobody decided on.
  public var defaultStatus = ServiceStatus.unassessed
  /// The decisions by service.
  public var decisions: [ServiceID: Decision] = [:]
  /// The approved answer to a need.
  public var alternatives: [ServiceCategory: ServiceID] = [:]
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
  public var gateways: [IPAddress: GatewayKind] = [:]
  /// Addresses that resolvers answer instead of a blocked name's own.
  public var sinkholes = PrefixSet([])
  /// What no probe sees here; printed in each report.
  public var outOfSight: [OutOfSight] = []

  private var networkTable = PrefixTable()
  private var directionTable = PrefixTable()
  private var directionByVLAN: [UInt16: Int] = [:]

  /// The policy of a collectivity that decided nothing.
  init() {
    setNetworks(Self.privateNetworks)
  }

  mutating func setNetworks(_ networks: [Network]) {
    self.networks = networks
    networkTable = PrefixTable()
    for (index, network) in networks.enumerated() {
      networkTable.insert(index, for: network.prefix, vlan: network.vlan)
    }
  }

  mutating func setDirections(_ directions: [Direction]) {
    self.directions = directions
    directionTable = PrefixTable()
    directionByVLAN = [:]
    for (index, direction) in directions.enumerated() {
      for prefix in direction.networks { directionTable.insert(index, for: prefix, vlan: nil) }
      for vlan in direction.vlans { directionByVLAN[vlan] = index }
    }
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
    networkTable.value(for: client, vlan: vlan).map { networks[$0] }
  }

  /// The direction of that client: by its most specific network, else by its VLAN.
  public func direction(of client: IPAddress, vlan: UInt16) -> Direction? {
    (directionTable.value(for: client, vlan: 0) ?? directionByVLAN[vlan]).map { directions[$0] }
  }

  /// Whether the traffic of that address is not looked at.
  public func isExcluded(_ address: IPAddress, vlan: UInt16) -> Bool {
    excludedVLANs.contains(vlan) || excludedNetworks.contains(address)
  }

  /// The status of a service for that direction on that local day.
  ///
  /// A decision holds to the end of its last day; after it nobody has decided.
  public func status(
    of service: ServiceID, direction: String?, on day: CivilDay
  ) -> ServiceStatus {
    guard let decision = decisions[service], decision.holds(on: day) else { return defaultStatus }
    return direction.flatMap { decision.exceptions[$0] } ?? decision.status
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
