public import Model

/// The counters of a day by what they mean for a reader.
public struct CoverageCounters: Hashable, Sendable {
  private let counters: [String: UInt64]

  /// The counters by their stable codes, as the store keeps them.
  public init(_ counters: [String: UInt64]) {
    self.counters = counters
  }

  /// Packets read.
  public var packets: UInt64 { self["packets"] }
  /// Packets of excluded networks, dropped unread.
  public var excluded: UInt64 { self["packets.excluded"] }
  /// Damaged or unknown messages.
  var errors: UInt64 { self["errors"] }
  /// ClientHellos read.
  var hellos: UInt64 { self["hellos.read"] }
  /// ClientHellos read that name nobody.
  var namelessHellos: UInt64 { self["hellos.noName"] }
  /// ClientHellos read that carry the ECH extension, real or GREASE.
  var hellosWithECH: UInt64 { self["hellos.ech"] }
  /// ClientHellos that were begun and could not be read to their end.
  var incompleteHellos: UInt64 { self["hellos.incomplete"] }
  /// Connections that ended without a byte of their client seen, although it had sent some.
  var lostHellos: UInt64 { self["hellos.lost"] }
  /// Beginnings of encrypted connections of which bytes are missing, as the numbers of their clients'
  /// segments say: an estimate of what was lost before it could be read.
  public var lostBeginnings: UInt64 { Self.sum([incompleteHellos, lostHellos]) }
  /// Beginnings that were read, seen but not opened, or lost: what coverage is a part of.
  public var beginnings: UInt64 { Self.sum([hellos, unreadInitials, lostBeginnings]) }
  /// QUIC Initial packets of clients that were opened.
  var openedInitials: UInt64 { self["quic.opened"] }
  /// QUIC Initial packets seen and not opened: packets, of which one connection can send many.
  var unreadInitials: UInt64 { self["quic.initials"] }
  /// ClientHellos whose outer name hides another: ECH that is likely real, or behind a known public
  /// name.
  var hiddenHellos: UInt64 { Self.sum([self["ech.likelyReal"], self["ech.publicName"]]) }
  /// Connections to resolvers over TLS, QUIC or HTTPS: the names asked there are not seen.
  public var encryptedResolvers: UInt64 {
    Self.sum([self["blind.dot"], self["blind.doq"], self["blind.doh"]])
  }
  /// Connections to relays, VPNs and proxies of others: what goes through them is not seen.
  var relays: UInt64 {
    Self.sum([self["blind.relay"], self["blind.vpn"], self["blind.proxy"]])
  }
  /// Names that were not read but inferred from the client's DNS answers.
  var inferredNames: UInt64 { self["names.inferred"] }
  /// Connections forgotten before their end.
  var evictedFlows: UInt64 { self["flows.evicted"] }
  /// Recognised names lost on the way to the store.
  var lostMatches: UInt64 { self["matches.dropped"] }
  /// Packets lost before they were read, by the ring, the card or its driver.
  var lostPackets: UInt64 {
    Self.sum([self["capture.droppedByKernel"], self["capture.droppedByInterface"]])
  }
  /// Packets that live interfaces received, lost ones included; 0 for capture files.
  var receivedPackets: UInt64 {
    Self.sum([self["capture.received"], self["capture.droppedByInterface"]])
  }
  /// TCP connections that clients opened within sight, of days on which answers were looked for.
  public var askedConnections: UInt64 { self["connections.asked"] }
  /// Of these, connections whose server was seen to answer.
  public var answeredConnections: UInt64 { self["connections.answered"] }
  /// Connections of which only the server's beginning was seen.
  public var unopenedConnections: UInt64 { self["connections.unopened"] }
  /// How often the machine's clock was set while the probe listened.
  var clockSteps: UInt64 { Self.sum([self["clock.forward"], self["clock.back"]]) }
  /// How often a damaged database was set aside and a new one begun.
  var databasesSetAside: UInt64 { self["database.setAside"] }
  /// Connections that clients opened, TCP and QUIC.
  public var opened: UInt64 { Self.sum([self["connections.tcp"], self["connections.quic"]]) }
  /// Of these, connections over IPv6.
  public var openedOverIPv6: UInt64 { self["connections.ipv6"] }
  /// Names of clients in a declared network whose direction is declared as well.
  public var placedNames: UInt64 { self["names.placed"] }
  /// Names of clients in a declared network that is in no direction.
  public var unplacedNames: UInt64 { self["names.unplaced"] }
  /// DNS messages that came again within a second.
  public var repeatedQuestions: UInt64 { self["duplicates.dns"] }
  /// Names of AI services recognised, wherever their clients are.
  var matches: UInt64 { self["matches"] }
  /// Those of clients outside every declared network, which are not kept.
  var outsideMatches: UInt64 { self["matches.outside"] }
  /// Postes seen; nil when not counted.
  var postesSeen: UInt64? { counters[CoverageCount.postesSeen] }

  /// Names read from one source.
  public func names(_ source: NameSource) -> UInt64 { self["names.\(source.code)"] }

  /// Names read from all sources.
  public var names: UInt64 { Self.sum(NameSource.allCases.map { names($0) }) }

  /// Connections whose name could not be read, or hides what was done.
  ///
  /// A connection to a resolver without a server name is counted under both causes, so this errs on
  /// the side of caution.
  public var unreadable: UInt64 {
    Self.sum([hiddenHellos, encryptedResolvers, relays, incompleteHellos, namelessHellos])
  }

  /// Encrypted connections that began within sight: ClientHellos read (TCP and QUIC, resolvers and
  /// relays included) and those begun and not read to their end.
  ///
  /// Never less than `unreadable`: both come from a file.
  public var connections: UInt64 { max(Self.sum([hellos, incompleteHellos]), unreadable) }

  /// Errors by layer, the most first, at most `limit`; ties in alphabetical order.
  func errorsByLayer(limit: Int) -> [(layer: String, count: UInt64)] {
    var layers: [String: UInt64] = [:]
    for (code, count) in counters where code.hasPrefix("error.") && count > 0 {
      let layer = code.dropFirst("error.".count).prefix { $0 != "." }
      layers[String(layer)] = Self.sum([layers[String(layer)] ?? 0, count])
    }
    return layers.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      .prefix(limit).map { ($0.key, $0.value) }
  }

  private subscript(code: String) -> UInt64 { counters[code] ?? 0 }

  /// The sum, held at the largest number: counters come from a file.
  static func sum(_ values: [UInt64]) -> UInt64 {
    values.reduce(0) { sum, value in
      let (result, overflow) = sum.addingReportingOverflow(value)
      return overflow ? .max : result
    }
  }
}
