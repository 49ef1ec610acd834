import Catalogue
import Model
import TestSupport
import Testing

@Suite("Answers of the policy")
struct PolicyAnswerTests {
  static let names = [
    "libre.exemple.fr", "permis.exemple.fr", "interdit.exemple.fr", "api.exemple.fr",
    "login.exemple.fr", "portail.exemple.fr", "rumeur.exemple.fr",
  ]

  let catalogue: Catalogue

  init() throws {
    catalogue = try CatalogueTests.catalogue(JudgeTests.services, policy: JudgeTests.policy)
  }

  private func answer(
    _ client: String, _ vlan: UInt16, _ name: String, on day: String = "2026-11-23"
  ) throws -> PolicyAnswer {
    catalogue.answer(
      client: try PolicyTests.address(client), vlan: vlan, name: name.utf8,
      at: try PolicyTests.noon(day))
  }

  @Test("it tells where the poste is, what counts there and what follows")
  func whole() throws {
    let answer = try answer("10.1.2.3", 0, "interdit.exemple.fr")
    #expect(answer.network?.prefix.description == "10.0.0.0/8")
    #expect(answer.realm == "mairie")
    #expect(answer.direction?.name == "Finances")
    #expect(answer.name.rule?.text == "interdit.exemple.fr")
    #expect(answer.status == .prohibited)
    #expect(answer.decision?.origin.description == "policy.yaml:3")
    #expect(answer.obstacle == nil)
    #expect(answer.priority?.terms.map(\.code) == ["status-prohibited", "evidence-established"])
    #expect(answer.alternative == nil)
  }

  @Test(
    "it names the first reason that keeps an incident from being opened",
    arguments: [
      ("10.1.2.3", 0, "inconnu.exemple.org", .noRule),
      ("10.99.1.1", 0, "libre.exemple.fr", .excluded),
      ("10.1.2.3", 99, "libre.exemple.fr", .excluded), ("8.8.8.8", 0, "libre.exemple.fr", .outside),
      ("10.0.0.53", 0, "libre.exemple.fr", .gateway),
      ("10.0.0.90", 0, "libre.exemple.fr", .gateway),
      ("10.1.2.3", 0, "portail.exemple.fr", .sharedName),
      ("10.1.2.3", 0, "login.exemple.fr", .role),
      ("10.1.2.3", 0, "rumeur.exemple.fr", .unconfirmed),
      ("10.1.2.3", 0, "permis.exemple.fr", .allowed),
      ("10.2.0.1", 30, "interdit.exemple.fr", .allowed),
    ] as [(String, UInt16, String, PolicyAnswer.Obstacle)])
  func obstacles(client: String, vlan: UInt16, name: String, obstacle: PolicyAnswer.Obstacle) throws
  {
    let answer = try answer(client, vlan, name)
    #expect(answer.obstacle == obstacle)
    #expect(answer.priority == nil)
  }

  @Test("it says what the judge does, for every client, name and day")
  func agreesWithTheJudge() throws {
    let judge = Judge(catalogue)
    for client in ["10.1.2.3", "10.8.0.1", "10.99.1.1", "10.0.0.53", "10.0.0.80", "8.8.8.8"] {
      for vlan in [0, 30, 99] as [UInt16] {
        for name in Self.names {
          for day in ["2026-11-23", "2027-01-01"] {
            let answer = try answer(client, vlan, name, on: day)
            let bytes = Array(name.utf8)
            let match = catalogue.matcher.match(bytes.span)
            let verdict = judge.verdict(
              rule: try #require(match),
              observation: Observation(
                time: Timestamp(seconds: 0), client: try PolicyTests.address(client),
                server: IPAddress(v4: 1), clientPort: 50000, serverPort: 443, vlan: vlan,
                source: .tls, evidence: .established, nameOffset: 0, nameLength: 0),
              at: try PolicyTests.noon(day))
            #expect((verdict?.opensIncident ?? false) == (answer.obstacle == nil))
            if let verdict { #expect(verdict.status == answer.status) }
          }
        }
      }
    }
  }
}
