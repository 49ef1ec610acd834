import Foundation
import Glibc
import TestSupport
import Testing

/// The real binary listens to real clients and servers in a network of its own.
@Suite(
  .serialized, .enabled(if: LiveLab.obstacle == nil, "\(LiveLab.obstacle ?? "")"))
struct LiveEndToEndTests {
  @Test func eachServiceIsSeenOnceFromItsDirectionAndNothingIsSent() throws {
    try withTemporaryDirectory { directory in
      let lab = try LiveLab(in: directory)
      let rules = try lab.copyRules()
      try lab.startServers()
      let manager = try #require(NotifySocket(directory + "/notify"))
      let probe = try lab.startProbe(
        rules: rules,
        environment: ["NOTIFY_SOCKET": directory + "/notify", "WATCHDOG_USEC": "20000000"])
      for client in LiveLab.clients {
        #expect(lab.browse("chatgpt.com", from: client))
        lab.run(
          at: "client",
          "openssl s_client -connect \(LiveLab.server):443 -bind \(client) -servername claude.ai")
        #expect(
          lab.run(
            at: "client",
            "dig +short +noedns +tries=1 -b \(client) @\(LiveLab.server) gamma.app"
          ).text.contains("10.20.1.99"))
      }
      // A name that is no business of anybody's.
      #expect(lab.browse("www.mairie.example", from: LiveLab.clients[0]))
      var messages: [String] = []
      #expect(
        LiveLab.waits {
          messages += manager.take()
          return messages.contains { $0.hasPrefix("WATCHDOG=1") }
        })
      let sent = lab.run(at: "probe", "cat /sys/class/net/\(lab.port)/statistics/tx_packets")
      #expect(sent.text == "0\n")
      kill(probe.processIdentifier, SIGTERM)
      probe.waitUntilExit()
      #expect(probe.terminationStatus == 0, "\(lab.text(of: "vigie.log"))")
      messages += manager.take()
      #expect(messages.contains { $0.hasPrefix("READY=1\n") })
      #expect(messages.contains { $0 == "STOPPING=1" })

      let report = try lab.services(rules: rules)
      #expect(report.status == 0, "\(report.errors)")
      func row(_ service: String) -> [Substring] {
        let rows = report.output.split(separator: "\n").filter { $0.contains(service + " (") }
        return rows.count == 1 ? rows[0].split(separator: " ") : []
      }
      for service in ["ChatGPT", "Claude"] {
        #expect(row(service).contains("6"), "\(report.output)")
      }
      #expect(!report.output.contains("mairie.example"))
      let bytes = try Data(contentsOf: URL(fileURLWithPath: lab.database))
      #expect(bytes.range(of: Data("mairie.example".utf8)) == nil)
      // A declared network may stand there (10.20.1.0/24), an address of a poste may not.
      for digit in 1...9 {
        #expect(bytes.range(of: Data("10.20.1.\(digit)".utf8)) == nil)
      }
    }
  }

  @Test func anInterfaceThatGoesIsWaitedFor() throws {
    try withTemporaryDirectory { directory in
      let lab = try LiveLab(in: directory)
      let rules = try lab.copyRules()
      try lab.startServers()
      let probe = try lab.startProbe(rules: rules)
      lab.run(at: "probe", "ip link set \(lab.port) down")
      #expect(lab.waits(for: "l'interface est arrêtée", in: "vigie.log"))
      lab.run(at: "probe", "ip link set \(lab.port) up")
      #expect(lab.waits(for: "écoute à nouveau", in: "vigie.log"), "\(lab.text(of: "vigie.log"))")
      lab.run(at: "probe", "ip link set \(lab.port) down")
      #expect(lab.waits(for: "l'interface est arrêtée", in: "vigie.log", times: 2))
      lab.run(at: "probe", "ip link set \(lab.port) name other0")
      lab.run(at: "probe", "ip link set other0 up")
      lab.run(at: "probe", "ip link set other0 down")
      lab.run(at: "probe", "ip link set other0 name \(lab.port)")
      lab.run(at: "probe", "ip link set \(lab.port) mtu 9000 up")
      #expect(lab.waits(for: "écoute à nouveau", in: "vigie.log", times: 2))
      for client in LiveLab.clients { #expect(lab.browse("chatgpt.com", from: client)) }
      kill(probe.processIdentifier, SIGINT)
      probe.waitUntilExit()
      #expect(probe.terminationStatus == 0)
      #expect(try lab.services(rules: rules).output.contains("ChatGPT"))
    }
  }

  @Test func badRulesAreRefusedAndGoodOnesTaken() throws {
    try withTemporaryDirectory { directory in
      let lab = try LiveLab(in: directory)
      let rules = try lab.copyRules()
      try lab.startServers()
      let socket = directory + "/vigie.sock"
      // How much is recognised is told at that level only.
      let keys = try lab.makeKeys(rules: rules)
      let probe = try lab.startProbe(rules: rules, ["--socket", socket] + keys)
      let file = rules + "/services/zz-essai.yaml"
      try "provider: { nom: Essai }\n".write(toFile: file, atomically: true, encoding: .utf8)
      kill(probe.processIdentifier, SIGHUP)
      #expect(lab.waits(for: "les précédentes restent en vigueur", in: "vigie.log"))
      #expect(lab.text(of: "vigie.log").contains("zz-essai.yaml:1:13"))
      try """
      provider: { name: Essai, country: FR }
      services:
        - id: essai-nouveau
          name: Nouveau
          category: assistant
          risk: high
          domains: [nouveau.example]
      """.write(toFile: file, atomically: true, encoding: .utf8)
      kill(probe.processIdentifier, SIGHUP)
      #expect(lab.waits(for: "Règles rechargées", in: "vigie.log"))
      // The workers take the rules up within a second or two; what is asked for until then is
      // judged by the old ones, so the page is loaded until it is seen.
      #expect(
        LiveLab.waits {
          _ = lab.browse("nouveau.example", from: LiveLab.clients[0])
          let status = (try? Vigie.run(["status", "--json", "--socket", socket]))?.output ?? ""
          return !status.isEmpty && !status.contains("\"matches\":0")
        })
      for client in LiveLab.clients { #expect(lab.browse("nouveau.example", from: client)) }
      kill(probe.processIdentifier, SIGTERM)
      probe.waitUntilExit()
      #expect(probe.terminationStatus == 0)
      let report = try lab.services(rules: rules)
      #expect(report.output.contains("Nouveau"), "\(report.output) \(report.errors)")
    }
  }

  @Test func theDatabaseOpensAfterEveryKillAndHasOneWriter() throws {
    try withTemporaryDirectory { directory in
      let lab = try LiveLab(in: directory)
      let rules = try lab.copyRules()
      try lab.startServers()
      for _ in 0..<3 {
        let probe = try lab.startProbe(rules: rules)
        for client in LiveLab.clients.prefix(3) { _ = lab.browse("chatgpt.com", from: client) }
        kill(probe.processIdentifier, SIGKILL)
        probe.waitUntilExit()
        #expect(try lab.services(rules: rules).status == 0)
      }
      let first = try lab.startProbe(rules: rules)
      let second = try lab.startProbe(rules: rules, log: "second.log")
      second.waitUntilExit()
      #expect(second.terminationStatus == 1)
      #expect(lab.text(of: "second.log").contains("une autre sonde y écrit déjà"))
      #expect(first.isRunning)
    }
  }
}
