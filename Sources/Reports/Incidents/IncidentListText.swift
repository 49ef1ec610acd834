public import Model

/// The text of `vigie incidents list`: one line an incident, the columns that the page has room for.
///
/// On a narrow page the direction, the volume, the state, the poste, the evidence and the priority
/// leave in that order; `vigie incidents show` has them all.
public struct IncidentListText: Sendable {
  private let incidents: [Incident]
  private let context: ReportContext

  /// A list of those incidents, in that order.
  public init(_ incidents: [Incident], context: ReportContext) {
    self.incidents = incidents
    self.context = context
  }

  /// The table, its count and what a row is; each line ends with a line feed.
  public func text() -> String {
    let language = context.language
    var page = TextPage(language: language, width: context.pageWidth)
    guard !incidents.isEmpty else {
      page.paragraph(language.say("Aucun usage constaté.", "No use seen."))
      return page.text
    }
    page.table(TextTable(columns: columns(), rows: incidents.map { row(for: $0) }))
    let count = NumberText.count(incidents.count, language)
    let noun = incidents.count == 1 ? "usage constaté" : "usages constatés"
    let english = incidents.count == 1 ? "use seen" : "uses seen"
    page.skip()
    page.paragraph(language.say("\(count) \(noun).", "\(count) \(english)."))
    page.paragraph(FooterPart.purpose(language))
    return page.text
  }

  private func columns() -> [TextTable.Column] {
    let language = context.language
    return [
      TextTable.Column(title: language.say("Usage", "Use")),
      TextTable.Column(title: language.say("Début", "Start")),
      TextTable.Column(title: language.say("Service", "Service"), narrowest: 10),
      TextTable.Column(title: language.say("Statut", "Status"), narrowest: 8),
      TextTable.Column(title: language.say("Priorité", "Priority"), rank: 6),
      TextTable.Column(title: language.say("Preuve", "Evidence"), rank: 5),
      TextTable.Column(title: language.say("Poste", "Workstation"), rank: 4),
      TextTable.Column(title: language.say("État", "State"), rank: 3),
      TextTable.Column(title: language.say("Envoyé", "Sent"), rank: 2),
      TextTable.Column(
        title: language.say("Direction", "Department"), narrowest: 12, rank: 1),
    ]
  }

  private func row(for incident: Incident) -> [String] {
    let fields = IncidentFields(incident, context)
    let language = context.language
    return [
      incident.id.description, "\(DateText.short(fields.start.day)) \(fields.hour)", fields.service,
      fields.status, incident.priority.level.word(in: language),
      incident.evidence.shortWord(in: language), incident.poste.description,
      incident.state.words(in: language), incident.sent.words(in: language), fields.direction,
    ]
  }
}
