import Model
import QUICInitial
import Wire

extension QUICReader {
  /// Opens an Initial of a connection's client and reads it; returns whether its keys opened it.
  mutating func readClient(
    _ packet: ProtectedInitial, of index: Int, _ arrival: QUICArrival, findings: inout Findings
  ) throws(WireError) -> Bool {
    let header = packet.header
    let firstID = table.connections[index].firstID
    // Once the hello is read, what is sent to the first identifier is sent again.
    guard table.connections[index].phase == .reading || header.destination != firstID else {
      return true
    }
    let known = table.keys(of: .client, for: index, header.protection)
    let keys = known ?? opener.keys(of: .client, for: firstID, header.protection)
    guard
      let opened = opener.open(packet, with: keys, after: table.connections[index].largestPacket)
    else { return false }
    // The version may change between two Initials of a connection (RFC 9368, section 2.3).
    if known == nil { table.keep(keys, of: .client, for: index) }
    try read(opened, of: index, arrival, findings: &findings)
    return true
  }

  /// Reads the handshake in an Initial of a connection's client.
  mutating func read(
    _ opened: borrowing OpenedInitial, of index: Int, _ arrival: QUICArrival,
    findings: inout Findings
  ) throws(WireError) {
    findings.counters.quicInitials &+= 1
    table.connections[index].largestPacket = max(
      table.connections[index].largestPacket, opened.packetNumber)
    table.connections[index].lastSeen = UInt32(clamping: arrival.time.seconds)
    var failure: WireError?
    do throws(WireError) {
      var frames = opened.frames
      while table.connections[index].phase == .reading, let frame = try frames.next() {
        try readPiece(
          opened.bytes(of: frame), at: frame.offset, of: index, arrival, findings: &findings)
      }
    } catch {
      failure = error
    }
    try readBuffered(index, arrival, findings: &findings)
    if let failure { throw failure }
  }

  /// Reads a piece that holds the whole hello where it lies, and keeps any other.
  private mutating func readPiece(
    _ piece: Span<UInt8>, at offset: Int, of index: Int, _ arrival: QUICArrival,
    findings: inout Findings
  ) throws(WireError) {
    guard piece.count > 0 else { return }
    if offset == 0, table.connections[index].buffer < 0 {
      switch HelloExtent(of: piece) {
      case .unfinished: break
      case .whole(let end, let mark):
        guard isNews(mark, index) else { return }
        return try findings.readHello(
          piece.extracting(4..<end), as: helloObservation(of: index, arrival))
      case .never(let reason): throw refuse(index, reason)
      }
    }
    guard offset < StreamBuffers.size else { return }
    if table.connections[index].buffer < 0 {
      let taken = buffers.take(for: index)
      table.connections[index].buffer = taken.buffer
      if let loser = taken.lostBy {
        table.connections[loser].buffer = -1
        table.connections[loser].phase = .done
        findings.counters.hellosIncomplete &+= 1
      }
    }
    let outcome = buffers.store(piece, at: offset, in: table.connections[index].buffer)
    if outcome.conflicts { findings.counters.overlapConflicts &+= 1 }
    if outcome.isFull {
      releaseBuffer(of: index, findings: &findings)
      table.connections[index].phase = .done
    }
  }

  /// Reads the hello when all its pieces are there.
  private mutating func readBuffered(
    _ index: Int, _ arrival: QUICArrival, findings: inout Findings
  ) throws(WireError) {
    let buffer = table.connections[index].buffer
    guard buffer >= 0, table.connections[index].phase == .reading else { return }
    defer {
      if table.connections[index].phase == .done { releaseBuffer(of: index, findings: &findings) }
    }
    switch HelloExtent(of: buffers.contiguous(buffer)) {
    case .unfinished: break
    case .whole(let end, let mark):
      guard isNews(mark, index) else { return }
      let observation = helloObservation(of: index, arrival)
      try Self.readHello(buffers, buffer, end: end, as: observation, findings: &findings)
    case .never(let reason): throw refuse(index, reason)
    }
  }

  /// Reads from a buffer; every part is handed over by itself, so that none is borrowed twice.
  private static func readHello(
    _ buffers: borrowing StreamBuffers, _ buffer: Int32, end: Int, as observation: Observation,
    findings: inout Findings
  ) throws(WireError) {
    try findings.readHello(buffers.contiguous(buffer).extracting(4..<end), as: observation)
  }

  /// Gives up a handshake that does not begin with a hello.
  private mutating func refuse(_ index: Int, _ reason: WireReason) -> WireError {
    table.connections[index].phase = .done
    return WireError(.tls, reason, at: 0)
  }

  /// Whether a whole hello is the first of its connection.
  ///
  /// After a Retry the hello is sent again under other keys (RFC 9000, section 17.2.5.2), and what
  /// is known of the connection goes on. It is known by its ends and by its bytes, or by what its
  /// client calls it: some clients make the hello anew, and some do not name the connection.
  private mutating func isNews(_ mark: UInt64, _ index: Int) -> Bool {
    table.connections[index].phase = .done
    table.connections[index].helloMark = mark
    let ends = table.connections[index].ends
    let hash = table.hash(ends)
    for other in table.bucket(hash)
    where other != index && table.holds(other, ends)
      && (table.connections[other].helloMark == mark
        || table.connections[other].helloMark != 0 && hasClientID(of: other, index))
    {
      table.connections[index].detail = table.connections[other].detail
      setTag(table.connections[other].tag, of: index)
      setTag(0, of: other)
      return false
    }
    return true
  }

  private func hasClientID(of other: Int, _ index: Int) -> Bool {
    let clientID = table.connections[index].clientID
    return clientID.count > 0 && clientID == table.connections[other].clientID
  }

  /// Who says a hello to whom; what its connection sends is counted from now on.
  private mutating func helloObservation(
    of index: Int, _ arrival: QUICArrival
  ) -> Observation {
    table.connections[index].detail.helloTime = arrival.time
    table.connections[index].detail.source = .quic
    let key = table.connections[index].key
    return Observation(
      time: arrival.time, client: key.client, server: key.server, clientPort: key.clientPort,
      serverPort: key.serverPort, vlan: table.connections[index].vlan, source: .quic,
      evidence: .clientHello, flow: firstFlow + index, nameOffset: 0, nameLength: 0)
  }

  /// Gives a connection's buffer back.
  mutating func releaseBuffer(of index: Int, findings: inout Findings) {
    let buffer = table.connections[index].buffer
    guard buffer >= 0 else { return }
    if table.connections[index].phase == .reading { findings.counters.hellosIncomplete &+= 1 }
    buffers.release(buffer)
    table.connections[index].buffer = -1
  }
}
