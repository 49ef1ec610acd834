import Foundation
import TestSupport
import Testing

/// What keeps `vigie run` from starting, and its configuration: without a network.
@Suite struct RunCommandTests {
  @Test func withoutThePreconditionsNobodyListens() throws {
    try withTemporaryDirectory { directory in
      let outcome = try Vigie.run([
        "run", "--interface", "lo", "--database", directory + "/vigie.sqlite", "--rules",
        repositoryRoot + "/rules",
      ])
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("Écoute refusée ; préalables manquants"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: directory).isEmpty)
    }
  }

  @Test func anInterfaceIsNeeded() throws {
    try withTemporaryDirectory { directory in
      let empty = directory + "/vigie.yaml"
      try "# rien\n".write(toFile: empty, atomically: true, encoding: .utf8)
      let outcome = try Vigie.run(["run", "--config", empty])
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("Aucune interface"))
    }
  }

  /// systemd makes another attempt after any other code.
  @Test func whatOnlyPeopleCanMendHasACodeOfItsOwn() throws {
    try withTemporaryDirectory { directory in
      let config = directory + "/vigie.yaml"
      try "interface: [lo]\n".write(toFile: config, atomically: true, encoding: .utf8)
      let journal = ["--journal-socket", directory + "/journal"]
      #expect(try Vigie.run(["run", "--config", config]).status == 2)
      #expect(try Vigie.run(["run", "--config", config] + journal).status == 2)
      #expect(try Vigie.run(["run", "--config", directory + "/none.yaml"] + journal).status == 2)
      let unit = try String(
        contentsOfFile: repositoryRoot + "/systemd/vigie.service", encoding: .utf8)
      #expect(unit.contains("\nRestartPreventExitStatus=2\n"))
    }
  }

  @Test func theShippedConfigurationIsCorrectAndShown() throws {
    let path = repositoryRoot + "/config/vigie.yaml"
    let check = try Vigie.run(["config", "check", path])
    #expect(check.status == 0, "\(check.errors)")
    let show = try Vigie.run(["config", "show", path])
    #expect(show.output.contains("interfaces: [eth1]"))
    #expect(show.output.contains("ring-mib: 16"))
    #expect(show.output.contains("kernel-filter: oui"))
  }

  @Test func everyMistakeIsShownWithItsPlace() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/vigie.yaml"
      try """
      interface: [eth1]
      database: vigie.sqlite
      capture:
        ring-mib: 0
        kernel-filter: peut-être
      """.write(toFile: path, atomically: true, encoding: .utf8)
      let outcome = try Vigie.run(["config", "check", path])
      #expect(outcome.status == 1)
      for place in [":1:1", ":2:11", ":4:13", ":5:18"] {
        #expect(outcome.errors.contains(path + place), "\(outcome.errors)")
      }
      #expect(outcome.errors.contains("vouliez-vous dire «\u{a0}interfaces\u{a0}»"))
    }
  }
}
