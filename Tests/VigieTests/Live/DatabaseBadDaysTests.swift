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

  /// What a crash may cost: the second that is not handed over and written yet, and what a machine that
  /// does other things as well takes for it.
  static let mostLost = 3_000_000_000 as Int64

  @Test func nothingCommittedIsLostByKills() throws {
    try withTemporaryDirectory { directory in
      let lab = try LiveLab(in: directory)
      let rules = try lab.copyRules()
      let keys = try lab.makeKeys(rules: rules)
      var random = SeededRandom.forProperty(usual: 11)
      let rounds = LiveLab.count("VIGIE_TEST_KILLS", usually: 5)
      var before = 0
      var lost: [Int64] = []
      for round in 1...rounds {
        let probe = try lab.startProbe(rules: rules, keys)
        let former = lab.names
        let log = "sender-\(round).log"
        let sender = try lab.startSender(rate: 2_000, strangers: 20, seed: round, log: log)
        // Each other round ends with the first bytes that are written, the others anywhere in some
        // seconds of writing.
        let bytes = Int.random(in: round.isMultiple(of: 2) ? 1...200 : 1...400_000, using: &random)
        LiveLab.kill(probe, by: SIGKILL, afterWriting: bytes)
        let end = LiveLab.monotonicNanoseconds
        lab.end(sender)
        #expect(lab.rows("PRAGMA integrity_check") == ["ok"])
        #expect(lab.rows("PRAGMA foreign_key_check").isEmpty)
        let present = lab.rows(Self.committed).first.flatMap { Int($0) } ?? -1
        #expect(present >= before, "round \(round)")
        before = present
        // The first frame of this round that is missing was sent at most so long before the end; none is
        // where the kill came before the first ones.
        let moment = lab.moment(ofFrame: lab.names - former + 1, log)
        lost.append(moment.map { max(0, end - $0) } ?? 0)
      }
      #expect(before > 0, "nothing was ever committed: the kills came too early")
      #expect(lost.allSatisfy { $0 <= Self.mostLost }, "\(lost)")
      #expect(lost.contains { $0 > 0 }, "no kill came amid the frames")
      print("\(rounds) kills, at most \((lost.max() ?? 0) / 1_000_000) ms lost")
      // After so many crashes it goes on as if nothing had been.
      let probe = try lab.startProbe(rules: rules, keys)
      let sender = try lab.startSender(rate: 2_000, rounds: 20, log: "last.log")
      sender.waitUntilExit()
      #expect(LiveLab.waits { lab.rows(Self.committed).first.flatMap { Int($0) } ?? 0 > before })
      lab.end(probe)
      #expect(probe.terminationStatus == 0, "\(lab.text(of: "vigie.log"))")
      let report = try lab.services(rules: rules)
      #expect(report.output.contains("ChatGPT ("), "\(report.output)\(report.errors)")
      // Never more than what was on the wire: nothing was counted twice.
      let logs = (1...rounds).map { "sender-\($0).log" }
      let all = logs.reduce(lab.sent("last.log")) { $0 + lab.sent($1) }
      #expect(lab.names <= all)
      #expect(lab.names >= lab.sent("last.log"))
      // Six hellos of each round of 26 frames are of a service.
      let hellos = logs.reduce(lab.sent("last.log")) { $0 + (lab.sent($1) / 26 + 1) * 6 }
      let (uses, connections) = lab.rowsOfUse
      #expect((lab.sent("last.log")...hellos).contains(uses.hellos), "\(uses) \(hellos)")
      #expect((lab.sent("last.log")...hellos).contains(connections), "\(connections) \(hellos)")
      // One use of each client: the runs are less than half an hour apart.
      #expect(uses.count == LiveLab.clients.count)
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
      let probe = try lab.startProbe(rules: rules, try lab.makeKeys(rules: rules))
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
      #expect(lab.rowsOfUse.uses.hellos == 600)
      #expect(lab.rowsOfUse.connections == 600)
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
      let probe = try lab.startProbe(rules: rules, try lab.makeKeys(rules: rules))
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
      #expect(lab.rowsOfUse.uses.hellos == lab.sent())
      #expect(lab.rowsOfUse.connections == lab.sent())
    }
  }

  @Test func aStopWhileTheDatabaseIsLockedLosesNothingThatWasHandedOver() throws {
    try withTemporaryDirectory { directory in
      let lab = try LiveLab(in: directory)
      let rules = try lab.copyRules()
      let probe = try lab.startProbe(rules: rules, try lab.makeKeys(rules: rules))
      // Another writer begins before the traffic and ends while the probe tries its last writes.
      let script = directory + "/writer.py"
      try """
      import sqlite3, time
      base = sqlite3.connect('\(lab.database)', isolation_level=None, timeout=10)
      base.execute('BEGIN IMMEDIATE')
      print('locked', flush=True)
      time.sleep(14)
      base.execute('ROLLBACK')
      """.write(toFile: script, atomically: true, encoding: .utf8)
      let writer = try lab.start(at: "probe", ["python3", script], log: "writer.log")
      try #require(lab.waits(for: "locked", in: "writer.log"))
      let sender = try lab.startSender(rate: 100, rounds: 100)
      sender.waitUntilExit()
      #expect(lab.waits(for: "Écriture impossible, l'écoute continue", in: "vigie.log"))
      lab.end(probe)
      #expect(probe.terminationStatus == 0, "\(lab.text(of: "vigie.log"))")
      writer.waitUntilExit()
      #expect(!lab.text(of: "vigie.log").contains("Observations perdues"))
      #expect(lab.names == lab.sent())
      #expect(lab.rowsOfUse.uses.hellos == lab.sent())
      #expect(lab.rowsOfUse.connections == lab.sent())
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
      func lines(of queries: String) -> [Substring] {
        LiveLab.shell(["sqlite3 \(database) '\(queries)'"]).text.split(separator: "\n")
      }
      #expect(try Vigie.run(["replay", SampleDay.capture] + arguments).status == 0)
      let all = try #require(lines(of: "SELECT count(*) FROM incident").first.flatMap { Int($0) })
      #expect(all > 0)
      _ = LiveLab.shell(["cp -a \(directory)/data \(directory)/before"])
      var random = SeededRandom.forProperty(usual: 11)
      var outcomes: [Int: Int] = [:]
      for round in 0..<LiveLab.count("VIGIE_TEST_KILLS", usually: 8) {
        // Each round has everything before it.
        _ = LiveLab.shell([
          "rm -r \(directory)/data", "cp -a \(directory)/before \(directory)/data",
        ])
        let purge = Process()
        purge.executableURL = URL(fileURLWithPath: Vigie.binary)
        purge.arguments = ["purge", "--at", "2027-05-19"] + arguments
        purge.standardOutput = FileHandle.nullDevice
        purge.standardError = FileHandle.nullDevice
        try purge.run()
        LiveLab.kill(
          purge, by: round.isMultiple(of: 2) ? SIGTERM : SIGKILL,
          afterWriting: round == 0 ? 1 : Int.random(in: 0...150_000, using: &random))
        let look = lines(of: "PRAGMA integrity_check; SELECT count(*) FROM incident")
        #expect(look.first == "ok", "\(look)")
        let left = try #require(look.last.flatMap { Int($0) }, "\(look)")
        #expect(left == all || left == 0, "\(look)")
        outcomes[left, default: 0] += 1
      }
      // The rows go within the first 120 kB that are written: some rounds ended before, some after.
      #expect(outcomes.count == 2, "\(outcomes)")
      print("purges stopped: \(outcomes)")
      let last = try Vigie.run(["purge", "--at", "2027-05-19"] + arguments)
      #expect(last.status == 0, "\(last.errors)")
      #expect(try Vigie.run(["audit", "verify"] + arguments.prefix(2)).status == 0)
      let report = try Vigie.run(["report"] + arguments)
      #expect(report.output.contains("ses lignes par poste ne sont pas tenues, ou plus"))
    }
  }
}
