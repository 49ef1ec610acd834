import Model

/// One TCP connection, as much of it as every packet needs: 64 bytes, one cache line.
struct Flow {
  /// How far the reading of the client's stream has come.
  enum Phase: UInt8 {
    /// Bytes are still expected that may hold a name.
    case reading
    /// Nothing more is read; only volume is followed.
    case done
  }

  /// What the client's stream is.
  enum Application: UInt8 {
    /// Too few bytes to tell.
    case undecided
    /// TLS records.
    case tls
    /// HTTP/1 requests.
    case http
    /// HTTP/1, within a body of unknown length: the next request is known by its first bytes.
    case httpBody
    /// DNS messages with a length before each (RFC 1035, section 4.2.2).
    case dns
    /// The first message to a SOCKS proxy (RFC 1928).
    case socks
    /// What follows the greeting of SOCKS version 5.
    case socksRequest
  }

  /// The two ends, the smaller first, so that both directions find the same place.
  var lowAddressHigh: UInt64 = 0
  var lowAddressLow: UInt64 = 0
  var highAddressHigh: UInt64 = 0
  var highAddressLow: UInt64 = 0
  var lowPort: UInt16 = 0
  var highPort: UInt16 = 0
  var isIPv6 = false
  /// Whether the client is the smaller end.
  var clientIsLow = false
  var phase = Phase.reading
  var application = Application.undecided
  /// The number of the client's next byte to read.
  var next: UInt32 = 0
  /// When its last packet came, by `clock`.
  var lastSeen: UInt32 = 0
  /// What the caller remembers of it; 0 when nothing.
  var tag: UInt32 = 0
  /// The buffer that holds its early segments; -1 without one.
  var buffer: Int32 = -1
  /// The innermost VLAN of the client's packets.
  var vlan: UInt16 = 0
  /// Whether the client asked for a tunnel on this connection.
  var isTunnel = false
  /// Whether a hello or a request of the client was read whole.
  var isRead = false
  /// Whether the client reset the connection, marked and without an answer: all that may still come
  /// of interest is the server's reset.
  var isEnded = false
  /// Whether the server's SYN was seen.
  var isAnswered = false
  /// Whether the loss of its hello was counted.
  var isCountedLost = false

  /// Packet time in steps of 2^30 nanoseconds, about a second: a shift where seconds need a division.
  @inline(__always)
  static func clock(_ time: Timestamp) -> UInt32 { UInt32(clamping: time.nanoseconds >> 30) }

  /// The connection as seen from its client.
  var key: FlowKey {
    let low =
      isIPv6
      ? IPAddress(v6High: lowAddressHigh, low: lowAddressLow)
      : IPAddress(v4: UInt32(truncatingIfNeeded: lowAddressLow))
    let high =
      isIPv6
      ? IPAddress(v6High: highAddressHigh, low: highAddressLow)
      : IPAddress(v4: UInt32(truncatingIfNeeded: highAddressLow))
    return FlowKey(
      client: clientIsLow ? low : high, clientPort: clientIsLow ? lowPort : highPort,
      server: clientIsLow ? high : low, serverPort: clientIsLow ? highPort : lowPort,
      transport: .tcp)
  }

  /// The server's port.
  var serverPort: UInt16 { clientIsLow ? highPort : lowPort }

  /// Whether its client's stream was given up although it should have held a ClientHello (RFC 9110,
  /// section 4.2.2: 443 is the port of HTTPS).
  var isUnreadable: Bool {
    phase == .done && serverPort == 443 && !isRead && !isTunnel
      && (application == .undecided || application == .tls)
  }

  /// Whether its client has asked for a tunnel and said nothing whole within it.
  var isNegotiating: Bool { isTunnel && phase == .reading }

  /// Whether giving its client's stream up loses the name of an encrypted connection.
  var awaitsHello: Bool {
    !isRead && (application == .tls || application == .undecided && serverPort == 443)
  }

  /// Which flow should give its place to a newer one first: those from which nothing is expected,
  /// then those that never sent a byte of interest, then the others.
  var worth: UInt8 {
    if tag != 0, !isEnded { return 3 }
    if phase == .done { return 0 }
    return application == .undecided && buffer < 0 ? 1 : 2
  }
}
