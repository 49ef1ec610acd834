public import Model

/// The audit of a period, summed up row by row; it holds one value for each command.
public struct AuditSummary: Sendable {
  /// How often a command was used, and on how many rows.
  struct Use: Hashable, Sendable {
    var count = 0
    var rows = 0
    var accounts: Set<String> = []
  }

  /// A change of what is collected, decided or kept.
  struct Change: Hashable, Sendable {
    let day: CivilDay
    let command: String
    let scope: String
    let account: String
  }

  private(set) var reads: [String: Use] = [:]
  private(set) var changes: [Change] = []
  /// Changes beyond `mostChanges`.
  private(set) var moreChanges = 0
  /// Acts by root or by an account that several share, which say of no person.
  private(set) var sharedActs = 0
  /// Openings of sealed boxes, granted or refused.
  private(set) var openings = 0
  /// Purges that the service began by itself, and those of them that came to their end.
  private(set) var purges = (begun: 0, done: 0)

  /// Changes that the report lists; the others are counted.
  static let mostChanges = 30
  /// Accounts that one command remembers, and commands in all: beyond, they are not told apart.
  private static let mostKept = 100

  /// An audit without a row.
  public init() {}

  /// Takes in a row of the period.
  public mutating func take(_ row: AuditRow, in zone: CivilZone) {
    let entry = row.entry
    guard !takesPurge(entry) else { return }
    if entry.actorKind != "person" { sharedActs += 1 }
    if entry.command.hasPrefix("identify") || entry.command.hasPrefix("access") { openings += 1 }
    if Self.isReading(entry.command) {
      guard reads[entry.command] != nil || reads.count < Self.mostKept else { return }
      var use = reads[entry.command] ?? Use()
      use.count += 1
      use.rows = use.rows.addingReportingOverflow(entry.rowCount).partialValue
      if use.accounts.count < Self.mostKept { use.accounts.insert(entry.actor) }
      reads[entry.command] = use
      return
    }
    guard changes.count < Self.mostChanges else {
      moreChanges += 1
      return
    }
    changes.append(
      Change(
        day: zone.day(of: entry.time), command: entry.command, scope: entry.scope,
        account: entry.actor))
  }

  /// Counts a row of the service's own purge and gives whether it was one.
  ///
  /// Two a night are no acts of anybody, and would leave no room in the list for what people decide.
  private mutating func takesPurge(_ entry: AuditEntry) -> Bool {
    guard entry.actorKind == "shared" else { return false }
    switch entry.command {
    case AuditEntry.purge: purges.begun += 1
    case AuditEntry.purgeDone: purges.done += 1
    // It began, and is not among those that came to their end.
    case _ where entry.isOutcome(of: AuditEntry.purge): break
    default: return false
    }
    return true
  }

  /// Commands that show rows and change nothing; all others are changes, so that none is missed.
  private static func isReading(_ command: String) -> Bool {
    command.hasPrefix("incidents list") || command.hasPrefix("incidents show")
      || command.hasPrefix("export")
  }
}
