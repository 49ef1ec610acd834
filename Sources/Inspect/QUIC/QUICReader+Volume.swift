import Model
import QUICInitial
import Wire

extension QUICReader {
  /// Remembers a mark with a connection; 0 forgets it.
  mutating func remember(_ tag: UInt32, for observation: Observation) {
    guard let flow = observation.flow else { return }
    let index = flow - firstFlow
    guard table.isTaken(index) else { return }
    if table.connections[index].tag != tag { table.connections[index].detail.restart() }
    table.connections[index].detail.isInferred = observation.traits.contains(.inferred)
    setTag(tag, of: index)
  }

  mutating func setTag(_ tag: UInt32, of index: Int) {
    if table.connections[index].tag != 0 { markedCount -= 1 }
    if tag != 0 { markedCount += 1 }
    table.connections[index].tag = tag
  }

  /// Opens an Initial of a marked connection's server: when it holds a part of the handshake, the
  /// server has answered. Returns whether its keys opened it.
  ///
  /// An acknowledgement or a refusal alone is no answer.
  mutating func readServer(
    _ packet: ProtectedInitial, of index: Int, findings: inout Findings
  ) -> Bool {
    let header = packet.header
    if table.connections[index].serverID.count == 0 {
      table.connections[index].serverID = header.source
    }
    guard table.connections[index].tag != 0,
      table.connections[index].detail.evidence < .established
    else { return false }
    let known = table.keys(of: .server, for: index, header.protection)
    let keys =
      known
      ?? opener.keys(of: .server, for: table.connections[index].firstID, header.protection)
    guard let opened = opener.open(packet, with: keys) else { return false }
    if known == nil { table.keep(keys, of: .server, for: index) }
    table.connections[index].serverID = header.source
    guard Self.holdsHandshake(opened) else { return true }
    raise(index, to: .established, findings: &findings)
    return true
  }

  private static func holdsHandshake(_ opened: borrowing OpenedInitial) -> Bool {
    var frames = opened.frames
    do throws(WireError) {
      return try frames.next() != nil
    } catch {
      return false
    }
  }

  /// Counts a datagram of a marked connection's client that begins with a long header.
  ///
  /// Initials are filled up to 1,200 bytes whatever they hold (RFC 9000, section 14.1), so they
  /// are not counted.
  mutating func followLongHeader(
    _ header: QUICLongHeader, _ datagram: Span<UInt8>, _ arrival: QUICArrival,
    findings: inout Findings
  ) {
    guard header.type != .initial else { return }
    for index in table.bucket(arrival.hash)
    where isFromClient(of: index, arrival) && table.connections[index].tag != 0
      && table.connections[index].clientID == header.source
    {
      return follow(index, datagram, arrival, findings: &findings)
    }
  }

  /// Counts a datagram that begins with a short header when its ends are those of a marked
  /// connection; returns whether they are.
  ///
  /// A short header does not tell the length of its identifier (RFC 9000, section 17.3). When
  /// several connections have the same ends, the one whose server's first identifier it begins with
  /// is meant; when it begins with none of theirs it is not counted.
  mutating func followShortHeader(
    _ datagram: Span<UInt8>, _ arrival: QUICArrival, findings: inout Findings
  ) -> Bool {
    var found = -1
    var count = 0
    var isExact = false
    for index in table.bucket(arrival.hash) where isFromClient(of: index, arrival) {
      count += 1
      let serverID = table.connections[index].serverID
      if serverID.count > 0, serverID.isPrefix(of: datagram.extracting(1..<datagram.count)) {
        found = index
        isExact = true
      } else if !isExact {
        found = index
      }
    }
    guard found >= 0, table.connections[found].tag != 0 else { return false }
    guard isExact || count == 1 else { return true }
    follow(found, datagram, arrival, findings: &findings)
    return true
  }

  /// Whether a datagram comes from the client of that connection.
  func isFromClient(of index: Int, _ arrival: QUICArrival) -> Bool {
    table.holds(index, arrival.ends)
      && table.connections[index].clientIsLow == arrival.ends.senderIsLow
  }

  private mutating func follow(
    _ index: Int, _ datagram: Span<UInt8>, _ arrival: QUICArrival, findings: inout Findings
  ) {
    table.connections[index].lastSeen = UInt32(clamping: arrival.time.seconds)
    guard isFresh(datagram, index) else { return }
    table.connections[index].detail.sent &+= UInt64(clamping: arrival.wireLength)
    let detail = table.connections[index].detail
    if detail.evidence == .established, detail.sent >= FlowDetail.volumeBytes {
      raise(index, to: .volume, findings: &findings)
    } else if detail.sent - detail.sentReported >= FlowDetail.reportStep {
      reportVolume(of: firstFlow + index, findings: &findings)
    }
  }

  /// Whether a datagram is not one of the last four, mirrored once more: what is encrypted is never
  /// the same twice.
  private mutating func isFresh(_ datagram: Span<UInt8>, _ index: Int) -> Bool {
    // Past the longest identifier and packet number.
    let start = 1 + QUICConnectionID.longest + 4
    guard datagram.count >= start + 8 else { return true }
    var sample: UInt64 = 0
    for place in start..<(start + 8) { sample = sample << 8 | UInt64(datagram[place]) }
    let recent = table.connections[index].recentSamples
    guard recent[0] != sample, recent[1] != sample, recent[2] != sample, recent[3] != sample else {
      return false
    }
    table.connections[index].recentSamples = SIMD4(sample, recent[0], recent[1], recent[2])
    return true
  }

  private mutating func raise(
    _ index: Int, to evidence: Evidence, findings: inout Findings
  ) {
    var evidence = evidence
    if table.connections[index].detail.sent >= FlowDetail.volumeBytes { evidence = .volume }
    table.connections[index].detail.evidence = evidence
    reportVolume(of: firstFlow + index, isNew: true, findings: &findings)
  }

  /// Ends what is followed at a place, at the end of the packets.
  mutating func finish(_ flow: Int, findings: inout Findings) {
    let index = flow - firstFlow
    guard table.isTaken(index) else { return }
    reportVolume(of: flow, findings: &findings)
    releaseBuffer(of: index, findings: &findings)
  }

  /// Reports what a marked connection sent since its last report, if there is anything to say.
  mutating func reportVolume(of flow: Int, isNew: Bool = false, findings: inout Findings) {
    let index = flow - firstFlow
    guard table.isTaken(index), table.connections[index].tag != 0,
      isNew || table.connections[index].detail.hasNews
    else { return }
    let connection = table.connections[index]
    findings.add(
      strengthening: table.connections[index].detail.report(
        connection.key, vlan: connection.vlan, flow: flow, tag: connection.tag))
  }
}
