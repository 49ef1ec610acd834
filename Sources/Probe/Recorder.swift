import Catalogue
import Incidents
import Model
import Privacy

/// The recording half of the line: matches to verdicts to pseudonyms to incident changes.
///
/// The address ends here: what comes out holds pseudonyms only.
struct Recorder {
  private let judge: Judge
  private let zone: CivilZone
  private let pseudonymizer: Pseudonymizer
  private var tracker: IncidentTracker
  private var tallies: UseTallies
  /// Matches of clients outside every declared network.
  private(set) var outside: UInt64 = 0
  /// Matches that are nobody's use, such as a resolver's questions.
  private(set) var setAside: UInt64 = 0

  init(
    catalogue: Catalogue, pseudonymizer: Pseudonymizer, resuming incidents: [Incident]
  ) {
    judge = Judge(catalogue)
    zone = catalogue.policy.zone
    self.pseudonymizer = pseudonymizer
    let site = catalogue.policy.collectivity ?? ""
    tracker = IncidentTracker(
      settings: IncidentTracker.Settings(
        zone: catalogue.policy.zone, catalogueVersion: catalogue.version,
        weights: catalogue.policy.weights),
      identify: { service, poste, start in
        pseudonymizer.incidentID(site: site, service: service, poste: poste, start: start)
      },
      resuming: incidents)
    tallies = UseTallies(zone: catalogue.policy.zone)
  }

  /// Incidents that were blocked attempts and no use.
  var blockedIncidents: Int { tracker.blockedIncidents }

  /// Sightings for which no room was left.
  var refused: UInt64 { tracker.refused &+ tallies.refused }

  /// Judges and folds a batch; `now` ends the sessions that were silent for too long before it.
  mutating func record(_ matches: [Match], now: Timestamp) -> RecorderOutput {
    var output = RecorderOutput()
    for match in matches {
      guard let sighting = sighting(of: match) else { continue }
      tallies.record(sighting)
      take(tracker.record(sighting), into: &output)
    }
    take(tracker.advance(to: now), into: &output)
    output.tallies = tallies.drain()
    return output
  }

  /// Ends every session, at the end of a replay.
  mutating func finish() -> RecorderOutput {
    var output = RecorderOutput()
    take(tracker.closeAll(), into: &output)
    output.tallies = tallies.drain()
    return output
  }

  private func take(_ changes: [IncidentChange], into output: inout RecorderOutput) {
    for change in changes { output.add(change) }
  }

  private mutating func sighting(of match: Match) -> Sighting? {
    let observation = match.observation
    let time = zone.civilTime(at: observation.time)
    guard let verdict = judge.verdict(rule: match.rule, observation: observation, at: time) else {
      if !observation.traits.contains(.strengthens) { setAside &+= 1 }
      return nil
    }
    guard verdict.attribution != .outside else {
      if !observation.traits.contains(.strengthens) { outside &+= 1 }
      return nil
    }
    // What a flow does proves nothing more than its name does: an inferred one was only resolved.
    let isInferred = observation.traits.contains(.inferred)
    return Sighting(
      time: observation.time,
      poste: pseudonymizer.pseudonym(of: observation.client, realm: verdict.realm),
      verdict: verdict, source: observation.source,
      evidence: isInferred ? min(observation.evidence, .dnsAnswer) : observation.evidence,
      strengthens: observation.traits.contains(.strengthens), sentBytes: observation.sentBytes,
      receivedBytes: observation.receivedBytes,
      isBlocked: observation.traits.contains(.blocked) && !isInferred)
  }
}
