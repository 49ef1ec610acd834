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
    var parts = [facts]
    try add(to: &parts)
    for part in parts { facts = part }
  }

  /// Adds to each part, in the order of their days, what its hours tell; with `name` only counters whose
  /// name begins so.
  func add(to parts: inout [DayFacts], only name: String = "") throws {
    guard let first = parts.first?.period.days.lowerBound,
      let last = parts.last?.period.days.upperBound
    else { return }
    let found = try Row.fetchCursor(
      db,
      sql: """
        SELECT c.hour, n.name, c.value FROM coverage c JOIN counter n ON n.id = c.counter
        WHERE c.hour >= ? AND c.hour < ? AND n.name GLOB ? ORDER BY c.hour, n.name
        """,
      arguments: [
        zone.start(of: first).seconds, zone.start(of: last.adding(days: 1)).seconds, name + "*",
      ])
    var ranges = parts.map { zone.range(of: $0.period) }[...]
    while let row = try found.next() {
      let hour = Timestamp(seconds: try row.integer("hour", 0))
      while let range = ranges.first, range.upperBound <= hour { ranges.removeFirst() }
      guard let range = ranges.first, range.contains(hour) else { continue }
      try Self.take(row, at: hour, into: &parts[ranges.startIndex])
    }
  }

  private static func take(_ row: Row, at hour: Timestamp, into facts: inout DayFacts) throws {
    let counter = try row.text("counter", 1)
    let value = try row.unsigned("value", 2)
    if counter.hasPrefix(CoverageCount.postesSeen) {
      // Distinct in each count of a day: neither counts nor days add up, so the largest speaks.
      let code = CoverageCount.postesSeen
      facts.coverage[code] = max(facts.coverage[code] ?? 0, value)
      return
    }
    let sum = facts.coverage[counter, default: 0].addingReportingOverflow(value)
    facts.coverage[counter] = sum.overflow ? .max : sum.partialValue
    if counter == "packets", value > 0 {
      facts.hoursWithPackets.append(hour)
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
