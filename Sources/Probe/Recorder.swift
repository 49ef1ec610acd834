import Catalogue
import Incidents
import Model
import Privacy

/// The recording half of the line: matches to verdicts to pseudonyms to incident changes.
///
/// The address ends here: what comes out holds pseudonyms only.
struct Recorder {
  private var judge: Judge
  private var zone: CivilZone
  private var site: String
  private(set) var keys: PseudonymKeyRing
  private var boxed: Set<Pseudonym> = []
  /// The key whose sealed copy was handed over.
  private var announced: String?
  /// Which key the tracker's identifiers come from.
  private var identifying = ""
  private var tracker: IncidentTracker
  private var tallies: UseTallies
  private var formerRefused: UInt64 = 0
  /// Matches of clients outside every declared network.
  private(set) var outside: UInt64 = 0
  /// Matches that are nobody's use, such as a resolver's questions.
  private(set) var setAside: UInt64 = 0
  /// Matches of a period whose key is erased: they came too late.
  private(set) var late: UInt64 = 0

  /// Postes whose box is known to be made; when full, boxes are made again, and the store keeps the
  /// first. 200,000 take some 8 MB.
  static let mostBoxed = 200_000

  init(catalogue: Catalogue, keys: PseudonymKeyRing, resuming incidents: [Incident]) {
    judge = Judge(catalogue)
    zone = catalogue.policy.zone
    self.keys = keys
    site = catalogue.policy.collectivity ?? ""
    tracker = IncidentTracker(
      settings: Self.settings(catalogue), identify: Self.identifier(keys.current, site: site),
      resuming: incidents)
    identifying = keys.current.fingerprint
    tallies = UseTallies(zone: catalogue.policy.zone)
  }

  /// What closes incidents that an earlier run at this level left open: nobody goes on with them.
  static func closing(_ incidents: [Incident], _ catalogue: Catalogue) -> RecorderOutput {
    // No session is opened, so that nothing asks for an identifier.
    var tracker = IncidentTracker(
      settings: settings(catalogue), identify: { _, _, _ in IncidentID(high: 0, low: 0) },
      resuming: incidents)
    var output = RecorderOutput()
    for change in tracker.closeAll() { output.add(change) }
    return output
  }

  private static func settings(_ catalogue: Catalogue) -> IncidentTracker.Settings {
    IncidentTracker.Settings(
      zone: catalogue.policy.zone, catalogueVersion: catalogue.version,
      weights: catalogue.policy.weights)
  }

  /// Goes on with another catalogue; sessions and keys stay.
  ///
  /// Another zone cuts the days from now on; the keys keep theirs until the next start.
  mutating func change(to catalogue: Catalogue) {
    judge = Judge(catalogue)
    zone = catalogue.policy.zone
    site = catalogue.policy.collectivity ?? ""
    identifying = ""
    tracker.settings = Self.settings(catalogue)
    formerRefused &+= tallies.refused
    tallies = UseTallies(zone: zone)
  }

  /// Makes boxes again with what is recorded from now on.
  mutating func forgetBoxes() { boxed = [] }

  /// Incidents that were blocked attempts and no use.
  var blockedIncidents: Int { tracker.blockedIncidents }

  /// Sightings for which no room was left.
  var refused: UInt64 { formerRefused &+ tracker.refused &+ tallies.refused }

  /// Judges and folds a batch; `now` ends the sessions that were silent for too long before it, and
  /// the key's period when that is over.
  ///
  /// Throws what the keys throw when the next one cannot be made; nothing of the batch is recorded.
  mutating func record(_ matches: [Match], now: Timestamp) throws -> RecorderOutput {
    do {
      return try fold(matches, now: now)
    } catch {
      // What was handed over with the lost output is handed over again.
      announced = nil
      boxed = []
      throw error
    }
  }

  private mutating func fold(_ matches: [Match], now: Timestamp) throws -> RecorderOutput {
    var output = RecorderOutput()
    // Also the key that ends with this batch: what is of its last minutes may still need a box.
    announce(in: &output)
    if try keys.advance(to: now) {
      boxed = []
      announce(in: &output)
    }
    for match in matches {
      guard let (sighting, holder, realm) = sighting(of: match) else { continue }
      tallies.record(sighting)
      if holder.fingerprint != identifying {
        tracker.identify = Self.identifier(holder, site: site)
        identifying = holder.fingerprint
      }
      let changes = tracker.record(sighting)
      if changes.contains(where: \.isOpening) {
        try addBox(of: sighting.poste, match, realm, holder, to: &output)
      }
      take(changes, into: &output)
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

  /// Hands the present key's sealed copy over, once.
  private mutating func announce(in output: inout RecorderOutput) {
    guard announced != keys.current.fingerprint, let sealed = keys.current.sealed else { return }
    output.sealedKeys.append(sealed)
    announced = keys.current.fingerprint
  }

  /// The box comes with a poste's first incident of a period, in the same transaction.
  private mutating func addBox(
    of poste: Pseudonym, _ match: Match, _ realm: String, _ holder: PseudonymKeyRing.Holder,
    to output: inout RecorderOutput
  ) throws {
    guard !boxed.contains(poste) else { return }
    if boxed.count >= Self.mostBoxed { boxed = [] }
    boxed.insert(poste)
    if let box = try holder.box(for: poste, address: match.observation.client, realm: realm) {
      output.boxes.append(box)
    }
  }

  private static func identifier(
    _ holder: PseudonymKeyRing.Holder, site: String
  ) -> @Sendable (ServiceID, Pseudonym, Timestamp) -> IncidentID {
    let pseudonymizer = holder.pseudonymizer
    return { service, poste, start in
      pseudonymizer.incidentID(site: site, service: service, poste: poste, start: start)
    }
  }

  private mutating func sighting(
    of match: Match
  ) -> (Sighting, PseudonymKeyRing.Holder, realm: String)? {
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
    guard let holder = keys.holder(at: observation.time) else {
      late &+= 1
      return nil
    }
    // What a flow does proves nothing more than its name does: an inferred one was only resolved.
    let isInferred = observation.traits.contains(.inferred)
    let sighting = Sighting(
      time: observation.time,
      poste: holder.pseudonymizer.pseudonym(of: observation.client, realm: verdict.realm),
      verdict: verdict, source: observation.source,
      evidence: isInferred ? min(observation.evidence, .dnsAnswer) : observation.evidence,
      strengthens: observation.traits.contains(.strengthens), sentBytes: observation.sentBytes,
      receivedBytes: observation.receivedBytes,
      isBlocked: observation.traits.contains(.blocked) && !isInferred)
    return (sighting, holder, verdict.realm)
  }
}

extension IncidentChange {
  fileprivate var isOpening: Bool {
    if case .opened = self { true } else { false }
  }
}
