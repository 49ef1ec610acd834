import GRDB
import Model
import TestSupport
import Testing

@testable import Store

/// Days, weeks and months of a simulated year, against the same counted the slow way.
@Suite struct PeriodFactsTests {
  /// 2026-10-12, a Monday; the sixty days hold two turns of the month and the end of summer time.
  private static let first = CivilDay(daysSinceEpoch: 20_738)

  private let year = SimulatedYear(
    seed: 7, postes: 60, directions: 7, first: first, days: 60)

  private func store(_ days: Range<Int>) throws -> IncidentStore {
    let store = try IncidentStore.inMemory(owner)
    try store.transaction { transaction in
      for (number, day) in year.firstDaysOfMonths.enumerated() {
        try transaction.keep(
          SealedKey(firstDay: day, days: 31, fingerprint: "key\(number)", parcel: [1]))
      }
      for index in days {
        let day = year.day(index)
        try transaction.add(day.tallies)
        try transaction.apply(day.incidents.map(IncidentChange.opened))
      }
    }
    return store
  }

  /// Without what depends on other days than those of the run.
  private func plain(_ facts: DayFacts) -> DayFacts {
    var facts = facts
    facts.newServices = []
    facts.newDirections = []
    facts.firstUses = [:]
    facts.firstDay = nil
    if facts.period.count > 1 { facts.sentBucketPostes = [:] }
    return facts
  }

  private func reference(_ days: Range<Int>) -> DayFacts {
    let rows = days.map { year.day($0) }
    let period = Period(
      Self.first.adding(days: days.lowerBound)...Self.first.adding(days: days.upperBound - 1))
    return ReferenceFacts.facts(
      rows.flatMap(\.tallies), rows.flatMap(\.incidents), of: period)
  }

  @Test func aDayIsWhatItsRowsSay() throws {
    let store = try store(0..<3)
    let facts = try store.facts(of: Self.first.adding(days: 1), in: .paris)
    #expect(plain(facts) == reference(1..<2))
    #expect(facts.firstDay == Self.first)
  }

  @Test func aPosteCountsOnceInAWeek() throws {
    let store = try store(0..<14)
    let facts = try store.facts(of: Period(weekOf: Self.first.adding(days: 3)), in: .paris)
    var expected = reference(0..<7)
    expected.period = Period(weekOf: Self.first)
    #expect(plain(facts.whole) == plain(expected))
    #expect(facts.whole.parts == 1)
    let known = (0..<7).map { reference($0..<$0 + 1) }.filter { !$0.services.isEmpty }
    #expect(known.count >= 5)
    #expect(facts.days.map(\.day) == known.map(\.day))
    #expect(facts.days.map(\.incidents) == known.map(\.incidents))
    #expect(facts.whole.postes < facts.days.map(\.postes).reduce(0, +))
  }

  @Test func acrossAKeyDistinctPostesAreThoseOfTheLargestPart() throws {
    let store = try store(0..<60)
    // Monday 30 November to Sunday 6 December: a day under one key, six under the next.
    let week = Period(weekOf: Self.first.adding(days: 50))
    let facts = try store.facts(of: week, in: .paris)
    #expect(facts.whole.parts == 2)
    let (before, after) = (reference(49..<50), reference(50..<56))
    #expect(facts.whole.postes == max(before.postes, after.postes))
    #expect(facts.whole.incidents == before.incidents + after.incidents)
    for use in facts.whole.services {
      let parts = [before, after].flatMap(\.services).filter { $0.service == use.service }
      #expect(use.postes == parts.map(\.postes).max())
      #expect(use.sentBytes == parts.reduce(0) { $0 + $1.sentBytes })
    }
    // A calendar month lies under one key.
    let november = try store.facts(of: Period(monthOf: Self.first.adding(days: 25)), in: .paris)
    #expect(november.whole.parts == 1)
    #expect(november.whole.postes == reference(20..<50).postes)
  }

  /// A file is read on two connections, memory on one: they say the same.
  @Test func aLongPeriodOfAFileIsThatOfMemory() throws {
    try withTemporaryDirectory { directory in
      let memory = try store(0..<60)
      let path = directory + "/vigie.sqlite"
      try memory.connection.reader.backup(to: DatabaseQueue(path: path))
      let file = try IncidentStore.open(path, .readOnly)
      let period = Period(Self.first.adding(days: -30)...Self.first.adding(days: 80))
      let facts = try file.facts(of: period, in: .paris)
      #expect(facts == (try memory.facts(of: period, in: .paris)))
      #expect(facts.whole.parts >= PeriodReader.manyRuns)
      #expect(try file.compared(period, in: .paris).days == facts.days)
    }
  }

  @Test func tablesOfDaysSayWhatEachDaySays() throws {
    let store = try store(0..<60)
    try store.transaction { transaction in
      for (offset, count) in [(3, 40), (4, 55), (90, 2)] {
        let day = Self.first.adding(days: offset)
        let hour = range(of: day).lowerBound.adding(seconds: 36_000)
        try transaction.add([tally(poste(1), service: "replika", category: .companion, day: day)])
        try transaction.add([
          CoverageCount(hour: hour, counter: "packets", value: 7),
          CoverageCount(
            hour: hour, counter: "\(CoverageCount.postesSeen).0", value: UInt64(count)),
        ])
      }
    }
    let period = Period(Self.first.adding(days: -2)...Self.first.adding(days: 95))
    let days = try store.days(of: period, in: .paris)
    #expect(days.map(\.day) == (try store.days(in: .paris)))
    #expect(days.count > 40)
    for day in days {
      let alone = try store.facts(of: day.day, in: .paris)
      #expect(day.postes == alone.postes && day.postesWithApproved == alone.postesWithApproved)
      #expect(day.services == alone.services)
      #expect(day.needs == alone.needs && day.directions == alone.directions)
      #expect(day.protectedServices == alone.protectedServices)
      #expect(day.coverage == alone.coverage && day.hoursWithPackets == alone.hoursWithPackets)
    }
    #expect(days.contains { !$0.protectedServices.isEmpty })
    // The days of a report know the postes that were seen on them, and nobody else's.
    let week = try store.facts(of: Period(weekOf: Self.first), in: .paris)
    let seen = Dictionary(uniqueKeysWithValues: week.days.map { ($0.day, $0.coverage) })
    #expect(seen[Self.first.adding(days: 3)] == [CoverageCount.postesSeen: 40])
    #expect(seen[Self.first.adding(days: 4)] == [CoverageCount.postesSeen: 55])
    #expect(seen[Self.first.adding(days: 2)] == [:])
  }

  @Test func nothingIsKnownOfAPeriodWithoutRows() throws {
    let store = try store(0..<1)
    let period = Period(monthOf: Self.first.adding(days: 200))
    let facts = try store.facts(of: period, in: .paris)
    var expected = DayFacts(period)
    expected.firstDay = Self.first
    #expect(facts.whole == expected)
    #expect(facts.days.isEmpty)
  }

  @Test func whatWasNotUsedForNinetyDaysIsNew() throws {
    let store = try IncidentStore.inMemory(owner)
    let day = november19
    try store.add([
      tally(poste(1), service: "old", day: day.adding(days: -91)),
      tally(poste(1), service: "steady", day: day.adding(days: -90)),
      tally(poste(2), service: "old"), tally(poste(2), service: "steady"),
      tally(poste(3), service: "steady", direction: "Culture"),
      tally(poste(4), service: "steady", direction: nil),
    ])
    let facts = try store.facts(of: day, in: .paris)
    #expect(facts.newServices.map(\.rawValue) == ["old"])
    #expect(
      facts.newDirections == [
        DirectionNovelty(
          service: ServiceID(rawValue: "steady"), direction: "Culture", postes: 1, allPostes: 3)
      ])
    #expect(facts.firstUses[ServiceID(rawValue: "old")] == day.adding(days: -91))
    // The days before a month are those before its first day, and its own days make nothing old.
    let month = try store.facts(of: Period(monthOf: day), in: .paris).whole
    #expect(month.newServices.isEmpty)
    let later = try store.facts(of: Period(monthOf: day.adding(days: 200)), in: .paris).whole
    #expect(later.newServices.isEmpty && later.services.isEmpty)
  }

  @Test func aServiceThatTheCatalogueJustLearnedIsNewlyRecognised() throws {
    let store = try IncidentStore.inMemory(owner)
    let day = november19
    try store.transaction { transaction in
      try transaction.keepKnown(marks("first"), on: day.adding(days: -3))
      try transaction.keepKnown(marks("first", "late"), on: day.adding(days: -2))
    }
    try store.add([tally(poste(1), service: "first"), tally(poste(1), service: "late")])
    let facts = try store.facts(of: day, in: .paris)
    #expect(facts.newServices.map(\.rawValue) == ["first", "late"])
    #expect(facts.recognisedServices.map(\.rawValue) == ["late"])
    #expect(try store.facts(of: day.adding(days: 14), in: .paris).recognisedServices.isEmpty)
  }

  /// What the catalogue learned in the course of a month is recognised in the month as in its days.
  @Test func aMonthKnowsWhatTheCatalogueLearnedInIt() throws {
    let store = try IncidentStore.inMemory(owner)
    let month = Period(monthOf: november19)
    let first = month.days.lowerBound
    let looks = [
      ("old", -100), ("settled", -14), ("just-before", -13), ("within", 4), ("after", month.count),
    ]
    for (service, days) in looks {
      try store.transaction { try $0.keepKnown(marks(service), on: first.adding(days: days)) }
    }
    try store.add(looks.map { tally(poste(1), service: $0.0, day: first.adding(days: 20)) })
    let facts = try store.facts(of: month, in: .paris).whole
    #expect(facts.newServices.count == 5)
    #expect(facts.recognisedServices.map(\.rawValue).sorted() == ["just-before", "within"])
  }

  /// « Never seen here » needs the rule, and not the service alone, to be in the catalogue before.
  @Test func aServiceThatGetsOtherNamesIsNewlyRecognised() throws {
    let store = try IncidentStore.inMemory(owner)
    let day = november19
    func look(_ marks: [ServiceID: String], _ daysBefore: Int) throws {
      try store.transaction { try $0.keepKnown(marks, on: day.adding(days: -daysBefore)) }
    }
    try look(marks("grown", "same"), 100)
    try look(marks("grown", "same"), 5)
    try store.add([tally(poste(1), service: "grown"), tally(poste(1), service: "same")])
    #expect(try store.facts(of: day, in: .paris).recognisedServices.isEmpty)
    try look(marks("same").merging(marks("grown", names: "two")) { one, _ in one }, 3)
    #expect(try store.facts(of: day, in: .paris).recognisedServices.map(\.rawValue) == ["grown"])
    try look(marks("grown", "same", names: "two"), 1)
    try store.add([tally(poste(1), service: "same", day: day.adding(days: 11))])
    #expect(
      try store.facts(of: day.adding(days: 11), in: .paris).recognisedServices.map(\.rawValue)
        == ["same"])
  }

  private func marks(_ services: String..., names: String = "one") -> [ServiceID: String] {
    Dictionary(
      services.map { (ServiceID(rawValue: $0), names) }, uniquingKeysWith: { one, _ in one })
  }

  @Test func aDocumentIsPublishedOnce() throws {
    let store = try IncidentStore.inMemory(owner)
    let week = Period(weekOf: november19)
    #expect(try store.publishedReport(for: "synthese", on: week, language: "fr") == nil)
    try store.publish([("fr", "un"), ("en", "one")], for: "synthese", on: week, at: tenOClock)
    try store.publish([("fr", "deux")], for: "synthese", on: week, at: tenOClock)
    #expect(try store.publishedReport(for: "synthese", on: week, language: "fr") == "un")
    #expect(try store.publishedReport(for: "synthese", on: week, language: "en") == "one")
    #expect(try store.publishedReport(for: "rssi", on: week, language: "fr") == nil)
  }
}
