import Model

/// The two ends of a connection, the smaller first, so that both directions look the same.
struct FlowEnds {
  let lowHigh: UInt64
  let lowLow: UInt64
  let highHigh: UInt64
  let highLow: UInt64
  let lowPort: UInt16
  let highPort: UInt16
  let isIPv6: Bool
  /// Whether the packet's sender is the smaller end.
  let senderIsLow: Bool

  init(
    source: IPAddress, sourcePort: UInt16, destination: IPAddress, destinationPort: UInt16
  ) {
    let isLow =
      source.high != destination.high
      ? source.high < destination.high
      : source.low != destination.low
        ? source.low < destination.low : sourcePort <= destinationPort
    senderIsLow = isLow
    lowHigh = isLow ? source.high : destination.high
    lowLow = isLow ? source.low : destination.low
    highHigh = isLow ? destination.high : source.high
    highLow = isLow ? destination.low : source.low
    lowPort = isLow ? sourcePort : destinationPort
    highPort = isLow ? destinationPort : sourcePort
    isIPv6 = source.isIPv6
  }

  /// The same for both directions; the seed keeps anyone from aiming at a place.
  func hash(seed: UInt64) -> UInt64 {
    var value = (lowLow ^ seed) &* 0x9e37_79b9_7f4a_7c15
    value = (value ^ (value >> 32) ^ highLow) &* 0xbf58_476d_1ce4_e5b9
    if isIPv6 {
      value = (value ^ (value >> 29) ^ lowHigh) &* 0x94d0_49bb_1331_11eb
      value = (value ^ (value >> 31) ^ highHigh) &* 0x9e37_79b9_7f4a_7c15
    }
    let ports = UInt64(lowPort) << 16 | UInt64(highPort)
    value = (value ^ (value >> 30) ^ ports) &* 0xd6e8_feb8_6659_fd93
    return value ^ (value >> 32)
  }

  /// Whether these are the ends of one connection, in whichever direction.
  func isSame(as other: FlowEnds) -> Bool {
    lowLow == other.lowLow && highLow == other.highLow && lowPort == other.lowPort
      && highPort == other.highPort && lowHigh == other.lowHigh && highHigh == other.highHigh
      && isIPv6 == other.isIPv6
  }

  /// The connection as seen from its client.
  func key(clientIsLow: Bool, transport: TransportProtocol) -> FlowKey {
    let low =
      isIPv6
      ? IPAddress(v6High: lowHigh, low: lowLow)
      : IPAddress(v4: UInt32(truncatingIfNeeded: lowLow))
    let high =
      isIPv6
      ? IPAddress(v6High: highHigh, low: highLow)
      : IPAddress(v4: UInt32(truncatingIfNeeded: highLow))
    return FlowKey(
      client: clientIsLow ? low : high, clientPort: clientIsLow ? lowPort : highPort,
      server: clientIsLow ? high : low, serverPort: clientIsLow ? highPort : lowPort,
      transport: transport)
  }
}
