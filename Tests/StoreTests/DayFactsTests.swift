import GRDB
import Model
import TestSupport
import Testing

@testable import Store

@Suite struct DayFactsTests {
  private let store: IncidentStore

  init() throws {
    store = try IncidentStore.inMemory(owner)
  }

  @Test func anUnknownDayHasEmptyFacts() throws {
    #expect(try store.facts() == DayFacts(day: november19))
    #expect(try store.days().isEmpty)
  }

  /// A million incidents are counted from the index alone: with an expression that is written otherwise
  /// than the question SQLite would look up each row, and nothing but the time would tell.
  @Test func incidentsAreCountedFromTheirIndex() throws {
    let sql = """
      SELECT DISTINCT day, sentBucket, poste FROM incident INDEXED BY incidentCount
      WHERE day BETWEEN 1 AND 2 AND \(UseRows.incidentKind) = 0 AND gateway = 'none'
      """
    let program = try store.read { db in
      try Row.fetchAll(db, sql: "EXPLAIN " + sql).map { row in
        (code: try row.text("opcode", 1), text: try row.optionalText("p4", 5))
      }
    }
    #expect(program.contains { $0.code == "IdxGT" })
    // The word is in the program only where the kind is worked out from the columns of each row.
    #expect(!program.contains { $0.text == "false-positive" }, "\(program)")
  }

  @Test func aPosteIsCountedOnceHoweverMuchItUses() throws {
    try store.add([
      tally(poste(1)), tally(poste(1), service: "deepl", category: .translation),
      tally(poste(1), status: .approved), tally(poste(2)), tally(poste(2), direction: "Culture"),
    ])
    let facts = try store.facts()
    #expect(facts.postes == 2)
    #expect(facts.postesWithApproved == 1)
    #expect(facts.postesDNSOnly == 0)
    #expect(
      facts.directions == [
        DirectionUse(direction: "Culture", postes: 1, postesWithApproved: 0),
        DirectionUse(direction: "Urbanisme", postes: 2, postesWithApproved: 1),
      ])
    #expect(
      facts.needs == [
        NeedCell(direction: "Culture", category: .assistant, postes: 1),
        NeedCell(direction: "Urbanisme", category: .assistant, postes: 2),
        NeedCell(direction: "Urbanisme", category: .translation, postes: 1),
      ])
  }

  @Test func aNameThatWasOnlyAskedForIsCountedApart() throws {
    try store.add([
      tally(poste(1), evidence: .dnsAnswer, connections: 0, questions: 2),
      tally(poste(2), evidence: .dnsQuery, connections: 0, questions: 1),
      tally(poste(2), service: "deepl", evidence: .clientHello),
      tally(poste(2), status: .approved, evidence: .dnsQuery),
    ])
    let facts = try store.facts()
    #expect(facts.postes == 1)
    #expect(facts.postesDNSOnly == 1)
    #expect(facts.postesWithApproved == 0, "asking for a name is not using the service")
    let chat = try #require(facts.services.first { $0.service.rawValue == "openai-chatgpt" })
    #expect(chat.postes == 0)
    #expect(facts.needs.map(\.postes) == [1])
    let unassessed = try #require(
      facts.services.first {
        $0.service.rawValue == "openai-chatgpt" && $0.status == .unassessed
      })
    #expect(unassessed.postesDNSOnly == 2)
    #expect(unassessed.evidence == .dnsAnswer)
  }

  private func busy(
    _ number: UInt64, services: Int, connections: Int, gateway: GatewayKind? = nil
  ) -> [UseTally] {
    (0..<services).map {
      tally(
        poste(number), service: "s\($0)", gateway: gateway, connections: connections / services)
    }
  }

  @Test func anAddressThatSpeaksForManyIsSuspected() throws {
    try store.add(busy(1, services: 8, connections: 200))
    #expect(try store.facts().suspectsGateway)
    // The same among eight hundred connections of others and one more.
    try store.add((2..<810).map { tally(poste($0)) })
    #expect(try !store.facts().suspectsGateway)
  }

  @Test func aBusyPosteAndADeclaredGatewayAreNot() throws {
    try store.add(busy(1, services: 7, connections: 700))
    try store.add(busy(2, services: 8, connections: 192))
    try store.add(busy(3, services: 20, connections: 4000, gateway: .nat))
    #expect(try !store.facts().suspectsGateway)
  }

  @Test func probableUploadsAreCountedByDirection() throws {
    func upload(
      _ number: UInt64, _ bucket: VolumeBucket, poste: Pseudonym, in direction: String?,
      _ change: (inout Incident) -> Void = { _ in }
    ) -> Incident {
      var upload = incident(number, state: .closed)
      (upload.sent, upload.poste, upload.direction) = (bucket, poste, direction)
      change(&upload)
      return upload
    }
    try store.write([
      upload(1, .under10MB, poste: poste(1), in: "Culture"),
      upload(2, .over100MB, poste: poste(1), in: "Culture"),
      upload(3, .under100MB, poste: poste(1), in: nil),
      upload(4, .under10MB, poste: poste(2), in: nil),
      upload(5, .under1MB, poste: poste(3), in: "Culture"),
      upload(6, .unknown, poste: poste(4), in: "Culture"),
      upload(7, .over100MB, poste: poste(5), in: "Culture") { $0.gateway = .nat },
      upload(8, .over100MB, poste: poste(6), in: "Culture"),
    ])
    _ = try store.markFalsePositive(incident(8).id, reason: "", at: tenOClock)
    let facts = try store.facts()
    #expect(
      facts.deposits == [
        DepositCell(direction: "Culture", incidents: 2, postes: 1),
        DepositCell(direction: nil, incidents: 2, postes: 2),
      ])
    #expect(facts.depositPostes == 2)
    // What can reveal matters of article 9 is in the total and beside no direction.
    try store.write([
      upload(9, .under10MB, poste: poste(1), in: "Culture") { $0.category = .companion },
      upload(10, .under10MB, poste: poste(7), in: "Urbanisme") { $0.category = .companion },
    ])
    #expect(
      try store.facts().deposits == [
        DepositCell(direction: nil, incidents: 4, postes: 3),
        DepositCell(direction: "Culture", incidents: 2, postes: 1),
      ])
    #expect(try store.facts().depositPostes == 3)
  }

  @Test func gatewaysAreNoPostes() throws {
    try store.add([
      tally(poste(1), gateway: .nat, sent: 7), tally(poste(2), gateway: .sharedHost, sent: 11),
      tally(poste(3), gateway: .resolver, evidence: .dnsQuery),
      tally(poste(4), gateway: .proxy, sent: 13),
      tally(poste(5), service: "deepl", gateway: .resolver),
    ])
    let facts = try store.facts()
    #expect(facts.postes == 0)
    #expect(facts.postesDNSOnly == 0)
    #expect(facts.needs.isEmpty)
    #expect(facts.directions.isEmpty)
    #expect(facts.services.map(\.service.rawValue) == ["openai-chatgpt"])
    #expect(facts.services.first?.postes == 0)
    #expect(facts.services.first?.sentBytes == 31)
    #expect(facts.newServices.map(\.rawValue) == ["openai-chatgpt"])
  }

  @Test func servicesComeWithTheMostPostesFirst() throws {
    try store.add([
      tally(poste(1), service: "b", sent: 5), tally(poste(2), service: "b", evidence: .volume),
      tally(poste(1), service: "a"), tally(poste(1), service: "c", status: .approved),
      tally(poste(1), service: "b", direction: "Culture", sent: 1),
    ])
    let facts = try store.facts()
    #expect(facts.services.map(\.service.rawValue) == ["b", "a", "c"])
    #expect(facts.services.first?.postes == 2)
    #expect(facts.services.first?.evidence == .volume)
    #expect(facts.services.first?.sentBytes == 106)
  }

  @Test func aServiceIsNewOnTheFirstDayOfAConnection() throws {
    let before = november19.adding(days: -1)
    let after = november19.adding(days: 1)
    try store.add([
      tally(poste(1), service: "known", day: before), tally(poste(2), service: "known"),
      tally(poste(1), service: "asked", evidence: .dnsAnswer, day: before),
      tally(poste(1), service: "asked"),
      tally(poste(1), service: "fresh"), tally(poste(1), service: "fresh", day: after),
      tally(poste(1), service: "dns-only", evidence: .dnsAnswer),
      tally(poste(1), service: "later", day: after),
    ])
    #expect(try store.facts().newServices.map(\.rawValue) == ["asked", "fresh"])
    #expect(try store.facts(of: after).newServices.map(\.rawValue) == ["later"])
    #expect(try store.days() == [before, november19, after])
  }

  @Test func incidentsAreCountedByBucketAndPriorityWithoutFalseAlarms() throws {
    try store.write([
      incident(1, sent: .under1MB), incident(2, sent: .under1MB, state: .closed),
      incident(3, sent: .over100MB, terms: [Priority.Term(code: "x", weight: 90)]),
      incident(4, sent: .over100MB), incident(5, day: november19.adding(days: 1)),
    ])
    _ = try store.markFalsePositive(incident(4).id, reason: "", at: tenOClock)
    let facts = try store.facts()
    #expect(facts.incidents == 3)
    #expect(facts.falsePositives == 1)
    #expect(facts.sentBuckets == [.under1MB: 2, .over100MB: 1])
  }

  @Test func coverageAddsUpOverTheHoursOfTheLocalDay() throws {
    let start = CivilZone.paris.start(of: november19)
    func count(_ hours: Int64, _ counter: String, _ value: UInt64) -> CoverageCount {
      CoverageCount(hour: start.adding(seconds: hours * 3600), counter: counter, value: value)
    }
    try store.transaction {
      try $0.add([
        count(-1, "packets", 1), count(0, "packets", 10), count(0, "packets", 5),
        count(5, "packets", 0), count(23, "packets", 2), count(24, "packets", 1),
        count(3, "error.dns'; --", 4),
      ])
    }
    let facts = try store.facts()
    #expect(facts.coverage == ["packets": 17, "error.dns'; --": 4])
    #expect(facts.hoursWithPackets == [start, start.adding(seconds: 23 * 3600)])
    #expect(
      try store.days() == [november19.adding(days: -1), november19, november19.adding(days: 1)])
  }

  @Test(arguments: [("2026-03-29", 23), ("2026-10-25", 25)])
  func daysOfTwentyThreeAndTwentyFiveHoursAddUp(iso: String, hours: Int) throws {
    let day = try #require(CivilDay(iso: iso))
    let start = CivilZone.paris.start(of: day)
    try store.transaction { transaction in
      try transaction.add(
        (-2..<28).map {
          CoverageCount(
            hour: start.adding(seconds: Int64($0) * 3600), counter: "packets", value: 1)
        })
    }
    let facts = try store.facts(of: day)
    #expect(facts.coverage == ["packets": UInt64(hours)])
    #expect(facts.hoursWithPackets.count == hours)
  }

  @Test func sumsStayWithinTheirBounds() throws {
    for _ in 0..<3 {
      try store.add([
        tally(
          poste(1), connections: .max, questions: .max, sent: .max, blockedConnections: .max,
          blockedQuestions: .max),
        tally(
          poste(2), connections: .min, questions: -4, sent: .max, blockedConnections: .min,
          blockedQuestions: -1),
        tally(
          poste(3), evidence: .clientHello, connections: 1, sent: 0, blockedConnections: .max,
          blockedQuestions: .max),
      ])
      try store.transaction {
        try $0.add([CoverageCount(hour: tenOClock, counter: "packets", value: .max)])
      }
    }
    let facts = try store.facts()
    #expect(facts.services.first?.sentBytes == 2 << 42)
    #expect(facts.services.first?.blockedAttempts == 2_000_000)
    #expect(facts.coverage == ["packets": 1 << 62 - 1])
  }

  @Test(arguments: [31, 32, 33] as [UInt64])
  func factsEqualANaiveRecount(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let gateways: [GatewayKind?] = [nil, nil, nil, nil, .nat, .proxy, .resolver, .sharedHost]
    let directions: [String?] = ["A", "B", nil]
    var written: [UseTally] = []
    for _ in 0..<400 {
      let number = UInt64.random(in: 1...30, using: &random)
      let index = Int(number)
      written.append(
        tally(
          poste(number), service: "s\(Int.random(in: 0..<6, using: &random))",
          category: ServiceCategory.allCases.randomElement(using: &random) ?? .api,
          status: ServiceStatus.allCases.randomElement(using: &random) ?? .approved,
          direction: directions[index % 3], gateway: gateways[index % 8],
          evidence: Evidence.allCases.randomElement(using: &random) ?? .volume,
          sent: UInt64.random(in: 0...1000, using: &random)))
    }
    // In pieces, as the recorder drains them.
    for start in stride(from: 0, to: written.count, by: 37) {
      try store.add(Array(written[start..<min(start + 37, written.count)]))
    }
    let facts = try store.facts()
    let own = written.filter { $0.key.gateway == nil }
    let connected = own.filter { $0.evidence >= .clientHello }
    let connectedPostes = Set(connected.map(\.key.poste))
    #expect(facts.postes == connectedPostes.count, "seed \(seed)")
    #expect(
      facts.postesWithApproved
        == Set(connected.filter { $0.key.status == .approved }.map(\.key.poste)).count,
      "seed \(seed)")
    #expect(
      facts.postesDNSOnly == Set(own.map(\.key.poste)).subtracting(connectedPostes).count,
      "seed \(seed)")
    for use in facts.directions {
      let here = connected.filter { $0.key.direction == use.direction }
      #expect(use.postes == Set(here.map(\.key.poste)).count, "seed \(seed)")
    }
    for cell in facts.needs {
      let here = connected.filter {
        $0.key.direction == cell.direction && $0.key.category == cell.category
      }
      #expect(cell.postes == Set(here.map(\.key.poste)).count, "seed \(seed)")
    }
    for use in facts.services {
      let rows = written.filter { $0.key.service == use.service && $0.key.status == use.status }
      let counted = rows.filter { $0.key.gateway != .resolver }
      #expect(use.sentBytes == counted.reduce(0) { $0 + $1.sentBytes }, "seed \(seed)")
      #expect(use.evidence == counted.map(\.evidence).max(), "seed \(seed)")
      let postes = rows.filter { $0.key.gateway == nil }
      let with = Set(postes.filter { $0.evidence >= .clientHello }.map(\.key.poste))
      #expect(use.postes == with.count, "seed \(seed)")
      #expect(
        use.postesDNSOnly == Set(postes.map(\.key.poste)).subtracting(with).count, "seed \(seed)")
    }
    #expect(facts.services.map(\.postes) == facts.services.map(\.postes).sorted(by: >))
  }
}
