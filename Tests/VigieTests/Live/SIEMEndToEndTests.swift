import Foundation
import TestSupport
import Testing

/// `siem:` in `vigie.yaml`, against a real listening probe.
@Suite(.serialized, .enabled(if: LiveLab.obstacle == nil, "\(LiveLab.obstacle ?? "")"))
struct SIEMEndToEndTests {
  @Test func aProhibitedServiceIsToldWithoutItsPoste() throws {
    try withTemporaryDirectory { directory in
      let lab = try LiveLab(in: directory)
      let rules = try lab.copyRules()
      try lab.startServers()
      let siem = directory + "/siem.jsonl"
      let config = directory + "/vigie.yaml"
      try Data("siem: \(siem)\n".utf8).write(to: URL(fileURLWithPath: config))
      let probe = try lab.startProbe(
        rules: rules, ["--socket", directory + "/vigie.sock", "--config", config])
      func text() -> String { (try? String(contentsOfFile: siem, encoding: .utf8)) ?? "" }
      #expect(LiveLab.waits { text().contains("\"vigie.heartbeat\"") }, "\(text())")
      #expect(lab.browse("chat.deepseek.com", from: LiveLab.clients[0]))
      #expect(lab.browse("chatgpt.com", from: LiveLab.clients[1]))
      kill(probe.processIdentifier, SIGHUP)
      #expect(LiveLab.waits { text().contains("\"vigie.reload\"") }, "\(text())")
      let socket = ["--socket", directory + "/vigie.sock"]
      let doctor = try Vigie.run(["doctor", "--only", "siem", "--config", config] + socket)
      #expect(doctor.output.contains("Dernière ligne prise il y a"), "\(doctor)")
      #expect(try Vigie.run(["status"] + socket).output.contains("0 perdue"))
      let json = try Vigie.run(["status", "--json"] + socket).output
      #expect(json.contains("\"siemLinesLost\":0"), "\(json)")
      lab.end(probe)
      let lines = text().split(separator: "\n")
      let prohibited = lines.filter { $0.contains("\"vigie.prohibited\"") }
      #expect(prohibited.count == 1, "\(text())")
      #expect(prohibited.first?.contains("\"vigie.service.id\":\"deepseek\"") == true)
      for line in lines {
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
        for secret in ["chatgpt", "openai", "P-"] + LiveLab.clients {
          #expect(!line.lowercased().contains(secret.lowercased()), "\(line)")
        }
      }
    }
  }

  @Test func aFullDiskCutsNoLine() throws {
    try withTemporaryDirectory { directory in
      let folder = directory + "/log"
      // The file gets one page of the four: it is full after some lines, in the middle of one.
      let mounted = LiveLab.shell([
        "mkdir \(folder) && mount -t tmpfs -o size=16k none \(folder)",
        "head -c 12288 /dev/zero > \(folder)/filler",
      ])
      try #require(mounted.status == 0, "\(mounted.text)")
      defer { _ = LiveLab.shell(["umount -l \(folder)"]) }
      let lab = try LiveLab(in: directory)
      let rules = try lab.copyRules()
      let siem = folder + "/siem.jsonl"
      let config = directory + "/vigie.yaml"
      try Data("siem: \(siem)\n".utf8).write(to: URL(fileURLWithPath: config))
      let probe = try lab.startProbe(
        rules: rules, ["--socket", directory + "/vigie.sock", "--config", config])
      func lines() -> [Substring] {
        ((try? String(contentsOfFile: siem, encoding: .utf8)) ?? "").split(separator: "\n")
      }
      func isFull() -> Bool { lab.text(of: "vigie.log").contains("SIEM, les 256") }
      #expect(LiveLab.waits { !lines().isEmpty })
      for _ in 0..<20 where !isFull() {
        let count = lines().count
        kill(probe.processIdentifier, SIGHUP)
        #expect(LiveLab.waits { lines().count > count || isFull() })
      }
      #expect(isFull(), "\(lab.text(of: "vigie.log"))")
      let before = lines().count
      _ = LiveLab.shell(["rm \(folder)/filler"])
      #expect(LiveLab.waits { lab.text(of: "vigie.log").contains("reçoit de nouveau") })
      lab.end(probe)
      #expect(lines().count > before)
      for line in lines() {
        #expect(throws: Never.self, "\(line)") {
          try JSONSerialization.jsonObject(with: Data(line.utf8))
        }
      }
    }
  }

  @Test func aReceiverThatNeverTookALineIsSaid() throws {
    try withTemporaryDirectory { directory in
      let lab = try LiveLab(in: directory)
      let config = directory + "/vigie.yaml"
      // No file, and nobody behind it.
      try Data("siem: /dev/null\n".utf8).write(to: URL(fileURLWithPath: config))
      let socket = ["--socket", directory + "/vigie.sock"]
      let probe = try lab.startProbe(rules: try lab.copyRules(), socket + ["--config", config])
      #expect(LiveLab.waits { lab.text(of: "vigie.log").contains("SIEM, les 256") })
      let doctor = try Vigie.run(["doctor", "--only", "siem", "--config", config] + socket)
      #expect(doctor.output.contains("n'a encore pris aucune ligne"), "\(doctor)")
      #expect(try Vigie.run(["status"] + socket).output.contains("aucune ligne prise"))
      lab.end(probe)
      #expect(probe.terminationStatus == 0)
    }
  }
}
