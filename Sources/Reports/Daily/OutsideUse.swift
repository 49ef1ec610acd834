import Model
import Privacy

/// A day's use of services that are not approved, by what may be shown of it.
struct OutsideUse {
  /// Services with a connection: prohibited first, then the most postes.
  let services: [ServiceUse]
  private let suppression: Suppression
  private let facts: DayFacts

  init(_ facts: DayFacts, suppression: Suppression) {
    self.facts = facts
    self.suppression = suppression
    services = facts.services
      .filter { $0.status != .approved && $0.evidence >= .clientHello }
      .sorted { left, right in
        let isLeftFirst = left.status == .prohibited
        guard isLeftFirst == (right.status == .prohibited) else { return isLeftFirst }
        guard left.postes == right.postes else { return left.postes > right.postes }
        return left.service < right.service
      }
  }

  /// Whether the incidents of the day surely come from enough postes to be counted.
  ///
  /// Their distinct postes are not among the facts. At least as many as those of the largest
  /// service, and as those that used nothing approved and nothing tolerated.
  var showsIncidents: Bool {
    let largest = services.filter(\.status.opensIncident).map(\.postes).max() ?? 0
    let tolerated = services.filter { $0.status == .tolerated }.reduce(0) { $0 + $1.postes }
    let others = facts.postes - facts.postesWithApproved - tolerated
    return facts.incidents == 0 || suppression.shows(max(largest, others))
  }
}
