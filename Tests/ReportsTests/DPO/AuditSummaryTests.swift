import Model
import Testing

@testable import Reports

/// What the DPO reads of the audit: what people did, whatever the service does each night.
@Suite struct AuditSummaryTests {
  private func row(_ command: String, _ kind: String = "person") -> AuditRow {
    AuditRow(
      sequence: 1,
      entry: AuditEntry(
        time: CivilZone.paris.start(of: SampleTown.day),
        actor: kind == "shared" ? "vigie" : "martin",
        actorKind: kind, command: command, scope: "au 2026-11-19", rowCount: 0),
      previous: "", hash: "")
  }

  private func summary(_ rows: [AuditRow]) -> AuditSummary {
    var summary = AuditSummary()
    for row in rows { summary.take(row, in: .paris) }
    return summary
  }

  @Test func purgesOfTheServiceLeaveRoomForDecisions() {
    let nights = (0..<31).flatMap { _ in
      [row("purge", "shared"), row("purge (faite)", "shared")]
    }
    let audit = summary(nights + [row("decide"), row("hold add", "root")])
    #expect(audit.changes.map(\.command) == ["decide", "hold add"])
    #expect(audit.moreChanges == 0)
    #expect(audit.sharedActs == 1)
    #expect(audit.purges == (31, 31))
  }

  @Test func aPurgeThatFailedIsSeenInItsCount() {
    let audit = summary([
      row("purge", "shared"), row("purge (échec)", "shared"), row("purge", "shared"),
      row("purge (faite)", "shared"),
    ])
    #expect(audit.purges == (2, 1))
    #expect(audit.changes.isEmpty)
  }

  /// A purge that somebody asked for is an act of that person.
  @Test func aPurgeOfAPersonIsAChange() {
    let audit = summary([row("purge"), row("purge (faite)"), row("decide", "shared")])
    #expect(audit.changes.map(\.command) == ["purge", "purge (faite)", "decide"])
    #expect(audit.purges == (0, 0))
    #expect(audit.sharedActs == 1)
  }
}
