import Testing

@Suite struct LanguageEndToEndTests {
  private func errors(_ arguments: String...) throws -> String {
    try Vigie.run(arguments).errors
  }

  @Test func anyCommandSpeaksEnglishWhenAsked() throws {
    #expect(
      try errors("status", "--socket", "nowhere", "--lang", "en").hasPrefix("Vigie is not running"))
    #expect(
      try errors("--lang=en", "report", "--mail").contains("go with --output"))
    #expect(try errors("selftest", "--wait", "0", "--lang", "en").contains("--wait: 5 to 600."))
    #expect(
      try errors("incidents", "list", "--limit", "0", "--lang", "en").contains("1 to 10000"))
    #expect(
      try errors("export", "--from", "2026-11-20", "--to", "2026-11-19", "--lang", "en")
        .contains("--from is after --to."))
  }

  @Test func withoutTheOptionTheCommandsSpeakFrench() throws {
    #expect(try errors("status", "--socket", "nowhere").hasPrefix("Vigie n'est pas en marche"))
    #expect(try errors("selftest", "--wait", "0").contains("--wait : de 5 à 600."))
  }

  @Test func aLanguageThatIsNoneIsAUsageError() throws {
    let outcome = try Vigie.run(["status", "--lang", "de"])
    #expect(outcome.status == 2)
    #expect(outcome.errors == "--lang : fr ou en.\n")
  }

  @Test func theDoctorSpeaksEnglishWithTheSameVerdict() throws {
    let arguments = ["doctor", "--socket", "nowhere", "--database", "nowhere.sqlite"]
    let french = try Vigie.run(arguments)
    let english = try Vigie.run(arguments + ["--lang", "en"])
    #expect(english.status == french.status)
    #expect(french.output.contains("ÉCHEC") && english.output.contains("FAILED"))
    #expect(english.output.contains("Stopped: nothing is recorded."))
  }
}
