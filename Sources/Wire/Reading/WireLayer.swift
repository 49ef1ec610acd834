/// The layer of the protocol stack in which a parser met something wrong.
public enum WireLayer: UInt8, CaseIterable, Sendable {
  /// Ethernet, tags, PPP, IEEE 802.11, MPLS, cooked capture, loopback.
  case link
  /// IPv4 (RFC 791).
  case ipv4
  /// IPv6 and its extension headers (RFC 8200).
  case ipv6
  /// UDP (RFC 768).
  case udp
  /// TCP (RFC 9293).
  case tcp
  /// DNS (RFC 1035).
  case dns
  /// TLS records and handshake (RFC 8446).
  case tls
  /// HTTP/1 (RFC 9112).
  case http
  /// QUIC packets and frames (RFC 9000).
  case quic
  /// A header that carries another packet: GRE, VXLAN, Geneve, GTP-U and the like.
  case tunnel
}
