import Foundation
import Glibc
import TestSupport
import Testing

/// The machine's clock is set while the probe listens, back and forward.
///
/// No test may set the clock of its machine: libfaketime answers for it, to this one program.
@Suite(
  .serialized, .enabled(if: LiveLab.obstacle == nil, "\(LiveLab.obstacle ?? "")"),
  .enabled(if: LiveLab.fakeClock != nil, "il manque libfaketime (apt-get install faketime)")
)
struct ClockBadDaysTests {
  @Test func aClockThatIsSetIsSaidAndNothingIsLost() throws {
    try withTemporaryDirectory { directory in
      let lab = try LiveLab(in: directory)
      let rules = try lab.copyRules()
      try lab.startServers()
      let clock = directory + "/clock"
      // Small steps: libfaketime also stretches waits by as much as it sets the clock back.
      func set(_ shift: String) throws {
        try (shift + "\n").write(toFile: clock, atomically: true, encoding: .utf8)
      }
      try set("+0")
      let probe = try lab.startProbe(
        rules: rules,
        environment: [
          "LD_PRELOAD": try #require(LiveLab.fakeClock), "FAKETIME_TIMESTAMP_FILE": clock,
          "FAKETIME_NO_CACHE": "1", "FAKETIME_DONT_FAKE_MONOTONIC": "1",
          "DONT_FAKE_MONOTONIC": "1",
        ])
      for (index, client) in LiveLab.clients.enumerated() {
        if index == 2 {
          try set("-10")
          #expect(lab.waits(for: "L'horloge a été reculée de ", in: "vigie.log"))
        }
        if index == 4 {
          try set("+10")
          #expect(lab.waits(for: "L'horloge a été avancée de ", in: "vigie.log"))
        }
        #expect(lab.browse("chatgpt.com", from: client))
      }
      kill(probe.processIdentifier, SIGTERM)
      probe.waitUntilExit()
      #expect(probe.terminationStatus == 0, "\(lab.text(of: "vigie.log"))")
      #expect(lab.counter("clock.back") == 1)
      #expect(lab.counter("clock.forward") == 1)
      // Every client is there, once.
      let report = try lab.services(rules: rules)
      #expect(report.status == 0, "\(report.errors)")
      let row = report.output.split(separator: "\n").filter { $0.contains("ChatGPT (") }
      #expect(row.count == 1 && row[0].split(separator: " ").contains("6"), "\(report.output)")
    }
  }

  @Test func aPurgeMoreThanAYearAfterTheLastOneAsksForAPersonsWord() throws {
    try withTemporaryDirectory { directory in
      let lab = try LiveLab(in: directory)
      let rules = try lab.copyRules()
      let keys = try lab.makeKeys(rules: rules)
      lab.end(try lab.startProbe(rules: rules, keys))
      let purge = ["purge", "--database", lab.database, "--rules", rules] + keys
      #expect(try Vigie.run(purge).status == 0)
      #expect(try Vigie.run(purge).status == 0)
      // The clock is years ahead: the last purge is years ago.
      let moved = lab.python(
        """
        base = sqlite3.connect(path, isolation_level=None, timeout=10)
        base.execute('UPDATE purgeProof SET at = at - 4000 * 86400 * 1000000000')
        """)
      try #require(moved.status == 0, "\(moved.text)")
      let refused = try Vigie.run(purge)
      #expect(refused.status == 1)
      #expect(refused.errors.contains("rien n'a été effacé"), "\(refused.errors)")
      #expect(try Vigie.run(purge).status == 1)
      #expect(try Vigie.run(purge + ["--trust-clock"]).status == 0)
      #expect(try Vigie.run(purge).status == 0)
    }
  }
}
