import Foundation
import Glibc
import TestSupport
import Testing

/// A daemon that finds its database damaged goes on with a new one, and says so everywhere.
@Suite(
  .serialized, .enabled(if: LiveLab.obstacle == nil, "\(LiveLab.obstacle ?? "")"))
struct SetAsideEndToEndTests {
  @Test func aDamagedDatabaseIsSetAsideAndSaid() throws {
    try withTemporaryDirectory { directory in
      let lab = try LiveLab(in: directory)
      let rules = try lab.copyRules()
      let keys = try lab.makeKeys(rules: rules)
      let first = try lab.startProbe(rules: rules, keys)
      kill(first.processIdentifier, SIGTERM)
      first.waitUntilExit()
      let file = try #require(FileHandle(forWritingAtPath: lab.database))
      try file.seek(toOffset: 4_096)
      try file.write(contentsOf: Data(repeating: 0xa5, count: 40_000))
      try file.close()

      let manager = try #require(NotifySocket(directory + "/notify"))
      let second = try lab.startProbe(
        rules: rules, keys, environment: ["NOTIFY_SOCKET": directory + "/notify"])
      #expect(lab.waits(for: "Base endommagée, mise de côté", in: "vigie.log"))
      var messages: [String] = []
      #expect(
        LiveLab.waits {
          messages += manager.take()
          return messages.contains { $0.contains("BASE ENDOMMAGÉE") }
        })
      kill(second.processIdentifier, SIGTERM)
      second.waitUntilExit()
      #expect(second.terminationStatus == 0)
      let names = try FileManager.default.contentsOfDirectory(atPath: directory + "/data")
      #expect(names.contains { $0.hasPrefix("vigie.sqlite.set-aside-") })
      let report = try Vigie.run(["report", "--database", lab.database, "--rules", rules])
      #expect(report.status == 0, "\(report.errors)")
      #expect(report.output.contains("Base trouvée endommagée et mise de côté"), "\(report.output)")
    }
  }

  @Test func aDatabaseThatIsDamagedWhileTheProbeWritesIsReplaced() throws {
    try withTemporaryDirectory { directory in
      let lab = try LiveLab(in: directory)
      let rules = try lab.copyRules()
      let socket = directory + "/vigie.sock"
      let probe = try lab.startProbe(
        rules: rules, try lab.makeKeys(rules: rules) + ["--socket", socket])
      let first = try lab.startSender(rate: 200, rounds: 20)
      first.waitUntilExit()
      #expect(LiveLab.waits { lab.names == lab.sent() })
      // Its schema points to pages that are not there: SQLite finds that with the next write.
      let damage = lab.python(
        """
        base = sqlite3.connect(path, isolation_level=None, timeout=10)
        base.execute('PRAGMA writable_schema = ON')
        base.execute("UPDATE sqlite_master SET rootpage = 999999 WHERE name IN ('coverage', 'incident')")
        version = base.execute('PRAGMA schema_version').fetchone()[0]
        base.execute('PRAGMA schema_version = %d' % (version + 1))
        """)
      try #require(damage.status == 0, "\(damage.text)")
      let second = try lab.startSender(rate: 200, rounds: 30, seed: 2, log: "second.log")
      second.waitUntilExit()
      #expect(lab.waits(for: "Base endommagée, mise de côté", in: "vigie.log"))
      #expect(LiveLab.waits { lab.names >= lab.sent("second.log") }, "\(lab.text(of: "vigie.log"))")
      let status = try Vigie.run(["status", "--socket", socket]).output
      #expect(status.contains("trouvée endommagée le"), "\(status)")
      lab.end(probe)
      #expect(probe.terminationStatus == 0, "\(lab.text(of: "vigie.log"))")
      // All that came after is in the new database, with the sessions that were open.
      #expect(lab.rows("PRAGMA integrity_check") == ["ok"])
      #expect(lab.rows("PRAGMA foreign_key_check").isEmpty)
      #expect(lab.rowsOfUse.uses.count == LiveLab.clients.count)
      #expect(lab.rowsOfUse.connections == lab.sent("second.log"))
      let names = try FileManager.default.contentsOfDirectory(atPath: directory + "/data")
      #expect(
        names.filter {
          $0.hasPrefix("vigie.sqlite.set-aside-") && !$0.contains("-wal")
            && !$0.contains("-shm")
        }.count == 1)
      let doctor = try Vigie.run([
        "doctor", "--only", "base", "--database", lab.database, "--rules", rules,
      ])
      #expect(doctor.output.contains("Endommagée et mise de côté sous"), "\(doctor.output)")
    }
  }
}
