import Foundation
import Glibc
import Model
import TestSupport
import Testing

/// Both levels of collection with the real binary and real packets: what is written, what is not, and
/// how a level changes.
@Suite(
  .serialized, .enabled(if: LiveLab.obstacle == nil, "\(LiveLab.obstacle ?? "")"))
struct LiveLevelTests {
  static let hardware: [UInt8] = [0x02, 0x9e, 0x51, 0xc4, 0x77, 0xd3]
  static let names = [
    "canari-7f3a91.secret-plante.example", "poste-lefebvre-compta", "dhcp-nguyen-accueil",
  ]

  /// A lab with keys whose opening was proved; the compliance file declares them.
  private func withLab(
    _ body: (_ lab: LiveLab, _ rules: String, _ probe: () throws -> Process) throws -> Void
  ) throws {
    try withTemporaryDirectory { directory in
      let lab = try LiveLab(in: directory)
      let rules = try lab.copyRules()
      let keys = try lab.makeKeys(rules: rules)
      try lab.startServers()
      try body(lab, rules) { try lab.startProbe(rules: rules, keys) }
    }
  }

  /// Takes a declaration back, or makes it again.
  private func edit(_ rules: String, _ old: String, _ new: String) throws {
    let path = rules + "/compliance.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try #require(text.contains(old))
    try text.replacing(old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
  }

  private func vigie(_ lab: LiveLab, _ rules: String, _ arguments: [String]) throws
    -> Vigie.Outcome
  {
    try Vigie.run(arguments + ["--database", lab.database, "--rules", rules])
  }

  /// The clients tell their names and hardware addresses in every way there is.
  private func speak(_ lab: LiveLab) throws {
    let script = """
      import socket, struct
      mac = bytes.fromhex('\(Canary.digits(Self.hardware))')
      host = b'\(Self.names[2])'
      u = lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
      s = u(); s.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1); s.bind(('10.20.1.5', 68))
      s.sendto(bytes([1, 1, 6, 0]) + bytes(24) + mac + bytes(202) + bytes.fromhex('63825363')
               + bytes([53, 1, 3, 12, len(host)]) + host + b'\\xff', ('10.20.1.255', 67))
      m = u(); m.bind(('10.20.1.5', 5353))
      m.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, socket.inet_aton('10.20.1.5'))
      name = b'\(Self.names[1])'
      m.sendto(struct.pack('>6H', 0, 0, 1, 0, 0, 0) + bytes([len(name)]) + name
               + b'\\x05local\\0\\0\\x01\\0\\x01', ('224.0.0.251', 5353))
      """
    let path = lab.directory + "/speak.py"
    try script.write(toFile: path, atomically: true, encoding: .utf8)
    let spoken = lab.run(at: "client", "python3 \(path)")
    #expect(spoken.status == 0, "\(spoken.text)")
    #expect(lab.browse(Self.names[0], from: LiveLab.clients[0]))
    lab.run(
      at: "client",
      "dig +short +tries=1 -b \(LiveLab.clients[0]) @\(LiveLab.server) \(Self.names[0])")
    for client in LiveLab.clients { #expect(lab.browse("chatgpt.com", from: client)) }
  }

  private var canary: Canary {
    var canary = Canary()
    for name in Self.names { canary.add(name: name) }
    for client in LiveLab.clients + [LiveLab.server] {
      if let address = IPAddress(client) { canary.add(address) }
    }
    canary.add(hardware: Self.hardware)
    return canary
  }

  @Test(arguments: CollectionLevel.allCases)
  func nothingOfAClientIsLeftBehindByAListeningProbe(level: CollectionLevel) throws {
    try withLab { lab, rules, startProbe in
      let hardware = Self.hardware.map { Canary.digits([$0]) }.joined(separator: ":")
      #expect(lab.run(at: "client", "ip link set dev eth0 address \(hardware)").status == 0)
      if level == .aggregate { try edit(rules, "aipd: 2026-10-20", "aipd:") }
      let capture = try lab.start(
        at: "probe",
        [
          "python3", "-c",
          """
          import socket, sys
          s = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(3))
          s.bind(('\(lab.port)', 0))
          print('ready', file=sys.stderr, flush=True)
          f = open('\(lab.directory)/wire.bin', 'wb', buffering=0)
          while True: f.write(s.recv(65535))
          """,
        ], log: "wire.log")
      try #require(lab.waits(for: "ready", in: "wire.log"))
      let probe = try startProbe()
      let log = lab.text(of: "vigie.log")
      let word = level == .aggregate ? "agrégé" : "pseudonyme"
      #expect(lab.waits(for: "Niveau de collecte \(word)", in: "vigie.log"), "\(log)")
      try speak(lab)
      // What is written each second is looked at while the probe runs.
      if level == .pseudonymous {
        #expect(
          LiveLab.waits {
            let list = try? vigie(lab, rules, ["incidents", "list"])
            return (list?.output.split(separator: "\n").filter { $0.contains("u-") }.count ?? 0)
              >= 6
          })
      }
      // The state as a crash would leave it, with its write-ahead log.
      let during = try Canary.files(below: lab.directory + "/data")
      #expect(during.contains { $0.name == "vigie.sqlite-wal" })
      kill(probe.processIdentifier, SIGTERM)
      probe.waitUntilExit()
      #expect(probe.terminationStatus == 0, "\(lab.text(of: "vigie.log"))")
      kill(capture.processIdentifier, SIGKILL)
      capture.waitUntilExit()

      var outputs = during + (try Canary.files(below: lab.directory + "/data"))
      outputs.append(("vigie.log", Data(lab.text(of: "vigie.log").utf8)))
      for command in [
        ["report"], ["report", "--lang", "en"], ["incidents", "list"], ["export"], ["purge"],
        ["backup", lab.directory + "/data/backups"],
      ] {
        let outcome = try vigie(lab, rules, command)
        // Neither rows nor a report of the day that is not over.
        let isRefused = ["export", "incidents", "report"].contains(command.first)
        #expect(
          outcome.status == (level == .aggregate && isRefused ? 1 : 0),
          "\(command) \(outcome.errors)")
        outputs.append((command[0], Data((outcome.output + outcome.errors).utf8)))
      }
      outputs += try Canary.files(below: lab.directory + "/data")
      // The wire had all of it, in the probe's own sight.
      let wire = try Data(contentsOf: URL(fileURLWithPath: lab.directory + "/wire.bin"))
      let seen = canary.findings(in: [("wire", wire)])
      for what in Self.names + ["adresse matérielle, binaire", "10.20.1.5, binaire"] {
        #expect(seen.contains { $0.hasPrefix(what) }, "\(what)")
      }
      let findings = canary.findings(in: outputs)
      #expect(findings.isEmpty, "\(findings.prefix(20))")
      let page = try vigie(lab, rules, [level == .aggregate ? "services" : "report"]).output
      #expect(page.contains("ChatGPT"), "\(page)")
      let sealed = try FileManager.default.contentsOfDirectory(atPath: lab.directory + "/data/keys")
        .filter { $0.hasSuffix(".scelle") || $0.hasSuffix(".cle") }
      #expect(sealed.count == (level == .aggregate ? 0 : 2))
    }
  }

  /// A crash leaves no image of the memory, whatever the limits of who started the probe.
  @Test(arguments: [SIGABRT, SIGSEGV])
  func aCrashLeavesNoMemoryImage(signal: Int32) throws {
    try withTemporaryDirectory { directory in
      let lab = try LiveLab(in: directory)
      let rules = try lab.copyRules()
      try FileManager.default.createDirectory(
        atPath: directory + "/cores", withIntermediateDirectories: true)
      let probe = try lab.start(
        at: "probe",
        [
          // A test's own threads hold signals back, and a program inherits that.
          "python3", "-c",
          """
          import os, resource, signal
          signal.pthread_sigmask(signal.SIG_SETMASK, [])
          resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY,) * 2)
          os.chdir('\(directory)/cores')
          os.execv('\(Vigie.binary)', ['vigie', 'run', '--interface', '\(lab.port)',
                   '--database', '\(lab.database)', '--rules', '\(rules)'])
          """,
        ], log: "vigie.log")
      try #require(lab.waits(for: "\u{a0}: écoute", in: "vigie.log"))
      let limits = try String(
        contentsOfFile: "/proc/\(probe.processIdentifier)/limits", encoding: .utf8)
      let core = try #require(
        limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") })
      #expect(core.split(separator: " ").filter { $0 == "0" }.count == 2, "\(core)")
      kill(probe.processIdentifier, signal)
      try #require(LiveLab.waits { !probe.isRunning })
      #expect(probe.terminationReason == .uncaughtSignal)
      #expect(try FileManager.default.contentsOfDirectory(atPath: directory + "/cores").isEmpty)
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: directory + "/data")
          .allSatisfy { !$0.hasPrefix("core") })
    }
  }

  @Test func aLevelIsLoweredAtOnceAndRaisedAtTheNextStart() throws {
    try withLab { lab, rules, startProbe in
      var probe = try startProbe()
      #expect(lab.browse("chatgpt.com", from: LiveLab.clients[0]))
      func rows() throws -> Int {
        try vigie(lab, rules, ["incidents", "list"]).output
          .split(separator: "\n").filter { $0.contains("u-") }.count
      }
      #expect(LiveLab.waits { (try? rows()) == 1 }, "\(lab.text(of: "vigie.log"))")
      // The information of the agents is withdrawn, and a rule file is broken in the same minute.
      try edit(rules, "agents-informed: 2026-11-02", "agents-informed:")
      let broken = rules + "/services/zz-essai.yaml"
      try "provider: { nom: Essai }\n".write(toFile: broken, atomically: true, encoding: .utf8)
      kill(probe.processIdentifier, SIGHUP)
      #expect(lab.waits(for: "Niveau abaissé, dès maintenant", in: "vigie.log"))
      #expect(lab.waits(for: "les précédentes restent en vigueur", in: "vigie.log"))
      #expect(lab.browse("claude.ai", from: LiveLab.clients[1]))
      // Commands that show rows refuse from now on.
      #expect(try vigie(lab, rules, ["incidents", "list"]).status == 1)
      try FileManager.default.removeItem(atPath: broken)
      try edit(rules, "agents-informed:\n", "agents-informed: 2026-11-02\n")
      kill(probe.processIdentifier, SIGHUP)
      #expect(lab.waits(for: "vaudra au prochain démarrage", in: "vigie.log"))
      #expect(lab.browse("claude.ai", from: LiveLab.clients[2]))
      kill(probe.processIdentifier, SIGTERM)
      probe.waitUntilExit()
      #expect(probe.terminationStatus == 0)
      #expect(try rows() == 1)
      #expect(
        try vigie(lab, rules, ["report"]).output.replacing("\u{a0}", with: " ")
          .contains("Comptée au niveau agrégé de"))
      probe = try startProbe()
      #expect(lab.browse("claude.ai", from: LiveLab.clients[3]))
      #expect(LiveLab.waits { (try? rows()) == 2 }, "\(lab.text(of: "vigie.log"))")
      // What allows listening at all is withdrawn: the probe ends, and says why.
      try edit(rules, "register: \"RT-2026-114\"", "register:")
      kill(probe.processIdentifier, SIGHUP)
      probe.waitUntilExit()
      #expect(probe.terminationStatus == 1)
      #expect(lab.text(of: "vigie.log").contains("Préalables de l'écoute retirés"))
    }
  }

  @Test func withoutAProvedOpeningOnlyAggregatesAreWritten() throws {
    try withLab { lab, rules, _ in
      // Another DPO's fingerprint than that of the keyring.
      let text = try String(contentsOfFile: rules + "/compliance.yaml", encoding: .utf8)
      let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("dpo-key") })
      try edit(
        rules, String(line), "dpo-key: { fingerprint: \"0000 1111\", tested: 2026-11-10 }")
      let probe = try lab.startProbe(
        rules: rules, ["--keys", lab.directory + "/data/keys"])
      #expect(lab.waits(for: "Niveau de collecte agrégé", in: "vigie.log"))
      #expect(lab.text(of: "vigie.log").contains("préalables manquants"))
      kill(probe.processIdentifier, SIGTERM)
      probe.waitUntilExit()
      // Keys that others can read are no keys: nothing starts.
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: lab.directory + "/data/keys")
      let refused = try lab.startProbe(
        rules: rules, ["--keys", lab.directory + "/data/keys"], log: "refused.log")
      refused.waitUntilExit()
      #expect(refused.terminationStatus == 2)
      #expect(lab.text(of: "refused.log").contains("chmod 0700"))
    }
  }
}
