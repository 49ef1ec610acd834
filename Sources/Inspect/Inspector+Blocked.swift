import Model
import Wire

/// An attempt that came to nothing, as a firewall makes it: the end of a marked connection must be
/// seen, and before it no answer.
///
/// What is only not seen proves nothing: a connection without an end, one whose client gives up
/// without a word of the server (a mirror may show one side alone), one that lost its place.
extension Inspector {
  /// Follows the FIN or reset of a marked connection's server: its number tells how much the server
  /// had sent, whether that was seen or not; and what a proxy says to whoever asked it for a tunnel.
  @inline(never)
  mutating func followServer(_ index: Int, tcp: TCPHeader, data: Span<UInt8>, length: Int) {
    guard isUnanswered(index) else { return }
    if table.flows[index].isNegotiating, isRefused(index, tcp: tcp, data: data) {
      reportBlocked(index)
      // The client may ask again on the same connection.
      table.flows[index].isTunnel = false
      return
    }
    guard tcp.flags.isEnding else { return }
    let end = tcp.sequence &+ UInt32(truncatingIfNeeded: length)
    guard countSent(index, through: end) < Self.refusalBytes(table.details[index].source) else {
      return
    }
    reportBlocked(index)
  }

  /// Whether a proxy refuses the tunnel or breaks it off before anything was said within it.
  private func isRefused(_ index: Int, tcp: TCPHeader, data: Span<UInt8>) -> Bool {
    let distance = tcp.sequence &- table.details[index].acknowledged
    if tcp.flags.contains(.rst) { return distance < Self.largestStep }
    return distance == 0 && ProxyAnswer.isRefusal(data)
  }

  /// Whether a marked connection that its client now ends had no answer but a refusal; reports it.
  ///
  /// The server must have been heard: its alert, or its FIN, which takes a number too.
  mutating func endsBlocked(_ index: Int, tcp: TCPHeader) -> Bool {
    guard isUnanswered(index) else { return false }
    let received =
      tcp.flags.contains(.ack)
      ? countSent(index, through: tcp.acknowledgement) : table.details[index].received
    guard received > 0, received <= Self.refusalBytes(table.details[index].source) else {
      return false
    }
    reportBlocked(index)
    return true
  }

  /// Whether a marked connection's hello or request is waiting for its answer.
  ///
  /// Where neither was read, or the server's numbers at that time are not known, nothing can be told.
  func isUnanswered(_ index: Int) -> Bool {
    table.flows[index].isRead && table.details[index].evidence < .established
      && table.details[index].acknowledged != 0
  }

  /// How much the server had sent since the hello when it was at that number; too much for a
  /// refusal when the number is not believed.
  private func countSent(_ index: Int, through number: UInt32) -> UInt64 {
    let distance = Int32(bitPattern: number &- table.details[index].acknowledged)
    guard distance >= 0 else { return .max }
    return table.details[index].received &+ UInt64(distance.magnitude)
  }

  /// The most bytes that refuse: an alert record behind a ClientHello, where a ServerHello is longer;
  /// nothing but a FIN behind a request, whose answer may be short.
  private static func refusalBytes(_ source: NameSource) -> UInt64 {
    source == .tls ? answerBytes - 1 : 1
  }

  private mutating func reportBlocked(_ index: Int) {
    let flow = table.flows[index]
    findings.counters.flowsBlocked &+= 1
    findings.add(
      strengthening: table.details[index].report(
        flow.key, vlan: flow.vlan, flow: index, tag: flow.tag, traits: .blocked))
    table.flows[index].tag = 0
  }
}
