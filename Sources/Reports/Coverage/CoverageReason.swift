import Texts

/// One reason why a day's figures are less than whole.
enum CoverageReason: Hashable {
  /// Not one packet was read.
  case noPackets
  /// Packets were read, but not one name.
  case noNames
  /// Hours without any packet, of the hours of the day.
  case silentHours(Int, of: Int)
  /// Connections whose name could not be read, of all that were seen.
  case unreadableNames(UInt64, of: UInt64)
  /// QUIC Initials that were not opened, of all that clients sent.
  case unreadInitials(UInt64, of: UInt64)
  /// Damaged or unknown packets, of those that were read.
  case damagedPackets(UInt64, of: UInt64)
  /// Postes seen, of those that are declared.
  case postesSeen(UInt64, of: UInt64)
  /// Declared networks without a name, and the share of the declared postes that are elsewhere.
  case silentNetworks(Int, share: String?)
  /// None of the declared networks gave a name.
  case noNetwork(Int)
  /// Beginnings of connections that are estimated lost, of all.
  case lostBeginnings(UInt64, of: UInt64)
  /// Names of AI services from outside the declared networks, of all that were recognised.
  case outsideNetworks(UInt64, of: UInt64)
  /// Names were read in DNS only: no connection can be shown.
  case dnsOnly
  /// Connections forgotten before their end for want of room.
  case evictedFlows(UInt64)
  /// Recognised names lost on the way to the store.
  case lostMatches(UInt64)
  /// Packets lost before they were read, of those that the interface received.
  case lostPackets(UInt64, of: UInt64)

  /// The mirror shows what clients send and not what servers answer.
  case onlyClients
  /// The mirror shows what servers answer and not what clients send.
  case onlyServers
  /// The machine's clock was set while the probe listened.
  case clockSteps(UInt64)
  /// The database was found damaged: what it held is in a file beside the new one.
  case databaseSetAside

  /// The check of `vigie doctor` that says what to do about it; nil where nothing is broken.
  var check: String? {
    switch self {
    case .onlyClients, .onlyServers: "deux-sens"
    case .lostPackets: "pertes-sonde"
    case .lostBeginnings: "pertes-avant"
    case .clockSteps: "horloge"
    case .databaseSetAside: "base"
    // The store writes too slowly, or cannot write.
    case .lostMatches: "espace"
    case .noPackets, .noNames, .silentHours, .unreadableNames, .unreadInitials, .damagedPackets,
      .postesSeen, .silentNetworks, .noNetwork, .outsideNetworks, .dnsOnly, .evictedFlows:
      nil
    }
  }

  /// The sentence that a reader sees, without its full stop.
  func sentence(_ language: Language) -> String {
    switch self {
    case .noPackets: return language.say(.noPacketWasRead)
    case .noNames:
      return language.say(.packetsButNoName)
    case .silentHours(let hours, let all):
      return language.say(.noPacketForOfHours, hours, all)
    case .unreadableNames(let part, let whole):
      let share = NumberText.finePercent(part, of: whole, language) ?? ""
      return language.say(.ofConnectionsWithoutReadableName, share)
    case .unreadInitials(let part, let whole):
      let share = NumberText.finePercent(part, of: whole, language) ?? ""
      return language.say(.ofQuicBeginningsNotOpened, share)
    case .damagedPackets(let part, let whole):
      let share = NumberText.finePercent(part, of: whole, language) ?? ""
      return language.say(.ofPacketsUnreadable, share)
    case .postesSeen(let seen, let declared):
      let share = NumberText.percent(seen, of: declared, language) ?? ""
      return language.say(.holdsForOfDeclaredWorkstations, share)
    case .silentNetworks(let count, let share):
      let number = NumberText.count(count, language)
      guard let share else {
        return language.say(.saysNothingOfSilentNetworks, number, count)
      }
      return language.say(.holdsForOfDeclaredWorkstationsAt, share, number, count)
    case .noNetwork(let count):
      let number = NumberText.count(count, language)
      return language.say(.notOneNameFromAnyOf, number)
    case .lostBeginnings(let part, let whole):
      let share = NumberText.finePercent(part, of: whole, language) ?? ""
      return language.say(.ofBeginningsOfConnectionsLostEstimate, share)
    case .outsideNetworks(let part, let whole):
      let share = NumberText.percent(part, of: whole, language) ?? ""
      return language.say(.namesFromUndeclaredNetworks, share)
    case .dnsOnly:
      return language.say(.onlyDnsIsVisibleNoConnection)
    case .evictedFlows(let count):
      let number = NumberText.count(count, language)
      return language.say(.connectionsForgottenBeforeTheirEnd, number, count)
    case .lostPackets(let part, let whole):
      let share = NumberText.finePercent(part, of: whole, language) ?? ""
      return language.say(.ofPacketsLostBeforeReading, share)
    case .onlyClients:
      return language.say(.mirrorShowsOnlyWorkstations)
    case .onlyServers:
      return language.say(.mirrorShowsOnlyServers)
    case .clockSteps(let count):
      let number = NumberText.count(count, language)
      return language.say(.clockWasSet, number, count)
    case .databaseSetAside:
      return language.say(.databaseSetAside)
    case .lostMatches(let count):
      let number = NumberText.count(count, language)
      return language.say(.recognisedNamesNotRecorded, number)
    }
  }
}
