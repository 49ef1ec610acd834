public import Model

/// The text of `vigie incidents show`: all that is kept of one incident, one field a line.
public struct IncidentDetailText: Sendable {
  private let incident: Incident
  private let context: ReportContext

  private static let labelWidth = 18

  /// The text of that incident.
  public init(_ incident: Incident, context: ReportContext) {
    self.incident = incident
    self.context = context
  }

  /// The fields, those without content left out; each line ends with a line feed.
  public func text() -> String {
    let language = context.language
    var page = TextPage(language: language, width: context.pageWidth)
    page.paragraph(
      incident.isBlockedAttempt
        ? language.say(.blockedAttempt, incident.id)
        : language.say(.useSeen, incident.id))
    for (label, value) in fields() where !value.isEmpty {
      page.field(label, value, labelWidth: Self.labelWidth)
    }
    page.paragraph(FooterPart.purpose(language))
    return page.text
  }

  private func fields() -> [(String, String)] {
    let language = context.language
    let fields = IncidentFields(incident, context)
    let provider = [fields.provider, fields.country].filter { !$0.isEmpty }.joined(separator: ", ")
    let level = incident.priority.level.word(in: language)
    let terms = incident.priority.words(in: language)
    return [
      (language.say(.start), start(fields)),
      (language.say(.workstation), "\(incident.poste) (\(fields.attribution))"),
      (language.say(.site), fields.site),
      (language.say(.department), fields.direction),
      (
        language.say(.service),
        provider.isEmpty ? fields.service : "\(fields.service) (\(provider))"
      ),
      (language.say(.need), fields.category),
      (language.say(.status), fields.status),
      (language.say(.proposedAnswer), fields.answer),
      (language.say(.evidence), fields.evidence),
      (language.say(.observations), fields.observations),
      (
        language.say(.blocked),
        incident.blockedAttempts > 0 ? NumberText.count(incident.blockedAttempts, language) : ""
      ),
      (language.say(.servicesPartSent), incident.sent.words(in: language)),
      (language.say(.received), incident.received.words(in: language)),
      (
        language.say(.priority),
        terms.isEmpty ? level : level + language.say(.labelColon) + terms
      ),
      (language.say(.rules), fields.rules),
      (language.say(.catalogue), fields.catalogueVersion),
      (language.say(.state), incident.state.words(in: language)),
    ]
  }

  private func start(_ fields: IncidentFields) -> String {
    let language = context.language
    let day = DateText.long(fields.start.day, language)
    let text = "\(day), \(fields.hour) (\(DateText.zone(context.zone, language)))"
    return incident.isContinued
      ? text + language.say(.goesOnFromDayBefore) : text
  }
}
