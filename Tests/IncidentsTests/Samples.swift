import Model

@testable import Incidents

/// 2026-11-19, 10:00 in Paris.
let tenOClock = Timestamp(seconds: 1_795_078_800)

let somebody = Pseudonym(high: 1, low: 2)

func verdict(
  service: String = "openai-chatgpt", rule: String = "chatgpt.com", role: RuleRole = .app,
  scope: RuleScope = .dedicated, status: ServiceStatus = .unassessed,
  direction: String? = "Urbanisme", attribution: Attribution = .poste, opens: Bool = true
) -> Verdict {
  Verdict(
    service: ServiceID(rawValue: service), category: .assistant, rule: rule, role: role,
    scope: scope, status: status, realm: "valmont", direction: direction, site: "Mairie",
    attribution: attribution, provesUse: scope == .dedicated && role.opensIncident,
    opensIncident: opens)
}

func sighting(
  _ time: Timestamp, of verdict: Verdict = verdict(), by poste: Pseudonym = somebody,
  evidence: Evidence = .clientHello, strengthens: Bool = false, sent: UInt64 = 0,
  received: UInt64 = 0, isBlocked: Bool = false
) -> Sighting {
  Sighting(
    time: time, poste: poste, verdict: verdict, source: .tls, evidence: evidence,
    strengthens: strengthens, sentBytes: sent, receivedBytes: received, isBlocked: isBlocked)
}

func dnsQuestion(_ time: Timestamp, by poste: Pseudonym = somebody) -> Sighting {
  sighting(time, of: verdict(opens: false), by: poste, evidence: .dnsQuery)
}

func tracker(openLimit: Int = 1000, resuming: [Incident] = []) -> IncidentTracker {
  IncidentTracker(
    settings: IncidentTracker.Settings(
      zone: .paris, catalogueVersion: "cat-test", openLimit: openLimit),
    identify: { service, poste, start in
      var hash = poste.low &* 31 &+ poste.high
      for byte in service.rawValue.utf8 { hash = hash &* 131 &+ UInt64(byte) }
      return IncidentID(high: hash, low: UInt64(bitPattern: start.nanoseconds) &* 0x9e37_79b9)
    },
    resuming: resuming)
}

extension Timestamp {
  func plus(minutes: Int64) -> Timestamp { adding(seconds: minutes * 60) }
}

extension [IncidentChange] {
  var kinds: [String] {
    map {
      switch $0 {
      case .opened: "opened"
      case .extended: "extended"
      case .closed: "closed"
      }
    }
  }
}
