import Foundation
import TestSupport
import Testing

/// `vigie.yaml` says where everything is, to every command that is not told otherwise.
@Suite struct SettingsEndToEndTests {
  /// A probe with a configuration of its own, whose database holds the sample day.
  private struct Ward {
    let directory: String
    var config: String { directory + "/vigie.yaml" }
    var database: String { directory + "/donnees/usage.sqlite" }
    var rules: String { directory + "/regles" }

    init(_ directory: String) throws {
      self.directory = directory
      let files = FileManager.default
      try files.copyItem(atPath: repositoryRoot + "/rules", toPath: rules)
      for name in ["policy.yaml", "compliance.yaml"] {
        try files.removeItem(atPath: rules + "/" + name)
        try files.copyItem(atPath: SampleDay.folder + "/" + name, toPath: directory + "/" + name)
      }
      try write(
        """
        database: \(database)
        rules: \(rules)
        policy: \(directory)/policy.yaml
        compliance: \(directory)/compliance.yaml
        keys: \(directory)/cles
        """)
      let replay = try Vigie.run(
        ["replay", SampleDay.capture, "--database", database], environment: environment)
      try #require(replay.status == 0, "\(replay.errors)")
    }

    var environment: [String: String] { ["VIGIE_CONFIG": config] }

    func write(_ text: String) throws {
      try text.write(toFile: config, atomically: true, encoding: .utf8)
    }

    func run(_ arguments: String...) throws -> Vigie.Outcome {
      try Vigie.run(arguments, environment: environment)
    }
  }

  @Test func everyCommandTakesItsPlacesFromTheConfiguration() throws {
    try withTemporaryDirectory { directory in
      let ward = try Ward(directory)
      let report = try ward.run("report")
      #expect(report.status == 0, "\(report.errors)")
      #expect(report.output.contains("Ville de Valmont"))
      #expect(report.errors.contains("Règles : \(ward.rules) (\(ward.config))"))
      // What it proposes works as it stands.
      #expect(!report.errors.contains("ajoutez"))
      let list = try ward.run("incidents", "list")
      #expect(list.status == 0 && list.output.contains("DeepSeek"), "\(list.errors)")
      #expect(try ward.run("policy", "check").status == 0)
      #expect(try ward.run("rules", "stats").status == 0)
      let export = try ward.run(
        "export", "incidents", "2026-11-19", "--output", directory + "/export.csv")
      #expect(export.status == 0, "\(export.errors)")
      let backup = try ward.run("backup", directory + "/sauvegardes")
      #expect(backup.status == 0, "\(backup.errors)")
      // Not by the present day: the database is a replay's.
      let purge = try ward.run("purge", "--at", "2027-05-19")
      #expect(purge.output.contains("Usages constatés : 44 effacés"), "\(purge.errors)")
      let audit = try ward.run("audit", "list")
      for command in ["replay", "incidents list", "export", "backup", "purge"] {
        #expect(audit.output.contains(command), "\(audit.output)")
      }
      #expect(try ward.run("audit", "verify").status == 0)
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: directory + "/donnees").sorted()
          .contains("audit.sqlite"))
      // The keys, and the audit beside the database.
      let keys = try ward.run("keys", "status")
      #expect(keys.status == 1 && keys.errors.contains(directory + "/cles"), "\(keys.errors)")
    }
  }

  @Test func theCommandLineHasTheLastWord() throws {
    try withTemporaryDirectory { directory in
      let ward = try Ward(directory)
      let other = try ward.run("report", "--database", directory + "/nulle/part.sqlite")
      #expect(other.status == 1 && other.errors.contains("nulle/part.sqlite"), "\(other.errors)")
      // A folder of rules comes with its own policy.
      let rules = try ward.run("report", "--rules", repositoryRoot + "/rules")
      #expect(rules.status == 0, "\(rules.errors)")
      #expect(!rules.output.contains("Ville de Valmont"))
    }
  }

  @Test func aBrokenConfigurationIsSaidWithItsPlace() throws {
    try withTemporaryDirectory { directory in
      let ward = try Ward(directory)
      try ward.write("database: \(ward.database)\nregles: /x\n")
      for command in [
        ["report"], ["purge"], ["backup", directory + "/x"], ["incidents", "list"],
        ["audit", "list"],
        ["rules", "check"], ["keys", "status"], ["hold", "list"], ["export", "coverage", "hier"],
      ] {
        let outcome = try Vigie.run(command, environment: ward.environment)
        #expect(outcome.status == 1, "\(command)")
        #expect(outcome.errors.contains(ward.config + ":2:1"), "\(command) \(outcome.errors)")
      }
      // Nobody needs it who is told everything.
      let told = try ward.run(
        "report", "--database", ward.database, "--rules", repositoryRoot + "/rules")
      #expect(told.status == 0, "\(told.errors)")
      try FileManager.default.removeItem(atPath: ward.config)
      let missing = try ward.run("report")
      #expect(missing.status == 1 && missing.errors.contains(ward.config), "\(missing.errors)")
    }
  }

  @Test func timersThatComeBeforeTheProbeDoNotFail() throws {
    try withTemporaryDirectory { directory in
      let ward = try Ward(directory)
      try FileManager.default.removeItem(atPath: directory + "/donnees")
      let purge = try ward.run("purge")
      #expect(purge.status == 0 && purge.output.contains("rien à effacer"), "\(purge.errors)")
      let report = try ward.run("report", "--output", directory + "/rapports")
      #expect(report.status == 0 && report.errors.contains("aucun rapport"), "\(report.errors)")
      #expect(!FileManager.default.fileExists(atPath: directory + "/rapports"))
      // One that somebody names must be there.
      let named = try ward.run("purge", "--database", ward.database)
      #expect(named.status == 1, "\(named.output)")
    }
  }
}
