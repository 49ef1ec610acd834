import Foundation
import Model
import Store
import TestSupport
import Testing

/// Reports of a probe that counts at the aggregate level: of what is over, and of the calendar.
@Suite struct AggregateReportTests {
  private func withCounts(_ body: (_ today: CivilDay, _ options: [String]) throws -> Void) throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/vigie.sqlite"
      let now = Timestamp(seconds: Int64(Date().timeIntervalSince1970))
      let today = CivilZone.paris.day(of: now)
      do {
        let store = try IncidentStore.open(
          path,
          .readWrite(
            DatabaseOwner(keyFingerprint: DatabaseOwner.noKey, site: "Valmont", kind: .daemon)))
        try store.transaction { transaction in
          for days in [-2, 0] { try transaction.count(today.adding(days: days)) }
        }
      }
      try body(today, ["--database", path] + SampleDay.ruleArguments)
    }
  }

  @Test func aDayThatIsNotOverHasNone() throws {
    try withCounts { today, options in
      for period in ["\(today)", "aujourd'hui"] {
        let outcome = try Vigie.run(["report", period] + options)
        #expect(outcome.status == 1 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("porte sur une période close"), "\(outcome.errors)")
      }
      // Without a period it is the last day that is over, and not the last one of all.
      let last = try Vigie.run(["report"] + options)
      #expect(last.status == 0 && last.output.contains("DeepL"), "\(last.errors)")
      #expect(last.errors.contains("\(today.adding(days: -2).components.day)"))
    }
  }

  @Test func aFreeRangeHasNone() throws {
    try withCounts { today, options in
      let range = ["--from", "\(today.adding(days: -3))", "--to", "\(today.adding(days: -2))"]
      let outcome = try Vigie.run(["report"] + range + options)
      #expect(outcome.status == 1 && outcome.output.isEmpty)
      #expect(outcome.errors.contains("calendrier"), "\(outcome.errors)")
    }
  }
}

extension StoreTransaction {
  /// A day on which ten postes used one service.
  fileprivate func count(_ day: CivilDay) throws {
    let start = CivilZone.paris.start(of: day)
    let window = CountingWindow(
      day: day, startedAt: start, endedAt: start.adding(seconds: 86_400))
    var facts = DayFacts(day: day)
    facts.postes = 10
    facts.services = [
      ServiceUse(
        service: ServiceID(rawValue: "deepl"), status: .unassessed, postes: 10,
        postesDNSOnly: 0, evidence: .established, sentBytes: 0)
    ]
    try apply([.closed(window, facts, threshold: 5)])
    try add(CoverageCount.goodDay(from: start))
  }
}
