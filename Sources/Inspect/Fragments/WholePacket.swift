/// A packet that the last fragment made whole, ready to be read.
struct WholePacket {
  /// Its place in the fragment table.
  let place: Int
  /// Whether it is an IPv6 packet.
  let isIPv6: Bool
  /// The innermost VLAN of the fragment that came last.
  let vlan: UInt16
  /// How many tunnels and reassemblies led to it.
  let depth: Int
}
