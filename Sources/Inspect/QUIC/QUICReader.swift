import Model
import QUICInitial
import Wire

/// Reads QUIC datagrams: opens Initials, joins the ClientHello, follows marked connections.
struct QUICReader {
  /// Packets of one datagram that are looked at: a datagram made large by receive offload holds
  /// about 50 Initials.
  private static let mostPackets = 64
  /// Attempts to open an Initial in one datagram: a client's flight holds up to three, each tried
  /// with the keys of few connections. Without a bound one datagram of tiny Initials costs what a
  /// thousand ordinary packets do.
  private static let mostTrials = 12
  /// The shortest datagram with a client's first packet, in bytes (RFC 9000, section 14.1).
  private static let shortestFirst = 1200
  /// Where DNS over QUIC is served (RFC 9250, section 4.1.1).
  private static let dnsPort: UInt16 = 853
  /// Gaps that one hello may have at once: some clients cut it into 60 pieces and shuffle them.
  private static let mostIntervals = 256

  /// The number of the first QUIC connection among the inspector's flows.
  let firstFlow: Int
  var table: QUICTable
  var buffers: StreamBuffers
  var opener = InitialOpener()
  var pending = PendingInitials()
  /// How many connections have a mark; while there is none, short headers cost nothing.
  var markedCount = 0
  /// Keys from an Initial's own identifier, since the next Initial often has the same.
  private var ownKeys: InitialKeys?
  /// Attempts that are left for the datagram at hand.
  private var trialsLeft = 0
  /// Most implementations give a connection up after 30 seconds of silence (RFC 9000, section 10.1).
  private var sweep = Sweep(silence: 30)

  init(settings: InspectorSettings, firstFlow: Int) {
    self.firstFlow = firstFlow
    table = QUICTable(capacity: settings.quicConnectionCapacity, seed: settings.hashSeed)
    buffers = StreamBuffers(count: settings.quicBufferCount, intervals: Self.mostIntervals)
  }

  /// The number after the last QUIC connection among the inspector's flows.
  var endOfFlows: Int { firstFlow + table.capacity }

  /// Forgets every connection.
  mutating func removeAll() {
    table.removeAll()
    buffers.removeAll()
    pending.removeAll()
    markedCount = 0
    ownKeys = nil
    sweep.reset()
  }

  /// Reads one datagram; returns whether it is part of a QUIC connection, as far as can be told.
  ///
  /// A short header tells nothing by itself: it counts when a marked connection has the same ends.
  mutating func read(
    _ datagram: Span<UInt8>, _ arrival: QUICArrival, findings: inout Findings
  ) throws(WireError) -> Bool {
    guard datagram.count > 0 else { return false }
    if markedCount > 0 { reportSilent(at: arrival.time, findings: &findings) }
    guard datagram[0] & 0x80 != 0 else {
      guard markedCount > 0 else { return false }
      return followShortHeader(datagram, arrival, findings: &findings)
    }
    guard QUICLongHeader.isLikely(datagram) else {
      if arrival.wireLength >= Self.shortestFirst, QUICLongHeader.isUnread(datagram) {
        findings.counters.quicUnread &+= 1
      }
      return false
    }
    try readPackets(datagram, arrival, findings: &findings)
    return true
  }

  /// Reads the packets of a datagram one after the other (RFC 9000, section 12.2).
  ///
  /// An error inside one packet does not hide the next.
  private mutating func readPackets(
    _ datagram: Span<UInt8>, _ arrival: QUICArrival, findings: inout Findings
  ) throws(WireError) {
    var failure: WireError?
    trialsLeft = Self.mostTrials
    var position = 0
    var destination: QUICConnectionID?
    for _ in 0..<Self.mostPackets {
      // What has no long header is the last packet, or is none.
      guard position < datagram.count, datagram[position] & 0x80 != 0 else { break }
      var reader = ByteReader(datagram.extracting(droppingFirst: position), layer: .quic)
      let header: QUICLongHeader
      do throws(WireError) {
        header = try QUICLongHeader(parsing: &reader)
      } catch {
        // Behind a good packet it is what the sender filled the datagram with.
        if position == 0 { throw error }
        break
      }
      // A receiver leaves out packets of another connection.
      guard header.destination == destination ?? header.destination else { break }
      if destination == nil, markedCount > 0 {
        followLongHeader(header, datagram, arrival, findings: &findings)
      }
      destination = header.destination
      if header.type == .initial {
        do throws(WireError) {
          try readInitial(
            ProtectedInitial(header, in: datagram, at: position), arrival, findings: &findings)
        } catch {
          failure = failure ?? error
        }
      }
      position += header.length + header.payloadLength
    }
    if let failure { throw failure }
  }

  /// Tries the keys of known connections, then those of the packet's own identifier.
  private mutating func readInitial(
    _ packet: ProtectedInitial, _ arrival: QUICArrival, findings: inout Findings
  ) throws(WireError) {
    let header = packet.header
    var isFromServer = false
    for index in table.bucket(arrival.hash)
    where table.holds(index, arrival.ends) {
      if table.connections[index].clientIsLow == arrival.ends.senderIsLow {
        guard
          header.destination == table.connections[index].firstID
            || header.source == table.connections[index].clientID
        else { continue }
        guard mayTry(&findings) else { return }
        if try readClient(packet, of: index, arrival, findings: &findings) { return }
      } else if header.destination == table.connections[index].clientID {
        isFromServer = true
        guard mayTry(&findings) else { return }
        if readServer(packet, of: index, findings: &findings) { return }
      }
    }
    if isFromServer { return }
    if let index = table.find(header.destination, from: arrival.ends),
      !table.holds(index, arrival.ends), mayTry(&findings),
      try readClient(packet, of: index, arrival, findings: &findings)
    {
      return
    }
    guard mayTry(&findings) else { return }
    try readFirst(packet, arrival, findings: &findings)
  }

  /// Takes one of the datagram's attempts; false when none is left, and the packet counts as unread.
  private mutating func mayTry(_ findings: inout Findings) -> Bool {
    guard trialsLeft > 0 else {
      findings.counters.quicUnread &+= 1
      return false
    }
    trialsLeft -= 1
    return true
  }

  /// Reads what may be the first Initial of a connection: its keys come from its own identifier
  /// (RFC 9001, section 5.2). After a Retry that is the identifier that the server chose.
  private mutating func readFirst(
    _ packet: ProtectedInitial, _ arrival: QUICArrival, findings: inout Findings
  ) throws(WireError) {
    let header = packet.header
    let keys: InitialKeys
    if let ownKeys, ownKeys.connectionID == header.destination,
      ownKeys.protection == header.protection
    {
      keys = ownKeys
    } else {
      keys = opener.keys(of: .client, for: header.destination, header.protection)
      ownKeys = keys
    }
    guard let opened = opener.open(packet, with: keys) else {
      findings.counters.quicUnread &+= 1
      pending.keep(packet.bytes, hash: arrival.hash, senderIsLow: arrival.ends.senderIsLow)
      return
    }
    let index = begin(header, keys, arrival, findings: &findings)
    var failure: WireError?
    do throws(WireError) {
      try read(opened, of: index, arrival, findings: &findings)
    } catch {
      failure = error
    }
    readPending(of: index, arrival, findings: &findings)
    if let failure { throw failure }
  }

  private mutating func begin(
    _ header: QUICLongHeader, _ keys: InitialKeys, _ arrival: QUICArrival,
    findings: inout Findings
  ) -> Int {
    countConnection(header, arrival, findings: &findings)
    let place = table.placeForNew(hash: arrival.hash)
    if let loser = place.loser { close(loser, at: arrival.time, findings: &findings) }
    return table.insert(
      QUICConnection(
        ends: arrival.ends, clientIsLow: arrival.ends.senderIsLow, vlan: arrival.vlan,
        firstID: header.destination, clientID: header.source),
      keys: keys, hash: arrival.hash, at: place)
  }

  /// Counts a connection that begins, unless it only begins again: after a Retry a client keeps what
  /// it calls itself (RFC 9000, section 7.2).
  private func countConnection(
    _ header: QUICLongHeader, _ arrival: QUICArrival, findings: inout Findings
  ) {
    for index in table.bucket(arrival.hash)
    where isFromClient(of: index, arrival) && table.connections[index].clientID == header.source
      && !sweep.isSilent(since: table.connections[index].lastSeen, at: arrival.time)
    {
      return
    }
    findings.counters.quicConnections &+= 1
    if arrival.ends.isIPv6 { findings.counters.ipv6Connections &+= 1 }
    let isLow = arrival.ends.senderIsLow
    if (isLow ? arrival.ends.highPort : arrival.ends.lowPort) == Self.dnsPort {
      findings.counters.dnsOverQUIC &+= 1
    }
  }

  /// Ends what is followed of a connection that gives its place to another one.
  private mutating func close(_ index: Int, at time: Timestamp, findings: inout Findings) {
    if table.connections[index].worth > 0 { findings.counters.flowsEvicted &+= 1 }
    if table.connections[index].tag != 0,
      !sweep.isSilent(since: table.connections[index].lastSeen, at: time)
    {
      findings.counters.flowsEvictedMarked &+= 1
    }
    reportVolume(of: firstFlow + index, findings: &findings)
    setTag(0, of: index)
    releaseBuffer(of: index, findings: &findings)
  }

  /// Reads Initials that came before the one whose keys open them; each is tried once.
  private mutating func readPending(
    of index: Int, _ arrival: QUICArrival, findings: inout Findings
  ) {
    for bytes in pending.take(hash: arrival.hash, senderIsLow: arrival.ends.senderIsLow) {
      do throws(WireError) {
        var reader = ByteReader(bytes.span, layer: .quic)
        let header = try QUICLongHeader(parsing: &reader)
        let packet = try ProtectedInitial(header, in: bytes.span, at: 0)
        guard header.source == table.connections[index].clientID else { continue }
        _ = try readClient(packet, of: index, arrival, findings: &findings)
      } catch {
        // The packet was counted when it came; what is wrong inside it is counted by itself.
        findings.counters.streamMessageErrors &+= 1
      }
    }
  }

  /// Reports marked connections that have sent nothing for a while.
  private mutating func reportSilent(at time: Timestamp, findings: inout Findings) {
    for index in sweep.places(at: time, of: table.capacity)
    where table.isTaken(index) && table.connections[index].tag != 0
      && sweep.isSilent(since: table.connections[index].lastSeen, at: time)
    {
      reportVolume(of: firstFlow + index, findings: &findings)
    }
  }
}
