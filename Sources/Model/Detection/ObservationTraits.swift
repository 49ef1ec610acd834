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
}
