import Model
import Wire

extension Inspector {
  /// Reads a UDP datagram: DNS questions and responses on their port, QUIC on any other.
  mutating func inspectUDP(
    _ payload: Span<UInt8>, ip: IPHeader, vlan: UInt16, at time: Timestamp
  ) throws(WireError) -> IgnoreReason? {
    let udp = try UDPHeader(parsing: payload, ipPayloadLength: ip.payloadLength)
    let available = payload.count - UDPHeader.length
    let data = payload.extracting(
      UDPHeader.length..<(UDPHeader.length + min(udp.payloadLength, available)))
    guard udp.destinationPort == DNSReader.port || udp.sourcePort == DNSReader.port else {
      return try inspectQUIC(data, udp: udp, ip: ip, vlan: vlan, at: time) ? nil : .otherPort
    }
    guard data.count > 0 else { return nil }
    // The message says itself whether it is a question, so that port 53 on both sides is no riddle.
    guard data.count >= DNSHeader.length else { throw WireError(.dns, .truncated, at: data.count) }
    if recognisesDuplicates, recentDatagrams.isRepeated(data, ip: ip, udp: udp, at: time) {
      findings.counters.duplicateDNSMessages &+= 1
      return nil
    }
    let isResponse = data[2] & 0x80 != 0
    // A question goes to the port, a response comes from it: nobody can answer for a resolver.
    guard (isResponse ? udp.sourcePort : udp.destinationPort) == DNSReader.port else {
      throw WireError(.dns, .badValue, at: 2)
    }
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

  /// Returns whether the datagram is QUIC; what is surely not costs two comparisons.
  private mutating func inspectQUIC(
    _ data: Span<UInt8>, udp: UDPHeader, ip: IPHeader, vlan: UInt16, at time: Timestamp
  ) throws(WireError) -> Bool {
    guard data.count > 0, data[0] & 0x80 != 0 || quic.markedCount > 0 else { return false }
    let ends = FlowEnds(
      source: ip.source, sourcePort: udp.sourcePort, destination: ip.destination,
      destinationPort: udp.destinationPort)
    return try quic.read(
      data,
      QUICArrival(
        ends: ends, hash: quic.table.hash(ends), vlan: vlan, time: time,
        wireLength: udp.payloadLength),
      findings: &findings)
  }
}
