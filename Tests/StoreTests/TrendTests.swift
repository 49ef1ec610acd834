import Model
import Testing

@testable import Store

@Suite struct TrendTests {
  private let store: IncidentStore

  init() throws {
    store = try IncidentStore.inMemory(owner)
  }

  private func day(_ before: Int) throws -> TrendDay {
    let trend = try store.charts(of: november19).trend
    return try #require(trend.first { $0.day == november19.adding(days: -before) })
  }

  private func postes(_ status: ServiceStatus, _ day: TrendDay) -> Int? {
    day.statuses.first { $0.status == status }?.postes
  }

  @Test func itIsOfThirtyDaysTheReportsAtTheEnd() throws {
    let trend = try store.charts(of: november19).trend
    #expect(trend.map(\.day) == (0..<30).map { november19.adding(days: $0 - 29) })
    #expect(trend.allSatisfy { $0.postes == 0 && $0.statuses.isEmpty })
  }

  @Test func aPosteIsCountedOnceUnderEachOfItsStatuses() throws {
    let before = november19.adding(days: -3)
    try store.add([
      tally(poste(1), day: before), tally(poste(1), service: "deepl", day: before),
      tally(poste(1), status: .approved, day: before), tally(poste(2), day: before),
      tally(poste(3), gateway: .nat, day: before),
      tally(poste(4), evidence: .dnsQuery, connections: 0, questions: 1, day: before),
    ])
    let trend = try day(3)
    #expect(trend.postes == 2)
    #expect(
      trend.statuses == [
        StatusUse(status: .approved, postes: 1, servicePostes: [1]),
        StatusUse(status: .unassessed, postes: 2, servicePostes: [1, 2]),
      ])
    #expect(try day(2).statuses.isEmpty)
  }

  @Test func falseAlarmsAndBlockedAttemptsAreLeftOutAsInTheReport() throws {
    try store.add([
      tally(poste(1)), tally(poste(2)),
      tally(poste(3), evidence: .clientHello, connections: 2, blockedConnections: 2),
    ])
    try store.write([incident(1, poste: poste(1), state: .falsePositive)])
    let trend = try day(0)
    #expect(trend.postes == 1)
    #expect(postes(.unassessed, trend) == 1)
    #expect(try store.facts().postes == trend.postes)
  }

  @Test func aDayOfAggregatesHasTheCountsThatWereWritten() throws {
    var facts = AggregateTests.facts(postes: 12)
    facts.postesWithApproved = 6
    facts.services += ["a", "b"].map {
      ServiceUse(
        service: ServiceID(rawValue: $0), status: .prohibited, postes: 7, postesDNSOnly: 0,
        evidence: .established, sentBytes: 0)
    }
    try store.transaction {
      try $0.apply([.closed(AggregateTests.window(), facts, threshold: 5)])
    }
    let trend = try day(0)
    #expect(trend.postes == 12)
    #expect(postes(.approved, trend) == 6)
    #expect(postes(.unassessed, trend) == 12)
    let prohibited = try #require(trend.statuses.first { $0.status == .prohibited })
    #expect(prohibited.postes == nil, "of two services a poste can have used both")
    #expect(prohibited.servicePostes == [7, 7])
  }

  @Test func theCountsOfAWeekAreNoDays() throws {
    let week = CountingWindow(
      day: november19.adding(days: -3), days: 7, startedAt: tenOClock.adding(seconds: -300_000),
      endedAt: tenOClock.adding(seconds: 200_000))
    try store.transaction {
      try $0.apply([.closed(week, AggregateTests.facts(postes: 12), threshold: 5)])
    }
    #expect(try store.charts(of: november19).trend.allSatisfy { $0.postes == 0 })
  }

  @Test func volumesAreByServiceAndRangeWithTheirPostes() throws {
    try store.write([
      incident(1, poste: poste(1), sent: .under1MB), incident(2, poste: poste(1), sent: .under1MB),
      incident(3, poste: poste(2), sent: .under1MB),
      incident(4, service: "deepl", sent: .under10MB),
      incident(5, poste: poste(3), sent: .under1MB, gateway: .nat),
      incident(6, poste: poste(4), sent: .under1MB, state: .falsePositive),
      incident(7, poste: poste(5), day: november19.adding(days: -1)),
    ])
    #expect(
      try store.charts(of: november19).volumes == [
        ServiceVolume(
          service: ServiceID(rawValue: "deepl"), bucket: .under10MB, incidents: 1, postes: 1),
        ServiceVolume(
          service: ServiceID(rawValue: "openai-chatgpt"), bucket: .under1MB, incidents: 4, postes: 2
        ),
      ])
  }

  @Test func coverageAndPacketsAreThoseOfEachDay() throws {
    let hour = range(of: november19).lowerBound.adding(seconds: 9 * 3600)
    try store.transaction {
      try $0.add([
        CoverageCount(hour: hour, counter: "packets", value: 5),
        CoverageCount(hour: hour, counter: "names.tls", value: 2),
        CoverageCount(hour: hour.adding(seconds: -86_400), counter: "packets", value: 7),
      ])
    }
    let charts = try store.charts(of: november19)
    #expect(charts.packets == [hour: 5])
    #expect(charts.trend.last?.coverage == ["packets": 5, "names.tls": 2])
    #expect(charts.trend.last?.hoursWithPackets == [hour])
    #expect(charts.trend.dropLast().last?.coverage == ["packets": 7])
  }
}
