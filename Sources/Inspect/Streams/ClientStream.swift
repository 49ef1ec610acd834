import Model

/// One connection while a segment of its client is being read.
struct ClientStream {
  /// The connection.
  var flow: Flow
  /// What is followed of it.
  var detail: FlowDetail
  /// Its place in the table.
  var index: Int
  /// Packet time.
  var time: Timestamp
  /// The acknowledgement number of the segment at hand.
  var acknowledgement: UInt32

  /// The observation of a name that ends `length` bytes after the stream's next byte.
  mutating func observation(
    _ source: NameSource, traits: ObservationTraits, length: Int
  ) -> Observation {
    // What was sent to a proxy to open a tunnel is not sent to the service behind it.
    let opensService = flow.isTunnel && source == .tls
    if opensService { detail.restart() }
    if flow.tag == 0 || opensService {
      detail.helloTime = time
      detail.source = source
      detail.acknowledged = acknowledgement
      detail.sentThrough = flow.next &+ UInt32(truncatingIfNeeded: length)
    }
    let key = flow.key
    return Observation(
      time: time, client: key.client, server: key.server, clientPort: key.clientPort,
      serverPort: key.serverPort, vlan: flow.vlan, source: source, evidence: .clientHello,
      traits: traits, flow: index, nameOffset: 0, nameLength: 0)
  }
}
