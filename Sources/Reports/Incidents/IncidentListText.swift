public import Model

/// The text of `vigie incidents list`: one line an incident, the columns that the page has room for.
///
/// On a narrow page the direction, the volume, the state, the poste, the evidence and the priority
/// leave in that order; `vigie incidents show` has them all.
public struct IncidentListText: Sendable {
  private let incidents: [Incident]
  private let context: ReportContext
  private let showsFalseAlarms: Bool

  /// A list of those incidents, in that order; false alarms are shown only where they were asked for.
  public init(_ incidents: [Incident], context: ReportContext, showsFalseAlarms: Bool = false) {
    self.incidents = incidents
    self.context = context
    self.showsFalseAlarms = showsFalseAlarms
  }

  /// The tables of uses and of blocked attempts, their counts and what a row is; each line ends with
  /// a line feed.
  public func text() -> String {
    let language = context.language
    var page = TextPage(language: language, width: context.pageWidth)
    guard !showsFalseAlarms else {
      writeFalseAlarms(on: &page)
      return page.text
    }
    let attempts = incidents.filter(\.isBlockedAttempt)
    let uses = incidents.filter { !$0.isBlockedAttempt && $0.state != .falsePositive }
    let falseAlarms = incidents.count - attempts.count - uses.count
    if uses.isEmpty {
      page.paragraph(language.say(.noUseSeen))
    } else {
      page.table(TextTable(columns: columns(), rows: uses.map { row(for: $0) }))
      page.skip()
      let count = NumberText.count(uses.count, language)
      page.paragraph(language.say(.usesSeen, count, uses.count))
    }
    write(attempts, on: &page)
    if falseAlarms > 0 {
      let count = NumberText.count(falseAlarms, language)
      page.paragraph(
        language.say(.falseAlarmsNeitherShownNorCounted, count))
    }
    if !incidents.isEmpty { page.paragraph(FooterPart.purpose(language)) }
    return page.text
  }

  /// The false alarms alone; their notes are personal words, and stand in `vigie incidents show`.
  private func writeFalseAlarms(on page: inout TextPage) {
    let language = context.language
    guard !incidents.isEmpty else {
      page.paragraph(language.say(.noFalseAlarm))
      return
    }
    page.table(TextTable(columns: columns(), rows: incidents.map { row(for: $0) }))
    page.skip()
    let count = NumberText.count(incidents.count, language)
    page.paragraph(
      language.say(.falseAlarmsTheirReasonsVigieIncidents, count))
    page.paragraph(FooterPart.purpose(language))
  }

  /// A firewall's success is not a use: it stands apart.
  private func write(_ attempts: [Incident], on page: inout TextPage) {
    guard !attempts.isEmpty else { return }
    let language = context.language
    let count = NumberText.count(attempts.count, language)
    page.skip()
    page.paragraph(language.say(.blockedAttemptsHeading, count, attempts.count))
    page.table(TextTable(columns: columns(), rows: attempts.map { row(for: $0) }))
    page.skip()
  }

  private func columns() -> [TextTable.Column] {
    let language = context.language
    return [
      TextTable.Column(title: language.say(.use)),
      TextTable.Column(title: language.say(.start)),
      TextTable.Column(title: language.say(.service), narrowest: 10),
      TextTable.Column(title: language.say(.status), narrowest: 8),
      TextTable.Column(title: language.say(.priority), rank: 6),
      TextTable.Column(title: language.say(.evidence), rank: 5),
      TextTable.Column(title: language.say(.workstation), rank: 4),
      TextTable.Column(title: language.say(.state), rank: 3),
      TextTable.Column(title: language.say(.servicesPartSent), rank: 2),
      TextTable.Column(
        title: language.say(.department), narrowest: 12, rank: 1),
    ]
  }

  private func row(for incident: Incident) -> [String] {
    let fields = IncidentFields(incident, context)
    let language = context.language
    return [
      incident.id.description, "\(DateText.short(fields.start.day)) \(fields.hour)", fields.service,
      fields.status, incident.priority.level.word(in: language),
      fields.shortEvidence, incident.poste.description,
      incident.state.words(in: language), incident.sent.words(in: language), fields.direction,
    ]
  }
}
