import Model
import Reports
import Store

/// How far the exception reaches that a false alarm becomes.
struct FalsePositiveException {
  let service: ServiceID
  let direction: String?
  let rule: String?

  /// The exception of that scope; without one it is the incident's direction, else the service.
  ///
  /// Throws a sentence when the incident does not have what the scope needs.
  init(_ incident: Incident, scope: IncidentsFalsePositiveCommand.Scope?) throws {
    if incident.category.isProtected {
      throw CommandFailure(
        "Service masqué (art. 9 du RGPD) : décidez-en dans policy.yaml, sans passer par un usage.")
    }
    service = incident.service
    switch scope ?? (incident.direction == nil ? .service : .direction) {
    case .service: (direction, rule) = (nil, nil)
    case .direction:
      guard let name = incident.direction else {
        throw CommandFailure("Cet usage n'a pas de direction. Choisissez --scope service ou rule.")
      }
      (direction, rule) = (name, nil)
    case .rule:
      guard let text = incident.rules.first, incident.rules.count == 1 else {
        throw CommandFailure(
          "Plusieurs règles ont reconnu cet usage. Choisissez --scope direction ou service.")
      }
      (direction, rule) = (nil, text)
    }
  }

  /// How many incidents of the database would not have been opened with it.
  func removed(from store: IncidentStore) throws -> Int {
    var count = 0
    try store.forEachIncident(IncidentFilter(direction: direction, service: service)) { incident in
      guard incident.state != .falsePositive, !incident.isBlockedAttempt,
        rule == nil || incident.rules == [rule]
      else { return }
      count += 1
    }
    return count
  }
}
