/// How an address speaks for others.
public enum GatewayKind: String, CaseIterable, Sendable {
  /// A DNS resolver: its questions are others' questions; they open nothing and count nowhere.
  case resolver
  /// A web proxy: its outer leg repeats what the client leg showed.
  case proxy
  /// Address translation: many postes behind one address.
  case nat
  /// A terminal server or VPN concentrator: many people on one address.
  case sharedHost = "shared-host"
}
