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
        ? language.say("Tentative bloquée \(incident.id)", "Blocked attempt \(incident.id)")
        : language.say("Usage constaté \(incident.id)", "Use seen \(incident.id)"))
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
      (language.say("Début", "Start"), start(fields)),
      (language.say("Poste", "Workstation"), "\(incident.poste) (\(fields.attribution))"),
      (language.say("Site", "Site"), fields.site),
      (language.say("Direction", "Department"), fields.direction),
      (
        language.say("Service", "Service"),
        provider.isEmpty ? fields.service : "\(fields.service) (\(provider))"
      ),
      (language.say("Besoin", "Need"), fields.category),
      (language.say("Statut", "Status"), fields.status),
      (language.say("Réponse proposée", "Proposed answer"), fields.answer),
      (language.say("Preuve", "Evidence"), fields.evidence),
      (language.say("Observations", "Observations"), fields.observations),
      (
        language.say("Bloquées", "Blocked"),
        incident.blockedAttempts > 0 ? NumberText.count(incident.blockedAttempts, language) : ""
      ),
      (language.say("Envoyé", "Sent"), incident.sent.words(in: language)),
      (language.say("Reçu", "Received"), incident.received.words(in: language)),
      (
        language.say("Priorité", "Priority"),
        terms.isEmpty ? level : level + language.say(" : ", ": ") + terms
      ),
      (language.say("Règles", "Rules"), fields.rules),
      (language.say("Catalogue", "Catalogue"), fields.catalogueVersion),
      (language.say("État", "State"), incident.state.words(in: language)),
    ]
  }

  private func start(_ fields: IncidentFields) -> String {
    let language = context.language
    let day = DateText.long(fields.start.day, language)
    let text = "\(day), \(fields.hour) (\(DateText.zone(context.zone, language)))"
    return incident.isContinued
      ? text + language.say(" ; suite de la veille", "; goes on from the day before") : text
  }
}
