import Model

/// One datagram on its way through the reader: between whom, when, and how long it was.
struct QUICArrival {
  let ends: FlowEnds
  /// The table's hash of the ends.
  let hash: UInt64
  let vlan: UInt16
  let time: Timestamp
  /// The datagram's length on the wire, in bytes.
  let wireLength: Int
}
