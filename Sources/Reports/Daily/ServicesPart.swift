import Model

/// The services in use that nobody approved, each beside its status and what to propose (P43).
struct ServicesPart {
  private let material: DailyMaterial
  private let language: Language
  private let context: ReportContext

  /// Rows of the table; the others are counted in one line.
  private static let mostRows = 20

  init(_ material: DailyMaterial) {
    self.material = material
    language = material.language
    context = material.context
  }

  func write(on page: inout TextPage) {
    let services = OutsideUse(material.facts, suppression: material.suppression).services
    let dnsOnly = material.facts.postesDNSOnly
    let blocked = BlockedAttempts(material)
    guard !services.isEmpty || dnsOnly > 0 || !blocked.isEmpty else { return }
    page.skip()
    if services.isEmpty {
      page.paragraph(title)
      page.paragraph(
        blocked.isEmpty
          ? language.say("Aucune connexion constatée.", "No connection seen.")
          : language.say("Aucun usage constaté.", "No use seen."), indent: 2)
    } else {
      page.paragraph(
        title
          + language.say(
            " (envoyé : octets émis par les postes, au moins)",
            " (sent: bytes sent by workstations, at least)"),
        hanging: 2)
      page.table(table(of: services))
    }
    if services.count > Self.mostRows {
      let rest = NumberText.count(services.count - Self.mostRows, language)
      page.paragraph(
        language.say(
          "\(rest) autres services, moins utilisés" + more,
          "\(rest) other services, less used" + more),
        indent: 2)
    }
    blocked.write(on: &page)
    guard dnsOnly > 0 else { return }
    page.paragraph(
      language.say(
        "Noms demandés sans connexion (DNS seul), non comptés ci-dessus : \(material.postes(dnsOnly)).",
        "Names asked without a connection (DNS only), not counted above: \(material.postes(dnsOnly))."
      ), indent: 2)
  }

  private var more: String {
    material.facts.level == .aggregate ? "." : language.say(" : ", ": ") + "vigie incidents list"
  }

  private var title: String {
    language.say("SERVICES HORS OUTILS AUTORISÉS", "SERVICES OUTSIDE APPROVED TOOLS")
  }

  private func table(of services: [ServiceUse]) -> TextTable {
    TextTable(
      columns: [
        TextTable.Column(
          title: language.say("Service (pays)", "Service (country)"), narrowest: 14),
        TextTable.Column(title: language.say("Statut", "Status")),
        TextTable.Column(title: language.say("Postes", "Stations"), isFigure: true),
        TextTable.Column(title: language.say("Preuve", "Evidence"), rank: 1),
        TextTable.Column(title: language.say("Envoyé", "Sent"), isFigure: true),
        TextTable.Column(
          title: language.say("Réponse proposée", "Proposed answer"), narrowest: 12),
      ],
      rows: services.prefix(Self.mostRows).map { row(for: $0) })
  }

  private func row(for use: ServiceUse) -> [String] {
    var status = use.status.word(in: language)
    // A row of another status than the decision's is not of that decision.
    let decision = context.decision(on: use.service, day: material.facts.day)
    if let decision, decision.status == use.status, let until = decision.until,
      !material.names.isMasked(use.service)
    {
      status += ", \(DateText.short(until))"
    }
    let isShown = material.isShown(use.postes)
    let service = material.names.isMasked(use.service) ? nil : use.service
    let category = material.category(use.service)
    var answer = ProposedAnswer.words(for: service, of: category, status: use.status, context)
    if use.status != .tolerated, ProposedAnswer.name(for: service, of: category, context) == nil {
      answer = language.say("AUCUNE : à instruire", "NONE: to examine")
    }
    return [
      material.names.nameAndCountry(use.service), status, postes(of: use),
      isShown ? use.evidence.shortWord(in: language) : material.hidden,
      isShown ? material.sent(use.sentBytes) : material.hidden, answer,
    ]
  }

  private func postes(of use: ServiceUse) -> String {
    // A connection without a poste came through a gateway, which speaks for many.
    guard use.postes > 0 else { return language.say("passerelle", "gateway") }
    let number =
      use.status == .prohibited && !material.isShown(use.postes)
      ? material.number(use.postes) : material.cell(use.postes)
    guard let previous = material.previous else { return number }
    let before =
      previous.services
      .first { $0.service == use.service && $0.status == use.status }?.postes ?? 0
    return "\(number) (\(material.cell(before)))"
  }
}
