import Foundation
import Glibc
import TestSupport
import Testing

/// Rules that are missing, unreadable or half-written, at the start and while the probe listens.
@Suite(
  .serialized, .enabled(if: LiveLab.obstacle == nil, "\(LiveLab.obstacle ?? "")"))
struct RulesBadDaysTests {
  /// One way to spoil a folder of rules.
  struct Spoiling: CustomTestStringConvertible {
    let testDescription: String
    /// Shell commands within the folder.
    let commands: [String]
    /// What the refusal says of it, the place included.
    let says: String
  }

  static let spoilings = [
    Spoiling(
      testDescription: "no folder", commands: ["mv services ../away"], says: "rules/services"),
    Spoiling(
      testDescription: "an empty folder",
      commands: ["rm -r services", "mkdir services"], says: "aucun fichier .yaml dans"),
    Spoiling(
      testDescription: "a folder that may not be read",
      commands: ["chmod 000 services"], says: "rules/services"),
    Spoiling(
      testDescription: "a file that may not be read",
      commands: ["chmod 000 services/deepseek.yaml"], says: "services/deepseek.yaml"),
    Spoiling(
      testDescription: "a link that leads nowhere",
      commands: ["ln -sf nowhere services/deepseek.yaml"],
      says: "services/deepseek.yaml"),
    Spoiling(
      testDescription: "a file of which nothing is written yet",
      commands: [": > services/deepseek.yaml"], says: "services/deepseek.yaml"),
    Spoiling(
      testDescription: "a file cut within a line",
      commands: ["printf 'provider: { name: Deep' > services/deepseek.yaml"],
      says: "services/deepseek.yaml"),
    Spoiling(
      testDescription: "a file cut between two lines",
      commands: [
        "sed -n '1,/category:/p' services/deepseek.yaml > cut", "mv cut services/deepseek.yaml",
      ], says: "services/deepseek.yaml"),
    Spoiling(
      testDescription: "a policy of which nothing is written yet",
      commands: [": > policy.yaml"], says: "policy.yaml"),
    Spoiling(
      testDescription: "a policy cut within a line",
      commands: ["printf 'collectivity: { name: Val' > policy.yaml"], says: "policy.yaml"),
  ]

  @Test(arguments: spoilings)
  func theProbeDoesNotStartAndSaysWhere(_ spoiling: Spoiling) throws {
    try withTemporaryDirectory { directory in
      let lab = try LiveLab(in: directory)
      let rules = try lab.copyRules()
      let spoiled = LiveLab.shell(["cd \(rules)"] + spoiling.commands)
      try #require(spoiled.status == 0, "\(spoiled.text)")
      // As the service does: root without the right to read everything.
      let probe = try lab.start(
        at: "probe",
        [
          "setpriv", "--bounding-set", "-dac_override,-dac_read_search", Vigie.binary, "run",
          "--interface", lab.port, "--rules", rules, "--database", lab.database,
        ], log: "vigie.log")
      let hasEnded = LiveLab.waits { !probe.isRunning }
      if !hasEnded { lab.end(probe) }
      let text = lab.text(of: "vigie.log")
      #expect(hasEnded && probe.terminationStatus == 2, "\(text)")
      #expect(text.contains(spoiling.says), "\(text)")
      #expect(!FileManager.default.fileExists(atPath: lab.database))
    }
  }

  @Test func aReloadKeepsTheGoodSetAndSaysWhy() throws {
    try withTemporaryDirectory { directory in
      let lab = try LiveLab(in: directory)
      let rules = try lab.copyRules()
      try lab.startServers()
      let socket = directory + "/vigie.sock"
      let probe = try lab.startProbe(rules: rules, ["--socket", socket])
      #expect(lab.seesEveryPage(of: "chatgpt.com", socket))
      let kept = try #require(Self.state(socket)["rules"] as? String)
      for (index, spoiling) in Self.spoilings.enumerated() {
        let prepared = LiveLab.shell(
          ["cp -a \(rules) \(directory)/good", "cd \(rules)"] + spoiling.commands)
        try #require(prepared.status == 0, "\(prepared.text)")
        let refused = try Vigie.run(["reload", "--socket", socket])
        #expect(refused.status == 1, "\(spoiling.testDescription)")
        #expect(refused.output.contains(spoiling.says), "\(refused.output)")
        #expect(refused.errors.contains("les règles précédentes restent en vigueur"))
        // Said in the status and in the journal, and the good set is in force.
        let shown = try Vigie.run(["status", "--socket", socket]).output
        #expect(shown.contains("REFUSÉES"), "\(shown)")
        #expect(shown.contains(spoiling.says), "\(shown)")
        #expect(
          lab.waits(for: "les précédentes restent en vigueur", in: "vigie.log", times: index + 1))
        #expect(Self.state(socket)["rules"] as? String == kept)
        #expect(lab.seesAPage(of: "chatgpt.com", socket), "\(spoiling.testDescription)")
        let repaired = LiveLab.shell([
          "chmod -R u+rwX \(rules)", "rm -rf \(rules) \(directory)/away",
          "mv \(directory)/good \(rules)",
        ])
        try #require(repaired.status == 0, "\(repaired.text)")
        let taken = try Vigie.run(["reload", "--socket", socket])
        #expect(taken.status == 0, "\(taken.output)\(taken.errors)")
        #expect(try !Vigie.run(["status", "--socket", socket]).output.contains("REFUSÉES"))
      }
      #expect(lab.interface(socket)["openings"] as? Int == 1)
      lab.end(probe)
      #expect(probe.terminationStatus == 0)
    }
  }

  /// What `vigie status --json` says.
  private static func state(_ socket: String) -> [String: Any] {
    guard let outcome = try? Vigie.run(["status", "--json", "--socket", socket]),
      let object = try? JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    else { return [:] }
    return object as? [String: Any] ?? [:]
  }
}
