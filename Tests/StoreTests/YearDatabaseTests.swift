import Foundation
import Model
import TestSupport
import Testing

@testable import Store

/// Writes the database with which `scripts/measure-reports` times reports: a year of 2,000 postes in 40
/// directions, a million incidents.
@Suite struct YearDatabaseTests {
  private static let path = ProcessInfo.processInfo.environment["VIGIE_YEAR_DATABASE"]

  @Test(.enabled(if: Self.path != nil, "VIGIE_YEAR_DATABASE says where to write it"))
  func aYearOfAMillionIncidents() throws {
    let path = try #require(Self.path)
    let first = try #require(CivilDay(year: 2025, month: 11, day: 1))
    let year = SimulatedYear(
      seed: 3, postes: 2_000, directions: 40, first: first, mostSessions: 13)
    let store = try IncidentStore.open(
      path, .readWrite(DatabaseOwner(keyFingerprint: "a1b2c3d4", site: "Valmont", kind: .daemon)))
    var (incidents, tallies) = (0, 0)
    for index in 0..<year.count {
      let day = year.day(index)
      let start = CivilZone.paris.start(of: first.adding(days: index))
      try store.transaction { transaction in
        if first.adding(days: index).components.day == 1 {
          try transaction.keep(
            SealedKey(
              firstDay: first.adding(days: index), days: 31, fingerprint: "key\(index)",
              parcel: [1]))
        }
        try transaction.add(day.tallies)
        try transaction.apply(day.incidents.map(IncidentChange.opened))
        try transaction.add(
          (Int64(0)..<24).map {
            CoverageCount(
              hour: start.adding(seconds: $0 * 3600), counter: "packets", value: 1_000_000)
          } + [
            CoverageCount(hour: start, counter: "names.tls", value: 100_000),
            CoverageCount(hour: start, counter: "hellos.read", value: 100_000),
            CoverageCount(hour: start, counter: CoverageCount.postesSeen, value: 1_900),
          ])
      }
      incidents += day.incidents.count
      tallies += day.tallies.count
    }
    print("\(incidents) incidents, \(tallies) uses by day")
    #expect(incidents > 900_000)
  }
}
