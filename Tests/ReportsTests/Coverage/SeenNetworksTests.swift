import Model
import Testing
import Texts

@testable import Reports

@Suite struct SeenNetworksTests {
  private func seen(_ change: (inout DayFacts) -> Void = { _ in }) -> SeenNetworks? {
    var facts = SampleTown.silentDay()
    change(&facts)
    return SeenNetworks(facts, SampleTown.networks, zone: .paris)
  }

  private func text(_ change: (inout DayFacts) -> Void = { _ in }) throws -> SeenNetworksText {
    let seen = seen(change)
    return SeenNetworksText(try #require(seen), .french)
  }

  @Test func silentNetworksAreNamedWithTheirFirstDay() throws {
    #expect(try #require(seen()).silentCount == 6)
    #expect(try text().count == ReportCell("58 sur 64", number: 58))
    #expect(
      try text().silent
        == "Centre technique Nord, Piscine Jaurès, Médiathèque Sud (bureaux) (2 réseaux), 2 autres, "
        + "depuis le 17/11/2026")
  }

  @Test func differentDaysStandBesideEachName() throws {
    let text = try text { facts in
      facts.silentSince["network.10.60.1.0/24"] = nil
      facts.silentSince["network.10.60.2.0/24"] = CivilZone.paris.start(of: facts.day)
    }
    #expect(
      text.silent.hasPrefix(
        "Centre technique Nord (jamais vu), Piscine Jaurès (depuis le 19/11/2026), "),
      "\(text.silent)")
  }

  @Test func vlansAreTold() throws {
    #expect(
      try text().vlans
        == FrenchTypography.set("1 sur 2 ; muets : Piscine Jaurès, depuis le 17/11/2026"))
    #expect(try text { $0.coverage["vlan.60"] = 1 }.vlans == "2 sur 2")
    #expect(
      try text { $0.coverage["vlans.tagged"] = nil }.vlans
        == FrenchTypography.set("aucune étiquette lue ; directions trouvées par adresse seulement"))
  }

  @Test func whereNobodyLookedNothingIsSaid() {
    #expect(seen { $0.coverage["networks.watched"] = nil } == nil)
    #expect(SeenNetworks(SampleTown.silentDay(), [], zone: .paris) == nil)
  }

  private func assess(_ facts: DayFacts) -> CoverageAssessment {
    var context = SampleTown.context()
    context.networksDeclared = SampleTown.networks
    return CoverageAssessment(facts: facts, context: context)
  }

  @Test func oneSilentNetworkMakesCoveragePartialAndAllOfThemInsufficient() {
    #expect(assess(SampleTown.silentDay()).verdict == .partial)
    var facts = SampleTown.silentDay()
    for network in SampleTown.networks { facts.coverage[network.code] = 1 }
    #expect(assess(facts).verdict == .good)
    for network in SampleTown.networks { facts.coverage[network.code] = nil }
    #expect(assess(facts).verdict == .insufficient)
    #expect(assess(facts).reasons == [.noNetwork(64)])
  }

  @Test func theShareOfPostesIsThatOfDirectionsThatWereSeen() {
    // 327 of the 1,647 declared postes of the directions are in a silent one.
    #expect(
      assess(SampleTown.silentDay()).reasons == [.silentNetworks(6, share: "80\u{a0}%")])
    var counted = SampleTown.silentDay()
    counted.coverage["postes.seen"] = 3_500
    #expect(
      assess(counted).reasons == [
        .postesSeen(3_500, of: 3_900), .silentNetworks(6, share: nil),
      ])
  }

  @Test(arguments: [
    (UInt64(0), CoverageVerdict.good), (111, .good), (112, .partial), (100_000, .partial),
  ])
  func lostBeginningsCount(lost: UInt64, verdict: CoverageVerdict) {
    var facts = SampleTown.silentDay()
    for network in SampleTown.networks { facts.coverage[network.code] = 1 }
    facts.coverage = facts.coverage.merging(
      ["hellos.read": 1_000, "hellos.lost": lost, "hellos.noName": 0, "quic.initials": 0]
    ) { $1 }
    for code in ["hellos.incomplete", "ech.likelyReal", "ech.publicName", "blind.doh", "blind.dot"]
    {
      facts.coverage[code] = nil
    }
    for code in ["blind.doq", "blind.relay", "blind.vpn", "blind.proxy"] {
      facts.coverage[code] = nil
    }
    #expect(assess(facts).verdict == verdict)
  }
}
