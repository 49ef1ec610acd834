import Model
import Wire

extension StreamReader {
  /// Reads what a client asks of a SOCKS proxy; what follows is a new stream, as after an HTTP
  /// CONNECT.
  ///
  /// The proxy's answers are not waited for: every message of the client says its own length.
  func readSOCKS(
    _ bytes: Span<UInt8>, stream: inout ClientStream, findings: inout Findings
  ) -> Step {
    let likeness =
      stream.flow.application == .socks
      ? SOCKSMessage.opening(bytes) : SOCKSMessage.afterGreeting(bytes)
    switch likeness {
    case .undecided: return .needsMore
    case .other:
      stream.flow.phase = .done
      return .needsMore
    case .message(let message, let length):
      if case .connect(let domain) = message {
        if let domain {
          report(bytes.extracting(domain), end: length, stream: &stream, findings: &findings)
        }
        stream.flow.isTunnel = true
        stream.flow.application = .undecided
      } else {
        stream.flow.application = .socksRequest
      }
      return .consumed(length)
    }
  }

  private func report(
    _ domain: Span<UInt8>, end: Int, stream: inout ClientStream, findings: inout Findings
  ) {
    stream.flow.isRead = true
    stream.turn(
      to: findings.hash(ofHost: domain, domain.indices), findings: &findings)
    guard findings.names.hasRoom else {
      findings.counters.namesDropped &+= 1
      return
    }
    let start = findings.names.count
    findings.names.append(hostName: domain)
    findings.add(
      stream.observation(.socks, traits: .connectRequest, length: end), nameStart: start)
  }
}
