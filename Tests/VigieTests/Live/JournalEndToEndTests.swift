import Foundation
import Glibc
import TestSupport
import Testing

/// What a listening probe tells the journal, and what it never does.
@Suite(
  .serialized, .enabled(if: LiveLab.obstacle == nil, "\(LiveLab.obstacle ?? "")"))
struct JournalEndToEndTests {
  /// A journal that keeps what it was told.
  private final class Keeper {
    let path: String
    private let socket: NotifySocket
    private(set) var entries: [String] = []

    init(in directory: String) throws {
      path = directory + "/journal"
      socket = try #require(NotifySocket(path))
    }

    /// Waits for an entry of that kind, so many in all; false after 30 seconds.
    func waits(for event: String, times: Int = 1) -> Bool {
      LiveLab.waits {
        entries += socket.take()
        return entries.count { $0.contains("\(event)\n") } >= times
      }
    }
  }

  @Test func kindsAndInterfacesAreFieldsAndNoAddressIsTold() throws {
    try withTemporaryDirectory { directory in
      let lab = try LiveLab(in: directory)
      let rules = try lab.copyRules()
      let journal = try Keeper(in: directory)
      let probe = try lab.start(
        at: "probe",
        [
          Vigie.binary, "run", "--interface", lab.port, "--rules", rules, "--database",
          lab.database, "--journal-socket", journal.path,
        ], log: "vigie.log")
      #expect(journal.waits(for: "listening"), "\(lab.text(of: "vigie.log"))")
      let listening = try #require(journal.entries.first { $0.contains("listening\n") })
      #expect(listening.contains("PRIORITY=5\n"))
      #expect(listening.contains("VIGIE_INTERFACE\n") && listening.contains("\(lab.port)\n"))
      #expect(listening.contains("MESSAGE_ID\n"))

      let policy = rules + "/policy.yaml"
      let good = try String(contentsOfFile: policy, encoding: .utf8)
      try """
      networks:
        - { prefix: 10.20.1.5/16 }
        - { prefix: 10.77.3.300/24 }
        - { prefix: "fe80::77/10" }
      """.write(toFile: policy, atomically: true, encoding: .utf8)
      kill(probe.processIdentifier, SIGHUP)
      #expect(journal.waits(for: "rules-refused", times: 2))
      let refusal = try #require(journal.entries.first { $0.contains("rules-refused\n") })
      #expect(refusal.contains("PRIORITY=3\n"))
      #expect(refusal.contains("policy.yaml:2:15") && refusal.contains("policy.yaml:4:"))
      #expect(refusal.contains("[adresse]"))
      try good.write(toFile: policy, atomically: true, encoding: .utf8)
      kill(probe.processIdentifier, SIGHUP)
      #expect(journal.waits(for: "rules-reloaded"))

      lab.run(at: "probe", "ip link set \(lab.port) down")
      #expect(journal.waits(for: "interface-away"))
      lab.end(probe)
      #expect(journal.waits(for: "stopped"))
      let told = journal.entries.joined() + lab.text(of: "vigie.log")
      for address in ["10.20.", "10.77.", "fe80"] { #expect(!told.contains(address), "\(told)") }
    }
  }

  @Test func aStartThatFailsTellsNoAddressEither() throws {
    try withTemporaryDirectory { directory in
      let lab = try LiveLab(in: directory)
      let rules = try lab.copyRules()
      try "networks:\n  - { prefix: 10.20.1.5/16 }\n".write(
        toFile: rules + "/policy.yaml", atomically: true, encoding: .utf8)
      let outcome = try Vigie.run([
        "run", "--interface", "lo", "--rules", rules, "--database", lab.database,
        "--journal-socket", directory + "/journal",
      ])
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("policy.yaml:2:15"), "\(outcome.errors)")
      #expect(!outcome.errors.contains("10.20."), "\(outcome.errors)")
    }
  }
}
