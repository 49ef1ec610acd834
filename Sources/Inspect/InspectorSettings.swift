public import Model

/// What an inspector is given at its start; its memory never grows beyond this.
public struct InspectorSettings: Sendable {
  /// Flows that can be followed at once, rounded up to a power of two; 128 bytes each.
  public var flowCapacity = 1 << 17
  /// Streams that can wait for missing segments at once; 20 KiB each.
  public var streamBufferCount = 512
  /// QUIC connections that can be followed at once, rounded up to a power of two; about 400 bytes
  /// each.
  public var quicConnectionCapacity = 1 << 14
  /// QUIC hellos that can wait for missing parts at once; 22 KiB each.
  public var quicBufferCount = 256
  /// Packets that can wait for missing fragments at once; 16 KiB each.
  public var fragmentedPacketCount = 128
  /// Whether DNS messages that a mirror shows twice are counted once.
  public var recognisesDuplicates = true
  /// Names that clients resolved and that can be told from an address at once, rounded up to a power
  /// of two; 200 bytes each.
  public var nameMemoryCapacity = 1 << 16
  /// Names behind configurations of ECH that can be told at once, rounded up to a power of two; 200
  /// bytes each.
  public var echMemoryCapacity = 1 << 13
  /// Public names of ECH that are known by themselves, without an answer that gives them.
  public var echPublicNames: [String] = []
  /// Addresses that resolvers here answer with to say no, beside 0.0.0.0, 127.0.0.1, :: and ::1.
  public var sinkholes = PrefixSet([])
  /// Networks whose packets are dropped before anything above IP is read (GDPR, article 5(1)(c)).
  public var excludedNetworks = PrefixSet([])
  /// VLAN identifiers whose packets are dropped in the same way.
  public var excludedVLANs: Set<UInt16> = []
  /// Scrambles the places of flows, so that nobody outside can aim at one; 0 for replays, which
  /// must give the same result each time.
  public var hashSeed: UInt64 = 0

  /// The default settings.
  public init() {}
}
