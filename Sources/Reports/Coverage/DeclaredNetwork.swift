/// A network or VLAN that the policy declares, as reports name it.
public struct DeclaredNetwork: Hashable, Sendable {
  /// How the store calls it.
  public let code: String
  /// Its direction, else its realm, else where it is: `10.20.0.0/16`, `VLAN 20`.
  public let name: String
  /// Its direction; nil without one.
  public let direction: String?
  /// Whether it counts as a network.
  public let isNetwork: Bool
  /// Whether it is a VLAN.
  public let isVLAN: Bool

  /// A network or VLAN as declared.
  public init(code: String, name: String, direction: String?, isNetwork: Bool, isVLAN: Bool) {
    self.code = code
    self.name = name
    self.direction = direction
    self.isNetwork = isNetwork
    self.isVLAN = isVLAN
  }
}
