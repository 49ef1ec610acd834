import Model
import Privacy
import Texts

/// What may be shown of one incident, in words: the one place where a row is masked and made inert.
///
/// A service that reveals matters of GDPR article 9 is masked whole (P10); a direction or a site
/// that is not known to hold k postes is put together with the others (P37).
struct IncidentFields {
  let incident: Incident
  let context: ReportContext
  private let language: Language
  private let isMasked: Bool

  init(_ incident: Incident, _ context: ReportContext) {
    self.incident = incident
    self.context = context
    language = context.language
    isMasked =
      incident.category.isProtected || ServiceNames(context).isMasked(incident.service)
  }

  private var summary: ServiceSummary? { isMasked ? nil : context.services[incident.service] }

  /// The reading of the wall clock at the start of the incident's hour.
  var start: CivilTime { context.zone.civilTime(at: incident.hour) }

  /// The hour of its start: « 14 h ».
  var hour: String { DateText.hour(incident.hour, zone: context.zone, language) }

  /// Whether one workstation or a shared address.
  var attribution: String {
    incident.gateway?.words(in: language) ?? language.say(.addressAlone)
  }

  /// The site, when it is large enough.
  var site: String {
    guard let site = incident.site else { return "" }
    let postes = context.directionsDeclared.filter { $0.site == site }
    return isLarge(postes)
      ? InertText.cleaned(site) : language.say(.sitesPutTogether)
  }

  /// The direction, when it is large enough.
  var direction: String {
    guard let direction = incident.direction else { return "" }
    return namesDirection
      ? InertText.cleaned(direction)
      : language.say(.departmentsPutTogether)
  }

  /// Whether the direction is shown: it has one, and that one is large enough.
  var namesDirection: Bool {
    guard let direction = incident.direction else { return false }
    return isLarge(context.directionsDeclared.filter { $0.name == direction })
  }

  /// The need, or that it is a protected one.
  var category: String {
    isMasked
      ? language.say(.protectedCategory)
      : incident.category.words(in: language)
  }

  /// The service's name.
  var service: String {
    isMasked
      ? ServiceNames.masked(language)
      : InertText.cleaned(summary?.name ?? incident.service.rawValue)
  }

  /// The service's identifier; `protege` for a masked one, in all languages.
  var serviceID: String {
    isMasked ? "protege" : InertText.cleaned(incident.service.rawValue)
  }

  /// Who offers the service; empty when unknown or masked.
  var provider: String { summary.map { InertText.cleaned($0.provider) } ?? "" }

  /// The provider's country as its code; empty when unknown or masked.
  var countryCode: String { summary?.country.map(InertText.cleaned) ?? "" }

  /// The provider's country; empty when unknown or masked.
  var country: String { summary?.country.map { CountryName.of($0, language) } ?? "" }

  /// The status at the time.
  var status: String { incident.status.word(in: language) }

  /// The rules that matched, as their files word them.
  var rules: String {
    isMasked
      ? language.say(.incidentFieldsMasked)
      : incident.rules.map(InertText.cleaned).joined(separator: language.say(.listSeparator))
  }

  /// The version of the rules that judged it.
  var catalogueVersion: String { InertText.cleaned(incident.catalogueVersion) }

  /// What to propose instead.
  var answer: String {
    ProposedAnswer.words(
      for: isMasked ? nil : incident.service, of: isMasked ? nil : incident.category,
      status: incident.status, context)
  }

  /// What was seen: « connexion établie », or « tentative bloquée », which is no use.
  var evidence: String {
    incident.isBlockedAttempt
      ? language.say(.incidentFieldsBlockedAttempt) : incident.evidence.words(in: language)
  }

  /// The same in one word where a column needs it.
  var shortEvidence: String {
    incident.isBlockedAttempt
      ? language.say(.incidentFieldsBlocked) : incident.evidence.shortWord(in: language)
  }

  /// How many names and connections of each evidence, the strongest last: « nom demandé 3, … ».
  var observations: String {
    Evidence.allCases.compactMap { evidence in
      guard incident.counts.indices.contains(evidence.rawValue) else { return nil }
      let count = incident.counts[evidence.rawValue]
      guard count > 0 else { return nil }
      return "\(evidence.words(in: language)) \(NumberText.count(count, language))"
    }.joined(separator: ", ")
  }

  /// Protected categories never show where; an undeclared size could be under k.
  private func isLarge(_ directions: [ReportContext.Direction]) -> Bool {
    !isMasked && Self.isLarge(directions, k: context.k)
  }

  /// Whether those directions together have k declared postes or more.
  static func isLarge(_ directions: [ReportContext.Direction], k: Int) -> Bool {
    let k = Suppression(k: k).threshold
    var sum = 0
    for postes in directions.compactMap(\.postes) where sum < k {
      sum += min(max(0, postes), k - sum)
    }
    return sum >= k
  }
}
