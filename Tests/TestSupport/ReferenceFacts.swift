public import Model

/// The facts of a run of days, computed from its rows the slow and obvious way.
///
/// It knows what a simulated year holds: no gateways and no blocked attempts.
public enum ReferenceFacts {
  /// The facts of these rows, which one key named.
  public static func facts(
    _ tallies: [UseTally], _ incidents: [Incident], of period: Period
  ) -> DayFacts {
    var facts = DayFacts(period)
    let uses = used(tallies, incidents)
    facts.postes = Set(uses.map(\.key.poste)).count
    facts.postesWithApproved =
      Set(uses.filter { $0.key.status == .approved }.map(\.key.poste)).count
    for incident in incidents {
      guard incident.state != .falsePositive else {
        facts.falsePositives += 1
        continue
      }
      facts.incidents += 1
      facts.sentBuckets[incident.sent, default: 0] += 1
    }
    // What adds up over days is shown by the postes of each of them.
    if period.count == 1 {
      facts.falsePositivePostes =
        Set(incidents.filter { $0.state == .falsePositive }.map(\.poste)).count
    }
    let counted = incidents.filter { $0.state != .falsePositive }
    facts.sentBucketPostes = Dictionary(grouping: counted, by: \.sent)
      .mapValues { Set($0.map(\.poste)).count }
    let uploads = counted.filter { $0.sent >= VolumeBucket(bytes: ProbableDeposit.threshold) }
    facts.depositPostes = Set(uploads.map(\.poste)).count
    facts.deposits = Dictionary(grouping: uploads) { $0.category.isProtected ? nil : $0.direction }
      .map { direction, incidents in
        DepositCell(
          direction: direction, incidents: incidents.count,
          postes: Set(incidents.map(\.poste)).count)
      }.sorted { order($0.incidents, $0.direction) < order($1.incidents, $1.direction) }
    facts.services = services(uses)
    facts.needs = Dictionary(grouping: uses) { Need($0.key.direction, $0.key.category) }
      .map {
        NeedCell(
          direction: $0.direction, category: $0.category, postes: Set($1.map(\.key.poste)).count)
      }.sorted {
        order(0, $0.direction, $0.category.rawValue) < order(0, $1.direction, $1.category.rawValue)
      }
    facts.needTotals = Dictionary(grouping: uses, by: \.key.category)
      .mapValues { Set($0.map(\.key.poste)).count }
    facts.directions = Dictionary(grouping: uses, by: \.key.direction)
      .map { direction, uses in
        DirectionUse(
          direction: direction, postes: Set(uses.map(\.key.poste)).count,
          postesWithApproved: Set(
            uses.filter { $0.key.status == .approved }.map(\.key.poste)
          ).count)
      }.sorted { order(0, $0.direction) < order(0, $1.direction) }
    facts.protectedServices = Set(
      uses.filter { $0.key.category.isProtected }.map(\.key.service))
    return facts
  }

  /// The distinct postes of these rows by status, as a trend asks for them.
  public static func statuses(_ tallies: [UseTally], _ incidents: [Incident]) -> [StatusUse] {
    let uses = used(tallies, incidents)
    return ServiceStatus.allCases.compactMap { status in
      let uses = uses.filter { $0.key.status == status }
      guard !uses.isEmpty else { return nil }
      return StatusUse(
        status: status, postes: Set(uses.map(\.key.poste)).count,
        servicePostes: Dictionary(grouping: uses, by: \.key.service).values
          .map { Set($0.map(\.key.poste)).count })
    }
  }

  private struct Need: Hashable {
    let direction: String?
    let category: ServiceCategory

    init(_ direction: String?, _ category: ServiceCategory) {
      self.direction = direction
      self.category = category
    }
  }

  private struct Use: Hashable {
    let service: ServiceID
    let status: ServiceStatus
  }

  private struct Seen: Hashable {
    let day: CivilDay
    let poste: Pseudonym
    let service: ServiceID
  }

  /// A use all of whose incidents of its day are false alarms is none.
  private static func used(_ tallies: [UseTally], _ incidents: [Incident]) -> [UseTally] {
    var alarms: [Seen: Bool] = [:]
    for incident in incidents {
      let seen = Seen(day: incident.day, poste: incident.poste, service: incident.service)
      alarms[seen] = (alarms[seen] ?? true) && incident.state == .falsePositive
    }
    return tallies.filter { tally in
      let key = tally.key
      return !key.status.opensIncident
        || !(alarms[Seen(day: key.day, poste: key.poste, service: key.service)] ?? false)
    }
  }

  private static func services(_ uses: [UseTally]) -> [ServiceUse] {
    Dictionary(grouping: uses) { Use(service: $0.key.service, status: $0.key.status) }
      .map { use, tallies in
        ServiceUse(
          service: use.service, status: use.status, postes: Set(tallies.map(\.key.poste)).count,
          postesDNSOnly: 0, evidence: tallies.map(\.evidence).max() ?? .dnsQuery,
          sentBytes: tallies.reduce(0) { $0 + $1.sentBytes })
      }.sorted {
        $0.postes != $1.postes ? $0.postes > $1.postes : $0.service < $1.service
      }
  }

  /// The most first, then by name; what has no direction comes last.
  private static func order(_ count: Int, _ direction: String?, _ more: String = "")
    -> (Int, Int, String, String)
  {
    (-count, direction == nil ? 1 : 0, direction ?? "", more)
  }
}
