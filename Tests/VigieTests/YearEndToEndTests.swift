import Foundation
import Model
import Store
import TestSupport
import Testing

/// A simulated year in a database, read by the real binary: every reader, kind of period and format.
@Suite struct YearEndToEndTests {
  private static let first = CivilDay(year: 2026, month: 8, day: 1) ?? CivilDay(daysSinceEpoch: 0)
  private static let year = SimulatedYear(
    seed: 5, postes: 120, directions: 6, first: first, days: 92)

  private func withYear(
    kind: DatabaseOwner.Kind = .daemon, _ body: (_ path: String, _ options: [String]) throws -> Void
  ) throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/vigie.sqlite"
      try Self.fill(path, kind)
      try body(path, ["--database", path] + SampleDay.ruleArguments)
    }
  }

  /// Writes the year. Nobody has the database open afterwards, as on a probe that is stopped.
  private static func fill(_ path: String, _ kind: DatabaseOwner.Kind) throws {
    let store = try IncidentStore.open(
      path,
      .readWrite(DatabaseOwner(keyFingerprint: "a1b2c3d4", site: "Valmont", kind: kind)))
    try store.transaction { transaction in
      for (number, day) in Self.year.firstDaysOfMonths.enumerated() {
        try transaction.keep(
          SealedKey(firstDay: day, days: 31, fingerprint: "key\(number)", parcel: [1]))
      }
      for index in 0..<Self.year.count {
        let day = Self.year.day(index)
        try transaction.add(day.tallies)
        try transaction.apply(day.incidents.map(IncidentChange.opened))
        let start = CivilZone.paris.start(of: Self.first.adding(days: index))
        try transaction.add(
          CoverageCount.goodDay(from: start)
            + [CoverageCount(hour: start, counter: CoverageCount.postesSeen, value: 110)])
      }
    }
  }

  private static let periods = ["2026-09-15", "2026-W38", "2026-09"]

  @Test(arguments: ["rssi", "synthese", "dpo"])
  func everyPeriodInEveryFormat(reader: String) throws {
    try withYear { _, options in
      let free = reader == "synthese" ? [] : [["--from", "2026-08-03", "--to", "2026-10-11"]]
      for period in Self.periods.map({ [$0] }) + free {
        for format in ["text", "html", "markdown", "json", "csv"] {
          let outcome = try Vigie.run(
            ["report"] + period + ["--for", reader, "--format", format] + options)
          #expect(outcome.status == 0, "\(reader) \(period) \(format): \(outcome.errors)")
          #expect(outcome.output.count > 500)
        }
      }
    }
  }

  /// What was published once stays, whatever is marked since: two issues cannot be compared.
  @Test func aSynthesisIsPublishedOnce() throws {
    try withYear { path, options in
      let arguments = ["report", "2026-09", "--for", "synthese"] + options
      let first = try Vigie.run(arguments)
      #expect(first.status == 0, "\(first.errors)")
      let store = try IncidentStore.open(path, .readOnly)
      let some = try store.incidents(limit: 40, after: nil)
      let writer = try IncidentStore.open(path, .readWrite(store.owner))
      try writer.transaction { transaction in
        try transaction.add(
          Self.year.day(40).tallies.map { tally in
            UseTally(
              key: .init(
                day: tally.key.day, service: tally.key.service, category: tally.key.category,
                status: tally.key.status, direction: tally.key.direction,
                poste: Pseudonym(high: ~tally.key.poste.high, low: tally.key.poste.low),
                gateway: nil), evidence: .volume, connections: 1, questions: 0, sentBytes: 1)
          })
      }
      for incident in some {
        _ = try writer.markFalsePositive(
          incident.id, reason: "essai", at: CivilZone.paris.start(of: Self.first.adding(days: 91)))
      }
      #expect(try Vigie.run(arguments).output == first.output)
      // The other language was published with it, from the same figures.
      let english = try Vigie.run(arguments + ["--lang", "en"])
      #expect(english.status == 0, "\(english.errors)")
      let numbers = { (text: String) in
        text.split { !$0.isNumber }.filter { $0.count > 1 }.map(String.init)
      }
      #expect(Set(numbers(english.output)).isSuperset(of: ["2026"]))
      // The daily report is no published document: it counts what is there now.
      let officer = try Vigie.run(["report", "2026-09"] + options)
      #expect(officer.output.contains("Fausses alertes"))
    }
  }

  /// A database whose log was folded in, as after a restore: the first issue is shown all the same.
  @Test func aSynthesisIsPublishedInADatabaseWithoutALog() throws {
    try withYear { path, options in
      let fold = Process()
      fold.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
      fold.arguments = [
        "-c", "import sqlite3,sys; sqlite3.connect(sys.argv[1]).execute('SELECT 1 FROM incident')",
        path,
      ]
      try fold.run()
      fold.waitUntilExit()
      #expect(fold.terminationStatus == 0)
      #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
      let arguments = ["report", "2026-09", "--for", "synthese"] + options
      let first = try Vigie.run(arguments)
      #expect(first.status == 0, "\(first.errors)")
      #expect(try Vigie.run(arguments).output == first.output)
    }
  }

  @Test func anOpenPeriodHasNoSynthesis() throws {
    try withYear { _, options in
      for period in [["aujourd'hui"], ["--from", "2026-09-01", "--to", "2026-09-20"]] {
        let outcome = try Vigie.run(["report"] + period + ["--for", "synthese"] + options)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("période close") || outcome.errors.contains("calendrier"))
      }
    }
  }

  /// A tool that was opened to a direction in September: what became of it in October.
  @Test func anOpeningIsFollowedUp() throws {
    try withYear { path, _ in
      let folder = DirectionFolder(beside: path)
      try folder.write()
      let options = ["--database", path] + folder.arguments
      let day = try Vigie.run(["report", "2026-10-15"] + options)
      #expect(day.status == 0, "\(day.errors)")
      #expect(
        plain(day.output).contains("Direction 0 : Paradigm, ouvert le 21/09/2026"),
        "\(day.output)")
      #expect(plain(day.output).contains("1 exception pour fausse alerte"))
      let subjects = try Vigie.run(["subjects"] + options)
      #expect(subjects.status == 0, "\(subjects.errors)")
      // What is decided for one direction is open for all others.
      let month = try Vigie.run(["report", "2026-10", "--for", "synthese"] + options)
      #expect(month.status == 0, "\(month.errors)")
      #expect(plain(month.output).contains("Paradigm (1 direction sur 6)"), "\(month.output)")
    }
  }

  /// The page with ordinary blanks, on one line.
  private func plain(_ page: String) -> String {
    page.replacing("\u{a0}", with: " ").replacing("\u{202f}", with: " ")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Rules whose policy names the directions of the year, and the decisions beside it.
  private struct DirectionFolder {
    private let policy: String
    private let decisions: String

    init(beside database: String) {
      policy = database + ".policy.yaml"
      decisions = DirectionFolder.folder(of: database) + "/decisions.yaml"
    }

    var arguments: [String] { ["--rules", repositoryRoot + "/rules", "--policy", policy] }

    func write() throws {
      let directions = (0..<6).map {
        "  - { name: Direction \($0), networks: [10.20.\($0).0/24], postes: 30 }"
      }
      try (["alternatives: { assistant: lighton-paradigm }", "directions:"] + directions)
        .joined(separator: "\n").write(toFile: policy, atomically: true, encoding: .utf8)
      try """
      - { service: lighton-paradigm, status: approved, direction: Direction 0, reason: pilote, \
      decided-by: RSSI, date: 2026-09-21 }
      - { service: deepl, status: tolerated, rule: deepl.com, reason: fausse alerte, \
      decided-by: RSSI, date: 2026-09-21 }

      """.write(toFile: decisions, atomically: true, encoding: .utf8)
    }

    private static func folder(of path: String) -> String {
      path.split(separator: "/").dropLast().map { "/\($0)" }.joined()
    }
  }

  @Test func theSharesOfFormerSynthesesStandBesideTheLatest() throws {
    try withYear { _, options in
      for month in ["2026-08", "2026-09"] {
        let outcome = try Vigie.run(["report", month, "--for", "synthese"] + options)
        #expect(outcome.status == 0, "\(outcome.errors)")
      }
      let page = try Vigie.run(["report", "2026-10", "--for", "synthese"] + options).output
      #expect(page.contains("août") && page.contains("septembre") && page.contains("octobre"))
    }
  }

  @Test func filesAreCalledByReaderAndPeriod() throws {
    try withYear { path, options in
      let folder = path + ".reports"
      for arguments in [
        ["2026-W38"], ["2026-09", "--for", "synthese", "--format", "html"],
        ["--from", "2026-09-01", "--to", "2026-09-20", "--for", "dpo", "--format", "json"],
      ] {
        let outcome = try Vigie.run(["report"] + arguments + ["--output", folder] + options)
        #expect(outcome.status == 0, "\(outcome.errors)")
      }
      let files = try FileManager.default.subpathsOfDirectory(atPath: folder)
        .filter { $0.contains(".") && !$0.hasSuffix(".etat") }.map {
          $0.split(separator: "/").last.map(String.init) ?? $0
        }
      #expect(
        Set(files) == [
          "rapport-2026-W38.txt", "synthese-2026-09.html", "dpo-2026-09-01_2026-09-20.json",
        ])
    }
  }
}
