import Foundation
import TestSupport
import Testing

/// `vigie report --format html`, with an administrator's page, and `--format csv`.
@Suite struct PageOptionTests {
  private func report(_ directory: String, _ arguments: [String]) throws -> Vigie.Outcome {
    let database = ["--database", directory + "/data/vigie.sqlite"] + SampleDay.ruleArguments
    #expect(try Vigie.run(["replay", SampleDay.capture] + database).status == 0)
    return try Vigie.run(["report", "2026-11-19"] + arguments + database)
  }

  private func write(_ text: String, _ path: String) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  @Test func anAdministratorsPageAndLogoStandAroundTheReport() throws {
    try withTemporaryDirectory { directory in
      let template = try write(
        "<header class=\"mairie\">{{{logo}}}{{{entete}}}</header><main>{{{sections}}}</main>{{{pied}}}",
        directory + "/page.mustache")
      let logo = directory + "/logo.png"
      try Data([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).write(
        to: URL(fileURLWithPath: logo))
      let shown = try report(
        directory, ["--format", "html", "--template", template, "--logo", logo])
      #expect(shown.status == 0, "\(shown.errors)")
      #expect(shown.output.contains("<header class=\"mairie\"><img class=\"logo\""))
      #expect(shown.output.contains("DeepSeek"))
    }
  }

  @Test func aPageThatRunsSomethingIsRefusedWithItsLine() throws {
    try withTemporaryDirectory { directory in
      let template = try write("<p></p>\n<script>x</script>", directory + "/page.mustache")
      let shown = try report(
        directory, ["--format", "html", "--template", template, "--logo", "/x"])
      #expect(shown.status != 0 && shown.output.isEmpty)
      #expect(shown.errors.contains("page.mustache:2 : <script> n'est pas permis"))
    }
  }

  @Test func anImageThatCanHoldScriptIsNoLogo() throws {
    try withTemporaryDirectory { directory in
      let template = try write("{{{entete}}}{{{sections}}}{{{pied}}}", directory + "/page.mustache")
      let logo = try write("<svg onload=\"alert(1)\"/>", directory + "/logo.png")
      let shown = try report(
        directory, ["--format", "html", "--template", template, "--logo", logo])
      #expect(shown.status != 0 && shown.errors.contains("ni PNG ni JPEG"))
    }
  }

  @Test func theDialectOfTheSpreadsheetIsChosen() throws {
    try withTemporaryDirectory { directory in
      let shown = try report(directory, ["--format", "csv", "--dialect", "rfc4180"])
      #expect(shown.status == 0, "\(shown.errors)")
      #expect(shown.output.hasPrefix("version_schema,section,tableau,"))
      #expect(shown.output.contains("\r\n1,couverture,"))
    }
  }
}
