import ArgumentParser
import Model
import Platform
import Reports
import Store

/// `vigie hold add`: keeps rows for a time.
struct HoldAddCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Geler des lignes : la purge ne les efface pas avant le terme.",
    discussion: """
      Une seule portée : --service, --direction, --incident (le poste de cet usage) ou --all. Le \
      terme est à un an au plus ; une procédure plus longue demande un nouveau gel.

      Exemple : vigie hold add --incident u-… --from 2026-11-01 --to 2026-11-30 --reason "réquisition \
      2026-41" --approved-by "DPO" --until 2027-05-31
      """)

  @OptionGroup var database: DatabaseOption

  @Option(help: ArgumentHelp("Les lignes de ce service.", valueName: "service"))
  var service: String?

  @Option(help: ArgumentHelp("Les lignes de cette direction.", valueName: "direction"))
  var direction: String?

  @Option(help: ArgumentHelp("Les lignes du poste de cet usage.", valueName: "usage"))
  var incident: IncidentID?

  @Flag(help: "Toutes les lignes.")
  var all = false

  @Option(help: ArgumentHelp("Premier jour des lignes, AAAA-MM-JJ.", valueName: "jour"))
  var from: CivilDay

  @Option(help: ArgumentHelp("Dernier jour des lignes, compris.", valueName: "jour"))
  var to: CivilDay

  @Option(help: ArgumentHelp("Pourquoi, en une phrase.", valueName: "motif"))
  var reason: String

  @Option(name: .customLong("approved-by"), help: ArgumentHelp("Qui l'approuve.", valueName: "qui"))
  var approver: String

  @Option(help: ArgumentHelp("Dernier jour du gel, AAAA-MM-JJ.", valueName: "jour"))
  var until: CivilDay

  func validate() throws {
    let scopes = [service != nil, direction != nil, incident != nil, all].filter { $0 }
    guard scopes.count == 1 else {
      throw ValidationError(
        Reader.say(.oneScopeAndOneOnlyService))
    }
    guard from <= to else { throw ValidationError(Reader.say(.fromIsAfterTo)) }
    if reason.allSatisfy(\.isWhitespace) || approver.allSatisfy(\.isWhitespace) {
      throw ValidationError(Reader.say(.reasonAndApprovedBySayWhy))
    }
  }

  func run(on console: Console) throws {
    let now = SystemClock.now()
    let today = CivilZone.paris.day(of: now)
    guard until >= today, until <= today.adding(days: Hold.longest) else {
      throw CommandFailure.usage(
        Reader.say(
          .untilFromTodayToDaysThat, Hold.longest, DateText.short(today.adding(days: Hold.longest)))
      )
    }
    let reading = try IncidentStore.open(database.path, .readOnly)
    let scope = try scope(in: reading)
    let store = try IncidentStore.open(database.path, .readWrite(reading.owner))
    let number = try AuditTrail(database).perform(
      "hold add", scope: "du \(from) au \(to), terme \(until)", on: console
    ) {
      try store.place(
        Hold(
          scope: scope, days: from...to, reason: reason, approver: approver, placedAt: now,
          expires: until))
    }
    console.write(Reader.say(.holdRecordedUntil, number, DateText.short(until)))
  }

  private func scope(in store: IncidentStore) throws -> Hold.Scope {
    if let service { return .service(ServiceID(rawValue: service)) }
    if let direction { return .direction(direction) }
    guard let incident else { return .all }
    guard let found = try store.incident(incident) else {
      throw CommandFailure(
        Reader.say(.unknownInSeeVigieIncidentsList, incident, try database.path))
    }
    return .poste(found.poste)
  }
}
