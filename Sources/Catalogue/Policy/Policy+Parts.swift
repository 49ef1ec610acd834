public import Model

extension Policy {
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
    /// The only realm in which its networks and VLANs count; nil for all.
    public let realm: String?
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

  /// An address that speaks for others.
  public struct Gateway: Hashable, Sendable {
    /// The address.
    public let address: IPAddress
    /// How it speaks for others.
    public let kind: GatewayKind
    /// The only realm in which it does; nil for all.
    public let realm: String?
  }

  /// Work that happens where no probe sees it.
  public struct OutOfSight: Hashable, Sendable {
    /// Its name as reports show it.
    public let name: String
    /// How many people work there; nil when the policy does not say.
    public let agents: Int?
  }
}
