import Foundation
import TestSupport
import Testing

/// `vigie report --mail-to` and `systemd/vigie-mail`, with a sendmail that keeps what it is given.
@Suite struct ReportMailEndToEndTests {
  private struct Parsed: Decodable {
    let to: String
    let from: String?
    let subject: String
    let parts: [String: String]
    let defects: Int
  }

  /// Python's reader of messages, which shares nothing with the writer.
  private static let reader = """
    import email, email.policy, json, sys
    message = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
    parts = [p for p in message.walk() if not p.is_multipart()]
    print(json.dumps({
      "to": message["To"], "from": message["From"], "subject": message["Subject"],
      "parts": {p.get_content_type(): p.get_content() for p in parts},
      "defects": sum(len(p.defects) for p in message.walk())
        + sum(len(v.defects) for v in message.values() if hasattr(v, "defects")),
    }))
    """

  private static func shell(
    _ command: String, _ arguments: [String], path: String? = nil
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command)
    process.arguments = arguments
    if let path { process.environment = ["PATH": path] }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  private func parsed(_ path: String) throws -> Parsed {
    let outcome = try Self.shell("/usr/bin/python3", ["-c", Self.reader, path])
    return try JSONDecoder().decode(Parsed.self, from: Data(outcome.output.utf8))
  }

  /// A folder with a `sendmail` of that body, to stand on the path.
  private func sendmail(_ body: String, in directory: String) throws -> String {
    let folder = directory + "/bin"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/sendmail"
    try "#!/bin/sh\n\(body)\n".write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return folder + ":/usr/bin:/bin"
  }

  private func withReport(
    _ more: [String],
    _ body: (_ directory: String, _ spool: String, _ doctor: () throws -> String) throws -> Void
  ) throws {
    try withTemporaryDirectory { directory in
      let data = directory + "/data"
      let database = ["--database", data + "/vigie.sqlite"] + SampleDay.ruleArguments
      #expect(try Vigie.run(["replay", SampleDay.capture] + database).status == 0)
      let config = directory + "/vigie.yaml"
      try "mail: { to: [rssi@ville.example, dpo@ville.example], from: vigie@ville.example }\n"
        .write(toFile: config, atomically: true, encoding: .utf8)
      let report = try Vigie.run(
        ["report", "2026-11-19", "--output", data + "/reports", "--config", config] + more
          + database)
      #expect(report.status == 0, "\(report.errors)")
      try body(directory, data + "/reports/courriel") {
        try Vigie.run(
          ["doctor", "--only", "rapport", "--config", config, "--socket", directory + "/none"]
            + database
        ).output
      }
    }
  }

  private static func mail(_ spool: String, path: String) throws -> Int32 {
    try shell("/bin/sh", [repositoryRoot + "/systemd/vigie-mail", spool], path: path).status
  }

  @Test func aMessageIsComposedHandedOverAndReadBack() throws {
    try withReport(["--mail"]) { directory, spool, doctor in
      let message = spool + "/rapport-2026-11-19.eml"
      let mode =
        try FileManager.default.attributesOfItem(atPath: message)[.posixPermissions] as? Int
      #expect(mode == 0o640)
      #expect(try doctor().contains("courriel en attente"))
      let path = try sendmail(
        "printf '%s ' \"$@\" >'\(directory)/arguments'; cat >'\(directory)/taken.eml'",
        in: directory)
      #expect(try Self.mail(spool, path: path) == 0)
      #expect(!FileManager.default.fileExists(atPath: message))
      #expect(try String(contentsOfFile: directory + "/arguments", encoding: .utf8) == "-i -t ")
      #expect(try doctor().contains("courriel remis."))

      let taken = try parsed(directory + "/taken.eml")
      #expect(taken.defects == 0)
      #expect(taken.to == "rssi@ville.example, dpo@ville.example")
      #expect(taken.from == "vigie@ville.example")
      #expect(taken.subject == "Vigie, rapport du jeudi 19 novembre 2026, Ville de Valmont")
      let report = try String(
        contentsOfFile: directory + "/data/reports/2026/11/rapport-2026-11-19.txt", encoding: .utf8)
      #expect(taken.parts["text/plain"] == report)
      let html = try #require(taken.parts["text/html"])
      #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"fr\">") && html.contains("DeepSeek"))
      // No row of a poste: neither its pseudonym nor the identifier of a use.
      for part in taken.parts.values {
        #expect(!part.contains("P-") && !part.contains(" u-"))
      }
      // Nothing waits any more.
      #expect(try Self.mail(spool, path: path) == 0)
    }
  }

  @Test func aRefusedMessageWaitsAndIsSaid() throws {
    try withReport(["--mail-to", "dgs@ville.example"]) { directory, spool, doctor in
      let message = spool + "/rapport-2026-11-19.eml"
      #expect(try parsed(message).to == "dgs@ville.example")
      let refusing = try sendmail(
        "cat >/dev/null; printf 'un\\nfile \\033[31mpleine\\n' >&2; exit 75", in: directory)
      #expect(try Self.mail(spool, path: refusing) == 1)
      #expect(FileManager.default.fileExists(atPath: message))
      let said = try doctor()
      #expect(said.contains("Non remis : sendmail : file [31mpleine ; fichier dans"), "\(said)")
      #expect(!said.unicodeScalars.contains("\u{1b}"))
      // The next try takes it.
      let taking = try sendmail("cat >/dev/null", in: directory)
      #expect(try Self.mail(spool, path: taking) == 0)
      #expect(try doctor().contains("courriel remis."))
    }
  }

  @Test func withoutASendmailTheReportSaysSo() throws {
    try withReport(["--mail"]) { directory, spool, doctor in
      let tools = directory + "/tools"
      try FileManager.default.createDirectory(atPath: tools, withIntermediateDirectories: true)
      for tool in ["date", "mv", "basename"] {
        try FileManager.default.createSymbolicLink(
          atPath: "\(tools)/\(tool)", withDestinationPath: "/usr/bin/\(tool)")
      }
      guard !FileManager.default.fileExists(atPath: "/usr/sbin/sendmail") else { return }
      #expect(try Self.mail(spool, path: tools) == 69)
      #expect(try doctor().contains("Non remis : sendmail absent ; fichier dans"))
    }
  }

  /// The sample day in a database of that folder; the arguments that name it.
  private func replay(into directory: String) throws -> [String] {
    let database = ["--database", directory + "/data/vigie.sqlite"]
    let replay = ["replay", SampleDay.capture] + database + SampleDay.ruleArguments
    #expect(try Vigie.run(replay).status == 0)
    return database
  }

  private func doctorOnReports(_ directory: String, _ database: [String]) throws -> String {
    try Vigie.run(
      ["doctor", "--only", "rapport", "--socket", directory + "/none"] + database
        + SampleDay.ruleArguments
    ).output
  }

  @Test func aReportThatFailsIsNotedAndTheNextOneIsRight() throws {
    try withTemporaryDirectory { directory in
      let database = try replay(into: directory)
      let reports = directory + "/data/reports"
      func doctor() throws -> String { try doctorOnReports(directory, database) }
      let report = ["report", "2026-11-19", "--output", reports] + database
      #expect(try Vigie.run(report + ["--rules", directory + "/absent"]).status == 1)
      #expect(try doctor().contains("Rapport non produit le"))
      // A configuration that is wrong keeps no report from being written.
      let config = directory + "/vigie.yaml"
      try "mail: { to: pas une adresse }\n".write(
        toFile: config, atomically: true, encoding: .utf8)
      let unsent = try Vigie.run(
        report + SampleDay.ruleArguments + ["--mail", "--config", config])
      #expect(unsent.status == 1 && unsent.errors.contains("vigie.yaml:1:13"), "\(unsent.errors)")
      #expect(
        FileManager.default.fileExists(atPath: reports + "/2026/11/rapport-2026-11-19.txt"))
      #expect(try doctor().contains("courriel non préparé"))
      #expect(try Vigie.run(report + SampleDay.ruleArguments).status == 0)
      #expect(try doctor().contains("correct"))
    }
  }

  /// What is made for somebody else says nothing of the report of every morning, and is said itself.
  @Test func eachReaderHasAStateOfItsOwn() throws {
    try withTemporaryDirectory { directory in
      let database = try replay(into: directory)
      let data = directory + "/data"
      func doctor() throws -> String { try doctorOnReports(directory, database) }
      let report = ["report", "2026-11-19", "--output", data + "/reports"] + database
      let broken = ["--rules", directory + "/absent"]
      #expect(try Vigie.run(report + broken).status == 1)
      let synthesis = report + ["--for", "synthese"]
      #expect(try Vigie.run(synthesis + SampleDay.ruleArguments).status == 0)
      #expect(try doctor().contains("Rapport non produit le"))
      #expect(try Vigie.run(report + SampleDay.ruleArguments).status == 0)
      #expect(try doctor().hasPrefix("correct"))
      #expect(try Vigie.run(synthesis + broken).status == 1)
      let said = try doctor()
      #expect(said.hasPrefix("attention") && said.contains("Rapport synthese non produit le"))
      #expect(said.contains("vigie report --for synthese --output"))
      #expect(try Vigie.run(synthesis + SampleDay.ruleArguments).status == 0)
      #expect(try doctor().hasPrefix("correct"))
    }
  }

  /// Another message that was handed over, or a run without one, does not hide a refusal.
  @Test func aRefusedMessageIsNotForgotten() throws {
    try withReport(["--mail"]) { directory, spool, doctor in
      let refusing = try sendmail("cat >/dev/null; echo pleine >&2; exit 75", in: directory)
      #expect(try Self.mail(spool, path: refusing) == 1)
      let again = try Vigie.run(
        [
          "report", "2026-11-19", "--output", directory + "/data/reports", "--database",
          directory + "/data/vigie.sqlite",
        ] + SampleDay.ruleArguments)
      #expect(again.status == 0, "\(again.errors)")
      #expect(try doctor().contains("Non remis : sendmail : pleine"))
      // The other one is the last that vigie-mail speaks of.
      try "at\t1\noutcome\tdone\nreport\tsynthese-2026-10\n".write(
        toFile: spool + "/courriel.etat", atomically: true, encoding: .utf8)
      #expect(try doctor().contains("courriel en attente"))
      try FileManager.default.removeItem(atPath: spool + "/rapport-2026-11-19.eml")
      #expect(try doctor().contains("courriel remis"))
    }
  }

  /// A week's report comes on Monday; the other mornings find it, and send nothing again.
  @Test func aWeeklyReportIsWrittenAndSentOnce() throws {
    try withTemporaryDirectory { directory in
      let reports = directory + "/data/reports"
      let config = directory + "/vigie.yaml"
      try "profile: small\nmail: { to: [maire@ville.example] }\n".write(
        toFile: config, atomically: true, encoding: .utf8)
      let options =
        ["--database", directory + "/data/vigie.sqlite"] + SampleDay.ruleArguments
      #expect(try Vigie.run(["replay", SampleDay.capture] + options).status == 0)
      func morning(_ more: String...) throws -> String {
        let outcome = try Vigie.run(
          ["report", "--output", reports, "--mail"] + more + options,
          environment: ["VIGIE_CONFIG": config])
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome.errors
      }
      func messages() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: reports + "/courriel")
          .filter { $0.hasSuffix(".eml") }
      }
      #expect(try morning().contains("Rapport écrit"))
      #expect(try messages().count == 1)
      // Not taken yet: it is made again, with what came late.
      #expect(try morning().contains("Rapport écrit"))
      let path = try sendmail("cat >/dev/null", in: directory)
      #expect(try Self.mail(reports + "/courriel", path: path) == 0)
      #expect(try morning().contains("Rapport déjà écrit"))
      #expect(try messages().isEmpty)
      // Who asks for a period gets it.
      #expect(try morning("semaine").contains("Rapport écrit"))
      #expect(try messages().count == 1)
    }
  }

  @Test(arguments: [
    ["--mail-to", "rssi@ville.example\nBcc: x@y.example", "--output", "x"],
    ["--mail-to", "a@b.example,c@d.example", "--output", "x"], ["--mail"],
    ["--mail-to", "rssi@ville.example"],
    // What the DPO reads names accounts of staff: a message holds aggregates only.
    ["--for", "dpo", "--output", "x", "--mail-to", "dpo@ville.example"],
    ["--for", "dpo", "--output", "x", "--mail"],
  ])
  func whatIsNoAddressOrHasNoFolderIsRefused(arguments: [String]) throws {
    let outcome = try Vigie.run(["report"] + arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
  }
}
