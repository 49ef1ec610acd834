import Model
import Wire

extension Inspector {
  /// Where QUIC is served (RFC 9114, section 3.1).
  private static let quicPort: UInt16 = 443

  /// Reads a UDP datagram: DNS questions and responses.
  mutating func inspectUDP(
    _ payload: Span<UInt8>, ip: IPHeader, vlan: UInt16, at time: Timestamp
  ) throws(WireError) -> IgnoreReason? {
    let udp = try UDPHeader(parsing: payload, ipPayloadLength: ip.payloadLength)
    let available = payload.count - UDPHeader.length
    let data = payload.extracting(
      UDPHeader.length..<(UDPHeader.length + min(udp.payloadLength, available)))
    guard udp.destinationPort == DNSReader.port || udp.sourcePort == DNSReader.port else {
      if udp.destinationPort == Self.quicPort, data.count > 0, data[0] & 0x80 != 0 {
        findings.counters.quicLongHeaders &+= 1
      }
      return .otherPort
    }
    guard data.count > 0 else { return nil }
    // The message says itself whether it is a question, so that port 53 on both sides is no riddle.
    guard data.count >= DNSHeader.length else { throw WireError(.dns, .truncated, at: data.count) }
    if recognisesDuplicates, recentDatagrams.isRepeated(data, ip: ip, udp: udp, at: time) {
      findings.counters.duplicateDNSMessages &+= 1
      return nil
    }
    let isResponse = data[2] & 0x80 != 0
    try DNSReader.read(
      data,
      as: Observation(
        time: time, client: isResponse ? ip.destination : ip.source,
        server: isResponse ? ip.source : ip.destination,
        clientPort: isResponse ? udp.destinationPort : udp.sourcePort,
        serverPort: isResponse ? udp.sourcePort : udp.destinationPort, vlan: vlan, source: .dns,
        evidence: .dnsQuery, nameOffset: 0, nameLength: 0),
      findings: &findings)
    return nil
  }
}
