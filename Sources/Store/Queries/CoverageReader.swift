import GRDB
import Model

/// Reads what the probe could see in the hours of a day or a period.
struct CoverageReader {
  private let db: Database
  private let zone: CivilZone

  init(_ db: Database, in zone: CivilZone) {
    self.db = db
    self.zone = zone
  }

  /// Adds the counters of the period's hours, and the hours with packets.
  func add(to facts: inout DayFacts) throws {
    let days = facts.period.days
    let found = try Row.fetchAll(
      db,
      sql: """
        SELECT c.hour, n.name, c.value FROM coverage c JOIN counter n ON n.id = c.counter
        WHERE c.hour >= ? AND c.hour < ? ORDER BY c.hour, n.name
        """,
      arguments: [
        zone.start(of: days.lowerBound).seconds,
        zone.start(of: days.upperBound.adding(days: 1)).seconds,
      ])
    for row in found {
      let counter = try row.text("counter", 1)
      let value = try row.unsigned("value", 2)
      if counter.hasPrefix(CoverageCount.postesSeen) {
        // Distinct in each count of a day: neither counts nor days add up, so the largest speaks.
        let code = CoverageCount.postesSeen
        facts.coverage[code] = max(facts.coverage[code] ?? 0, value)
        continue
      }
      let sum = facts.coverage[counter, default: 0].addingReportingOverflow(value)
      facts.coverage[counter] = sum.overflow ? .max : sum.partialValue
      if counter == "packets", value > 0 {
        facts.hoursWithPackets.append(Timestamp(seconds: try row.integer("hour", 0)))
      }
    }
  }

  /// Packets read in each hour of a day; hours without any are absent.
  func packets(of day: CivilDay) throws -> [Timestamp: UInt64] {
    let found = try Row.fetchAll(
      db,
      sql: """
        SELECT c.hour, c.value FROM coverage c JOIN counter n ON n.id = c.counter
        WHERE c.hour >= ? AND c.hour < ? AND n.name = 'packets' AND c.value > 0
        """,
      arguments: [zone.start(of: day).seconds, zone.start(of: day.adding(days: 1)).seconds])
    var packets: [Timestamp: UInt64] = [:]
    for row in found {
      packets[Timestamp(seconds: try row.integer("hour", 0))] = try row.unsigned("value", 1)
    }
    return packets
  }
}
