import Model
import Privacy
import Texts

/// What the probe could see, before any figure (privacy requirement P44).
struct CoveragePart {
  private let material: DailyMaterial
  private let coverage: CoverageAssessment
  private let counters: CoverageCounters
  private let language: Language
  private let packetsByHour: [Timestamp: UInt64]

  private static let labelWidth = 19
  /// Layers of damaged packets that are named; the reader wants the first suspects only.
  private static let mostLayers = 3

  init(_ material: DailyMaterial, packets: [Timestamp: UInt64] = [:]) {
    self.material = material
    packetsByHour = packets
    coverage = material.coverage
    counters = material.coverage.counters
    language = material.language
  }

  func section() -> ReportSection {
    let facts = facts().filter { !$0.value.text.isEmpty }
    let reasons = coverage.reasons.map { $0.sentence(language) }
    return ReportSection(
      key: "couverture", title: language.say(.coverage),
      verdict: coverage.verdict.word(in: language),
      remark: reasons.isEmpty ? nil : reasons.joined(separator: ". ") + ".",
      blocks: [.facts(facts, labelWidth: Self.labelWidth), hours].compactMap(\.self))
  }

  /// The same in two lines: what was seen, and what never is.
  func shortSection() -> ReportSection {
    var section = section()
    var kept: Set = ["postes-vus", "reseaux-muets", "jamais-visible"]
    // An address that speaks for many makes every number of postes too small.
    if material.facts.suspectsGateway { kept.insert("ecarte-par-choix") }
    section.blocks = [
      .facts(
        facts().filter { kept.contains($0.key) && !$0.value.text.isEmpty },
        labelWidth: Self.labelWidth)
    ]
    return section
  }

  /// The hours of a day; those of a longer period are told in words.
  private var hours: ReportBlock? {
    guard coverage.silent.days == 1 else { return nil }
    return .hours(
      coverage.silent.hours(language, packets: packetsByHour),
      caption: language.say(.hoursHeardCaption))
  }

  private func facts() -> [ReportFact] {
    [
      ReportFact(
        "postes-vus", language.say(.workstationsSeen),
        ReportCell(
          postesSeen,
          number: counters.postesSeen.flatMap {
            material.exact(material.suppression.count(Int(clamping: $0)))
          })),
      ReportFact(
        "reseaux-vus", language.say(.networksSeen),
        networks?.count ?? ReportCell("")),
      ReportFact(
        "reseaux-muets", language.say(.silentNetworks), networks?.silent ?? ""),
      ReportFact("vlan-vus", language.say(.vLANsSeen), networks?.vlans ?? ""),
      ReportFact(
        "paquets", language.say(.coveragePartPackets),
        ReportCell(packets, number: Int(clamping: counters.packets))),
      ReportFact(
        "heures-sans-paquet", language.say(.silentHours),
        silentHours),
      ReportFact(
        "connexions-lues", language.say(.connectionsRead), beginnings),
      ReportFact("noms-lus", language.say(.namesRead), namesRead),
      ReportFact(
        "noms-illisibles", language.say(.unreadableNames), unreadableNames),
      ReportFact("ech", language.say(.ech), encryptedHellos),
      ReportFact("quic", language.say(.quic), unreadInitials),
      ReportFact("pertes", language.say(.losses), losses),
      ReportFact("jamais-visible", language.say(.neverVisible), neverVisible),
      ReportFact(
        "ecarte-par-choix", language.say(.leftOutByChoice), leftOut),
      ReportFact("horloge", language.say(.clockOfProbe), clock),
      ReportFact("catalogue", language.say(.catalogue), catalogue),
    ]
  }

  private var networks: SeenNetworksText? {
    coverage.networks.map { SeenNetworksText($0, language) }
  }

  /// The terms of coverage: read, seen and not opened, lost.
  private var beginnings: String {
    let all = counters.beginnings
    guard all > 0, let read = NumberText.finePercent(counters.hellos, of: all, language) else {
      return ""
    }
    var parts = [read]
    if let share = share(counters.unreadInitials, of: all) {
      parts.append(language.say(.seenNotOpened, share))
    }
    if let share = share(counters.lostBeginnings, of: all) {
      parts.append(language.say(.lostEstimate, share))
    }
    return parts.joined(separator: language.say(.listSeparator))
  }

  private func share(_ part: UInt64, of all: UInt64) -> String? {
    part > 0 ? NumberText.finePercent(part, of: all, language) : nil
  }

  private var postesSeen: String {
    guard let seen = counters.postesSeen else { return "" }
    let number = material.number(Int(clamping: seen))
    guard let declared = material.context.declaredPostes else {
      return number + material.onBusiestDay
    }
    let all = NumberText.count(declared, language)
    return language.say(.ofDeclared, number, all) + material.onBusiestDay
  }

  private var packets: String {
    guard counters.packets > 0 else { return "" }
    let read = NumberText.count(counters.packets, language)
    var parts = [language.say(.read, read)]
    if counters.errors > 0,
      let share = NumberText.finePercent(counters.errors, of: counters.packets, language)
    {
      let layers = counters.errorsByLayer(limit: Self.mostLayers)
        .map { "\(InertText.cleaned($0.layer)) \(NumberText.count($0.count, language))" }
      let detail = layers.isEmpty ? "" : " (\(layers.joined(separator: ", ")))"
      parts.append(language.say(.unreadable, share, detail))
    }
    return parts.joined(separator: language.say(.listSeparator))
  }

  private var silentHours: String {
    guard counters.packets > 0 else { return "" }
    guard let words = coverage.silent.words(language) else {
      return language.say(.hourlyWorthNone)
    }
    return language.say(.noPacket, words)
  }

  private var namesRead: String {
    guard counters.packets > 0 else { return "" }
    let parts = NameSource.allCases.filter { counters.names($0) > 0 }
      .map { "\($0.word) \(NumberText.count(counters.names($0), language))" }
    guard !parts.isEmpty else { return language.say(.coveragePartNone) }
    let read = parts.joined(separator: ", ")
    guard counters.inferredNames > 0 else { return read }
    let inferred = NumberText.count(counters.inferredNames, language)
    return read
      + language.say(.inferredFromDns, inferred)
  }

  private var unreadableNames: String {
    let all = counters.connections
    guard all > 0, let share = NumberText.finePercent(counters.unreadable, of: all, language)
    else { return "" }
    let causes: [(String, UInt64)] = [
      (language.say(.ech), counters.hiddenHellos),
      (language.say(.encryptedDns), counters.encryptedResolvers),
      (language.say(.relaysAndVpn), counters.relays),
      (
        language.say(.beginningNotComplete),
        counters.incompleteHellos
      ),
      (language.say(.noServerName), counters.namelessHellos),
    ]
    let parts = causes.filter { $0.1 > 0 }
    let detail = zip(parts, NumberText.tenths(parts.map(\.1), of: all)).map { part, tenths in
      tenths > 0
        ? "\(part.0) \(NumberText.percentage(tenths: tenths, language))"
        : "\(part.0) \(NumberText.finePercent(part.1, of: all, language) ?? "")"
    }
    let whole = language.say(.ofConnections, share)
    return detail.isEmpty
      ? whole : whole + language.say(.labelColon) + detail.joined(separator: ", ")
  }

  private var encryptedHellos: String {
    guard counters.hellosWithECH > 0,
      let share = NumberText.finePercent(counters.hellosWithECH, of: counters.hellos, language)
    else { return "" }
    return language.say(.echPresent, share)
  }

  private var unreadInitials: String {
    let all = CoverageCounters.sum([counters.openedInitials, counters.unreadInitials])
    guard counters.unreadInitials > 0,
      let share = NumberText.finePercent(counters.unreadInitials, of: all, language)
    else { return "" }
    return language.say(.quicBeginningsNotOpened, share)
  }

  private var losses: String {
    var parts: [String] = []
    if counters.evictedFlows > 0 {
      let number = NumberText.count(counters.evictedFlows, language)
      parts.append(
        language.say(.connectionsForgotten, number))
    }
    if counters.lostMatches > 0 {
      let number = NumberText.count(counters.lostMatches, language)
      parts.append(
        language.say(.recognisedNamesLost, number))
    }
    // What was lost before it is estimated beside the connections that were read.
    if let share = NumberText.finePercent(
      counters.lostPackets, of: counters.receivedPackets, language)
    {
      let number = NumberText.count(counters.lostPackets, language)
      parts.append(
        language.say(.lostByProbe, share)
          + (counters.lostPackets > 0 ? language.say(.ofPacketsInBrackets, number) : ""))
    }
    return parts.joined(separator: language.say(.listSeparator))
  }

  /// Whether the clock of the hours was set; nothing of capture files, which have their own.
  private var clock: String {
    guard !material.context.isReplay, counters.packets > 0 else { return "" }
    let number = NumberText.count(counters.clockSteps, language)
    return counters.clockSteps > 0
      ? language.say(.clockSteps, number, counters.clockSteps) : language.say(.noClockStep)
  }

  private var neverVisible: String {
    let declared = material.context.outOfSight
    // What is declared with its agents takes the place of the same in general.
    let named = Set(declared.map { InertText.cleaned($0.name).lowercased() })
    let ways = [
      Phrase.telephones, .homeWorkOutsideTunnel, .aiInsideOfficeSuites, .unknownServices,
    ].filter { way in
      // A policy is written in one language, and read in two.
      !Language.allCases.contains { named.contains($0.say(way).lowercased()) }
    }.map { language.say($0) }
    var parts = ways.isEmpty ? [] : [ways.joined(separator: ", ")]
    parts += declared.map { part in
      let name = InertText.cleaned(part.name)
      guard let agents = part.agents else { return name }
      let number = NumberText.count(agents, language)
      return language.say(.agents, name, number, agents)
    }
    return parts.joined(separator: language.say(.listSeparator))
  }

  private var leftOut: String {
    let context = material.context
    var parts: [String] = []
    if context.excludedCount > 0 {
      let number = NumberText.count(context.excludedCount, language)
      var part = language.say(.coveragePartExcludedNetworks, number, context.excludedCount)
      if counters.excluded > 0 {
        let packets = NumberText.count(counters.excluded, language)
        part += language.say(.packetsNotRead, packets)
      }
      parts.append(part)
    }
    if context.gatewayCount > 0 {
      let number = NumberText.count(context.gatewayCount, language)
      parts.append(language.say(.gateways, number, context.gatewayCount))
    }
    if material.facts.suspectsGateway {
      parts.append(
        language.say(.gatewaySuspected))
    }
    return parts.joined(separator: language.say(.listSeparator))
  }

  private var catalogue: String {
    let version = InertText.cleaned(material.context.catalogueVersion)
    let number = NumberText.count(material.context.serviceCount, language)
    let text = language.say(.services, version, number)
    let today = material.facts.day
    // A release of after the period says nothing of what was seen in it.
    guard let signed = material.context.catalogueDay, signed <= today else { return text }
    let age = today.daysSinceEpoch - signed.daysSinceEpoch
    return text + language.say(.catalogueSigned, DateText.short(signed), age)
  }
}
