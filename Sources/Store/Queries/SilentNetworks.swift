import GRDB
import Model

/// Since when declared networks and VLANs that were seen once give no name.
struct SilentNetworks {
  private let db: Database
  private let start: Timestamp

  /// `start` is the beginning of the day on which they are silent.
  init(_ db: Database, before start: Timestamp) {
    self.db = db
    self.start = start
  }

  /// Days on which the probe did not look say nothing: silence begins with the next one on which it did.
  func add(to facts: inout DayFacts) throws {
    guard facts.coverage[NetworkSight.watched] != nil else { return }
    var lookedAt: [Timestamp] = []
    var lastSeen: [String: Timestamp] = [:]
    for row in try sights() {
      let day = Timestamp(seconds: try row.integer("hour", 0))
      let code = try row.text("counter", 1)
      if code == NetworkSight.watched { lookedAt.append(day) } else { lastSeen[code] = day }
    }
    for (code, day) in lastSeen where facts.coverage[code] == nil {
      facts.silentSince[code] = lookedAt.first { $0 > day } ?? start
    }
  }

  private func sights() throws -> [Row] {
    let patterns = NetworkSight.patterns.map { _ in "name GLOB ?" }.joined(separator: " OR ")
    let first = start.adding(seconds: Int64(-NetworkSight.daysBack) * 86_400)
    return try Row.fetchAll(
      db,
      sql: """
        SELECT c.hour, n.name FROM coverage c JOIN counter n ON n.id = c.counter
        WHERE c.hour >= ? AND c.hour < ? AND c.counter IN (SELECT id FROM counter WHERE \(patterns))
        ORDER BY c.hour
        """,
      arguments: [first.seconds, start.seconds] + StatementArguments(NetworkSight.patterns))
  }
}
