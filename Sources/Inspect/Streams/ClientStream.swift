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

  /// Moves the stream on by that many bytes, of which `read` were there; the others were passed over.
  mutating func move(on count: Int, read: Int) {
    if detail.readThrough != flow.next { detail.readFrom = flow.next }
    detail.readThrough = flow.next &+ UInt32(truncatingIfNeeded: read)
    flow.next &+= UInt32(truncatingIfNeeded: count)
  }

  /// Notes whom a request is for; returns whether it only repeats what a tunnel was asked for.
  ///
  /// What the mark of an earlier request stands for ends here when this one is for another host: what
  /// is sent from now on is not sent to that one.
  @discardableResult
  mutating func turn(to host: UInt32, findings: inout Findings) -> Bool {
    guard detail.host != host else { return flow.isTunnel }
    defer { detail.host = host }
    guard detail.host != 0 else { return false }
    findings.detach(index)
    if flow.tag != 0, detail.hasNews {
      findings.add(
        strengthening: detail.report(flow.key, vlan: flow.vlan, flow: index, tag: flow.tag))
    }
    flow.tag = 0
    detail.restart()
    return false
  }

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
