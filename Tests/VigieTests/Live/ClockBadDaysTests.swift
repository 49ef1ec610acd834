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

  @Test func aPurgeOnAClockYearsAheadErasesNothing() throws {
    try withTemporaryDirectory { directory in
      let lab = try LiveLab(in: directory)
      let rules = try lab.copyRules()
      let keys = try lab.makeKeys(rules: rules)
      let probe = try lab.startProbe(rules: rules, keys)
      let sender = try lab.startSender(rate: 200, rounds: 5)
      sender.waitUntilExit()
      #expect(LiveLab.waits { lab.rowsOfUse.uses.count == LiveLab.clients.count })
      lab.end(probe)
      let purge = ["purge", "--database", lab.database, "--rules", rules] + keys
      #expect(try Vigie.run(purge).status == 0)
      func purgeAhead(_ more: [String] = []) throws -> (status: Int32, text: String) {
        let words = ([Vigie.binary] + purge + more).joined(separator: " ")
        let clock = "LD_PRELOAD=\(try #require(LiveLab.fakeClock)) FAKETIME=+4000d"
        return LiveLab.shell(["\(clock) \(words)"])
      }
      let refused = try purgeAhead()
      #expect(refused.status == 1)
      #expect(refused.text.contains("rien n'a été effacé"), "\(refused.text)")
      #expect(lab.rowsOfUse.uses.count == LiveLab.clients.count)
      // The word of a person is believed.
      let trusted = try purgeAhead(["--trust-clock"])
      #expect(trusted.status == 0, "\(trusted.text)")
      #expect(lab.rowsOfUse.uses.count == 0)
    }
  }
}
