public import Model

/// Turns sightings into incidents: one workstation, one service, one session.
///
/// A session is a run of sightings of one poste and one service, each less than
/// `Settings.gapSeconds` after the one before, on one local day. It is a plain value: events go in,
/// changes come out, and the only time it knows is the time of its events.
///
/// Finished sessions are remembered until one gap after their midnight, because a sighting can come
/// after the end of its session: the volume of a long connection carries the time of its hello. So
/// a day can still change until then, and never after.
public struct IncidentTracker: Sendable {
  /// Sightings that should have opened an incident and found the table full.
  public private(set) var refused: UInt64 = 0
  /// Incidents that turned out to be blocked attempts, less those that then got through.
  public private(set) var blockedIncidents = 0

  /// Makes an incident's identifier from service, poste and session start; it changes with the key.
  public var identify: @Sendable (ServiceID, Pseudonym, Timestamp) -> IncidentID

  /// What it knows of the collectivity and its rules; another one counts from the next sighting on.
  public var settings: Settings
  private var sessions: [SessionKey: [Session]] = [:]
  private var deadlines = DeadlineQueue()
  private var nextTicket: UInt64 = 0
  private var openCount = 0
  private var finishedCount = 0

  /// A tracker that takes up the open incidents among `resuming` again.
  ///
  /// Those whose session is over by then are closed by the first `advance(to:)`.
  /// - Parameters:
  ///   - settings: What the tracker needs to know of the collectivity and its rules.
  ///   - identify: Makes an incident's identifier from service, poste and session start.
  ///   - resuming: Incidents of an earlier run; those that are not open are passed over.
  public init(
    settings: Settings,
    identify: @escaping @Sendable (ServiceID, Pseudonym, Timestamp) -> IncidentID,
    resuming: [Incident] = []
  ) {
    self.settings = settings
    self.identify = identify
    for incident in resuming {
      guard let session = Session(resuming: incident, ticket: takeTicket()) else { continue }
      let key = SessionKey(poste: incident.poste, service: incident.service)
      sessions[key, default: []].append(session)
      openCount += 1
      schedule(key, session)
    }
  }

  /// Opens an incident, extends one, or does nothing, according to the sighting.
  ///
  /// A sighting that comes a little late, even from before the session's start, belongs to the
  /// session that it touches and opens no second one.
  public mutating func record(_ sighting: Sighting) -> [IncidentChange] {
    guard sighting.verdict.attribution != .outside else { return [] }
    let key = SessionKey(poste: sighting.poste, service: sighting.verdict.service)
    if let index = indexOfSession(key, touching: sighting.time) {
      return extend(key, index, with: sighting)
    }
    guard sighting.verdict.opensIncident, sighting.verdict.status.opensIncident,
      !sighting.strengthens
    else { return [] }
    var changes = closeSessions(of: key, overAt: sighting.time)
    guard openCount < settings.openLimit,
      (sessions[key]?.count ?? 0) < Settings.maximumSessionsPerPair
    else {
      refused &+= 1
      return changes
    }
    changes.append(open(key, with: sighting))
    return changes
  }

  /// Closes the sessions that are over at that time: idle for the gap, or of a day before.
  public mutating func advance(to now: Timestamp) -> [IncidentChange] {
    var changes: [IncidentChange] = []
    while let entry = deadlines.popFirst(notAfter: now) {
      guard let index = indexOfSession(entry.key, ticket: entry.ticket),
        let session = sessions[entry.key]?[index]
      else { continue }
      if deadline(of: session) > now {
        schedule(entry.key, session)
      } else if session.isOpen {
        changes.append(close(entry.key, index, session))
      } else {
        finishedCount -= 1
        remove(entry.key, index)
      }
    }
    return changes
  }

  /// Closes every session, as at the end of a replay.
  public mutating func closeAll() -> [IncidentChange] {
    var changes: [IncidentChange] = []
    while let entry = deadlines.popFirst(notAfter: Timestamp(nanoseconds: .max)) {
      guard let index = indexOfSession(entry.key, ticket: entry.ticket),
        let session = sessions[entry.key]?[index], session.isOpen
      else { continue }
      changes.append(.closed(session.closedForm))
    }
    sessions = [:]
    openCount = 0
    finishedCount = 0
    return changes
  }

  // MARK: Events of one session

  private mutating func open(_ key: SessionKey, with sighting: Sighting) -> IncidentChange {
    let zone = settings.zone
    let session = Session(
      id: identify(key.service, key.poste, sighting.time), sighting: sighting,
      hour: zone.startOfHour(sighting.time), day: zone.day(of: sighting.time),
      isContinued: continuesFromTheDayBefore(key, at: sighting.time), settings: settings,
      ticket: takeTicket())
    sessions[key, default: []].append(session)
    openCount += 1
    schedule(key, session)
    return .opened(session.openForm)
  }

  private mutating func extend(
    _ key: SessionKey, _ index: Int, with sighting: Sighting
  ) -> [IncidentChange] {
    guard var session = sessions[key]?[index] else { return [] }
    let previousLast = session.last
    let wasBlocked = session.incident.isBlockedAttempt
    session.add(sighting, settings: settings)
    if session.incident.isBlockedAttempt != wasBlocked { blockedIncidents += wasBlocked ? -1 : 1 }
    if !session.isOpen, session.last > previousLast, openCount < settings.openLimit {
      // It had been thought over too soon.
      session.isOpen = true
      session.ticket = takeTicket()
      openCount += 1
      finishedCount -= 1
      schedule(key, session)
    }
    sessions[key]?[index] = session
    return [session.isOpen ? .extended(session.openForm) : .closed(session.closedForm)]
  }

  private mutating func close(
    _ key: SessionKey, _ index: Int, _ session: Session
  ) -> IncidentChange {
    openCount -= 1
    if finishedCount < settings.openLimit {
      var finished = session
      finished.isOpen = false
      finished.ticket = takeTicket()
      sessions[key]?[index] = finished
      finishedCount += 1
      schedule(key, finished)
    } else {
      remove(key, index)
    }
    return .closed(session.closedForm)
  }

  private mutating func closeSessions(
    of key: SessionKey, overAt time: Timestamp
  ) -> [IncidentChange] {
    var changes: [IncidentChange] = []
    for index in (sessions[key] ?? []).indices.reversed() {
      guard let session = sessions[key]?[index], session.isOpen, deadline(of: session) <= time
      else { continue }
      changes.append(close(key, index, session))
    }
    return changes
  }

  private mutating func remove(_ key: SessionKey, _ index: Int) {
    sessions[key]?.remove(at: index)
    if sessions[key]?.isEmpty == true { sessions[key] = nil }
  }

  // MARK: Which session, and until when

  /// The session of that pair which holds the time, or else lies nearest to it within the gap.
  private func indexOfSession(_ key: SessionKey, touching time: Timestamp) -> Int? {
    guard let candidates = sessions[key] else { return nil }
    var best: (index: Int, distance: Int64)?
    for (index, session) in candidates.enumerated() {
      let distance = session.distance(to: time)
      guard distance < settings.gap, time < endOfDay(session.incident.day),
        distance <= best?.distance ?? .max
      else { continue }
      best = (index, distance)
    }
    return best?.index
  }

  private func indexOfSession(_ key: SessionKey, ticket: UInt64) -> Int? {
    sessions[key]?.firstIndex { $0.ticket == ticket }
  }

  private func continuesFromTheDayBefore(_ key: SessionKey, at time: Timestamp) -> Bool {
    (sessions[key] ?? []).contains {
      endOfDay($0.incident.day) <= time && $0.distance(to: time) < settings.gap
    }
  }

  private func endOfDay(_ day: CivilDay) -> Timestamp {
    settings.zone.start(of: day.adding(days: 1))
  }

  /// When an open session is over, or when a finished one is forgotten.
  private func deadline(of session: Session) -> Timestamp {
    let midnight = endOfDay(session.incident.day)
    return session.isOpen
      ? min(session.last.adding(nanoseconds: settings.gap), midnight)
      : midnight.adding(nanoseconds: settings.gap)
  }

  private mutating func schedule(_ key: SessionKey, _ session: Session) {
    deadlines.insert(
      DeadlineQueue.Entry(time: deadline(of: session), ticket: session.ticket, key: key))
    // An entry whose session has a newer ticket is dead; they must not pile up.
    guard deadlines.count > 2 * (openCount + finishedCount) + 64 else { return }
    let live = Set(sessions.values.joined().map(\.ticket))
    deadlines.keep { live.contains($0.ticket) }
  }

  private mutating func takeTicket() -> UInt64 {
    nextTicket &+= 1
    return nextTicket
  }
}
