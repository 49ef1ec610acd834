import ArgumentParser
import Catalogue
import Model
import Platform
import Reports
import Store
import Texts

/// What a command needs to show a table of several days: rules, store, and the facts of each day.
struct DaysReading {
  let files: RuleFiles
  let catalogue: Catalogue
  let store: IncidentStore
  let context: ReportContext

  /// Days that are read at once: a year, in memory and in time.
  static let mostDays = 366

  init(
    _ database: DatabaseOption, _ rules: RulesOption, _ language: Language, on console: Console
  ) throws {
    files = try RuleFiles(rules)
    catalogue = try files.compile()
    console.note(files.sentence)
    let gate = try CollectionGate(files, catalogue)
    store = try IncidentStore.open(database.path, .readOnly)
    context = ReportContext(
      catalogue, collection: gate.decision, language: language, width: console.terminal.width,
      isReplay: store.owner.kind == .replay)
  }

  /// The subjects of today.
  func subjects() throws -> SubjectList {
    SubjectList(
      used: try store.serviceDays(), records: try files.subjectRecords(in: catalogue),
      defaultStatus: catalogue.policy.defaultStatus, context: context,
      on: context.zone.day(of: SystemClock.now()))
  }

  /// The days of the period that the database knows; of the last one it knows when none is given.
  func days(of period: Period?) throws -> DaysRead {
    let known = try store.days(in: context.zone)
    let days =
      if let period { known.filter(period.days.contains) } else { Array(known.suffix(1)) }
    guard let first = days.first, let last = days.last else {
      return DaysRead([], context: context)
    }
    guard days.count <= Self.mostDays else {
      throw CommandFailure(Reader.say(.daysAtMostNarrowItWith, days.count, Self.mostDays))
    }
    return try DaysRead(
      store.days(of: Period(first...last), in: context.zone), context: context,
      keys: store.sealedKeys())
  }
}

extension Console {
  /// Writes a page as a person or as a program reads it.
  func write(_ page: TablePage, asJSON: Bool) {
    write(asJSON ? page.jsonLines : page.text)
  }
}
