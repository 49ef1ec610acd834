import Foundation
import Glibc
import TestSupport
import Testing

/// What happens to databases: crashes, full disks, locks and readers, while the real binary listens.
@Suite(
  .serialized, .enabled(if: LiveLab.obstacle == nil, "\(LiveLab.obstacle ?? "")"))
struct DatabaseBadDaysTests {
  /// Counters of which nothing that was committed may be lost.
  static let committed = "SELECT coalesce(sum(value), 0) FROM coverage"

  @Test func nothingCommittedIsLostByKills() throws {
    try withTemporaryDirectory { directory in
      let lab = try LiveLab(in: directory)
      let rules = try lab.copyRules()
      var random = SeededRandom.forProperty(usual: 11)
      var before = 0
      for round in 1...LiveLab.count("VIGIE_TEST_KILLS", usually: 5) {
        let probe = try lab.startProbe(rules: rules)
        let sender = try lab.startSender(rate: 2_000, strangers: 20, seed: round)
        // Counts are written ten seconds after the start. Each other round ends with the first bytes
        // of that, the others somewhere within it or after it.
        let reached = lab.rows(Self.committed).first.flatMap { Int($0) } ?? 0
        let bytes = Int.random(in: round.isMultiple(of: 2) ? 1...200 : 1...60_000, using: &random)
        LiveLab.kill(probe, by: SIGKILL, afterWriting: bytes)
        lab.end(sender)
        #expect(lab.rows("PRAGMA integrity_check") == ["ok"])
        #expect(lab.rows("PRAGMA foreign_key_check").isEmpty)
        let present = lab.rows(Self.committed).first.flatMap { Int($0) } ?? -1
        #expect(present >= reached, "round \(round)")
        #expect(present >= before, "round \(round)")
        before = present
      }
      #expect(before > 0, "nothing was ever committed: the kills came too early")
      // After so many crashes it goes on as if nothing had been.
      let probe = try lab.startProbe(rules: rules)
      let sender = try lab.startSender(rate: 2_000, rounds: 20, log: "last.log")
      sender.waitUntilExit()
      #expect(LiveLab.waits { lab.rows(Self.committed).first.flatMap { Int($0) } ?? 0 > before })
      lab.end(probe)
      #expect(probe.terminationStatus == 0, "\(lab.text(of: "vigie.log"))")
      let report = try lab.services(rules: rules)
      #expect(report.output.contains("ChatGPT ("), "\(report.output)\(report.errors)")
      // Never more than what was on the wire: nothing was counted twice.
      let all = lab.sent() + lab.sent("last.log")
      #expect(lab.names <= all)
      #expect(lab.names >= lab.sent("last.log"))
      let hellos = lab.rows("SELECT coalesce(sum(clientHellos), 0), count(*) FROM incident")
      let numbers = (hellos.first ?? "").split(separator: "|").compactMap { Int($0) }
      #expect(numbers.count == 2)
      // One use at most of each client: the runs are less than half an hour apart.
      #expect((numbers.last ?? .max) <= LiveLab.clients.count)
      #expect((numbers.first ?? .max) <= all)
    }
  }

  @Test func aFullDiskIsSaidAndNothingIsLostWhenItHasRoomAgain() throws {
    try withTemporaryDirectory { directory in
      let lab = try LiveLab(in: directory)
      let rules = try lab.copyRules()
      let data = directory + "/data"
      let mounted = LiveLab.shell(["mount -t tmpfs -o size=4m,mode=0750 none \(data)"])
      try #require(mounted.status == 0, "\(mounted.text)")
      defer { _ = LiveLab.shell(["umount -l \(data)"]) }
      let probe = try lab.startProbe(rules: rules)
      _ = LiveLab.shell(["dd if=/dev/zero of=\(data)/fill bs=4096 2>/dev/null; true"])
      let sender = try lab.startSender(rate: 500, rounds: 100, strangers: 10)
      #expect(lab.waits(for: "Écriture impossible, l'écoute continue", in: "vigie.log"))
      sender.waitUntilExit()
      #expect(probe.isRunning)
      _ = LiveLab.shell(["rm \(data)/fill"])
      #expect(lab.waits(for: "L'écriture a repris", in: "vigie.log"))
      lab.end(probe)
      #expect(probe.terminationStatus == 0, "\(lab.text(of: "vigie.log"))")
      #expect(lab.rows("PRAGMA integrity_check") == ["ok"])
      #expect(lab.names == lab.sent())
      #expect(lab.counter("matches") == 600)
      #expect(try lab.services(rules: rules).output.contains("ChatGPT ("))
    }
  }

  @Test func thePurgeErasesAndIsWrittenDownOnAFullDisk() throws {
    try withTemporaryDirectory { directory in
      let data = directory + "/data"
      let made = LiveLab.shell([
        "mkdir \(data) && mount -t tmpfs -o size=24m,mode=0750 none \(data)"
      ])
      try #require(made.status == 0, "\(made.text)")
      defer { _ = LiveLab.shell(["umount -l \(data)"]) }
      let database = ["--database", data + "/vigie.sqlite"]
      let arguments = database + SampleDay.ruleArguments
      #expect(try Vigie.run(["replay", SampleDay.capture] + arguments).status == 0)
      #expect(try Vigie.run(["purge"] + arguments).status == 0)
      let before = try Vigie.run(["audit", "list"] + database).output
      _ = LiveLab.shell(["cat /dev/zero > \(data)/fill 2>/dev/null; sync; true"])
      // Nothing else is done without its row in the audit.
      #expect(try Vigie.run(["incidents", "list"] + arguments).status == 1)
      let purge = try Vigie.run(["purge", "--at", "2027-05-19"] + arguments)
      #expect(purge.status == 0, "\(purge.errors)")
      #expect(purge.output.contains("Usages constatés : 44 effacés"))
      let after = try Vigie.run(["audit", "list"] + database).output
      #expect(after.split(separator: "\n").count >= before.split(separator: "\n").count + 2)
      #expect(try Vigie.run(["audit", "verify"] + database).status == 0)
    }
  }

  @Test func aLockedDatabaseIsWaitedForWhilePacketsAreRead() throws {
    try withTemporaryDirectory { directory in
      let lab = try LiveLab(in: directory)
      let rules = try lab.copyRules()
      let probe = try lab.startProbe(rules: rules)
      let seconds = LiveLab.count("VIGIE_TEST_LOCK_SECONDS", usually: 12)
      let sender = try lab.startSender(rate: 100, rounds: 100)
      // A reader that keeps its view does not keep the probe from writing.
      let read = lab.python(
        """
        base = sqlite3.connect('file:' + path + '?mode=ro', uri=True, isolation_level=None)
        other = sqlite3.connect('file:' + path + '?mode=ro', uri=True)
        count = 'SELECT count(*) FROM coverage'
        base.execute('BEGIN')
        first = base.execute(count).fetchone()
        end = time.monotonic() + \(seconds)
        while time.monotonic() < end:
            time.sleep(0.2)
            assert base.execute(count).fetchone() == first
        assert other.execute(count).fetchone()[0] > first[0]
        """)
      #expect(read.status == 0, "\(read.text)")
      #expect(!lab.text(of: "vigie.log").contains("Écriture impossible"))
      // Somebody who writes for longer than it waits does, and that is said.
      let more = try lab.startSender(rate: 100, rounds: 100, seed: 2)
      let written = lab.python(
        """
        base = sqlite3.connect(path, isolation_level=None, timeout=10)
        base.execute('BEGIN IMMEDIATE')
        time.sleep(\(seconds + 12))
        base.execute('ROLLBACK')
        """)
      #expect(written.status == 0, "\(written.text)")
      sender.waitUntilExit()
      more.waitUntilExit()
      #expect(lab.waits(for: "Écriture impossible, l'écoute continue", in: "vigie.log"))
      #expect(lab.waits(for: "L'écriture a repris", in: "vigie.log"))
      lab.end(probe)
      #expect(lab.names == lab.sent())
      #expect(lab.counter("matches") == lab.sent())
    }
  }

  @Test func aPlainMemberOfTheGroupReadsAfterAStopAndAfterACrash() throws {
    try withTemporaryDirectory { directory in
      let lab = try LiveLab(in: directory)
      let rules = try lab.copyRules()
      let binary = directory + "/vigie"
      try FileManager.default.copyItem(atPath: Vigie.binary, toPath: binary)
      let group = 64_123
      let prepared = LiveLab.shell([
        "chmod 755 \(directory)", "chgrp \(group) \(directory)/data",
        "chmod 2750 \(directory)/data", "chmod -R go+rX \(rules)",
      ])
      try #require(prepared.status == 0, "\(prepared.text)")
      func member(_ arguments: String, groups: String) -> (status: Int32, text: String) {
        LiveLab.shell([
          "cd / && setpriv --reuid 64124 --regid \(groups) --clear-groups \(binary) \(arguments)"
        ])
      }
      try #require(member("--version", groups: "\(group)").status == 0)
      for ending in [SIGTERM, SIGKILL] {
        let probe = try lab.startProbe(rules: rules)
        let sender = try lab.startSender(rate: 200, rounds: 20)
        sender.waitUntilExit()
        #expect(LiveLab.waits { lab.names > 0 })
        lab.end(probe, by: ending)
        let services = "services --database \(lab.database) --rules \(rules)"
        let read = member(services, groups: "\(group)")
        #expect(read.status == 0, "\(read.text)")
        #expect(read.text.contains("ChatGPT ("), "\(read.text)")
        #expect(member(services, groups: "64125").status == 1)
      }
    }
  }

  @Test func aPurgeThatIsStoppedLeavesAllOrNothing() throws {
    try withTemporaryDirectory { directory in
      let database = directory + "/data/vigie.sqlite"
      let arguments = ["--database", database] + SampleDay.ruleArguments
      #expect(try Vigie.run(["replay", SampleDay.capture] + arguments).status == 0)
      var random = SeededRandom.forProperty(usual: 11)
      for round in 0..<LiveLab.count("VIGIE_TEST_KILLS", usually: 8) {
        let purge = Process()
        purge.executableURL = URL(fileURLWithPath: Vigie.binary)
        purge.arguments = ["purge", "--at", "2027-05-19"] + arguments
        purge.standardOutput = FileHandle.nullDevice
        purge.standardError = FileHandle.nullDevice
        try purge.run()
        LiveLab.kill(
          purge, by: round.isMultiple(of: 2) ? SIGTERM : SIGKILL,
          afterWriting: Int.random(in: 0...400_000, using: &random))
        let look = LiveLab.shell([
          "sqlite3 \(database) 'PRAGMA integrity_check; SELECT count(*) FROM incident'"
        ])
        let lines = look.text.split(separator: "\n")
        #expect(lines.first == "ok", "\(look.text)")
        #expect(["42", "44", "0"].contains(lines.last), "\(look.text)")
      }
      let last = try Vigie.run(["purge", "--at", "2027-05-19"] + arguments)
      #expect(last.status == 0, "\(last.errors)")
      #expect(try Vigie.run(["audit", "verify"] + arguments.prefix(2)).status == 0)
      let report = try Vigie.run(["report"] + arguments)
      #expect(report.output.contains("ses lignes par poste ne sont pas tenues, ou plus"))
    }
  }
}
