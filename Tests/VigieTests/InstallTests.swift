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

  @Test(arguments: [("--racine", Int32(2)), ("--root", 1), ("--root /", 1)])
  func aWrongCallChangesNothing(arguments: String, status: Int32) {
    let outcome = Self.shell("'\(repositoryRoot)/scripts/install' \(arguments)")
    #expect(outcome.status == status, "\(outcome.text)")
  }
}
