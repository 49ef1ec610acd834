/// What is known of an observed name beside the name itself.
public struct ObservationTraits: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt8

  /// Traits from their bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The hello carried an encrypted_client_hello extension (RFC 9849), real or GREASE.
  public static let echExtension = ObservationTraits(rawValue: 1 << 0)
  /// The name was read inside a tunnel opened with HTTP CONNECT or SOCKS.
  public static let insideConnectTunnel = ObservationTraits(rawValue: 1 << 1)
  /// The name is the target of an HTTP CONNECT or SOCKS request, asked of a proxy.
  public static let connectRequest = ObservationTraits(rawValue: 1 << 2)
  /// The observation repeats a name already reported for this flow, with stronger evidence.
  public static let strengthens = ObservationTraits(rawValue: 1 << 3)
  /// The name was not in the packet: it is what this client resolved to that address, or to that ECH
  /// configuration, a moment ago. Weaker than a hello; it never opens an incident alone.
  public static let inferred = ObservationTraits(rawValue: 1 << 4)
  /// The attempt came to nothing: no server bytes, only a reset or an alert, or a DNS refusal.
  public static let blocked = ObservationTraits(rawValue: 1 << 5)
  /// The hello's encrypted_client_hello is likely real: its outer name is the public name of an ECH
  /// configuration that this client received a moment ago.
  public static let echLikelyReal = ObservationTraits(rawValue: 1 << 6)
  /// The hello's outer name is a known public name of ECH, without such a configuration seen.
  public static let echPublicName = ObservationTraits(rawValue: 1 << 7)
}
