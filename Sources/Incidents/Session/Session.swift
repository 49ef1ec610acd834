import Model

/// One session, open or just finished, with the times that a closed incident no longer shows.
struct Session: Sendable {
  /// The incident without its times; its state is that of an open one.
  private(set) var incident: Incident
  private(set) var first: Timestamp
  private(set) var last: Timestamp
  var isOpen = true
  /// Which entry of the deadline queue counts for this session.
  var ticket: UInt64

  /// The session that this sighting begins.
  init(
    id: IncidentID, sighting: Sighting, hour: Timestamp, day: CivilDay, isContinued: Bool,
    settings: IncidentTracker.Settings, ticket: UInt64
  ) {
    let verdict = sighting.verdict
    incident = Incident(
      id: id, poste: sighting.poste, service: verdict.service, category: verdict.category,
      direction: verdict.direction, site: verdict.site, status: verdict.status, rules: [],
      evidence: sighting.evidence, counts: Self.noCounts, sent: .unknown, received: .unknown,
      priority: Priority(terms: []), hour: hour, day: day, isContinued: isContinued,
      gateway: verdict.attribution.gateway, state: .open,
      catalogueVersion: settings.catalogueVersion, firstSeen: nil, lastSeen: nil, sentBytes: 0,
      receivedBytes: 0)
    first = sighting.time
    last = sighting.time
    self.ticket = ticket
    add(sighting, settings: settings)
  }

  /// The session of a stored incident; nil when the incident is not open.
  init?(resuming stored: Incident, ticket: UInt64) {
    guard stored.state == .open, let first = stored.firstSeen, let last = stored.lastSeen else {
      return nil
    }
    incident = stored
    incident.counts = Self.noCounts.indices.map {
      stored.counts.indices.contains($0) ? stored.counts[$0] : 0
    }
    self.first = first
    self.last = max(first, last)
    self.ticket = ticket
  }

  /// Takes a sighting in.
  ///
  /// A sighting of the day before leaves the start alone: an incident never changes its day.
  mutating func add(_ sighting: Sighting, settings: IncidentTracker.Settings) {
    if sighting.time < first, settings.zone.day(of: sighting.time) == incident.day {
      first = sighting.time
      incident.hour = settings.zone.startOfHour(first)
    }
    last = max(last, sighting.time)
    note(sighting.verdict.rule)
    // Shared hosts, static files and telemetry corroborate: they prolong a session and are noted, but
    // prove neither evidence nor volume.
    guard sighting.verdict.scope == .dedicated, sighting.verdict.role.opensIncident else { return }
    if sighting.isBlocked {
      // The attempt itself was counted when it was made.
      if sighting.evidence >= .clientHello {
        incident.blockedConnections &+= 1
      } else {
        incident.blockedQuestions &+= 1
      }
    } else if !sighting.strengthens {
      // A connection counts once, whatever more is learnt of it.
      incident.counts[sighting.evidence.rawValue] &+= 1
    }
    incident.evidence = max(incident.evidence, sighting.evidence)
    incident.sentBytes = incident.sentBytes.addingSaturated(sighting.sentBytes)
    incident.receivedBytes = incident.receivedBytes.addingSaturated(sighting.receivedBytes)
    incident.sent = Self.bucket(incident.sentBytes)
    incident.received = Self.bucket(incident.receivedBytes)
    incident.priority = settings.weights.priority(
      status: incident.status, evidence: incident.evidence, sent: incident.sent)
  }

  private mutating func note(_ rule: String) {
    if incident.rules.count < IncidentTracker.Settings.maximumRules, !incident.rules.contains(rule)
    {
      incident.rules.append(rule)
    }
  }

  /// Nanoseconds from the session to that time; 0 when it lies within.
  func distance(to time: Timestamp) -> Int64 {
    time < first
      ? first.nanoseconds(since: time) : time > last ? time.nanoseconds(since: last) : 0
  }

  /// The incident as it is kept while the session goes on.
  var openForm: Incident {
    var result = incident
    result.firstSeen = first
    result.lastSeen = last
    return result
  }

  /// The incident as it is kept afterwards: start and end together are time spent, so both go.
  var closedForm: Incident {
    var result = incident
    result.state = .closed
    result.firstSeen = nil
    result.lastSeen = nil
    result.sentBytes = 0
    result.receivedBytes = 0
    return result
  }

  private static let noCounts = Evidence.allCases.map { _ in 0 }

  /// A flow that was not measured reports 0 bytes, so 0 is « inconnu » and not « moins de 100 ko ».
  private static func bucket(_ bytes: UInt64) -> VolumeBucket {
    bytes == 0 ? .unknown : VolumeBucket(bytes: bytes)
  }
}

extension Attribution {
  /// The kind of gateway; nil for a poste and for the outside.
  var gateway: GatewayKind? {
    guard case .gateway(let kind) = self else { return nil }
    return kind
  }
}

extension UInt64 {
  /// The sum, or the largest value when it does not fit.
  func addingSaturated(_ other: UInt64) -> UInt64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
