import Crypto
import Foundation
import TestSupport
import Testing

/// `vigie export`: the file, its manifest and its line in the audit say the same.
@Suite struct ExportEndToEndTests {
  private func withSampleDay(_ body: (String, [String]) throws -> Void) throws {
    try withTemporaryDirectory { directory in
      let options = ["--database", directory + "/data/vigie.sqlite"] + SampleDay.ruleArguments
      #expect(try Vigie.run(["replay", SampleDay.capture] + options).status == 0)
      try body(directory, options)
    }
  }

  private func records(_ text: String) -> [[String]] {
    text.split(separator: "\r\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test(arguments: ["incidents", "aggregates", "audit", "coverage"])
  func theManifestIsThatOfTheFile(kind: String) throws {
    try withSampleDay { directory, options in
      #expect(try Vigie.run(["incidents", "list"] + options).status == 0)
      let path = directory + "/\(kind).csv"
      let arguments = ["export", kind, "--dialect", "rfc4180"] + options
      let shown = try Vigie.run(arguments)
      #expect(shown.status == 0, "\(shown.errors)")
      let written = try Vigie.run(
        arguments + ["--output", path, "--why", "Bilan du \u{202e}mois"])
      #expect(written.status == 0, "\(written.errors)")
      #expect(written.output.isEmpty)

      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      let bytes = [UInt8](data)
      let digest = SHA256.hash(data: data).map { byte in
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }.joined()
      let text = String(decoding: bytes, as: UTF8.self)
      // The audit has one row more once the first export is in it.
      if kind != "audit" { #expect(text == shown.output) }
      let object = try JSONSerialization.jsonObject(
        with: Data(contentsOf: URL(fileURLWithPath: path + ".manifest.json")))
      let manifest = try #require(object as? [String: Any])
      #expect(manifest["export"] as? String == kind)
      #expect(manifest["sha256"] as? String == digest)
      #expect(manifest["octets"] as? Int == bytes.count)
      let lines = text.split(separator: "\r\n").count - 1
      #expect(lines > 0)
      #expect(manifest["lignes"] as? Int == lines)
      let names = try #require(manifest["colonnes"] as? [[String: String]]).compactMap { $0["nom"] }
      #expect(names == records(text).first)
      #expect((manifest["configuration_sha256"] as? String)?.count == 64)
      #expect((manifest["filtres"] as? [String]) == [])
      let kept = try #require(manifest["conservation"] as? [String: Int])
      let rows =
        switch kind {
        case "incidents": ["lignes_jours": 180]
        case "audit": ["lignes_jours": 365]
        default: ["lignes_mois": 25]
        }
      #expect(kept == rows.merging(["fichier_jours": 30]) { one, _ in one })
      #expect((manifest["motif"] as? String)?.contains("\u{202e}") == false)

      let audit = try Vigie.run(["audit", "list"] + Array(options.prefix(2))).output
      let row = try #require(audit.split(separator: "\n").last)
      let number = try #require(manifest["audit_numero"] as? Int)
      #expect(row.hasPrefix("\(number)  "))
      #expect(row.contains(kind == "incidents" ? "  export  " : "  export \(kind)  "))
      let stated = try #require(manifest["sha256"] as? String)
      #expect(row.contains("Bilan du") && row.contains(stated))
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o640)
    }
  }

  @Test func aggregatesHoldNoPosteAndNoSmallNumber() throws {
    try withSampleDay { _, options in
      let outcome = try Vigie.run(["export", "aggregates", "--dialect", "rfc4180"] + options)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let records = records(outcome.output)
      let header = try #require(records.first)
      let postes = try #require(header.firstIndex(of: "postes"))
      let tables = Set(records.dropFirst().map { $0[6] })
      #expect(tables.contains("jour") && tables.contains("service"), "\(outcome.output)")
      for record in records.dropFirst() where record.count == header.count {
        if let count = Int(record[postes]) { #expect(count == 0 || count >= 5, "\(record)") }
      }
      #expect(!outcome.output.contains("P-"))
    }
  }

  @Test func aPeriodLeavesTheOthersOutAndTheDefaultIsIncidents() throws {
    try withSampleDay { _, options in
      for period in ["2026-11", "2026-W47", "2026-11-19"] {
        let all = try Vigie.run(["export"] + options)
        #expect(try Vigie.run(["export", period] + options).output == all.output)
        #expect(try Vigie.run(["export", "incidents", period] + options).output == all.output)
      }
      for kind in ["incidents", "aggregates", "coverage"] {
        let none = try Vigie.run(["export", kind, "2025-01"] + options)
        #expect(none.status == 0)
        #expect(none.output.split(separator: "\r\n").count == 1, "\(none.output)")
      }
    }
  }

  @Test func aFileThatCannotBeWrittenLeavesWhatWasThere() throws {
    try withSampleDay { directory, options in
      let before = try FileManager.default.contentsOfDirectory(atPath: directory)
      let outcome = try Vigie.run(["export", "--output", directory + "/none/e.csv"] + options)
      #expect(outcome.status == 1)
      try FileManager.default.createDirectory(
        atPath: directory + "/folder.csv", withIntermediateDirectories: false)
      let folder = try Vigie.run(["export", "--output", directory + "/folder.csv"] + options)
      #expect(folder.status == 1)
      let after = try FileManager.default.contentsOfDirectory(atPath: directory)
      #expect(Set(after) == Set(before + ["folder.csv"]))
    }
  }

  /// The audit is written first: what could not be done after it is written down too.
  @Test func anExportThatFailsAfterItsRowIsWrittenDown() throws {
    try withSampleDay { directory, options in
      let path = directory + "/e.csv"
      try FileManager.default.createDirectory(
        atPath: path + ".manifest.json", withIntermediateDirectories: false)
      #expect(try Vigie.run(["export", "--output", path] + options).status == 1)
      #expect(!FileManager.default.fileExists(atPath: path))
      let audit = try Vigie.run(["audit", "list"] + Array(options.prefix(2))).output
      #expect(audit.split(separator: "\n").last?.contains("  export (échec)  ") == true, "\(audit)")
    }
  }

  @Test func aListAsJSONKnowsWhatItsHoursWereWorth() throws {
    try withSampleDay { _, options in
      let lines = try Vigie.run(["incidents", "list", "--json"] + options).output
      #expect(lines.contains("\"couverture_heure\":\"complète\""))
      #expect(!lines.contains("\"couverture_heure\":\"inconnue\""))
    }
  }
}
