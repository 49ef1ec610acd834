import Model
import Privacy

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
      key: "couverture", title: language.say("Couverture", "Coverage"),
      verdict: coverage.verdict.word(in: language),
      remark: reasons.isEmpty ? nil : reasons.joined(separator: ". ") + ".",
      blocks: [.facts(facts, labelWidth: Self.labelWidth), hours].compactMap(\.self))
  }

  /// The hours of a day; those of a longer period are told in words.
  private var hours: ReportBlock? {
    guard coverage.silent.days == 1 else { return nil }
    return .hours(
      coverage.silent.hours(language, packets: packetsByHour),
      caption: language.say(
        "Heures de la journée où des paquets ont été lus",
        "Hours of the day in which packets were read"))
  }

  private func facts() -> [ReportFact] {
    [
      ReportFact(
        "postes-vus", language.say("Postes vus", "Workstations seen"),
        ReportCell(
          postesSeen,
          number: counters.postesSeen.flatMap {
            material.exact(material.suppression.count(Int(clamping: $0)))
          })),
      ReportFact(
        "reseaux-vus", language.say("Réseaux vus", "Networks seen"),
        networks?.count ?? ReportCell("")),
      ReportFact(
        "reseaux-muets", language.say("Réseaux muets", "Silent networks"), networks?.silent ?? ""),
      ReportFact("vlan-vus", language.say("VLAN vus", "VLANs seen"), networks?.vlans ?? ""),
      ReportFact(
        "paquets", language.say("Paquets", "Packets"),
        ReportCell(packets, number: Int(clamping: counters.packets))),
      ReportFact(
        "heures-sans-paquet", language.say("Heures sans paquet", "Silent hours"),
        silentHours),
      ReportFact(
        "connexions-lues", language.say("Connexions lues", "Connections read"), beginnings),
      ReportFact("noms-lus", language.say("Noms lus", "Names read"), namesRead),
      ReportFact(
        "noms-illisibles", language.say("Noms illisibles", "Unreadable names"), unreadableNames),
      ReportFact("ech", language.say("ECH", "ECH"), encryptedHellos),
      ReportFact("quic", language.say("QUIC", "QUIC"), unreadInitials),
      ReportFact("pertes", language.say("Pertes", "Losses"), losses),
      ReportFact("jamais-visible", language.say("Jamais visible", "Never visible"), neverVisible),
      ReportFact(
        "ecarte-par-choix", language.say("Écarté par choix", "Left out by choice"), leftOut),
      ReportFact("catalogue", language.say("Catalogue", "Catalogue"), catalogue),
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
      parts.append(language.say("vues, non ouvertes \(share)", "seen, not opened \(share)"))
    }
    if let share = share(counters.lostBeginnings, of: all) {
      parts.append(language.say("perdues (estimation) \(share)", "lost (estimate) \(share)"))
    }
    return parts.joined(separator: language.say(" ; ", "; "))
  }

  private func share(_ part: UInt64, of all: UInt64) -> String? {
    part > 0 ? NumberText.finePercent(part, of: all, language) : nil
  }

  private var postesSeen: String {
    guard let seen = counters.postesSeen else { return "" }
    let number = material.number(Int(clamping: seen))
    guard let declared = material.context.declaredPostes else { return number }
    let all = NumberText.count(declared, language)
    return language.say("\(number) sur \(all) déclarés", "\(number) of \(all) declared")
  }

  private var packets: String {
    guard counters.packets > 0 else { return "" }
    let read = NumberText.count(counters.packets, language)
    var parts = [language.say("\(read) lus", "\(read) read")]
    if counters.errors > 0,
      let share = NumberText.finePercent(counters.errors, of: counters.packets, language)
    {
      let layers = counters.errorsByLayer(limit: Self.mostLayers)
        .map { "\(InertText.cleaned($0.layer)) \(NumberText.count($0.count, language))" }
      let detail = layers.isEmpty ? "" : " (\(layers.joined(separator: ", ")))"
      parts.append(language.say("illisibles \(share)\(detail)", "unreadable \(share)\(detail)"))
    }
    return parts.joined(separator: language.say(" ; ", "; "))
  }

  private var silentHours: String {
    guard counters.packets > 0 else { return "" }
    guard let words = coverage.silent.words(language) else {
      return language.say("aucune", "none")
    }
    return language.say("aucun paquet \(words)", "no packet \(words)")
  }

  private var namesRead: String {
    guard counters.packets > 0 else { return "" }
    let parts = NameSource.allCases.filter { counters.names($0) > 0 }
      .map { "\($0.word) \(NumberText.count(counters.names($0), language))" }
    guard !parts.isEmpty else { return language.say("aucun", "none") }
    let read = parts.joined(separator: ", ")
    guard counters.inferredNames > 0 else { return read }
    let inferred = NumberText.count(counters.inferredNames, language)
    return read
      + language.say(" ; déduits du DNS \(inferred)", "; inferred from DNS \(inferred)")
  }

  private var unreadableNames: String {
    let all = counters.connections
    guard all > 0, let share = NumberText.finePercent(counters.unreadable, of: all, language)
    else { return "" }
    let causes: [(String, UInt64)] = [
      (language.say("ECH", "ECH"), counters.hiddenHellos),
      (language.say("DNS chiffré", "encrypted DNS"), counters.encryptedResolvers),
      (language.say("relais et VPN", "relays and VPN"), counters.relays),
      (
        language.say("début de connexion incomplet", "beginning not complete"),
        counters.incompleteHellos
      ),
      (language.say("sans nom de serveur", "no server name"), counters.namelessHellos),
    ]
    let detail = causes.filter { $0.1 > 0 }.compactMap { cause, count in
      NumberText.finePercent(count, of: all, language).map { "\(cause) \($0)" }
    }
    let whole = language.say("\(share) des connexions", "\(share) of connections")
    return detail.isEmpty
      ? whole : whole + language.say(" : ", ": ") + detail.joined(separator: ", ")
  }

  private var encryptedHellos: String {
    guard counters.hellosWithECH > 0,
      let share = NumberText.finePercent(counters.hellosWithECH, of: counters.hellos, language)
    else { return "" }
    return language.say(
      "présent dans \(share) des débuts de connexion ; vrai ou factice, le nom extérieur est lu",
      "present in \(share) of hellos; true or GREASE, the outer name is read")
  }

  private var unreadInitials: String {
    let all = CoverageCounters.sum([counters.openedInitials, counters.unreadInitials])
    guard counters.unreadInitials > 0,
      let share = NumberText.finePercent(counters.unreadInitials, of: all, language)
    else { return "" }
    return language.say(
      "\(share) des paquets de début non ouverts (version inconnue, ou paquets manquants)",
      "\(share) of beginning packets not opened (unknown version, or missing packets)")
  }

  private var losses: String {
    var parts: [String] = []
    if counters.evictedFlows > 0 {
      let number = NumberText.count(counters.evictedFlows, language)
      parts.append(
        language.say("connexions oubliées \(number)", "connections forgotten \(number)"))
    }
    if counters.lostMatches > 0 {
      let number = NumberText.count(counters.lostMatches, language)
      parts.append(
        language.say("noms reconnus perdus \(number)", "recognised names lost \(number)"))
    }
    if counters.lostPackets > 0 {
      let number = NumberText.count(counters.lostPackets, language)
      parts.append(language.say("paquets \(number)", "packets \(number)"))
    }
    return parts.joined(separator: language.say(" ; ", "; "))
  }

  private var neverVisible: String {
    var parts = [
      language.say(
        "téléphones, télétravail hors tunnel, IA intégrée aux suites bureautiques, services "
          + "inconnus",
        "telephones, home working outside the tunnel, AI inside office suites, unknown services")
    ]
    parts += material.context.outOfSight.map { part in
      let name = InertText.cleaned(part.name)
      guard let agents = part.agents else { return name }
      let number = NumberText.count(agents, language)
      return language.say("\(name) (\(number) agents)", "\(name) (\(number) agents)")
    }
    return parts.joined(separator: language.say(" ; ", "; "))
  }

  private var leftOut: String {
    let context = material.context
    var parts: [String] = []
    if context.excludedCount > 0 {
      let number = NumberText.count(context.excludedCount, language)
      let noun = context.excludedCount == 1 ? "réseau exclu" : "réseaux exclus"
      let english = context.excludedCount == 1 ? "excluded network" : "excluded networks"
      var part = language.say("\(number) \(noun)", "\(number) \(english)")
      if counters.excluded > 0 {
        let packets = NumberText.count(counters.excluded, language)
        part += language.say(" (\(packets) paquets non lus)", " (\(packets) packets not read)")
      }
      parts.append(part)
    }
    if context.gatewayCount > 0 {
      let number = NumberText.count(context.gatewayCount, language)
      let noun = context.gatewayCount == 1 ? "passerelle" : "passerelles"
      let english = context.gatewayCount == 1 ? "gateway" : "gateways"
      parts.append(language.say("\(number) \(noun)", "\(number) \(english)"))
    }
    if material.facts.suspectsGateway {
      parts.append(
        language.say(
          "une passerelle non déclarée au moins est suspectée (gateways: de la politique)",
          "at least one undeclared gateway is suspected (gateways: of the policy)"))
    }
    return parts.joined(separator: language.say(" ; ", "; "))
  }

  private var catalogue: String {
    let version = InertText.cleaned(material.context.catalogueVersion)
    let number = NumberText.count(material.context.serviceCount, language)
    return language.say("\(version), \(number) services", "\(version), \(number) services")
  }
}
