/// A way into the house for bytes that somebody else chose.
///
/// The raw value names its folders: `corpus/NAME`, `crashes/NAME`.
public enum FuzzTarget: String, CaseIterable, Sendable {
  /// One frame; its first byte chooses the link type.
  case packet
  /// Frames one after the other through one inspector, so that its tables are met in any state.
  case packets
  /// A client's bytes, cut into TCP segments in an order that the input chooses.
  case stream
  /// UDP datagrams between two ends, as QUIC.
  case quic
  /// The frames within QUIC Initials, which are sealed here: no mutation gets past the real seal.
  case initial
  /// A DNS message.
  case dns
  /// The body of a ClientHello.
  case hello
  /// The head of an HTTP request.
  case http
  /// What a client says to a SOCKS proxy.
  case socks
  /// A file of services.
  case rules
  /// A file of a collectivity's policy.
  case policy
  /// A file of blind spots.
  case spots
  /// A file of public names of ECH.
  case covers
  /// An outside list; its first byte chooses the format.
  case lists
  /// A kept file of an imported list.
  case imported
  /// A release of rules: a tar archive, and its manifest.
  case release
  /// A capture file, through the whole line into a store.
  case capture
  /// Text that is shown on pages and written into cells.
  case text

  /// Shows the bytes to the parsers.
  ///
  /// - Throws: what the house promised and did not hold; whatever the bytes are, that is a fault.
  public func run(_ bytes: Span<UInt8>) throws(BrokenPromise) {
    switch self {
    case .packet: try Self.showPacket(bytes)
    case .packets: try Self.showPackets(bytes)
    case .stream: try Self.showStream(bytes)
    case .quic: try Self.showDatagrams(bytes)
    case .initial: try Self.showInitials(bytes)
    case .dns: try Self.readDNS(bytes)
    case .hello: try Self.readHello(bytes)
    case .http: try Self.readHTTP(bytes)
    case .socks: try Self.readSOCKS(bytes)
    case .rules: try Self.compileRules(bytes)
    case .policy: try Self.compilePolicy(bytes)
    case .spots: try Self.compileSpots(bytes)
    case .covers: try Self.compileCovers(bytes)
    case .lists: try Self.collectList(bytes)
    case .imported: try Self.compileImported(bytes)
    case .release: try Self.readRelease(bytes)
    case .capture: try Self.replayCapture(bytes)
    case .text: try Self.writeText(bytes)
    }
  }
}
