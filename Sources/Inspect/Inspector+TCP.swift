import Model
import Wire

extension Inspector {
  /// Where DNS over TLS is served (RFC 7858, section 3.1).
  private static let encryptedDNSPort: UInt16 = 853

  /// Reads a TCP segment: follows its connection and reads what its client sends.
  mutating func inspectTCP(
    _ payload: Span<UInt8>, ip: IPHeader, vlan: UInt16, at time: Timestamp
  ) throws(WireError) {
    let tcp = try TCPHeader(parsing: payload)
    let wireLength = ip.payloadLength - tcp.length
    guard wireLength >= 0 else { throw WireError(.tcp, .badLength, at: 12) }
    let ends = FlowEnds(
      source: ip.source, sourcePort: tcp.sourcePort, destination: ip.destination,
      destinationPort: tcp.destinationPort)
    let hash = table.hash(ends)
    var index = table.find(ends, hash: hash)
    let data = payload.extracting(droppingFirst: tcp.length)
    if index < 0 {
      guard let isClient = opens(tcp, data: data) else { return }
      index = open(ends, hash: hash, tcp: tcp, senderIsClient: isClient, vlan: vlan, time: time)
    } else if tcp.flags.isOpening, isNewConnection(index, ends: ends, tcp: tcp) {
      // The ports are used again (RFC 9293, section 3.6.1).
      reopen(index, ends, tcp: tcp, senderIsClient: true, vlan: vlan, time: time)
    } else if beginsAnew(index, ends: ends, tcp: tcp, data: data) {
      // The same, but the SYN was lost.
      reopen(
        index, ends, tcp: tcp, senderIsClient: !tcp.flags.contains(.syn), vlan: vlan, time: time)
    }
    // Written only when it changes: a read of the table is cheaper than a write.
    let now = Flow.clock(time)
    if table.flows[index].lastSeen != now { table.flows[index].lastSeen = now }
    guard table.flows[index].clientIsLow == ends.senderIsLow else {
      if tcp.flags.isSuperset(of: [.syn, .ack]), !table.flows[index].isAnswered {
        table.flows[index].isAnswered = true
        findings.counters.tcpAnswered &+= 1
      }
      if table.flows[index].tag != 0, tcp.flags.isEnding || table.flows[index].isNegotiating {
        followServer(index, tcp: tcp, data: data, length: wireLength)
      }
      return
    }
    guard data.count > 0 || table.flows[index].tag != 0 else {
      if tcp.flags.contains(.fin) { noteEnd(index, sequence: tcp.sequence) }
      return
    }
    // The first byte after a SYN has the next number (Fast Open, RFC 7413, sends it at once).
    let sequence = tcp.flags.contains(.syn) ? tcp.sequence &+ 1 : tcp.sequence
    countRepetition(index, sequence: sequence, count: data.count)
    if table.flows[index].phase == .reading, data.count > 0 {
      do throws(WireError) {
        try readClient(index, sequence: sequence, data: data, tcp: tcp, at: time)
      } catch {
        if table.flows[index].phase == .done { endReading(index, tcp: tcp, at: time) }
        throw error
      }
      if table.flows[index].phase == .reading, table.flows[index].buffer >= 0,
        isStalled(index, at: time)
      {
        giveUp(index)
      }
      if table.flows[index].phase == .done { endReading(index, tcp: tcp, at: time) }
    }
    if table.flows[index].tag != 0 { followVolume(index, tcp: tcp, length: wireLength) }
  }

  /// Counts a connection that ends without a byte of its client seen, although its numbers say that it
  /// sent some (RFC 9293, section 3.4): its hello was lost before it could be read.
  ///
  /// Only where a hello is sure to be the first thing said; a hello that comes late is read all the same.
  private mutating func noteEnd(_ index: Int, sequence: UInt32) {
    let flow = table.flows[index]
    let missing = sequence &- flow.next
    guard flow.awaitsHello, flow.application == .undecided, flow.phase == .reading, flow.buffer < 0,
      !flow.isTunnel, !flow.isCountedLost, missing > 0, missing < Self.largestStep
    else { return }
    table.flows[index].isCountedLost = true
    findings.counters.hellosLost &+= 1
  }

  /// Counts a segment whose bytes had all been read before it came.
  ///
  /// Names are read from the stream and never from segments, so that a repetition gives none. A
  /// keep-alive's byte is none (RFC 9293, section 3.8.4).
  ///
  /// A body that was passed over was not read, and what of it came twice is not known.
  private mutating func countRepetition(_ index: Int, sequence: UInt32, count: Int) {
    guard count > 0, Int32(bitPattern: sequence &- table.flows[index].next) < -1 else { return }
    let detail = table.details[index]
    let distance = Int(Int32(bitPattern: sequence &- detail.readThrough))
    guard distance < -1, distance >= -StreamBuffers.size, distance + count <= 0,
      Int32(bitPattern: sequence &- detail.readFrom) >= 0
    else { return }
    findings.counters.duplicateTCPSegments &+= 1
  }

  /// Whether a segment of an unknown connection is a reason to follow it; if so, whether its
  /// sender is the client.
  private func opens(_ tcp: TCPHeader, data: Span<UInt8>) -> Bool? {
    if tcp.flags.contains(.syn) { return !tcp.flags.contains(.ack) }
    guard data.count > 0,
      StreamStart.isCertain(data, isToDNS: tcp.destinationPort == DNSReader.port)
    else { return nil }
    return true
  }

  private func isNewConnection(_ index: Int, ends: FlowEnds, tcp: TCPHeader) -> Bool {
    let flow = table.flows[index]
    guard flow.clientIsLow == ends.senderIsLow else { return true }
    // A SYN that is sent again has the number it had; the stream may have moved on by then.
    let distance = Int32(bitPattern: flow.next &- (tcp.sequence &+ 1))
    return distance < 0 || distance > Int32(StreamBuffers.size)
  }

  /// Whether a segment of a known pair of ends can only belong to another connection between them:
  /// a server's SYN that acknowledges another number, or a hello far from where the client was.
  private func beginsAnew(
    _ index: Int, ends: FlowEnds, tcp: TCPHeader, data: Span<UInt8>
  ) -> Bool {
    let isFromClient = table.flows[index].clientIsLow == ends.senderIsLow
    let next = table.flows[index].next
    if tcp.flags.isSuperset(of: [.syn, .ack]) {
      guard !isFromClient else { return false }
      let distance = Int32(bitPattern: next &- tcp.acknowledgement)
      return distance < 0 || distance > Int32(StreamBuffers.size)
    }
    guard isFromClient, data.count >= 6, data[0] == TLSContentType.handshake.rawValue,
      StreamStart.isCertain(data, isToDNS: false)
    else { return false }
    let distance = Int32(bitPattern: tcp.sequence &- next)
    return distance.magnitude > UInt32(StreamBuffers.size)
  }

  private mutating func open(
    _ ends: FlowEnds, hash: UInt64, tcp: TCPHeader, senderIsClient: Bool, vlan: UInt16,
    time: Timestamp
  ) -> Int {
    giveUpStalled(butFor: -1, at: time)
    let place = table.placeForNew(hash: hash)
    if let index = place.loser {
      let loser = table.flows[index]
      if loser.worth > 1 { findings.counters.flowsEvicted &+= 1 }
      if loser.tag != 0, !loser.isEnded { findings.counters.flowsEvictedMarked &+= 1 }
      close(index)
    }
    let index = table.insert(ends, hash: hash, at: place, senderIsClient: senderIsClient)
    begin(index, ends, tcp: tcp, senderIsClient: senderIsClient, vlan: vlan, time: time)
    return index
  }

  /// The same ends begin another connection.
  private mutating func reopen(
    _ index: Int, _ ends: FlowEnds, tcp: TCPHeader, senderIsClient: Bool, vlan: UInt16,
    time: Timestamp
  ) {
    close(index)
    table.begin(ends, at: index, senderIsClient: senderIsClient)
    begin(index, ends, tcp: tcp, senderIsClient: senderIsClient, vlan: vlan, time: time)
  }

  private mutating func begin(
    _ index: Int, _ ends: FlowEnds, tcp: TCPHeader, senderIsClient: Bool, vlan: UInt16,
    time: Timestamp
  ) {
    table.flows[index].vlan = vlan
    if senderIsClient, tcp.flags.contains(.syn) {
      findings.counters.tcpConnections &+= 1
      if ends.isIPv6 { findings.counters.ipv6Connections &+= 1 }
      if tcp.destinationPort == Self.encryptedDNSPort { findings.counters.dnsOverTLS &+= 1 }
    }
    if !senderIsClient {
      findings.counters.tcpUnopened &+= 1
      table.flows[index].isAnswered = true
    }
    // A SYN takes one number; the server's SYN tells the client's next one.
    table.flows[index].next =
      !senderIsClient
      ? tcp.acknowledgement : tcp.flags.contains(.syn) ? tcp.sequence &+ 1 : tcp.sequence
    table.details[index].readFrom = table.flows[index].next
    table.details[index].readThrough = table.flows[index].next
    table.details[index].moveOn(at: time)
  }

  /// Ends what is followed of a connection, whose place another one takes: reports its volume, gives
  /// its buffer back.
  private mutating func close(_ index: Int) {
    endMark(index)
    releaseBuffer(of: index)
  }
}
