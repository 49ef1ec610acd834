public import Wire

/// What became of every packet, and what else was counted on the way.
///
/// `packets` is always the sum of `decoded`, every `ignored` and every `errors`.
public struct InspectionCounters: Sendable {
  /// Packets given to the inspector.
  public internal(set) var packets: UInt64 = 0
  /// Their length on the wire, in bytes.
  public internal(set) var wireBytes: UInt64 = 0
  /// Packets of which the capture holds only the beginning.
  public internal(set) var cutPackets: UInt64 = 0
  /// Packets read up to their transport layer, with or without a name.
  public internal(set) var decoded: UInt64 = 0
  /// Names read, by `NameSource.rawValue`.
  public internal(set) var names: [UInt64]
  /// ClientHellos read whole.
  public internal(set) var hellos: UInt64 = 0
  /// Of these, hellos without a server name.
  public internal(set) var hellosWithoutName: UInt64 = 0
  /// Of these, hellos with an encrypted_client_hello extension, real or not.
  public internal(set) var hellosWithECH: UInt64 = 0
  /// Encrypted connections without a name since their hello never became whole: a gap, or no room.
  ///
  /// What a client sent must have begun as TLS; where its beginning was lost, the port decides.
  public internal(set) var hellosIncomplete: UInt64 = 0
  /// Connections to port 443 that ended without a byte of their client seen, although the number of its
  /// last segment says that there were some: lost before they were read.
  public internal(set) var hellosLost: UInt64 = 0
  /// All other streams given up within a message: requests of HTTP and SOCKS, DNS, what is unknown.
  public internal(set) var streamsIncomplete: UInt64 = 0
  /// Retransmitted bytes that differ from the first ones; the first ones count.
  public internal(set) var overlapConflicts: UInt64 = 0
  /// Flows that gave their place to newer ones before their end.
  public internal(set) var flowsEvicted: UInt64 = 0
  /// Of these, flows that were marked: how much they sent to their end is not known.
  public internal(set) var flowsEvictedMarked: UInt64 = 0
  /// Marked flows that ended without an answer.
  public internal(set) var flowsBlocked: UInt64 = 0
  /// TCP connections that a client opened: SYN segments of connections not followed before.
  public internal(set) var tcpConnections: UInt64 = 0
  /// Of the same, connections whose server's SYN was seen as well: both ways are within sight.
  public internal(set) var tcpAnswered: UInt64 = 0
  /// Connections that a client opened over IPv6, TCP and QUIC together.
  public internal(set) var ipv6Connections: UInt64 = 0
  /// SYN segments of servers to connections whose client's SYN was not seen.
  public internal(set) var tcpUnopened: UInt64 = 0
  /// Of those that a client opened, connections to the port of DNS over TLS (RFC 7858).
  public internal(set) var dnsOverTLS: UInt64 = 0
  /// QUIC connections whose client's first Initial was opened.
  public internal(set) var quicConnections: UInt64 = 0
  /// Of these, connections to the port of DNS over QUIC (RFC 9250).
  public internal(set) var dnsOverQUIC: UInt64 = 0
  /// QUIC Initials of clients that were opened.
  public internal(set) var quicInitials: UInt64 = 0
  /// QUIC Initials that no key opened, and datagrams of 1,200 bytes or more, on any port, whose long
  /// header is whole and names a version that was spoken and is not read, or a greased one.
  ///
  /// An Initial that came before the one whose keys open it stays counted here.
  public internal(set) var quicUnread: UInt64 = 0
  /// HTTPS or SVCB records with an ECH configuration.
  public internal(set) var echRecords: UInt64 = 0
  /// Of these, records whose configurations are malformed.
  public internal(set) var echBadConfigurations: UInt64 = 0
  /// Hellos with ECH whose outer name is the public name of a configuration that their client
  /// received a moment ago.
  public internal(set) var echLikelyReal: UInt64 = 0
  /// Of these, hellos whose asked name cannot be told: the client resolved several names to it.
  public internal(set) var echAmbiguous: UInt64 = 0
  /// Hellos with ECH whose outer name is a known public name, without such a configuration seen.
  public internal(set) var echPublicName: UInt64 = 0
  /// All other hellos with ECH.
  public internal(set) var echLikelyGREASE: UInt64 = 0
  /// Names that were not read but are what a client resolved to an address or a configuration.
  public internal(set) var namesInferred: UInt64 = 0
  /// Connections without a name to an address to which their client resolved several.
  public internal(set) var dnsAmbiguous: UInt64 = 0
  /// Names whose answer was a refusal: NXDOMAIN, or nothing but sinkholes.
  public internal(set) var dnsBlocked: UInt64 = 0
  /// Resolved names that gave their place to newer ones before they expired.
  public internal(set) var resolutionsEvicted: UInt64 = 0
  /// Names left out since one packet held too many.
  public internal(set) var namesDropped: UInt64 = 0
  /// Malformed messages within streams whose next message could still be found.
  public internal(set) var streamMessageErrors: UInt64 = 0
  /// Names left out since they were addresses.
  public internal(set) var addressesAsNames: UInt64 = 0

  /// Packets found within other packets.
  public internal(set) var tunnels: UInt64 = 0
  /// Packets put together from fragments.
  public internal(set) var packetsReassembled: UInt64 = 0
  /// Fragmented packets left out since their fragments contradicted each other.
  public internal(set) var fragmentConflicts: UInt64 = 0
  /// Fragmented packets left out since they were too long.
  public internal(set) var packetsTooLong: UInt64 = 0
  /// Fragmented packets given up: fragments never came, or newer packets took their place.
  public internal(set) var packetsIncomplete: UInt64 = 0
  /// Fragments that came again.
  public internal(set) var duplicateFragments: UInt64 = 0
  /// DNS messages over UDP that came again within a second, as a mirror repeats them.
  public internal(set) var duplicateDNSMessages: UInt64 = 0
  /// Segments of a client whose bytes had all come before: repeated by a mirror, or sent again.
  public internal(set) var duplicateTCPSegments: UInt64 = 0

  private var ignoredByReason: [UInt64]
  private var errorsByLayerAndReason: [UInt64]

  init() {
    names = [UInt64](repeating: 0, count: 5)
    ignoredByReason = [UInt64](repeating: 0, count: IgnoreReason.allCases.count)
    errorsByLayerAndReason = [UInt64](
      repeating: 0, count: WireLayer.allCases.count * WireReason.allCases.count)
  }

  /// Packets set aside for that reason.
  public func ignored(_ reason: IgnoreReason) -> UInt64 {
    ignoredByReason[Int(reason.rawValue)]
  }

  /// Packets in which that layer had that error.
  public func errors(_ layer: WireLayer, _ reason: WireReason) -> UInt64 {
    errorsByLayerAndReason[Self.index(layer, reason)]
  }

  /// All packets set aside.
  public var allIgnored: UInt64 { ignoredByReason.reduce(0, +) }

  /// All packets with an error.
  public var allErrors: UInt64 { errorsByLayerAndReason.reduce(0, +) }

  mutating func count(_ reason: IgnoreReason) {
    ignoredByReason[Int(reason.rawValue)] &+= 1
  }

  mutating func count(_ error: WireError) {
    errorsByLayerAndReason[Self.index(error.layer, error.reason)] &+= 1
  }

  private static func index(_ layer: WireLayer, _ reason: WireReason) -> Int {
    Int(layer.rawValue) * WireReason.allCases.count + Int(reason.rawValue)
  }

  /// Every counter that is not 0 under its stable code, in a fixed order.
  public var coded: [(code: String, value: UInt64)] {
    var result: [(code: String, value: UInt64)] = [
      ("packets", packets), ("bytes", wireBytes), ("packets.decoded", decoded),
      ("packets.cut", cutPackets),
    ]
    for reason in IgnoreReason.allCases {
      let code = reason == .excluded ? "packets.excluded" : "packets.ignored.\(reason)"
      result.append((code, ignored(reason)))
    }
    result.append(("packets.ignored", allIgnored - ignored(.excluded)))
    result.append(("errors", allErrors))
    for layer in WireLayer.allCases {
      for reason in WireReason.allCases {
        result.append(("error.\(layer).\(reason)", errors(layer, reason)))
      }
    }
    for (index, source) in ["dns", "tls", "quic", "http", "socks"].enumerated() {
      result.append(("names.\(source)", names[index]))
    }
    result += [
      ("hellos.read", hellos), ("hellos.noName", hellosWithoutName), ("hellos.ech", hellosWithECH),
      ("hellos.incomplete", hellosIncomplete), ("hellos.lost", hellosLost),
      ("streams.incomplete", streamsIncomplete),
      ("streams.conflicts", overlapConflicts),
      ("flows.evicted", flowsEvicted), ("quic.opened", quicInitials),
      ("quic.initials", quicUnread),
      ("dns.ech", echRecords), ("streams.badMessages", streamMessageErrors),
      ("names.dropped", namesDropped),
      ("names.address", addressesAsNames),
      ("tunnels", tunnels),
      ("fragments.reassembled", packetsReassembled), ("fragments.conflicts", fragmentConflicts),
      ("fragments.tooLong", packetsTooLong), ("fragments.incomplete", packetsIncomplete),
      ("duplicates.fragments", duplicateFragments), ("duplicates.dns", duplicateDNSMessages),
      ("duplicates.tcp", duplicateTCPSegments),
      ("ech.likelyReal", echLikelyReal), ("ech.ambiguous", echAmbiguous),
      ("ech.publicName", echPublicName), ("ech.likelyGrease", echLikelyGREASE),
      ("ech.badConfigurations", echBadConfigurations),
      ("names.inferred", namesInferred), ("dns.ambiguous", dnsAmbiguous),
      ("dns.blocked", dnsBlocked), ("dns.evicted", resolutionsEvicted),
      ("flows.evictedMarked", flowsEvictedMarked), ("flows.blocked", flowsBlocked),
      ("connections.tcp", tcpConnections), ("connections.quic", quicConnections),
      // The same as connections.tcp, of days on which answers were looked for.
      ("connections.asked", tcpConnections), ("connections.answered", tcpAnswered),
      ("connections.unopened", tcpUnopened), ("connections.ipv6", ipv6Connections),
      ("blind.dot", dnsOverTLS), ("blind.doq", dnsOverQUIC),
    ]
    return result.filter { $0.value > 0 }
  }
}
