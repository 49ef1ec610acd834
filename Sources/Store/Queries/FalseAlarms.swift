import GRDB
import Model

/// The uses of a run of days that were none: all incidents of a poste with a service on a day are false
/// alarms, blocked attempts aside.
///
/// They are few, and looked up in memory: asked of SQLite with each row they took most of its time.
struct FalseAlarms {
  private struct Use: Hashable {
    let day: CivilDay
    let poste: Int64
    let service: Int64
  }

  private let uses: Set<Use>

  /// Those of these days.
  init(_ db: Database, of period: Period) throws {
    let rows = try Row.fetchAll(
      db, sql: UseRows.falseAlarms(where: "f.day BETWEEN :first AND :last"),
      arguments: UseRows.days(period))
    uses = Set(
      try rows.map { row in
        Use(
          day: try row.day("day", 0), poste: try row.integer("poste", 1),
          service: try row.integer("service", 2))
      })
  }

  /// Whether a row of that day is one of them: of a status whose use opens incidents.
  func contains(_ use: UseCount.Use, on day: CivilDay) -> Bool {
    !uses.isEmpty && use.status.opensIncident
      && uses.contains(Use(day: day, poste: use.poste, service: use.service))
  }
}
