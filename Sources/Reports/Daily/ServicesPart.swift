import Model
import Texts

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

  /// The section; nil when nothing was seen.
  func section() -> ReportSection? {
    let services = OutsideUse(material.facts, suppression: material.suppression).services
    let dnsOnly = material.facts.postesDNSOnly
    let blocked = BlockedAttempts(material)
    guard !services.isEmpty || dnsOnly > 0 || !blocked.isEmpty else { return nil }
    var section = ReportSection(key: "services", title: title)
    if services.isEmpty {
      section.blocks.append(
        .paragraph(
          blocked.isEmpty
            ? language.say(.noConnectionSeen)
            : language.say(.noUseSeen)))
    } else {
      section.remark = language.say(.sentRemark)
      section.blocks.append(.table(table(of: services)))
      section.blocks.append(.paragraph(language.say(.evidenceIsOfConnections)))
    }
    if services.count > Self.mostRows {
      let rest = NumberText.count(services.count - Self.mostRows, language)
      section.blocks.append(
        .paragraph(
          language.say(.otherServicesLessUsed, rest, services.count - Self.mostRows, more)))
    }
    if let sentence = blocked.sentence() { section.blocks.append(.paragraph(sentence)) }
    if dnsOnly > 0 {
      section.blocks.append(
        .paragraph(
          language.say(.namesAskedOnly, material.postes(dnsOnly))))
    }
    return section
  }

  private var more: String {
    language.say(.labelColon) + "vigie services \(material.facts.day)"
  }

  private var title: String {
    language.say(.servicesOutsideApprovedTools)
  }

  private func table(of services: [ServiceUse]) -> ReportTable {
    ReportTable(
      caption: language.say(.servicesCaption),
      columns: [
        ReportTable.Column(
          key: "service", title: language.say(.serviceCountry),
          narrowest: 14),
        ReportTable.Column(key: "statut", title: language.say(.status)),
        ReportTable.Column(
          key: "postes", title: language.say(.stations), isFigure: true),
        ReportTable.Column(key: "preuve", title: language.say(.evidence), rank: 1),
        ReportTable.Column(key: "envoye", title: language.say(.servicesPartSent), isFigure: true),
        ReportTable.Column(
          key: "reponse-proposee", title: language.say(.proposedAnswer),
          narrowest: 12),
      ],
      rows: services.prefix(Self.mostRows).map { row(for: $0) })
  }

  private func row(for use: ServiceUse) -> [ReportCell] {
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
      answer = language.say(.noneToExamine)
    }
    return [
      ReportCell(material.names.nameAndCountry(use.service)), ReportCell(status), postes(of: use),
      ReportCell(isShown ? use.evidence.shortWord(in: language) : material.hidden),
      ReportCell(isShown ? material.sent(to: use) : material.hidden), ReportCell(answer),
    ]
  }

  private func postes(of use: ServiceUse) -> ReportCell {
    // A connection without a poste came through a gateway, which speaks for many.
    guard use.postes > 0 else { return ReportCell(language.say(.servicesPartGateway)) }
    let postes = material.servicePostes(use)
    let number =
      use.status == .prohibited && !material.isShown(use.postes)
      ? material.number(use.postes) : postes.cell(language)
    // Before the catalogue knew it, a service was not seen, whether it was used or not.
    guard let previous = material.previous,
      !material.facts.recognisedServices.contains(use.service)
    else { return ReportCell(number, number: postes.number) }
    let before =
      previous.services
      .first { $0.service == use.service && $0.status == use.status }?.postes ?? 0
    let shown = ServicePostes(before, of: previous.postes, under: material.suppression)
    return ReportCell("\(number) (\(shown.cell(language)))", number: postes.number)
  }
}
