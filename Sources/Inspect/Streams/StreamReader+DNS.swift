import Model
import Wire

extension StreamReader {
  /// Reads DNS messages with their length before each (RFC 1035, section 4.2.2; RFC 7766).
  ///
  /// A malformed message is counted and left behind: its length says where the next one begins.
  func readDNS(
    _ bytes: Span<UInt8>, stream: ClientStream, findings: inout Findings
  ) -> Step {
    guard bytes.count >= 2 else { return .needsMore }
    let length = Int(bytes[0]) << 8 | Int(bytes[1])
    guard bytes.count - 2 >= length else { return .needsMore }
    // Whoever asks cannot answer: what says so would teach names for addresses that nobody gave.
    if length > 2, bytes[4] & 0x80 != 0 {
      findings.counters.streamMessageErrors &+= 1
    } else if length > 0 {
      let key = stream.flow.key
      do throws(WireError) {
        try DNSReader.read(
          bytes.extracting(2..<(2 + length)),
          as: Observation(
            time: stream.time, client: key.client, server: key.server, clientPort: key.clientPort,
            serverPort: key.serverPort, vlan: stream.flow.vlan, source: .dns, evidence: .dnsQuery,
            nameOffset: 0, nameLength: 0),
          findings: &findings)
      } catch {
        findings.counters.streamMessageErrors &+= 1
      }
    }
    return .consumed(2 + length)
  }
}
