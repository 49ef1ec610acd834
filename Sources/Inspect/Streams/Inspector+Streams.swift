import Model
import Wire

/// The client's side of a connection as a stream: what is read at once, what waits, what is given up.
extension Inspector {
  /// Ends the reading of a client's stream whose name was read or will never be.
  ///
  /// Never inlined, as what else is rare: every packet would pay for its room on the stack.
  @inline(never)
  mutating func endReading(_ index: Int, tcp: TCPHeader, at time: Timestamp) {
    releaseBuffer(of: index)
    inferName(
      index, acknowledgement: tcp.flags.contains(.ack) ? tcp.acknowledgement : 0, at: time)
  }

  /// Adds the name that is likely meant by a connection whose own name could not be read.
  private mutating func inferName(_ index: Int, acknowledgement: UInt32, at time: Timestamp) {
    let flow = table.flows[index]
    guard flow.isUnreadable else { return }
    table.details[index].helloTime = time
    table.details[index].source = .tls
    table.details[index].sentThrough = flow.next
    table.details[index].acknowledged = acknowledgement
    let key = flow.key
    findings.infer(
      Observation(
        time: time, client: key.client, server: key.server, clientPort: key.clientPort,
        serverPort: key.serverPort, vlan: flow.vlan, source: .tls, evidence: .dnsAnswer,
        flow: index, nameOffset: 0, nameLength: 0))
  }

  mutating func releaseBuffer(of index: Int) {
    let buffer = table.flows[index].buffer
    guard buffer >= 0 else { return }
    if table.flows[index].phase == .reading { countGivenUp(index) }
    buffers.release(buffer)
    table.flows[index].buffer = -1
  }

  /// Ends the reading of a stream within a message.
  mutating func giveUp(_ index: Int) {
    table.flows[index].phase = .done
    countGivenUp(index)
  }

  private mutating func countGivenUp(_ index: Int) {
    if table.flows[index].awaitsHello {
      findings.counters.hellosIncomplete &+= 1
    } else {
      findings.counters.streamsIncomplete &+= 1
    }
  }

  /// Gives up streams that wait for bytes which will not come.
  ///
  /// Looked for when a connection begins or a stream is read, so that other packets do not pay.
  @inline(never)
  mutating func giveUpStalled(butFor current: Int, at time: Timestamp) {
    for buffer in stalls.places(at: time, of: buffers.owners.count) {
      let index = buffers.owners[buffer]
      guard index >= 0, index != current, isStalled(index, at: time) else { continue }
      giveUp(index)
      releaseBuffer(of: index)
      inferName(index, acknowledgement: 0, at: time)
    }
  }

  func isStalled(_ index: Int, at time: Timestamp) -> Bool {
    stalls.isSilent(since: table.details[index].progress, at: time)
  }

  /// Reads a segment of the client, or keeps it until the bytes before it have come.
  mutating func readClient(
    _ index: Int, sequence: UInt32, data: Span<UInt8>, tcp: TCPHeader, at time: Timestamp
  ) throws(WireError) {
    giveUpStalled(butFor: index, at: time)
    // Sequence numbers wrap: what counts is the distance, modulo 2^32 (RFC 9293, section 3.4).
    let distance = Int(Int32(bitPattern: sequence &- table.flows[index].next))
    guard distance + data.count > 0 else { return }
    guard distance < StreamBuffers.size else {
      // A lost segment is sent again within a minute, or the capture does not hold it.
      if table.flows[index].buffer < 0, isStalled(index, at: time) { giveUp(index) }
      return
    }
    let fresh = distance < 0 ? data.extracting(droppingFirst: -distance) : data
    let position = max(distance, 0)
    if position == 0, table.flows[index].buffer < 0 {
      table.details[index].progress = UInt32(clamping: time.seconds)
      let consumed = try readStream(fresh, index, tcp: tcp, at: time)
      guard table.flows[index].phase == .reading, consumed < fresh.count else { return }
      store(fresh.extracting(droppingFirst: consumed), at: 0, for: index, at: time)
      return
    }
    // What stands there was read before, in vain.
    var known =
      table.flows[index].buffer < 0 ? 0 : buffers.contiguousCount(table.flows[index].buffer)
    store(fresh, at: position, for: index, at: time)
    let buffer = table.flows[index].buffer
    while table.flows[index].phase == .reading, buffers.contiguousCount(buffer) > known {
      let available = buffers.contiguousCount(buffer)
      let consumed = try readBuffered(buffer, index, tcp: tcp, at: time)
      buffers.consume(consumed, in: buffer)
      // After a body that was passed over, what had come early may be next.
      known = max(available - consumed, 0)
    }
    guard table.flows[index].phase == .reading else { return }
    if buffers.isEmpty(buffer) {
      buffers.release(buffer)
      table.flows[index].buffer = -1
    } else if buffers.contiguousCount(buffer) == StreamBuffers.size {
      // A message that fills the buffer will never be whole.
      giveUp(index)
    }
  }

  /// Keeps a segment; a stream with more gaps than can be kept is given up.
  private mutating func store(
    _ data: Span<UInt8>, at position: Int, for index: Int, at time: Timestamp
  ) {
    if table.flows[index].buffer < 0 {
      let taken = buffers.take(for: index)
      table.flows[index].buffer = taken.buffer
      if let loser = taken.lostBy {
        table.flows[loser].buffer = -1
        giveUp(loser)
        inferName(loser, acknowledgement: 0, at: time)
      }
    }
    let outcome = buffers.store(data, at: position, in: table.flows[index].buffer)
    if outcome.isRepetition {
      findings.counters.duplicateTCPSegments &+= 1
    } else {
      table.details[index].progress = UInt32(clamping: time.seconds)
    }
    if outcome.conflicts { findings.counters.overlapConflicts &+= 1 }
    if outcome.isFull { giveUp(index) }
  }

  private mutating func readStream(
    _ bytes: Span<UInt8>, _ index: Int, tcp: TCPHeader, at time: Timestamp
  ) throws(WireError) -> Int {
    var stream = stream(index, tcp: tcp, at: time)
    defer { keep(stream) }
    return try reader.read(bytes, stream: &stream, findings: &findings)
  }

  private mutating func readBuffered(
    _ buffer: Int32, _ index: Int, tcp: TCPHeader, at time: Timestamp
  ) throws(WireError) -> Int {
    var stream = stream(index, tcp: tcp, at: time)
    defer { keep(stream) }
    return try Self.read(buffers, buffer, with: &reader, stream: &stream, findings: &findings)
  }

  /// Reads from a buffer; every part is handed over by itself, so that none is borrowed twice.
  private static func read(
    _ buffers: borrowing StreamBuffers, _ buffer: Int32, with reader: inout StreamReader,
    stream: inout ClientStream, findings: inout Findings
  ) throws(WireError) -> Int {
    try reader.read(buffers.contiguous(buffer), stream: &stream, findings: &findings)
  }

  private func stream(_ index: Int, tcp: TCPHeader, at time: Timestamp) -> ClientStream {
    ClientStream(
      flow: table.flows[index], detail: table.details[index], index: index, time: time,
      acknowledgement: tcp.flags.contains(.ack) ? tcp.acknowledgement : 0)
  }

  private mutating func keep(_ stream: ClientStream) {
    table.flows[stream.index] = stream.flow
    table.details[stream.index] = stream.detail
  }
}
