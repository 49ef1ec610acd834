public import Model

extension Policy {
  /// What the collectivity decided about one service.
  public struct Decision: Hashable, Sendable {
    /// The status where no exception says otherwise.
    public let status: ServiceStatus
    /// The last local day on which it holds; nil for ever.
    public let until: CivilDay?
    /// Why; nil when the policy does not say.
    public let reason: String?
    /// Who decided; nil when the policy does not say.
    public let decidedBy: String?
    /// Other statuses by name of direction.
    public let exceptions: [String: ServiceStatus]

    /// Whether it holds on that local day.
    public func holds(on day: CivilDay) -> Bool { until.map { day <= $0 } ?? true }
  }

  /// A network whose clients are the collectivity's own.
  public struct Network: Hashable, Sendable {
    /// Its addresses.
    public let prefix: IPPrefix
    /// The VLAN that it is in, when equal addresses exist in several; nil for any.
    public let vlan: UInt16?
    /// Keeps equal addresses of two sites apart.
    public let realm: String
    /// The weakest evidence that opens an incident there.
    public let evidence: Evidence
  }

  /// A department of the collectivity.
  public struct Direction: Hashable, Sendable {
    /// Its name as reports show it.
    public let name: String
    /// Its site; nil when the policy does not say.
    public let site: String?
    /// Its networks.
    public let networks: [IPPrefix]
    /// Its VLANs.
    public let vlans: [UInt16]
    /// Its number of workstations; nil when the policy does not say.
    public let postes: Int?
  }

  /// Networks that are not looked at.
  public struct Exclusion: Hashable, Sendable {
    /// Its name as reports show it.
    public let name: String
    /// Its networks.
    public let networks: [IPPrefix]
    /// Its VLANs.
    public let vlans: [UInt16]
  }

  /// Work that happens where no probe sees it.
  public struct OutOfSight: Hashable, Sendable {
    /// Its name as reports show it.
    public let name: String
    /// How many people work there; nil when the policy does not say.
    public let agents: Int?
  }
}
