import Foundation
import TestSupport
import Testing

/// The archive is made, installed, upgraded and removed under a folder of its own.
@Suite(.serialized) struct InstallTests {
  private static func shell(_ command: String) -> (status: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "(\(command)) 2>&1"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardInput = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return (-1, "") }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  /// The archive, unpacked.
  private static func unpack(in directory: String) throws -> String {
    let made = shell(
      "cd '\(repositoryRoot)' && VIGIE_BINARY='\(Vigie.binary)' scripts/package '\(directory)/dist'"
    )
    try #require(made.status == 0, "\(made.text)")
    let checked = shell("cd '\(directory)/dist' && sha256sum --check *.sha256 && tar -xzf *.tar.gz")
    try #require(checked.status == 0, "\(checked.text)")
    return shell("ls -d '\(directory)'/dist/*/").text.trimmingCharacters(
      in: .whitespacesAndNewlines)
  }

  /// An archive as it is unpacked, without being packed first and without its sums: those take their time.
  private static func layOut(in directory: String) throws -> String {
    let archive = directory + "/archive"
    let made = shell(
      "mkdir -p '\(archive)/bin' '\(archive)/scripts' && cd '\(repositoryRoot)' "
        + "&& cp '\(Vigie.binary)' '\(archive)/bin/' && cp scripts/install '\(archive)/scripts/' "
        + "&& cp -r systemd config rules docs '\(archive)/' "
        + "&& echo 2026-11-24T00:00:00.000000Z >'\(archive)/rules-date'")
    try #require(made.status == 0, "\(made.text)")
    return archive
  }

  @Test func anInstallationIsUpgradedAndRemovedWithoutLosingData() throws {
    try withTemporaryDirectory { directory in
      let archive = try Self.unpack(in: directory)
      let root = directory + "/root"
      func install(_ more: String = "") -> (status: Int32, text: String) {
        Self.shell("'\(archive)/scripts/install' --root '\(root)' \(more)")
      }
      func text(_ path: String) -> String? {
        try? String(contentsOfFile: root + path, encoding: .utf8)
      }
      let files = FileManager.default
      let age = try String(contentsOfFile: archive + "/rules-date", encoding: .utf8)
      #expect(age.wholeMatch(of: /20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.000000Z\n/) != nil, "\(age)")
      let first = install()
      #expect(first.status == 0, "\(first.text)")
      for path in [
        "/usr/bin/vigie", "/usr/lib/systemd/system/vigie.service",
        "/usr/lib/systemd/system/vigie-report.timer", "/usr/lib/sysusers.d/vigie.conf",
        "/usr/lib/systemd/system/vigie-mail.service", "/usr/lib/vigie/vigie-mail",
        "/var/lib/vigie/reports/courriel", "/etc/vigie/vigie.yaml", "/etc/vigie/rules/policy.yaml",
        "/usr/share/doc/vigie/ou-brancher.md",
      ] {
        #expect(files.fileExists(atPath: root + path), "\(path)")
      }
      let check = Self.shell(
        "'\(root)/usr/bin/vigie' rules check --rules '\(root)/etc/vigie/rules'")
      #expect(check.status == 0, "\(check.text)")

      // What people did since: a configuration of their own, a database.
      try "interfaces: [eth7]\n".write(
        toFile: root + "/etc/vigie/vigie.yaml", atomically: true, encoding: .utf8)
      let replay = Self.shell(
        "'\(root)/usr/bin/vigie' replay '\(SampleDay.capture)' "
          + "--database '\(root)/var/lib/vigie/vigie.sqlite' "
          + SampleDay.ruleArguments.map { "'\($0)'" }.joined(separator: " "))
      #expect(replay.status == 0, "\(replay.text)")
      let second = install()
      #expect(second.status == 0, "\(second.text)")
      #expect(text("/etc/vigie/vigie.yaml") == "interfaces: [eth7]\n")
      #expect(text("/etc/vigie/vigie.yaml.new")?.contains("interfaces: [eth1]") == true)
      let backups = try files.contentsOfDirectory(atPath: root + "/var/lib/vigie/backups")
      #expect(backups.contains { $0.hasSuffix(".sqlite") }, "\(second.text)")
      #expect(backups.contains { $0.hasPrefix("etc-") }, "\(second.text)")

      let removal = install("--uninstall")
      #expect(removal.status == 0, "\(removal.text)")
      #expect(!files.fileExists(atPath: root + "/usr/bin/vigie"))
      #expect(!files.fileExists(atPath: root + "/usr/lib/vigie"))
      #expect(!files.fileExists(atPath: root + "/usr/lib/systemd/system/vigie.service"))
      #expect(files.fileExists(atPath: root + "/var/lib/vigie/vigie.sqlite"))
      #expect(text("/etc/vigie/vigie.yaml") == "interfaces: [eth7]\n")

      // A damaged archive changes nothing.
      try "gâté".write(
        toFile: archive + "/rules/policy.yaml", atomically: true, encoding: .utf8)
      let damaged = install()
      #expect(damaged.status == 1)
      #expect(damaged.text.contains("abîmée"))
      #expect(!files.fileExists(atPath: root + "/usr/bin/vigie"))
    }
  }

  /// An archive and the folder that it is installed into.
  private struct Ward {
    let archive: String
    let root: String

    func install(_ more: String = "", from other: String? = nil) -> (status: Int32, text: String) {
      InstallTests.shell("'\(other ?? archive)/scripts/install' --root '\(root)' \(more)")
    }

    /// The file of rules of that path, as it is installed.
    func rule(_ path: String) -> String { root + "/etc/vigie/rules/" + path }

    func text(_ path: String) -> String? {
      try? String(contentsOfFile: path, encoding: .utf8)
    }

    /// Writes a line at the end of a file.
    func append(_ line: String, to path: String) throws {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try (text + line).write(toFile: path, atomically: true, encoding: .utf8)
    }

    /// The same archive as a later version, to be changed.
    func nextArchive() throws -> String {
      let next = root + "-next"
      try FileManager.default.copyItem(atPath: archive, toPath: next)
      return next
    }
  }

  private static func withWard(_ body: (Ward) throws -> Void) throws {
    try withTemporaryDirectory { directory in
      let ward = Ward(archive: try layOut(in: directory), root: directory + "/root")
      let first = ward.install()
      try #require(first.status == 0, "\(first.text)")
      try body(ward)
    }
  }

  @Test func aRuleThatPeopleChangedStaysAndTheNewOneLiesBesideIt() throws {
    try Self.withWard { ward in
      let ours = ward.rule("services/mistral-ai.yaml")
      try ward.append("# à nous\n", to: ours)
      let next = try ward.nextArchive()
      for name in ["mistral-ai", "deepseek"] {
        try ward.append("# neuf\n", to: next + "/rules/services/\(name).yaml")
      }
      try FileManager.default.removeItem(atPath: next + "/rules/services/suno.yaml")
      let second = ward.install(from: next)
      #expect(second.status == 0, "\(second.text)")
      #expect(second.text.contains("Gardé : \(ours)"), "\(second.text)")
      #expect(ward.text(ours)?.hasSuffix("# à nous\n") == true)
      #expect(ward.text(ours + ".new")?.hasSuffix("# neuf\n") == true)
      // What nobody changed follows the version.
      #expect(ward.text(ward.rule("services/deepseek.yaml"))?.hasSuffix("# neuf\n") == true)
      #expect(!FileManager.default.fileExists(atPath: ward.rule("services/suno.yaml")))
      // It is kept by the version after that one too, and what lies beside it goes once it is taken.
      #expect(ward.install(from: next).status == 0)
      #expect(ward.text(ours)?.hasSuffix("# à nous\n") == true)
      #expect(Self.shell("mv '\(ours).new' '\(ours)'").status == 0)
      #expect(ward.install().status == 0)
      #expect(ward.text(ours) == ward.text(ward.archive + "/rules/services/mistral-ai.yaml"))
      #expect(!FileManager.default.fileExists(atPath: ours + ".new"))
    }
  }

  @Test(arguments: [("2999-01-01T00:00:00.000000Z", true), ("2001-01-01T00:00:00.000000Z", false)])
  func aSignedReleaseGivesWayOnlyToNewerRules(signed: String, isKept: Bool) throws {
    try Self.withWard { ward in
      for (name, text) in [("RELEASE", signed + "\n"), ("MANIFEST.sig", "signature\n")] {
        try text.write(toFile: ward.rule(name), atomically: true, encoding: .utf8)
      }
      let next = try ward.nextArchive()
      try ward.append("# autre\n", to: next + "/rules/services/deepseek.yaml")
      let second = ward.install(from: next)
      #expect(second.status == 0, "\(second.text)")
      #expect(second.text.contains("livraison signée du \(signed)") == isKept, "\(second.text)")
      let text = ward.text(ward.rule("services/deepseek.yaml"))
      #expect(text?.hasSuffix("# autre\n") == !isKept)
      for name in ["RELEASE", "MANIFEST.sig"] {
        #expect(FileManager.default.fileExists(atPath: ward.rule(name)) == isKept)
      }
    }
  }

  @Test func rulesThatDoNotFitTogetherAreSaid() throws {
    try Self.withWard { ward in
      try FileManager.default.copyItem(
        atPath: ward.rule("services/deepseek.yaml"), toPath: ward.rule("services/zz-ours.yaml"))
      let second = ward.install()
      #expect(second.status == 1)
      #expect(second.text.contains("zz-ours.yaml:"), "\(second.text)")
      #expect(second.text.contains("n'a pas été relancée"), "\(second.text)")
    }
  }

  @Test func aDatabaseElsewhereIsBackedUpBesideItself() throws {
    try Self.withWard { ward in
      let base = ward.root + "/srv/vigie"
      let config = ward.root + "/etc/vigie/vigie.yaml"
      try "interfaces: [eth7]\ndatabase: /srv/vigie/usage.sqlite\n".write(
        toFile: config, atomically: true, encoding: .utf8)
      let replay = Self.shell(
        "mkdir -p '\(base)' && '\(ward.root)/usr/bin/vigie' replay '\(SampleDay.capture)' "
          + "--database '\(base)/usage.sqlite' "
          + SampleDay.ruleArguments.map { "'\($0)'" }.joined(separator: " "))
      try #require(replay.status == 0, "\(replay.text)")
      let second = ward.install()
      #expect(second.status == 0, "\(second.text)")
      let backups = try FileManager.default.contentsOfDirectory(atPath: base + "/backups")
      #expect(backups.contains { $0.hasSuffix(".sqlite") }, "\(backups)")
      #expect(ward.install("--uninstall").text.contains(base + "/usage.sqlite"))

      // Where the base is, a broken configuration does not say: nothing is touched.
      #expect(ward.install().status == 0)
      try "database: 7: 8\n".write(toFile: config, atomically: true, encoding: .utf8)
      let refused = ward.install()
      #expect(refused.status == 1)
      #expect(refused.text.contains("rien n'a été changé"), "\(refused.text)")
    }
  }

  @Test(arguments: [("--racine", Int32(2)), ("--root", 1), ("--root /", 1)])
  func aWrongCallChangesNothing(arguments: String, status: Int32) {
    let outcome = Self.shell("'\(repositoryRoot)/scripts/install' \(arguments)")
    #expect(outcome.status == status, "\(outcome.text)")
  }
}
