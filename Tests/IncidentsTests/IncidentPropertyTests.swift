import Model
import TestSupport
import Testing

@testable import Incidents

/// Random days of a small town, a little out of order.
@Suite struct IncidentPropertyTests {
  private static let services = ["openai-chatgpt", "deepl", "deepseek"]
  private static let statuses: [ServiceStatus] = [.unassessed, .tolerated, .prohibited]

  /// Sightings in order of arrival; times are up to 20 seconds late, hello times much more.
  private static func stream(_ random: inout SeededRandom, count: Int) -> [Sighting] {
    var clock = CivilZone.paris.start(of: CivilDay(daysSinceEpoch: 20_776)).plus(minutes: 60 * 20)
    var hellos: [Sighting] = []
    return (0..<count).map { _ in
      clock = clock.adding(seconds: Int64.random(in: 0...240, using: &random))
      if !hellos.isEmpty, Int.random(in: 0..<4, using: &random) == 0 {
        let hello = hellos[Int.random(in: max(0, hellos.count - 40)..<hellos.count, using: &random)]
        return Sighting(
          time: hello.time, poste: hello.poste, verdict: hello.verdict, source: .tls,
          evidence: Bool.random(using: &random) ? .established : .volume, strengthens: true,
          sentBytes: UInt64.random(in: 0...2_000_000, using: &random), receivedBytes: 10)
      }
      let service = Int.random(in: 0..<3, using: &random)
      let isHello = Bool.random(using: &random)
      let made = sighting(
        clock.adding(seconds: -Int64.random(in: 0...20, using: &random)),
        of: verdict(
          service: services[service], status: statuses[service], opens: isHello && service != 1),
        by: Pseudonym(high: UInt64.random(in: 1...4, using: &random) << 40, low: 0),
        evidence: isHello ? .clientHello : .dnsQuery)
      if isHello { hellos.append(made) }
      return made
    }
  }

  private struct Outcome: Equatable {
    var changes: [IncidentChange] = []
    var attached = 0
  }

  private static func run(_ stream: [Sighting], advanceEvery step: Int) -> Outcome {
    var tracker = tracker(openLimit: 10_000)
    var outcome = Outcome()
    for (number, sighting) in stream.enumerated() {
      let changes = tracker.record(sighting)
      if sighting.strengthens {
        // It adds evidence and no count.
      } else if changes.contains(where: {
        $0.incident.poste == sighting.poste && !isOnlyEnd($0)
      }) {
        outcome.attached += 1
      } else if changes.contains(where: { $0.incident.service == sighting.verdict.service }) {
        outcome.attached += 1
      }
      outcome.changes += changes
      if number % step == 0 { outcome.changes += tracker.advance(to: sighting.time) }
    }
    outcome.changes += tracker.closeAll()
    return outcome
  }

  private static func isOnlyEnd(_ change: IncidentChange) -> Bool {
    if case .closed = change { true } else { false }
  }

  @Test(arguments: [11, 12, 13, 14, 15, 16] as [UInt64], [1, 7, 1_000_000])
  func invariantsHoldOverRandomStreams(seed: UInt64, step: Int) {
    var random = SeededRandom(seed: seed)
    let stream = Self.stream(&random, count: 3000)
    let outcome = Self.run(stream, advanceEvery: step)
    #expect(outcome == Self.run(stream, advanceEvery: step), "not deterministic, seed \(seed)")

    var latest: [IncidentID: Incident] = [:]
    var spans: [IncidentID: (first: Timestamp, last: Timestamp)] = [:]
    for change in outcome.changes {
      let incident = change.incident
      if case .opened = change {
        #expect(latest[incident.id] == nil, "identifier used twice, seed \(seed)")
      } else {
        #expect(latest[incident.id] != nil, "changed before it was opened, seed \(seed)")
      }
      if let first = incident.firstSeen, let last = incident.lastSeen {
        spans[incident.id] = (first, last)
      }
      latest[incident.id] = incident
    }
    #expect(latest.count > 20, "the stream tests nothing, seed \(seed)")
    for incident in latest.values {
      #expect(incident.state == .closed, "seed \(seed)")
      #expect(incident.firstSeen == nil && incident.lastSeen == nil, "seed \(seed)")
      #expect(incident.sentBytes == 0 && incident.receivedBytes == 0, "seed \(seed)")
      #expect(incident.status.opensIncident, "seed \(seed)")
      #expect(incident.counts[Evidence.clientHello.rawValue] >= 1, "seed \(seed)")
    }

    let total = latest.values.reduce(0) { $0 + $1.observations }
    #expect(total == outcome.attached, "sightings lost or counted twice, seed \(seed)")

    let gap = IncidentTracker.Settings.gapSeconds * Timestamp.nanosecondsPerSecond
    let groups = Dictionary(grouping: latest.values) { "\($0.poste) \($0.service) \($0.day)" }
    for incidents in groups.values {
      let sorted = incidents.compactMap { spans[$0.id] }.sorted { $0.first < $1.first }
      for (earlier, later) in zip(sorted, sorted.dropFirst()) {
        #expect(later.first.nanoseconds(since: earlier.last) >= gap, "seed \(seed)")
      }
    }
  }

  @Test(arguments: [21, 22, 23] as [UInt64])
  func talliesEqualANaiveRecount(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let stream = Self.stream(&random, count: 2000)
    var tallies = UseTallies(zone: .paris)
    var total: [UseTally.Key: UseTally] = [:]
    for sighting in stream {
      tallies.record(sighting)
      guard Int.random(in: 0..<50, using: &random) == 0 else { continue }
      Self.add(tallies.drain(), to: &total)
    }
    Self.add(tallies.drain(), to: &total)

    for (key, tally) in total {
      let own = stream.filter {
        $0.poste == key.poste && $0.verdict.service == key.service
          && $0.verdict.status == key.status && CivilZone.paris.day(of: $0.time) == key.day
      }
      #expect(tally.evidence == own.map(\.evidence).max(), "seed \(seed)")
      #expect(tally.questions == own.count { $0.evidence == .dnsQuery }, "seed \(seed)")
      #expect(
        tally.connections == own.count { $0.evidence >= .clientHello && !$0.strengthens },
        "seed \(seed)")
      #expect(tally.sentBytes == own.reduce(0) { $0 + $1.sentBytes }, "seed \(seed)")
    }
    let rows = Set(
      stream.map { "\($0.poste) \($0.verdict.service) \(CivilZone.paris.day(of: $0.time))" })
    #expect(total.count == rows.count, "seed \(seed)")
  }

  private static func add(_ rows: [UseTally], to total: inout [UseTally.Key: UseTally]) {
    for row in rows {
      guard var sum = total[row.key] else {
        total[row.key] = row
        continue
      }
      sum.evidence = max(sum.evidence, row.evidence)
      sum.connections += row.connections
      sum.questions += row.questions
      sum.sentBytes += row.sentBytes
      total[row.key] = sum
    }
  }
}
