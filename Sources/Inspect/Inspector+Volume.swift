import Model
import Wire

extension Inspector {
  /// Bytes of the server that prove an answer: more than a bare alert or reset carries.
  static let answerBytes: UInt64 = 100
  /// The largest step of a sequence number that is believed: 16 MiB, more than is in flight on any
  /// access link. What lies further ahead belongs to another connection, or to a gap of the capture.
  static let largestStep: UInt32 = 1 << 24
  /// Segments in a row that lie further ahead before they are believed to follow a gap, which is not
  /// counted.
  private static let mostStrays: UInt8 = 16

  /// Follows how much a marked connection's client sends and acknowledges.
  ///
  /// Differences modulo 2^32 of the client's own numbers, on data and FIN segments: lower bounds
  /// that need no packet of the server. A reset's numbers do not count.
  mutating func followVolume(_ index: Int, tcp: TCPHeader, length: Int) {
    let isLast = tcp.flags.isEnding
    // Anybody can send a reset; whoever is on the connection knows its numbers.
    if tcp.flags.contains(.rst),
      Int32(bitPattern: tcp.sequence &- table.details[index].sentThrough).magnitude
        >= Self.largestStep
    {
      return
    }
    if !tcp.flags.contains(.rst), !tcp.flags.contains(.syn), length > 0 || isLast {
      advance(index, tcp: tcp, length: length)
    }
    let detail = table.details[index]
    var evidence = detail.evidence
    // What a proxy says of a tunnel is no answer of the service behind it.
    let isNegotiating = table.flows[index].isNegotiating
    if length > 0, detail.sent > 0, !isNegotiating, !tcp.flags.contains(.rst),
      detail.received >= Self.answerBytes
    {
      evidence = max(evidence, .established)
    }
    if evidence >= .established, !isNegotiating, detail.sent >= FlowDetail.volumeBytes {
      evidence = .volume
    }
    if isLast, endsBlocked(index, tcp: tcp) { return }
    if evidence > detail.evidence || isLast
      || detail.sent - detail.sentReported >= FlowDetail.reportStep
    {
      table.details[index].evidence = evidence
      reportVolume(index, isNew: evidence > detail.evidence)
    }
    guard isLast else { return }
    // A firewall that resets both sides may be seen from either side first.
    if tcp.flags.contains(.rst), isUnanswered(index), table.details[index].received == 0 {
      table.flows[index].isEnded = true
    } else {
      table.flows[index].tag = 0
    }
  }

  private mutating func advance(_ index: Int, tcp: TCPHeader, length: Int) {
    let end = tcp.sequence &+ UInt32(truncatingIfNeeded: length)
    let sent = end &- table.details[index].sentThrough
    if sent > 0, sent < Self.largestStep {
      table.details[index].sent &+= UInt64(sent)
      table.details[index].sentThrough = end
      table.details[index].strays = 0
    } else if sent >= Self.largestStep, sent < 1 << 31 {
      table.details[index].strays &+= 1
      if table.details[index].strays >= Self.mostStrays {
        table.details[index].sentThrough = end
        table.details[index].strays = 0
      }
    }
    guard tcp.flags.contains(.ack) else { return }
    guard table.details[index].acknowledged != 0 else {
      // The hello came with the SYN (RFC 7413), before the server's numbers were known.
      table.details[index].acknowledged = tcp.acknowledgement
      return
    }
    let received = tcp.acknowledgement &- table.details[index].acknowledged
    if received > 0, received < Self.largestStep {
      table.details[index].received &+= UInt64(received)
      table.details[index].acknowledged = tcp.acknowledgement
    }
  }

  /// Reports what a marked connection sent since its last report, if there is anything to say.
  mutating func reportVolume(_ index: Int, isNew: Bool = false) {
    let flow = table.flows[index]
    guard flow.tag != 0, isNew || table.details[index].hasNews else { return }
    findings.add(
      strengthening: table.details[index].report(
        flow.key, vlan: flow.vlan, flow: index, tag: flow.tag))
  }
}
