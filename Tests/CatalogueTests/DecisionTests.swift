import Catalogue
import Model
import TestSupport
import Testing

@Suite("Decisions")
struct DecisionTests {
  static let a = ServiceID(rawValue: "a")

  private static func policy(_ policy: String, decisions: String? = nil) throws -> Policy {
    try Catalogue.compile(
      services: [
        RuleSource(
          path: "services.yaml",
          text: serviceFile(["a": ["a.exemple.fr", "autre.exemple.fr"], "b": ["b.exemple.fr"]]))
      ], policy: RuleSource(path: "policy.yaml", text: policy),
      decisions: decisions.map { RuleSource(path: "decisions.yaml", text: $0) }
    ).policy
  }

  private static let directions = """
    directions:
      - { name: Finances, networks: [10.20.1.0/24] }
      - { name: Culture, networks: [10.20.2.0/24] }

    """

  private static func decision(_ rest: String) -> String {
    "- { service: a, reason: essai, decided-by: RSSI, \(rest) }\n"
  }

  @Test("a recorded decision comes before the policy, and the latest of them first")
  func latest() throws {
    let policy = try Self.policy(
      "services: { a: { status: approved } }\n",
      decisions: Self.decision("status: tolerated") + Self.decision("status: prohibited"))
    let noon = try PolicyTests.noon("2026-11-23")
    let found = try #require(policy.decision(on: Self.a, direction: nil, at: noon))
    #expect(found.status == .prohibited)
    #expect(found.origin.description == "decisions.yaml:2")
  }

  @Test("a decision that is over lets the one before it through")
  func falls() throws {
    let policy = try Self.policy(
      "default: under-review\nservices: { a: { status: approved, until: 2027-02-28 } }\n",
      decisions: Self.decision("status: tolerated, until: 2027-01-31")
        + Self.decision("status: prohibited, until: 2026-12-31"))
    for (day, status) in [
      ("2026-12-31", ServiceStatus.prohibited), ("2027-01-01", .tolerated),
      ("2027-01-31", .tolerated), ("2027-02-01", .approved), ("2027-03-01", .underReview),
    ] {
      #expect(
        policy.status(of: Self.a, direction: nil, at: try PolicyTests.noon(day)) == status, "\(day)"
      )
    }
  }

  @Test("what is about a rule comes before what is about a direction, and that before the rest")
  func narrowest() throws {
    let policy = try Self.policy(
      Self.directions
        + "services: { a: { status: tolerated, directions: { Finances: approved } } }\n",
      decisions: Self.decision("status: under-review, rule: autre.exemple.fr")
        + Self.decision("status: prohibited"))
    let noon = try PolicyTests.noon("2026-11-23")
    #expect(policy.status(of: Self.a, direction: "Culture", at: noon) == .prohibited)
    #expect(policy.status(of: Self.a, direction: nil, at: noon) == .prohibited)
    #expect(policy.status(of: Self.a, direction: "Finances", at: noon) == .approved)
    #expect(
      policy.status(of: Self.a, direction: "Finances", rule: "autre.exemple.fr", at: noon)
        == .underReview)
  }

  @Test("hours and days hold in the policy, in its exceptions and in recorded decisions")
  func windows() throws {
    let policy = try Self.policy(
      Self.directions + """
        services:
          a:
            status: tolerated
            hours: 08:00-18:00
            days: [mon..fri]
            until: 2026-12-31
            directions:
              Finances: { status: prohibited, until: 2027-12-31 }
              Culture: { status: approved, hours: 18:00-20:00, days: [sat], reason: nocturne }
        """)
    func status(_ direction: String?, _ day: String, _ hour: Int) throws -> ServiceStatus {
      let day = try PolicyTests.day(day)
      return policy.status(
        of: Self.a, direction: direction,
        at: CivilTime(day: day, hour: hour, minute: 0, second: 0, offset: 3600))
    }
    #expect(try status(nil, "2026-11-23", 8) == .tolerated)
    #expect(try status(nil, "2026-11-23", 18) == .unassessed)
    #expect(try status(nil, "2026-11-28", 12) == .unassessed)
    #expect(try status("Finances", "2026-11-23", 8) == .prohibited)
    #expect(try status("Finances", "2026-11-23", 7) == .unassessed)
    #expect(try status("Finances", "2027-01-04", 8) == .unassessed, "ends with its decision")
    #expect(try status("Culture", "2026-11-28", 18) == .approved)
    #expect(try status("Culture", "2026-11-23", 12) == .tolerated)
    let exception = policy.decisions[Self.a]?.first { $0.direction == "Culture" }
    #expect(exception?.reason == "nocturne")
    #expect(exception?.origin.line == 12)
  }

  @Test("a decision remembers the day on which it was written down")
  func decisionsHaveTheirDay() throws {
    let policy = try Self.policy(
      Self.directions,
      decisions: Self.decision("status: approved, direction: Culture, date: 2026-11-02")
        + Self.decision("status: prohibited"))
    let decisions = try #require(policy.decisions[Self.a])
    let second = try PolicyTests.day("2026-11-02")
    #expect(decisions.first { $0.direction == "Culture" }?.decidedOn == second)
    #expect(decisions.first { $0.direction == nil }?.decidedOn == nil)
  }

  @Test("an exception that says only hours or only days has the others of its decision")
  func windowsAreInheritedApart() throws {
    let policy = try Self.policy(
      Self.directions + """
        services:
          a:
            status: tolerated
            hours: 08:00-18:00
            days: [mon..fri]
            directions:
              Finances: { status: prohibited, days: [sat] }
              Culture: { status: approved, hours: 00:00-24:00 }
        """)
    func window(_ direction: String) -> TimeWindow? {
      policy.decisions[Self.a]?.first { $0.direction == direction }?.window
    }
    #expect(window("Finances") == TimeWindow(hours: "08:00-18:00", days: ["sat"]))
    #expect(window("Culture") == TimeWindow(hours: nil, days: ["mon..fri"]))
  }

  @Test("what begins on the last day goes on over midnight to its end, and no further")
  func lastNight() throws {
    let policy = try Self.policy(
      "services: { a: { status: tolerated, until: 2026-11-27, hours: 22:00-06:00 } }\n")
    for (day, hour, status) in [
      ("2026-11-27", 5, ServiceStatus.tolerated), ("2026-11-27", 21, .unassessed),
      ("2026-11-27", 22, .tolerated), ("2026-11-28", 5, .tolerated),
      ("2026-11-28", 6, .unassessed), ("2026-11-28", 22, .unassessed),
      ("2026-11-29", 5, .unassessed),
    ] {
      let time = CivilTime(
        day: try PolicyTests.day(day), hour: hour, minute: 0, second: 0, offset: 3600)
      #expect(policy.status(of: Self.a, direction: nil, at: time) == status, "\(day) \(hour)")
    }
  }

  @Test("hours and days that leave nothing out are no window")
  func wholeWeek() throws {
    let policy = try Self.policy(
      "services: { a: { status: tolerated, hours: 00:00-24:00, days: [mon..sun] } }\n")
    #expect(policy.decisions[Self.a]?.first?.window == nil)
  }

  @Test("an alternative can answer one service, and opens somewhere if a decision says so")
  func alternatives() throws {
    let policy = try Self.policy(
      "alternatives: { assistant: a, a: b }\n",
      decisions: Self.decision("status: approved")
        + "- { service: b, status: tolerated, reason: x, decided-by: x }\n")
    #expect(policy.alternative(to: Self.a, of: .assistant)?.rawValue == "b")
    #expect(policy.alternative(to: ServiceID(rawValue: "b"), of: .assistant) == Self.a)
    #expect(policy.alternative(to: Self.a, of: .code)?.rawValue == "b")
  }

  @Test("weights of the priority are those of the policy")
  func weights() throws {
    let policy = try Self.policy("priority: { status-prohibited: 60, evidence-volume: 0 }\n")
    let priority = policy.weights.priority(status: .prohibited, evidence: .volume, sent: .under10MB)
    #expect(
      priority.terms == [
        Priority.Term(code: "status-prohibited", weight: 60),
        Priority.Term(code: "sent-over-1-mb", weight: 20),
      ])
    #expect(priority.level == .high)
  }
}
