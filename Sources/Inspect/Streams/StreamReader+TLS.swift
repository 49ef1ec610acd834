import Model
import Wire

extension StreamReader {
  /// Reads records up to the ClientHello (RFC 8446, sections 4 and 5.1).
  ///
  /// The hello may begin in any handshake record after alerts and changes of cipher, and span as
  /// many records as it likes; whatever else comes first ends the reading. So does the hello
  /// itself: the second one after a HelloRetryRequest is the same wish.
  mutating func readTLS(
    _ bytes: Span<UInt8>, stream: inout ClientStream, findings: inout Findings
  ) throws(WireError) -> Step {
    do throws(WireError) {
      return try readRecords(bytes, stream: &stream, findings: &findings)
    } catch {
      stream.flow.phase = .done
      throw error
    }
  }

  private mutating func readRecords(
    _ bytes: Span<UInt8>, stream: inout ClientStream, findings: inout Findings
  ) throws(WireError) -> Step {
    var reader = ByteReader(bytes, layer: .tls)
    guard reader.remaining >= TLSRecordHeader.length else { return .needsMore }
    let first = try TLSRecordHeader(parsing: &reader)
    switch first.contentType {
    case .handshake: break
    case .alert, .changeCipherSpec:
      guard reader.remaining >= first.fragmentLength else { return .needsMore }
      return .consumed(TLSRecordHeader.length + first.fragmentLength)
    default:
      stream.flow.phase = .done
      return .needsMore
    }
    // The whole hello in one record, the usual case, is read where it lies.
    if first.fragmentLength >= 4, reader.remaining >= 4 {
      guard let length = try helloLength(&reader, stream: &stream) else { return .needsMore }
      if length <= first.fragmentLength - 4 {
        guard reader.remaining >= length else { return .needsMore }
        let body = try reader.take(length)
        try report(body, end: reader.offset, stream: &stream, findings: &findings)
        return .consumed(reader.offset)
      }
    }
    return try gather(bytes, stream: &stream, findings: &findings)
  }

  /// Reads type and length of a handshake message; nil when it is no ClientHello.
  private func helloLength(
    _ reader: inout ByteReader, stream: inout ClientStream
  ) throws(WireError) -> Int? {
    guard TLSHandshakeType(rawValue: try reader.readUInt8()) == .clientHello else {
      stream.flow.phase = .done
      return nil
    }
    let length = Int(try reader.readUInt24())
    guard length <= Self.longestHello - 4 else { throw reader.error(.tooLong) }
    return length
  }

  /// Joins the fragments of several records until the hello is whole.
  private mutating func gather(
    _ bytes: Span<UInt8>, stream: inout ClientStream, findings: inout Findings
  ) throws(WireError) -> Step {
    var reader = ByteReader(bytes, layer: .tls)
    var gathered = 0
    var wanted = 4
    while gathered < wanted {
      guard reader.remaining >= TLSRecordHeader.length else { return .needsMore }
      let header = try TLSRecordHeader(parsing: &reader)
      // No other content may stand between the fragments of one message (section 5.1), nor may a
      // fragment be empty.
      guard header.contentType == .handshake, header.fragmentLength > 0 else {
        throw reader.error(.badValue)
      }
      let available = min(header.fragmentLength, reader.remaining)
      let fragment = try reader.take(available)
      for index in 0..<min(available, handshake.count - gathered) {
        handshake[gathered + index] = fragment[index]
      }
      gathered = min(gathered + available, handshake.count)
      if wanted == 4, gathered >= 4 {
        var message = ByteReader(handshake.span.extracting(0..<4), layer: .tls)
        guard let length = try helloLength(&message, stream: &stream) else { return .needsMore }
        wanted = 4 + length
      }
      if available < header.fragmentLength, gathered < wanted { return .needsMore }
    }
    let end = reader.offset
    try report(
      handshake.span.extracting(4..<wanted), end: end, stream: &stream, findings: &findings)
    return .consumed(end)
  }

  private func report(
    _ body: Span<UInt8>, end: Int, stream: inout ClientStream, findings: inout Findings
  ) throws(WireError) {
    let first = findings.count
    try findings.readHello(
      body,
      as: stream.observation(
        .tls, traits: stream.flow.isTunnel ? .insideConnectTunnel : [], length: end))
    if stream.flow.isTunnel { findings.strengthen(since: first, host: stream.detail.host) }
    stream.flow.phase = .done
    stream.flow.isRead = true
  }
}
