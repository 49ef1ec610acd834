import Foundation
import Glibc
import TestSupport
import Testing

/// What one can ask the real daemon while it listens.
@Suite(
  .serialized, .enabled(if: LiveLab.obstacle == nil, "\(LiveLab.obstacle ?? "")"))
struct StatusEndToEndTests {
  @Test func theMetricsFileIsWrittenAndTellsOfNoUse() throws {
    try withTemporaryDirectory { directory in
      let lab = try LiveLab(in: directory)
      let rules = try lab.copyRules()
      try lab.startServers()
      let metrics = directory + "/vigie.prom"
      let config = directory + "/vigie.yaml"
      try Data("metrics: \(metrics)\n".utf8).write(to: URL(fileURLWithPath: config))
      let probe = try lab.startProbe(
        rules: rules, ["--socket", directory + "/vigie.sock", "--config", config])
      #expect(lab.browse("chatgpt.com", from: LiveLab.clients[0]))
      func text() -> String {
        (try? String(contentsOfFile: metrics, encoding: .utf8)) ?? ""
      }
      // The second writing, after the visit.
      #expect(
        LiveLab.waits {
          text().contains("vigie_interface_last_packet_time_seconds{interface=\"probe0\"}")
        }, "\(text()) \(lab.text(of: "vigie.log"))")
      #expect(text().contains("vigie_interface_listening{interface=\"probe0\"} 1"))
      #expect(text().contains("vigie_capture_total{interface=\"probe0\",counter=\"sent\"} 0"))
      for word in ["chatgpt", "openai", "match", LiveLab.clients[0], LiveLab.server] {
        #expect(!text().lowercased().contains(word), "\(word)")
      }
      lab.end(probe)
    }
  }

  @Test func theStatusSaysWhatIsListenedToAndTheSelfTestIsSeen() throws {
    try withTemporaryDirectory { directory in
      let lab = try LiveLab(in: directory)
      let rules = try lab.copyRules()
      try lab.startServers()
      let socket = directory + "/vigie.sock"
      let probe = try lab.startProbe(rules: rules, ["--socket", socket])
      #expect(lab.browse("chatgpt.com", from: LiveLab.clients[0]))
      #expect(LiveLab.waits { lab.connectionNames(socket) > 0 })
      let text = try Vigie.run(["status", "--socket", socket]).output
      // How often a service is used is nobody's to watch at the aggregate level.
      #expect(!text.contains("observations,"), "\(text)")
      #expect(text.contains("VIGIE "))
      #expect(text.contains("en marche depuis"))
      #expect(text.contains("probe0       écoutée ; dernier paquet il y a"))
      #expect(text.contains("services, version"))
      #expect(text.contains("Purge        jamais faite"))
      let json = try Vigie.run(["status", "--json", "--socket", socket])
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
      #expect(object["running"] as? Bool == true)
      let interfaces = try #require(object["interfaces"] as? [[String: Any]])
      #expect(interfaces.first?["name"] as? String == "probe0")
      #expect(interfaces.first?["capture.droppedByKernel"] as? Int == 0)
      #expect(interfaces.first?["matches"] is NSNull)

      let seen = try selfTest(lab, socket, ["--wait", "60"]) { name in
        lab.run(
          at: "client",
          "dig +short +tries=1 -b \(LiveLab.clients[1]) @\(LiveLab.server) \(name)")
      }
      #expect(seen.status == 0, "\(seen.text)")
      #expect(seen.text.contains("Vu en "))
      #expect(seen.text.contains("(demande DNS)"))
      #expect(seen.text.contains("Le poste est dans un réseau déclaré."))
      let unseen = try selfTest(lab, socket, ["--wait", "5"]) { _ in }
      #expect(unseen.status == 1)
      // The machines of the lab may ask for each other's link addresses meanwhile.
      #expect(
        unseen.text.contains("Pas vu en 5 s. Aucun paquet pendant l'essai")
          || unseen.text.contains("mais aucune demande DNS"), "\(unseen.text)")
      kill(probe.processIdentifier, SIGTERM)
      probe.waitUntilExit()
      // The name of the test was asked for from one poste and left no trace.
      let bytes = try Data(contentsOf: URL(fileURLWithPath: lab.database))
      #expect(bytes.range(of: Data("vigie-".utf8)) == nil)
      let stopped = try Vigie.run(["status", "--socket", socket])
      #expect(stopped.status == 1)
      #expect(stopped.errors.contains("Vigie n'est pas en marche"))
      #expect(try Vigie.run(["selftest", "--socket", socket]).status == 1)
    }
  }

  /// Runs `vigie selftest` and does something with the name that it gives.
  private func selfTest(
    _ lab: LiveLab, _ socket: String, _ options: [String], _ body: (String) -> Void
  ) throws -> (status: Int32, text: String) {
    let log = "selftest-\(UUID().uuidString).log"
    let process = try lab.start(
      at: "probe", [Vigie.binary, "selftest", "--socket", socket] + options, log: log)
    try #require(lab.waits(for: "nslookup vigie-", in: log), "\(lab.text(of: log))")
    let text = lab.text(of: log)
    let name = try #require(
      text.split(separator: "\n").first { $0.contains("nslookup") }?.split(separator: " ").last)
    body(String(name))
    process.waitUntilExit()
    return (process.terminationStatus, lab.text(of: log))
  }

  @Test func reloadsUnderLoadLoseNoPacket() throws {
    try withTemporaryDirectory { directory in
      let lab = try LiveLab(in: directory)
      let rules = try lab.copyRules()
      let socket = directory + "/vigie.sock"
      let keys = try lab.makeKeys(rules: rules)
      let probe = try lab.startProbe(rules: rules, ["--socket", socket] + keys)
      // Questions about a service and about nobody's business, to an address that does not answer.
      let total = 30_000
      let aboutService = total / 10
      let sender = """
        import socket, struct, time
        s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        s.bind(('\(LiveLab.clients[0])', 40000))
        def question(i):
            labels = (b'chatgpt', b'com') if i % 10 == 0 else (b'n%d' % i, b'mairie', b'example')
            name = b''.join(bytes([len(x)]) + x for x in labels) + b'\\0'
            return struct.pack('>HHHHHH', i & 0xffff, 0x100, 1, 0, 0, 0) + name + b'\\0\\1\\0\\1'
        for i in range(\(total)):
            s.sendto(question(i), ('10.20.1.98', 53))
            if i % 100 == 0: time.sleep(0.02)
        print('sent', flush=True)
        """
      try sender.write(toFile: directory + "/sender.py", atomically: true, encoding: .utf8)
      // The neighbour is known and deaf: nothing but the questions is on the wire.
      lab.run(
        at: "client", "ip neigh replace 10.20.1.98 lladdr 02:00:00:00:00:98 dev eth0 nud permanent")
      _ = try lab.start(at: "client", ["python3", directory + "/sender.py"], log: "sender.log")
      var reloads = 0
      while !lab.text(of: "sender.log").contains("sent") {
        let outcome = try Vigie.run(["reload", "--socket", socket])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.hasPrefix("Relecture acceptée"))
        reloads += 1
      }
      #expect(reloads >= 2)
      // A bad set is refused with its place, and changes nothing.
      let bad = rules + "/services/zz-essai.yaml"
      try "provider: { nom: Essai }\n".write(toFile: bad, atomically: true, encoding: .utf8)
      let refused = try Vigie.run(["reload", "--socket", socket])
      #expect(refused.status == 1)
      #expect(refused.output.contains("zz-essai.yaml:1:13"))
      #expect(refused.errors.contains("les règles précédentes restent en vigueur"))
      let status = try Vigie.run(["status", "--socket", socket]).output
      #expect(status.contains("REFUSÉES"))
      var interface: [String: Any] = [:]
      #expect(
        LiveLab.waits {
          interface = lab.interface(socket)
          return interface["names.dns"] as? Int == total
        }, "\(interface) after \(reloads) reloads")
      // Before the filter is in place, a packet of the kernel's own may be read as well.
      #expect(interface["packets"] as? Int ?? 0 >= total)
      #expect(interface["capture.droppedByKernel"] as? Int == 0)
      #expect(interface["capture.droppedByInterface"] as? Int == 0)
      kill(probe.processIdentifier, SIGTERM)
      probe.waitUntilExit()
      // What was matched with one catalogue and recorded with another is neither lost nor counted twice.
      #expect(lab.counter("matches") == aboutService)
      #expect(lab.counter("matches.dropped") == 0)
      #expect(lab.rows("SELECT sum(questions) FROM dailyUse") == ["\(aboutService)"])
    }
  }

  @Test func withoutASocketTheProbeListensAllTheSame() throws {
    try withTemporaryDirectory { directory in
      let lab = try LiveLab(in: directory)
      let rules = try lab.copyRules()
      let probe = try lab.startProbe(rules: rules, ["--socket", directory + "/none/vigie.sock"])
      #expect(lab.waits(for: "vigie status ne répondra pas", in: "vigie.log"))
      #expect(probe.isRunning)
    }
  }
}
