import Foundation
import TestSupport
import Testing

@Suite struct SubjectsEndToEndTests {
  private func withDay(_ body: (PolicyFolder, [String]) throws -> Void) throws {
    try withTemporaryDirectory { directory in
      let folder = try PolicyFolder(directory)
      let database = ["--database", directory + "/data/vigie.sqlite"]
      let replay = try folder.run(["replay", SampleDay.capture] + database)
      try #require(replay.status == 0, "\(replay.errors)")
      try body(folder, database)
    }
  }

  private func subjects(
    _ folder: PolicyFolder, _ arguments: [String]
  ) throws -> [String: [String: String]] {
    let outcome = try folder.run(["subjects", "--json"] + arguments)
    #expect(outcome.status == 0, "\(outcome.errors)")
    var rows: [String: [String: String]] = [:]
    for line in outcome.output.split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let row = (object ?? [:]).compactMapValues { ($0 as? [String: Any])?["texte"] as? String }
      rows[row["service_id"] ?? ""] = row
    }
    return rows
  }

  @Test func aSubjectIsTakenUpAndTheDecisionEndsIt() throws {
    try withDay { folder, database in
      let before = try subjects(folder, database)
      #expect(before["fireflies"]?["etat_code"] == "new")
      #expect(before["openai-chatgpt"]?["etat_code"] == "in-progress")
      #expect(before["deepseek"] == nil)
      #expect(before.values.allSatisfy { $0["service"] != nil })

      let set = try folder.run(
        [
          "subjects", "set", "fireflies", "--state", "en cours", "--owner", "RSSI et DPO",
          "--due", "2099-12-31", "--note", #"dit "non" : # & \"#,
        ] + database)
      #expect(set.status == 0, "\(set.errors)")
      #expect(set.output.contains("en cours, RSSI et DPO, pour le 31/12/2099"))
      let more = try folder.run(["subjects", "set", "fireflies", "--owner", "DGS"] + database)
      #expect(more.status == 0, "\(more.errors)")
      let path = folder.directory + "/subjects.yaml"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text.hasPrefix("# Sujets à décider") && text.contains("owner: \"DGS\""))
      let row = try #require(try subjects(folder, database)["fireflies"])
      #expect(row["etat"] == "en cours" && row["responsable"] == "DGS")
      #expect(row["echeance"] == "31/12/2099" && row["note"] == #"dit "non" : # & \"#)
      let same = try folder.run(["subjects", "set", "fireflies", "--owner", "DGS"] + database)
      #expect(same.output.contains("Rien n'a été écrit."))
      #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
      let audit = try Vigie.run(["audit", "list"] + database).output
      #expect(audit.contains("subjects set") && audit.contains("service fireflies"))

      let decide = ["decide", "fireflies", "interdit", "--reason", "essai", "--by", "RSSI"]
      #expect(try folder.run(decide + database).status == 0)
      #expect(try subjects(folder, database)["fireflies"] == nil)
      let decided = try subjects(folder, ["--state", "décidé"] + database)
      #expect(decided["fireflies"]?["statut_code"] == "prohibited")
      let check = try folder.run(["policy", "check"])
      #expect(check.status == 0 && check.output.contains("1 sujet suivi"))
    }
  }

  @Test(arguments: [
    ["fireflies", "--state", "décidé"], ["fireflies", "--state", "fini"], ["fireflies"],
    ["fireflies", "--owner", "a\u{202e}b"], ["fireflies", "--due", "demain"],
  ])
  func aWrongCallWritesNothing(arguments: [String]) throws {
    try withTemporaryDirectory { directory in
      let folder = try PolicyFolder(directory)
      let outcome = try folder.run(
        ["subjects", "set"] + arguments + ["--database", directory + "/data/vigie.sqlite"])
      #expect(outcome.status == 2)
      #expect(!FileManager.default.fileExists(atPath: directory + "/subjects.yaml"))
    }
  }

  @Test func aFileThatIsWrongIsToldAndLeftAsItIs() throws {
    try withDay { folder, database in
      let path = folder.directory + "/subjects.yaml"
      let text = "- { service: fireflies, state: nouveau, date: 2026-11-01 }\n"
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      for arguments in [
        ["subjects"], ["subjects", "set", "fireflies", "--owner", "RSSI"], ["policy", "check"],
      ] {
        let outcome = try folder.run(
          arguments + (arguments.first == "policy" ? [] : database))
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("subjects.yaml:1:32"), "\(outcome.errors)")
      }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
      // The probe does not depend on it.
      #expect(try folder.run(["report"] + database).status == 0)
      let unknown = try folder.run(["subjects", "set", "inconnu", "--owner", "x"] + database)
      #expect(unknown.status == 1)
    }
  }
}
