import Model
import Wire

extension StreamReader {
  /// The longest body that is passed over by its length: sequence numbers are compared within
  /// 2^31, and half of that leaves room for segments that come early.
  private static let longestBody: UInt64 = 1 << 30

  /// Reads the head of a request; after CONNECT, what follows is a new stream (RFC 9110, section
  /// 9.3.6).
  func readHTTP(
    _ bytes: Span<UInt8>, stream: inout ClientStream, findings: inout Findings
  ) throws(WireError) -> Step {
    // Empty lines before a request are passed over (RFC 9112, section 2.2).
    if bytes[0] == 0x0d || bytes[0] == 0x0a { return .consumed(1) }
    // Pipelined requests stand one after the other; anything else ends the reading.
    // Once the line was found good, what has come since need not be looked at for it again.
    if stream.detail.searched == 0 {
      switch HTTPRequestLine.likeness(of: bytes) {
      case .request: break
      case .likely where bytes.count <= Self.longestHead, .undecided: return .needsMore
      case .likely, .other:
        stream.flow.phase = .done
        return .needsMore
      }
    }
    guard
      case .complete(let length) = HTTPRequestHead.extent(
        of: bytes, searched: Int(stream.detail.searched))
    else {
      stream.detail.searched = Int32(clamping: bytes.count)
      guard bytes.count > Self.longestHead else { return .needsMore }
      // What a head of this length says first is worth having; what follows is left alone.
      stream.flow.phase = .done
      findings.counters.streamsIncomplete &+= 1
      report(try HTTPRequestHead(parsing: bytes), in: bytes, stream: &stream, findings: &findings)
      return .consumed(bytes.count)
    }
    stream.detail.searched = 0
    let head: HTTPRequestHead
    do throws(WireError) {
      head = try HTTPRequestHead(parsing: bytes.extracting(0..<length))
    } catch {
      stream.flow.phase = .done
      throw error
    }
    report(head, in: bytes, stream: &stream, findings: &findings)
    if head.isConnect {
      stream.flow.isTunnel = true
      stream.flow.application = .undecided
      return .consumed(length)
    }
    if head.isUpgrade {
      stream.flow.phase = .done
      return .consumed(length)
    }
    guard let body = head.contentLength else {
      stream.flow.application = .httpBody
      return .consumed(length)
    }
    guard body <= Self.longestBody else {
      stream.flow.phase = .done
      return .consumed(length)
    }
    return .consumed(length + Int(truncatingIfNeeded: body))
  }

  private func report(
    _ head: HTTPRequestHead, in bytes: Span<UInt8>, stream: inout ClientStream,
    findings: inout Findings
  ) {
    stream.flow.isRead = true
    let first = findings.count
    let isRepeated = stream.turn(
      to: findings.hash(ofHost: bytes, head.targetHost ?? head.hostField), findings: &findings)
    defer { if isRepeated { findings.strengthen(since: first) } }
    var previous = 0..<0
    for range in [head.targetHost, head.hostField] {
      guard let range else { continue }
      guard findings.names.hasRoom else {
        findings.counters.namesDropped &+= 1
        return
      }
      let start = findings.names.count
      findings.names.append(hostName: bytes.extracting(range))
      let added = start..<findings.names.count
      // Target and Host name the same host in almost every request: it is one observation.
      if findings.isSame(previous, added) {
        findings.names.rewind(to: start)
        continue
      }
      previous = added
      findings.add(
        stream.observation(
          .http, traits: head.isConnect ? .connectRequest : [], length: head.length),
        nameStart: start)
    }
  }
}
