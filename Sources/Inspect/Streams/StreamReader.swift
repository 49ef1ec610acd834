import Model
import Wire

/// Reads what a client sends on one TCP connection, from its next byte on.
///
/// It is told the bytes that are there without a gap and says how many it is through with; it
/// keeps nothing between two calls but what stands in the flow.
struct StreamReader {
  /// The longest ClientHello: hybrid key shares make 1.8 KB normal, and one of 16 KiB was seen.
  static let longestHello = 18 * 1024
  /// The longest head of an HTTP request; servers refuse longer ones too.
  static let longestHead = 16 * 1024

  /// Collects a hello that spans several records.
  var handshake = [UInt8](repeating: 0, count: longestHello)

  /// How far one step came.
  enum Step {
    /// That many bytes are done with; more than are there when a known length is passed over.
    case consumed(Int)
    /// The stream is now known for what it is: the same bytes are read again as that.
    case again
    /// More bytes are needed.
    case needsMore
  }

  /// Reads as much as there is and returns how many bytes the stream has moved on.
  mutating func read(
    _ bytes: Span<UInt8>, stream: inout ClientStream, findings: inout Findings
  ) throws(WireError) -> Int {
    var position = 0
    while stream.flow.phase == .reading, position < bytes.count {
      let rest = bytes.extracting(position..<bytes.count)
      let step: Step
      switch stream.flow.application {
      case .undecided: step = decide(rest, stream: &stream)
      case .tls: step = try readTLS(rest, stream: &stream, findings: &findings)
      case .http: step = try readHTTP(rest, stream: &stream, findings: &findings)
      case .httpBody: step = skipBody(rest, stream: &stream)
      case .socks, .socksRequest: step = readSOCKS(rest, stream: &stream, findings: &findings)
      case .dns: step = readDNS(rest, stream: stream, findings: &findings)
      }
      switch step {
      case .consumed(let count):
        stream.move(on: count, read: min(count, rest.count))
        position += count
      case .again: continue
      case .needsMore: return position
      }
    }
    return position
  }

  /// Finds out from its first bytes what a stream is; most are nothing of interest.
  private func decide(_ bytes: Span<UInt8>, stream: inout ClientStream) -> Step {
    if stream.flow.serverPort == DNSReader.port {
      stream.flow.application = .dns
      return .again
    }
    switch StreamStart.likeness(of: bytes) {
    case .tls: stream.flow.application = .tls
    case .http: stream.flow.application = .http
    case .socks: stream.flow.application = .socks
    case .undecided: return .needsMore
    case .other: stream.flow.phase = .done
    }
    return .again
  }

  /// Passes over a body of unknown length: the next request is known by its first bytes, at the
  /// start of a segment.
  private func skipBody(_ bytes: Span<UInt8>, stream: inout ClientStream) -> Step {
    switch HTTPRequestLine.likeness(of: bytes) {
    case .request, .likely:
      stream.flow.application = .http
      return .again
    case .undecided, .other: return .consumed(bytes.count)
    }
  }
}
