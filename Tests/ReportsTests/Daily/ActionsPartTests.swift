import Model
import Testing
import Texts

@testable import Reports

/// What to do, each thing with a figure, a command that helps and a number that stays.
@Suite struct ActionsPartTests {
  private func actions(
    _ facts: DayFacts = SampleTown.ordinaryDay(), _ context: ReportContext = SampleTown.context()
  ) -> [ProposedAction] {
    let material = DailyMaterial(facts: facts, previous: nil, context: context)
    guard case .actions(let actions) = ActionsPart(material).section()?.blocks.first else {
      return []
    }
    return actions
  }

  private func action(
    _ subject: String, _ facts: DayFacts = SampleTown.ordinaryDay(),
    _ context: ReportContext = SampleTown.context()
  ) throws -> ProposedAction {
    try #require(actions(facts, context).first { $0.subject.hasPrefix(subject) })
  }

  private var networksContext: ReportContext {
    var context = SampleTown.context()
    context.networksDeclared = SampleTown.networks
    return context
  }

  @Test func eachCommandHelpsWithItsMatter() throws {
    #expect(
      try action("prohibited").command == "vigie rules export --status prohibited --format rpz")
    #expect(try action("decision").command == "vigie decide openai-chatgpt")
    #expect(try action("need").command == "vigie rules list --category meeting")
    #expect(!actions().contains { $0.command?.hasPrefix("vigie export") ?? false })
  }

  @Test func aBlindProbeIsToldWithItsFigureAndItsCommand() throws {
    var facts = SampleTown.ordinaryDay()
    facts.hoursWithPackets = []
    let action = try action("coverage", facts)
    #expect(action.command == "vigie doctor")
    #expect(action.what.contains("aucun paquet pendant 24\u{a0}h sur 24"))
  }

  @Test(arguments: [
    ("clock.forward", "horloge"), ("database.setAside", "base"), ("matches.dropped", "espace"),
  ])
  func aFailedCheckIsToBeRepaired(counter: String, check: String) throws {
    #expect(!actions().contains { $0.subject.hasPrefix("check") })
    var facts = SampleTown.ordinaryDay()
    facts.coverage[counter] = 2
    let action = try action("check", facts)
    #expect(action.subject == "check \(check)")
    #expect(action.command == "vigie doctor --only \(check)")
    #expect(action.what.hasPrefix("Corriger ce qui fausse les chiffres ("))
  }

  @Test func lostPacketsAndAOneWayMirrorAreRepairedTogether() throws {
    var facts = SampleTown.ordinaryDay()
    facts.coverage["capture.received"] = 41_200_318
    facts.coverage["capture.droppedByKernel"] = 2_000_000
    facts.coverage["connections.asked"] = 1_000
    facts.coverage["connections.answered"] = 0
    let action = try action("check", facts)
    #expect(action.command == "vigie doctor --only pertes-sonde,deux-sens")
    #expect(action.what.hasSuffix("des paquets perdus avant lecture et 1 autre cause)"))
    var replay = SampleTown.context()
    replay.isReplay = true
    #expect(!actions(facts, replay).contains { $0.subject.hasPrefix("check") })
  }

  @Test func anotherSilentNetworkKeepsTheNumberOfTheTicket() throws {
    let before = try action("silent", SampleTown.silentDay(), networksContext)
    var facts = SampleTown.silentDay()
    facts.silentSince["network.10.60.1.0/24"] = CivilZone.paris.start(
      of: SampleTown.day.adding(days: -9))
    facts.silentSince["network.10.20.1.0/24"] = CivilZone.paris.start(
      of: SampleTown.day.adding(days: -5))
    facts.coverage["network.10.20.1.0/24"] = nil
    let after = try action("silent", facts, networksContext)
    #expect(before.ticket == after.ticket)
    #expect(before.what != after.what)
  }

  @Test func networksThatWereNeverSeenAreRepairedOnceTheProbeIsNoLongerNew() throws {
    var facts = SampleTown.silentDay()
    facts.silentSince = [:]
    #expect(!actions(facts, networksContext).contains { $0.subject == "silent networks" })
    facts.firstDay = SampleTown.day.adding(days: -2)
    let action = try action("silent", facts, networksContext)
    #expect(
      action.what
        == "Rétablir le miroir de 6 réseaux pas vus depuis 90 jours au moins, ou jamais")
    facts.silentSince["network.10.60.1.0/24"] = CivilZone.paris.start(
      of: SampleTown.day.adding(days: -9))
    #expect(
      try self.action("silent", facts, networksContext).what
        == "Rétablir le miroir du réseau muet depuis le 10/11/2026 et de 5 pas vus depuis 90 jours "
        + "au moins, ou jamais")
    facts.firstDay = SampleTown.day.adding(days: -1)
    #expect(
      !(try self.action("silent", facts, networksContext).what.contains("jamais")))
  }

  /// Coverage is insufficient for want of packets; the lost database is a matter of its own.
  @Test func aDatabaseSetAsideIsToldBesideABlindProbe() throws {
    var facts = SampleTown.ordinaryDay()
    facts.hoursWithPackets = []
    facts.coverage["database.setAside"] = 1
    facts.coverage["clock.forward"] = 1
    #expect(try action("coverage", facts).what.contains("aucun paquet pendant 24\u{a0}h sur 24"))
    #expect(try action("check", facts).command == "vigie doctor --only base")
  }

  /// An export of prohibited names holds what is prohibited for everybody.
  @Test func whatIsProhibitedToADirectionOnlyIsNotExported() throws {
    let service = ServiceID(rawValue: "deepseek")
    var context = SampleTown.context()
    context.decisions[service] = []
    #expect(try action("prohibited", SampleTown.ordinaryDay(), context).command == nil)
    context.decisions[service] = [.init(.prohibited, until: nil)]
    #expect(
      try action("prohibited", SampleTown.ordinaryDay(), context).command?.hasPrefix("vigie rules")
        ?? false)
  }

  /// A prohibited service comes first in the list of services and not in a need's.
  @Test func aNeedHasThePostesOfItsLargestServiceAndNamesEachOnce() throws {
    var facts = SampleTown.ordinaryDay()
    facts.services = [
      SampleTown.use("fireflies", .prohibited, 7, .volume, 1_000_000),
      SampleTown.use("otter", .prohibited, 6, .volume, 1_000_000),
      SampleTown.use("otter", .unassessed, 286, .volume, 1_000_000),
    ]
    #expect(
      try action("need", facts).what
        == "Réunion, au moins 286 postes sans outil proposé (Otter, Fireflies)\u{a0}: "
        + "instruire le besoin")
  }

  /// Four services of a need with four postes each: the need has enough, none of the services has.
  @Test func aNeedHasEnoughPostesWhereNoneOfItsServicesHas() throws {
    var facts = SampleTown.ordinaryDay()
    facts.services = ["otter", "fireflies"].map {
      SampleTown.use($0, .unassessed, 4, .volume, 1_000_000)
    }
    facts.needTotals = [.meeting: 4]
    #expect(actions(facts).allSatisfy { !$0.subject.hasPrefix("need") })
    facts.needTotals = [.meeting: 7]
    let action = try action("need", facts)
    #expect(
      action.what
        == "Réunion, 5 postes ou plus sans outil proposé (Fireflies, Otter) : instruire le besoin"
        .replacing(" :", with: "\u{a0}:"))
    facts.services.append(SampleTown.use("gamma", .tolerated, 30, .volume, 1_000_000))
    #expect(try self.action("need", facts).subject == "need meeting")
    facts.services[0] = SampleTown.use("otter", .tolerated, 4, .volume, 1_000_000)
    #expect(
      actions(facts).allSatisfy { !$0.subject.hasPrefix("need") },
      "those of a tolerated service are among the need's")
  }
}
