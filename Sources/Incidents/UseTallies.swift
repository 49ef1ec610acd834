public import Model

/// Adds sightings of every status up into the day's use by poste, until the store takes them.
public struct UseTallies: Sendable {
  /// Sightings that found the table full and were not counted.
  public private(set) var refused: UInt64 = 0

  /// 100,000 rows between two writes: a hundred times what a busy second brings.
  public static let defaultLimit = 100_000

  private let zone: CivilZone
  private let limit: Int
  private var rows: [UseTally] = []
  private var places: [UseTally.Key: Int] = [:]

  /// Empty tallies that cut days by the local time of `zone`; `limit` below 1 counts as 1.
  public init(zone: CivilZone, limit: Int = defaultLimit) {
    self.zone = zone
    self.limit = max(1, limit)
  }

  /// Counts a sighting under the local day of its time.
  ///
  /// Traffic of the outside is nobody's use, and a name that is no proof of use is not counted:
  /// shared hosts, static files, telemetry.
  public mutating func record(_ sighting: Sighting) {
    let verdict = sighting.verdict
    guard verdict.attribution != .outside, verdict.provesUse else { return }
    let key = UseTally.Key(
      day: zone.day(of: sighting.time), service: verdict.service, category: verdict.category,
      status: verdict.status, direction: verdict.direction, poste: sighting.poste,
      gateway: verdict.attribution.gateway)
    let place: Int
    if let known = places[key] {
      place = known
    } else {
      guard rows.count < limit else {
        refused &+= 1
        return
      }
      place = rows.count
      places[key] = place
      rows.append(
        UseTally(
          key: key, evidence: sighting.evidence, connections: 0, questions: 0, sentBytes: 0))
    }
    rows[place].add(sighting)
  }

  /// What was counted since the last call, in order of first sighting.
  public mutating func drain() -> [UseTally] {
    defer {
      rows.removeAll(keepingCapacity: true)
      places.removeAll(keepingCapacity: true)
    }
    return rows
  }
}

extension UseTally {
  fileprivate mutating func add(_ sighting: Sighting) {
    // What was blocked was counted when it was tried.
    guard !sighting.isBlocked else {
      if sighting.evidence >= .clientHello {
        blockedConnections &+= 1
      } else {
        blockedQuestions &+= 1
      }
      return
    }
    evidence = max(evidence, sighting.evidence)
    sentBytes = sentBytes.addingSaturated(sighting.sentBytes)
    if sighting.evidence == .dnsQuery { questions &+= 1 }
    if sighting.evidence >= .clientHello, !sighting.strengthens { connections &+= 1 }
  }
}
