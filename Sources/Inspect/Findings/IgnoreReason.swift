/// Why a packet was set aside on purpose, without an error.
public enum IgnoreReason: UInt8, CaseIterable, Sendable {
  /// It holds no IP packet: ARP, LLDP, spanning tree and the like.
  case notIP
  /// One of its ends lies in an excluded network or VLAN.
  case excluded
  /// It is one fragment of a larger packet that is not whole yet, or never will be.
  case fragment
  /// It is neither TCP nor UDP.
  case otherTransport
  /// It is UDP, and neither DNS nor part of a QUIC connection that is followed.
  case otherPort
  /// It is what the ends of a tunnel say to each other, or a tunnel's encrypted content.
  case tunnelControl
}
