import Model

/// What a name led its client to: an address, or a configuration of ECH with its public name.
struct NameTarget: Equatable {
  /// Which of them it is; equal bits of two kinds are two targets.
  enum Kind: UInt8 {
    case ipv4
    case ipv6
    case publicName
  }

  let high: UInt64
  let low: UInt64
  let kind: Kind

  /// That address.
  init(_ address: IPAddress) {
    high = address.high
    low = address.low
    kind = address.isIPv6 ? .ipv6 : .ipv4
  }

  /// A configuration with that public name (RFC 9849, section 4).
  init(publicName: NameHash) {
    high = publicName.high
    low = publicName.low
    kind = .publicName
  }
}
