import Foundation
import Glibc
import TestSupport
import Testing

/// `vigie doctor` on a healthy probe and on broken ones, with the real binary.
@Suite(
  .serialized, .enabled(if: LiveLab.obstacle == nil, "\(LiveLab.obstacle ?? "")"))
struct DoctorEndToEndTests {
  /// A probe that has all it needs, in a network of its own.
  final class Ward {
    let lab: LiveLab
    let rules: String
    let config: String
    let socket: String

    init(_ directory: String) throws {
      lab = try LiveLab(in: directory)
      rules = try lab.copyRules()
      config = directory + "/vigie.yaml"
      socket = directory + "/vigie.sock"
      try writeConfig()
      // The declared networks are those that this network has, and its frames have no tags.
      try changePolicy("  - { prefix: 10.40.0.0/16, realm: valmont }\n", "")
      try changePolicy("    vlans: [20]\n", "")
      try lab.startServers()
    }

    func changePolicy(_ old: String, _ new: String) throws {
      let path = rules + "/policy.yaml"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try #require(text.contains(old))
      try text.replacingOccurrences(of: old, with: new)
        .write(toFile: path, atomically: true, encoding: .utf8)
    }

    func writeConfig(interface: String? = nil, more: String = "") throws {
      try """
      interfaces: [\(interface ?? lab.port)]
      database: \(lab.database)
      rules: \(rules)
      \(more)
      """.write(toFile: config, atomically: true, encoding: .utf8)
    }

    /// A probe that has listened, seen, purged, reported and been copied.
    func makeHealthy() throws -> Process {
      let probe = try lab.startProbe(rules: rules, ["--socket", socket])
      _ = lab.browse("chatgpt.com", from: LiveLab.clients[0])
      lab.run(
        at: "client",
        "dig +short +tries=1 -b \(LiveLab.clients[0]) @\(LiveLab.server) claude.ai")
      // Names from every other direction, which nobody answers, and one of an excluded network.
      try lab.addDirections(2...5)
      let excluded = [("client", 5), ("server", 99)].map {
        "ip -n \(lab.space($0.0)) addr add 10.99.0.\($0.1)/24 dev eth0"
      }
      #expect(LiveLab.shell(excluded).status == 0)
      for network in ["10.20.2", "10.20.3", "10.20.4", "10.20.5", "10.99.0"] {
        lab.run(
          at: "client", "dig +short +tries=1 +time=1 -b \(network).5 @\(network).99 claude.ai")
      }
      let base = ["--database", lab.database, "--rules", rules]
      #expect(try Vigie.run(["purge"] + base).status == 0)
      #expect(try Vigie.run(["backup", lab.directory + "/data/backups"] + base).status == 0)
      try FileManager.default.createDirectory(
        atPath: lab.directory + "/data/reports", withIntermediateDirectories: true)
      try "rapport\n".write(
        toFile: lab.directory + "/data/reports/rapport-2026-11-19.txt", atomically: true,
        encoding: .utf8)
      #expect(
        LiveLab.waits {
          let status = (try? Vigie.run(["status", "--json", "--socket", socket]))?.output ?? ""
          return !status.isEmpty && !status.contains("\"names.dns\":0")
        })
      // What was counted is in the database within ten seconds.
      var outcome = (status: Int32(0), text: "")
      #expect(
        LiveLab.waits(microseconds: 500_000) {
          outcome = doctor(["--only", "reseaux,exclusions"])
          return outcome.text.contains(", 5 vus depuis hier") && outcome.text.contains("; rien")
        }, "\(outcome.text)")
      return probe
    }

    func doctor(_ more: [String] = []) -> (status: Int32, text: String) {
      lab.run(
        at: "probe",
        "\(Vigie.binary) doctor --config \(config) --rules \(rules) --socket \(socket) "
          + "--keys \(lab.directory)/keys " + more.joined(separator: " "))
    }
  }

  /// Without what differs from run to run and from machine to machine.
  private func plain(_ text: String, _ directory: String) -> [String] {
    var lines = text.replacingOccurrences(of: directory, with: "DOSSIER")
      .replacingOccurrences(of: "\u{a0}", with: " ").replacingOccurrences(of: "\u{202f}", with: " ")
      .replacingOccurrences(of: #"\d+([ ,]\d+)*"#, with: "N", options: .regularExpression)
      .replacingOccurrences(
        of: "N (octets|ko|Mo|Go|To)", with: "N octets", options: .regularExpression
      )
      .replacingOccurrences(of: #"N (s|min)\b"#, with: "N s", options: .regularExpression)
      .split(separator: "\n").map(String.init)
    // The clock, the disk and the cards are the machine's; the impact assessment grows old.
    for id in ["horloge", "carte", "disque-chiffre", "revue"] {
      guard let place = lines.firstIndex(where: { $0.contains("  \(id)  ") }) else { continue }
      lines.remove(at: place)
      if lines[place].hasPrefix("    ") { lines.remove(at: place) }
    }
    return Array(lines.dropLast())
  }

  @Test func aHealthyProbe() throws {
    try withTemporaryDirectory { directory in
      let ward = try Ward(directory)
      let probe = try ward.makeHealthy()
      let healthy = ward.doctor()
      #expect(healthy.status == 0, "\(healthy.text)")
      #expect(healthy.text.contains(", 0 en échec\n"))
      #expect(plain(healthy.text, directory) == Self.healthy, "\(healthy.text)")
      let json = try JSONSerialization.jsonObject(with: Data(ward.doctor(["--json"]).text.utf8))
      #expect((json as? [String: Any])?["failed"] as? Int == 0)
      #expect(ward.doctor(["--strict"]).status == 1)
      #expect(ward.doctor(["--only", "regles"]).text.contains("1 contrôle : 1 correct,"))
      #expect(ward.doctor(["--only", "regles,base"]).text.contains("2 contrôles : 2 corrects,"))
      #expect(ward.doctor(["--only", "siem"]).text.contains("Rien à vérifier ici."))
      #expect(ward.doctor(["--only", "bof"]).status == 2)
      #expect(ward.doctor(["--only", "regles,bof"]).status == 2)
      kill(probe.processIdentifier, SIGTERM)
      probe.waitUntilExit()
    }
  }

  /// What a break changes in the text of a healthy probe.
  @Test(arguments: Break.allCases) func aBrokenProbe(_ broken: Break) throws {
    try withTemporaryDirectory { directory in
      let ward = try Ward(directory)
      let probe = try ward.makeHealthy()
      try broken.apply(to: ward, probe)
      var outcome = ward.doctor()
      if broken == .interfaceDown {
        // The probe says so after its next look.
        #expect(
          LiveLab.waits {
            outcome = ward.doctor()
            return outcome.text.contains("ecoute")
          })
      }
      #expect(outcome.status == (broken.isFailure ? 1 : 0), "\(outcome.text)")
      #expect(ward.doctor(["--strict"]).status == 1)
      let changed = plain(outcome.text, directory).filter { !Self.healthy.contains($0) }
      #expect(changed == broken.golden, "\(outcome.text)")
      if probe.isRunning {
        kill(probe.processIdentifier, SIGTERM)
        probe.waitUntilExit()
      }
    }
  }

  @Test func listeningSaysWhatAPortShows() throws {
    try withTemporaryDirectory { directory in
      let ward = try Ward(directory)
      let silent = ward.doctor(["--listen", "1s"])
      // The machines of the lab may ask for each other's link addresses meanwhile, or not.
      #expect(
        silent.text.contains("Noms lus : DNS 0, TLS 0,")
          || silent.text.contains("aucun paquet en 1 s."), "\(silent.text)")
      let log = "doctor.log"
      let doctor = try ward.lab.start(
        at: "probe",
        [
          Vigie.binary, "doctor", "--config", ward.config, "--rules", ward.rules, "--socket",
          ward.socket, "--listen", "6",
        ], log: log)
      while doctor.isRunning {
        _ = ward.lab.browse("chatgpt.com", from: LiveLab.clients[0])
        ward.lab.run(
          at: "client",
          "dig +short +tries=1 -b \(LiveLab.clients[0]) @\(LiveLab.server) claude.ai")
      }
      let text = ward.lab.text(of: log)
      for line in ["paquets en 6 s", "Noms lus : DNS ", "5 réseaux déclarés, 1 vu en 6 s.", "VLAN"]
      {
        #expect(text.contains(line), "\(text)")
      }
      // Nobody looks at names or addresses here.
      #expect(!text.contains("chatgpt") && !text.contains("10.20.1."), "\(text)")
      #expect(!FileManager.default.fileExists(atPath: ward.lab.database))
    }
  }
}
