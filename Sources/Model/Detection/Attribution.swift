/// Whose traffic an observation is.
public enum Attribution: Hashable, Sendable {
  /// One workstation of the inside.
  case poste
  /// An address that speaks for others.
  case gateway(GatewayKind)
  /// An address outside every declared network.
  case outside
}
