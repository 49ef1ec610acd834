public import Model
import Wire

/// Turns packets into observations of names: link layer, tunnels, IP, UDP and TCP, DNS, TLS, QUIC,
/// HTTP/1 and SOCKS.
///
/// It holds all state across packets, in tables whose size is fixed at the start, and has neither
/// clock nor files nor threads: the same packets give the same observations. Nothing that a packet
/// holds makes it fail; what could not be read is counted by layer and reason.
public struct Inspector: ~Copyable {
  let excludedNetworks: PrefixSet
  let excludesNetworks: Bool
  /// By VLAN identifier; empty when none is excluded.
  let excludedVLANs: [Bool]
  var table: FlowTable
  var buffers: StreamBuffers
  var fragments: FragmentTable
  /// The packet that the last fragment made whole, until it is read.
  var whole: WholePacket?
  /// Holds a packet that was put together from fragments while it is read.
  var reassembled = [UInt8](repeating: 0, count: FragmentTable.longestPacket)
  let recognisesDuplicates: Bool
  var recentDatagrams: DatagramMemory
  var reader = StreamReader()
  /// Finds the streams whose missing bytes will not come: a minute is what a sender's longest pause
  /// between two attempts comes to (RFC 6298, section 2.4).
  var stalls = Sweep(silence: 60)
  var quic: QUICReader
  var findings: Findings
  /// How far `finish()` has come.
  private var finished = 0

  /// An inspector with empty tables.
  public init(settings: InspectorSettings = InspectorSettings()) {
    excludedNetworks = settings.excludedNetworks
    excludesNetworks = !settings.excludedNetworks.isEmpty
    excludedVLANs =
      settings.excludedVLANs.isEmpty
      ? [] : (0...4095).map { settings.excludedVLANs.contains($0) }
    table = FlowTable(capacity: settings.flowCapacity, seed: settings.hashSeed)
    buffers = StreamBuffers(count: settings.streamBufferCount)
    quic = QUICReader(settings: settings, firstFlow: table.capacity)
    fragments = FragmentTable(capacity: settings.fragmentedPacketCount)
    recognisesDuplicates = settings.recognisesDuplicates
    recentDatagrams = DatagramMemory(seed: settings.hashSeed)
    findings = Findings(settings: settings)
  }

  /// What became of all packets so far.
  public var counters: InspectionCounters { findings.counters }

  /// Reads one packet and returns how many observations it gave, mostly 0.
  ///
  /// They are valid until the next call. `wireLength` is the packet's length before it was cut to
  /// what was captured, in bytes.
  public mutating func inspect(
    _ packet: Span<UInt8>, at time: Timestamp, link: LinkType, wireLength: Int
  ) -> Int {
    findings.beginPacket()
    findings.counters.packets &+= 1
    findings.counters.wireBytes &+= UInt64(clamping: wireLength)
    if wireLength > packet.count { findings.counters.cutPackets &+= 1 }
    do throws(WireError) {
      if let reason = try inspectFrame(packet, at: time, link: link) {
        findings.counters.count(reason)
      } else {
        findings.counters.decoded &+= 1
      }
    } catch {
      findings.counters.count(error)
    }
    return findings.count
  }

  /// Whether packets of that link type can be read at all.
  public static func reads(_ link: LinkType) -> Bool { LinkHeader.isSupported(link) }

  /// Forgets all connections and counters, for another capture that has nothing to do with the last.
  public mutating func reset() {
    table.removeAll()
    buffers.removeAll()
    quic.removeAll()
    fragments.removeAll()
    recentDatagrams.removeAll()
    stalls.reset()
    findings.removeAll()
    finished = 0
  }

  /// Asks the last packet's observation of that number; nil past the end.
  public func observation(_ index: Int) -> Observation? {
    findings[index]
  }

  /// The name of an observation of the last packet: lower case, printable ASCII, no trailing dot.
  @_lifetime(borrow self)
  public func name(of observation: Observation) -> Span<UInt8> {
    let names = findings.names.span
    let start = min(Int(observation.nameOffset), names.count)
    return names.extracting(start..<(start + min(Int(observation.nameLength), names.count - start)))
  }

  /// Remembers a mark with the flow of an observation of the last packet.
  ///
  /// From now on the flow gives further observations, with this mark and without a name, when its
  /// evidence grows, when much was sent or when it was blocked; those of an inferred name are
  /// inferred too. 0 forgets it. A hello may give two observations of one flow, its outer name and
  /// the one that was likely asked: the one that is remembered last counts.
  public mutating func remember(_ tag: UInt32, for observation: Observation) {
    guard let index = observation.flow else { return }
    if index >= quic.firstFlow { return quic.remember(tag, for: observation) }
    guard table.isTaken(index) else { return }
    if table.flows[index].tag != tag { table.details[index].restart() }
    table.details[index].isInferred = observation.traits.contains(.inferred)
    table.flows[index].tag = tag
  }

  /// Reports what the marked flows have sent since their last report, at the end of the packets.
  ///
  /// Returns the number of observations; call it until it returns 0.
  public mutating func finish() -> Int {
    findings.beginPacket()
    while finished < quic.endOfFlows, findings.count < Findings.mostObservations / 2 {
      if table.isTaken(finished) {
        reportVolume(finished)
        releaseBuffer(of: finished)
      }
      if finished >= quic.firstFlow { quic.finish(finished, findings: &findings) }
      finished += 1
    }
    return findings.count
  }
}
