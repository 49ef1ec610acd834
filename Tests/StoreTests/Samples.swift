import Model
import Testing

@testable import Store

let november19 = CivilDay(daysSinceEpoch: 20_776)

/// 2026-11-19, 10:00 in Paris.
let tenOClock = Timestamp(seconds: 1_795_078_800)

let owner = DatabaseOwner(keyFingerprint: "a1b2c3d4", site: "Ville de Test", kind: .replay)

func range(of day: CivilDay) -> Range<Timestamp> {
  CivilZone.paris.start(of: day)..<CivilZone.paris.start(of: day.adding(days: 1))
}

func poste(_ number: UInt64) -> Pseudonym {
  Pseudonym(high: number &* 0x9e37_79b9_7f4a_7c15, low: ~number)
}

func incident(
  _ number: UInt64, poste: Pseudonym = poste(1), service: String = "openai-chatgpt",
  category: ServiceCategory = .assistant, direction: String? = "Urbanisme",
  site: String? = "Mairie", status: ServiceStatus = .unassessed,
  rules: [String] = ["chatgpt.com"], sent: VolumeBucket = .under1MB, terms: [Priority.Term]? = nil,
  hour: Timestamp = tenOClock, day: CivilDay = november19, gateway: GatewayKind? = nil,
  state: Incident.State = .open
) -> Incident {
  let isOpen = state == .open
  return Incident(
    id: IncidentID(high: number, low: number), poste: poste,
    service: ServiceID(rawValue: service), category: category, direction: direction, site: site,
    status: status, rules: rules, evidence: .volume, counts: [1, 2, 3, 4, 5], sent: sent,
    received: .under100KB,
    priority: Priority(
      terms: terms ?? [
        Priority.Term(code: "status-unassessed", weight: 20),
        Priority.Term(code: "evidence-volume", weight: 20),
      ]),
    hour: hour, day: day, isContinued: number % 2 == 1, gateway: gateway, state: state,
    catalogueVersion: "cat-2026-11-16", firstSeen: isOpen ? hour.adding(nanoseconds: 1) : nil,
    lastSeen: isOpen ? hour.adding(seconds: 60) : nil, sentBytes: isOpen ? 123_456 : 0,
    receivedBytes: isOpen ? 789 : 0)
}

func tally(
  _ poste: Pseudonym, service: String = "openai-chatgpt", category: ServiceCategory = .assistant,
  status: ServiceStatus = .unassessed, direction: String? = "Urbanisme",
  gateway: GatewayKind? = nil, evidence: Evidence = .established, connections: Int = 1,
  questions: Int = 0, sent: UInt64 = 100, day: CivilDay = november19,
  blockedConnections: Int = 0, blockedQuestions: Int = 0
) -> UseTally {
  UseTally(
    key: UseTally.Key(
      day: day, service: ServiceID(rawValue: service), category: category, status: status,
      direction: direction, poste: poste, gateway: gateway),
    evidence: evidence, connections: connections, questions: questions, sentBytes: sent,
    blockedConnections: blockedConnections, blockedQuestions: blockedQuestions)
}

func replayedFile(_ digit: Character = "a", size: Int64 = 4096) -> ReplayedFile {
  ReplayedFile(
    sha256: String(repeating: digit, count: 64), size: size, name: "/srv/captures/jour.pcap",
    packets: 12, firstPacket: tenOClock, lastPacket: tenOClock.adding(seconds: 5),
    recordedAt: tenOClock.adding(seconds: 9000))
}

extension IncidentStore {
  func write(_ incidents: [Incident]) throws {
    try transaction { try $0.apply(incidents.map(IncidentChange.opened)) }
  }

  func add(_ tallies: [UseTally]) throws {
    try transaction { try $0.add(tallies) }
  }

  func facts(of day: CivilDay = november19) throws -> DayFacts {
    try facts(of: day, in: .paris)
  }
}

/// Expects `body` to throw the store's error of that code.
func expect(
  _ code: StoreError.Code, sourceLocation: SourceLocation = #_sourceLocation,
  _ body: () throws -> Void
) {
  let error = #expect(throws: StoreError.self, sourceLocation: sourceLocation, performing: body)
  #expect(error?.code == code, "\(String(describing: error))", sourceLocation: sourceLocation)
}

/// The code of the store's error that `body` throws; nil when it throws none.
func failure(_ body: () throws -> Void) -> StoreError.Code? {
  do {
    try body()
    return nil
  } catch {
    return (error as? StoreError)?.code
  }
}
