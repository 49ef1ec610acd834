public import Model

/// What a day's figures are worth, and why, by the published thresholds.
public struct CoverageAssessment: Sendable {
  /// The verdict.
  public let verdict: CoverageVerdict
  let reasons: [CoverageReason]
  let counters: CoverageCounters
  let silent: SilentHours
  /// What came from the declared networks; nil where nobody looked.
  let networks: SeenNetworks?

  /// The worth of a day's figures.
  public init(facts: DayFacts, context: ReportContext) {
    let counters = CoverageCounters(facts.coverage)
    let silent = SilentHours(
      facts.period, hoursWithPackets: facts.hoursWithPackets, zone: context.zone)
    networks = SeenNetworks(facts, context.networksDeclared, zone: context.zone)
    let findings = Self.findings(counters, silent, networks, context)
    let verdict = findings.map(\.verdict).min() ?? .good
    // Beside what makes coverage insufficient, lesser reasons only distract, but not that days before
    // are gone.
    reasons = findings.filter {
      verdict != .insufficient || $0.verdict == .insufficient || $0.reason == .databaseSetAside
    }.map(\.reason)
    self.verdict = verdict
    self.counters = counters
    self.silent = silent
  }

  /// Whether the probe read nothing that could have shown a use.
  public var isBlind: Bool { reasons.contains(.noPackets) || reasons.contains(.noNames) }

  private typealias Finding = (verdict: CoverageVerdict, reason: CoverageReason)

  private static func findings(
    _ counters: CoverageCounters, _ silent: SilentHours, _ networks: SeenNetworks?,
    _ context: ReportContext
  ) -> [Finding] {
    // Last, since it says nothing of what was read since.
    let setAside: [Finding] =
      counters.databasesSetAside > 0 ? [(.partial, .databaseSetAside)] : []
    guard counters.packets > 0 else { return [(.insufficient, .noPackets)] + setAside }
    guard counters.names > 0 else { return [(.insufficient, .noNames)] + setAside }
    var findings: [Finding] = []
    // Of capture files nobody expects all postes.
    if !context.isReplay, let seen = counters.postesSeen, let declared = context.declaredPostes,
      declared > 0
    {
      let share = percent(seen, of: UInt64(declared))
      let verdict: CoverageVerdict =
        share < CoverageThresholds.postesInsufficient
        ? .insufficient : share < CoverageThresholds.postesPartial ? .partial : .good
      findings.append((verdict, .postesSeen(seen, of: UInt64(declared))))
    }
    if let finding = networks.flatMap({ self.finding(of: $0, counters, context) }) {
      findings.append(finding)
    }
    if let verdict = excess(
      counters.outsideMatches, of: counters.matches, partial: CoverageThresholds.outsidePartial,
      insufficient: CoverageThresholds.outsideInsufficient)
    {
      findings.append(
        (verdict, .outsideNetworks(counters.outsideMatches, of: counters.matches)))
    }
    if silent.count > CoverageThresholds.mostSilentHours * silent.days {
      let heard = silent.hoursOfDay - silent.count
      findings.append(
        (
          heard < CoverageThresholds.fewestHours * silent.days ? .insufficient : .partial,
          .silentHours(silent.count, of: silent.hoursOfDay)
        ))
    }
    if let verdict = excess(
      counters.unreadable, of: counters.connections, partial: CoverageThresholds.unreadablePartial,
      insufficient: CoverageThresholds.unreadableInsufficient)
    {
      findings.append((verdict, .unreadableNames(counters.unreadable, of: counters.connections)))
    }
    let initials = CoverageCounters.sum([counters.openedInitials, counters.unreadInitials])
    if excess(
      counters.unreadInitials, of: initials, partial: CoverageThresholds.unreadInitialsPartial,
      insufficient: 100) != nil
    {
      findings.append((.partial, .unreadInitials(counters.unreadInitials, of: initials)))
    }
    if let verdict = excess(
      counters.errors, of: counters.packets, partial: CoverageThresholds.damagedPartial,
      insufficient: CoverageThresholds.damagedInsufficient)
    {
      findings.append((verdict, .damagedPackets(counters.errors, of: counters.packets)))
    }
    if let verdict = excess(
      counters.lostPackets, of: counters.receivedPackets, partial: CoverageThresholds.lostPartial,
      insufficient: CoverageThresholds.lostInsufficient)
    {
      findings.append((verdict, .lostPackets(counters.lostPackets, of: counters.receivedPackets)))
    }
    if excess(
      counters.lostBeginnings, of: counters.beginnings,
      partial: CoverageThresholds.beginningsPartial, insufficient: 100) != nil
    {
      findings.append(
        (.partial, .lostBeginnings(counters.lostBeginnings, of: counters.beginnings)))
    }
    if counters.names == counters.names(.dns), counters.connections == 0, initials == 0 {
      findings.append((.partial, .dnsOnly))
    }
    if excess(
      counters.evictedFlows, of: counters.hellos, partial: CoverageThresholds.evictedPartial,
      insufficient: 100) != nil
    {
      findings.append((.partial, .evictedFlows(counters.evictedFlows)))
    }
    switch MirrorWays(counters) {
    case .onlyClients: findings.append((.partial, .onlyClients))
    case .onlyServers: findings.append((.partial, .onlyServers))
    case .both, nil: break
    }
    if counters.clockSteps > 0 { findings.append((.partial, .clockSteps(counters.clockSteps))) }
    if counters.lostMatches > 0 { findings.append((.partial, .lostMatches(counters.lostMatches))) }
    return findings + setAside
  }

  private static func finding(
    of networks: SeenNetworks, _ counters: CoverageCounters, _ context: ReportContext
  ) -> Finding? {
    let silent = networks.silentCount
    guard silent > 0 else { return nil }
    guard silent < networks.all else { return (.insufficient, .noNetwork(networks.all)) }
    // Where postes are counted, their share stands there already.
    let share =
      counters.postesSeen == nil
      ? networks.share(context.directionsDeclared, context.language) : nil
    return (.partial, .silentNetworks(silent, share: share))
  }

  /// What a part that is too large makes of coverage; nil when it is small enough.
  static func excess(
    _ part: UInt64, of whole: UInt64, partial: UInt64, insufficient: UInt64
  ) -> CoverageVerdict? {
    let share = percentRoundedUp(part, of: whole)
    return share > insufficient ? .insufficient : share > partial ? .partial : nil
  }

  /// Whole per cent, rounded down; nothing of nothing is nothing.
  static func percent(_ part: UInt64, of whole: UInt64) -> UInt64 {
    guard whole > 0 else { return 0 }
    let (high, low) = part.multipliedFullWidth(by: 100)
    guard high < whole else { return .max }
    return whole.dividingFullWidth((high, low)).quotient
  }

  /// Thousandths, rounded down; nil of nothing.
  static func perMille(_ part: UInt64, of whole: UInt64) -> UInt64? {
    guard whole > 0, part <= whole else { return nil }
    return whole.dividingFullWidth(part.multipliedFullWidth(by: 1_000)).quotient
  }

  /// Whole per cent, rounded up, so that a threshold is crossed by the first part above it.
  private static func percentRoundedUp(_ part: UInt64, of whole: UInt64) -> UInt64 {
    guard whole > 0 else { return part > 0 ? .max : 0 }
    let (high, low) = part.multipliedFullWidth(by: 100)
    guard high < whole else { return .max }
    let (quotient, remainder) = whole.dividingFullWidth((high, low))
    return remainder > 0 && quotient < .max ? quotient + 1 : quotient
  }
}
