import Foundation
import TestSupport
import Testing

/// `vigie report --output`: the file of every morning.
@Suite struct ReportOutputTests {
  @Test func theReportOfADayIsWrittenWholeUnderItsDate() throws {
    try withTemporaryDirectory { directory in
      let database = ["--database", directory + "/data/vigie.sqlite"] + SampleDay.ruleArguments
      #expect(try Vigie.run(["replay", SampleDay.capture] + database).status == 0)
      let shown = try Vigie.run(
        ["report", "2026-11-19"] + database, environment: ["COLUMNS": "100"])
      let folder = directory + "/reports"
      for _ in 0..<2 {
        let written = try Vigie.run(
          ["report", "2026-11-19", "--output", folder] + database)
        #expect(written.status == 0, "\(written.errors)")
        #expect(written.output.isEmpty)
        #expect(written.errors.contains("rapport-2026-11-19.txt"))
      }
      #expect(
        try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() == [
          "2026", "2026/11", "2026/11/rapport-2026-11-19.txt", "rapport.etat",
        ])
      let path = folder + "/2026/11/rapport-2026-11-19.txt"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text.contains("COUVERTURE") && text.contains("DeepSeek"), "\(shown.output)")
      // As wide as a terminal: no column of the report is missing from what is delivered.
      #expect(text.contains("  Preuve  ") && text == shown.output)
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o640)
    }
  }

  @Test(
    arguments: zip(
      ["html", "markdown", "json", "csv", "text"], ["html", "md", "json", "csv", "txt"]))
  func eachFormatIsShownAndWritten(format: String, fileExtension: String) throws {
    try withTemporaryDirectory { directory in
      let database = ["--database", directory + "/data/vigie.sqlite"] + SampleDay.ruleArguments
      #expect(try Vigie.run(["replay", SampleDay.capture] + database).status == 0)
      let arguments = ["report", "2026-11-19", "--format", format] + database
      let shown = try Vigie.run(arguments)
      #expect(shown.status == 0, "\(shown.errors)")
      let folder = directory + "/reports"
      let written = try Vigie.run(arguments + ["--output", folder])
      #expect(written.status == 0, "\(written.errors)")
      let name = "2026/11/rapport-2026-11-19.\(fileExtension)"
      #expect(FileManager.default.fileExists(atPath: folder + "/" + name))
      let page = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      for content in [page, shown.output] {
        #expect(content.utf8.last == UInt8(ascii: "\n"))
        #expect(content.contains("DeepSeek"))
        // A table has no title.
        if format != "csv" { #expect(content.contains("Ville de Valmont")) }
        #expect(content.contains("vigie rules export --status prohibited"))
        switch format {
        case "html": #expect(content.hasPrefix("<!DOCTYPE html>\n<html lang=\"fr\">"))
        case "markdown": #expect(content.hasPrefix("# Vigie · Rapport quotidien du RSSI\n"))
        case "json":
          let report = try JSONSerialization.jsonObject(with: Data(content.utf8))
          #expect((report as? [String: Any])?["version_schema"] as? Int == 1)
        case "csv": #expect(content.contains("version_schema;section;tableau;"))
        default: #expect(content.hasPrefix("VIGIE · "))
        }
      }
    }
  }

  @Test func anUnknownFormatIsRefused() throws {
    let outcome = try Vigie.run(["report", "--format", "pdf"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("pdf"))
  }

  @Test func withoutADayItIsYesterdayEvenWhenNothingWasSeen() throws {
    try withTemporaryDirectory { directory in
      let database = ["--database", directory + "/data/vigie.sqlite"] + SampleDay.ruleArguments
      #expect(try Vigie.run(["replay", SampleDay.capture] + database).status == 0)
      let written = try Vigie.run(["report", "--output", directory + "/reports"] + database)
      #expect(written.status == 0, "\(written.errors)")
      let names = try FileManager.default.subpathsOfDirectory(atPath: directory + "/reports")
        .filter { $0.hasSuffix(".txt") }
      #expect(names.count == 1)
      let text = try String(
        contentsOfFile: directory + "/reports/" + (names.first ?? ""), encoding: .utf8)
      #expect(text.contains("INSUFFISANTE"))
    }
  }
}
