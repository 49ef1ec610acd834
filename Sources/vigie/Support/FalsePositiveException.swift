import Catalogue
import Model
import Reports
import Store
import Texts

/// How far the exception reaches that a false alarm becomes.
struct FalsePositiveException {
  let service: ServiceID
  let direction: String?
  let rule: String?
  private let incident: Incident
  /// Whether lists name the incident's direction.
  private let namesDirection: Bool

  /// The exception of that scope; without one it is the incident's direction, else the service.
  ///
  /// Throws a sentence when the incident does not have what the scope needs, or when showing it would
  /// show what lists hide: a protected service, a small direction. What it takes from the database is
  /// what the rules declare.
  init(
    _ incident: Incident, scope: IncidentsFalsePositiveCommand.Scope?, in catalogue: Catalogue
  ) throws {
    guard let entry = catalogue.services[incident.service] else {
      throw CommandFailure(Reader.say(.serviceOfThisUseIsNo))
    }
    if incident.category.isProtected || entry.summary.category.isProtected {
      throw CommandFailure(
        Reader.say(.maskedServiceGdprArt9Decide))
    }
    self.incident = incident
    let context = ReportContext(
      catalogue, collection: nil, language: .french, width: ReportContext.narrowest,
      isReplay: false)
    namesDirection = context.namesDirection(of: incident)
    service = incident.service
    switch scope ?? (incident.direction == nil ? .service : .direction) {
    case .service: (direction, rule) = (nil, nil)
    case .direction:
      guard let name = incident.direction else {
        throw CommandFailure(Reader.say(.thisUseHasNoDepartmentChoose))
      }
      guard namesDirection else {
        throw CommandFailure(
          Reader.say(.departmentOfThisUseIsNot, context.k))
      }
      (direction, rule) = (name, nil)
    case .rule:
      guard let text = incident.rules.first, incident.rules.count == 1 else {
        throw CommandFailure(
          Reader.say(.severalRulesRecognisedThisUseChoose))
      }
      guard catalogue.rules.contains(where: { $0.service == incident.service && $0.text == text })
      else {
        throw CommandFailure(
          Reader.say(.ruleThatRecognisedThisUseIs))
      }
      (direction, rule) = (nil, text)
    }
  }

  /// Throws a sentence when the incident itself would still be opened under that policy, which has
  /// the exception.
  func checkEffect(of policy: Policy) throws {
    guard let rule = Self.openingRule(of: incident, under: policy) else { return }
    let decision = Self.decision(on: incident, rule: rule, policy)
    // Where it is written would tell the direction.
    let isNameable = decision?.direction == nil || namesDirection
    let place = isNameable ? decision.map { " (\($0.origin))" } ?? "" : ""
    throw CommandFailure(
      Reader.say(.exceptionWouldHaveNoEffectOn, place))
  }

  /// How many incidents of the database would not have been opened under that policy.
  func removed(by policy: Policy, from store: IncidentStore) throws -> Int {
    var count = 0
    try store.forEachIncident(IncidentFilter(direction: direction, service: service)) { incident in
      guard incident.state != .falsePositive, !incident.isBlockedAttempt,
        rule == nil || incident.rules == [rule],
        Self.openingRule(of: incident, under: policy) == nil
      else { return }
      count += 1
    }
    return count
  }

  /// A rule by which the incident would be opened under that policy; nil when none would.
  private static func openingRule(of incident: Incident, under policy: Policy) -> String? {
    incident.rules.first { rule in
      (decision(on: incident, rule: rule, policy)?.status ?? policy.defaultStatus).opensIncident
    }
  }

  private static func decision(
    on incident: Incident, rule: String, _ policy: Policy
  ) -> Policy.Decision? {
    policy.decision(
      on: incident.service, direction: incident.direction, rule: rule,
      at: policy.zone.civilTime(at: incident.hour))
  }
}
