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
      let first = try lab.startProbe(rules: rules)
      kill(first.processIdentifier, SIGTERM)
      first.waitUntilExit()
      let file = try #require(FileHandle(forWritingAtPath: lab.database))
      try file.seek(toOffset: 4_096)
      try file.write(contentsOf: Data(repeating: 0xa5, count: 40_000))
      try file.close()

      let manager = try #require(NotifySocket(directory + "/notify"))
      let second = try lab.startProbe(
        rules: rules, environment: ["NOTIFY_SOCKET": directory + "/notify"])
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
      let report = try lab.services(rules: rules)
      #expect(report.status == 0, "\(report.errors)")
    }
  }
}
