import Model
import Testing
import Texts

@testable import Reports

/// What a message is made of; Python's reader takes one apart in `ReportMailEndToEndTests`.
@Suite struct ReportMailTests {
  private func message(
    subject: String = "Vigie, rapport du jeudi 19 novembre 2026, Ville de Valmont",
    from: MailAddress? = nil, text: String = "x\n", offset: Int = 3600
  ) throws -> String {
    ReportMail(
      to: [
        try #require(MailAddress("rssi@ville.example")), try #require(MailAddress("a@b.example")),
      ],
      from: from, subject: subject, text: text, html: "<p>é</p>\n",
      sent: CivilTime(
        day: SampleTown.day(2026, 11, 20), hour: 6, minute: 5, second: 9, offset: offset),
      language: .french
    ).message
  }

  @Test func headersAreThoseOfAMessageThatNoMachineAnswers() throws {
    let message = try message()
    let headers = message.prefix { _ in true }.split(separator: "\n\n").first ?? ""
    #expect(headers.hasPrefix("To: rssi@ville.example,\n a@b.example\nSubject: =?UTF-8?Q?"))
    #expect(headers.contains("\nDate: Fri, 20 Nov 2026 06:05:09 +0100\n"))
    #expect(headers.contains("\nMIME-Version: 1.0\n"))
    #expect(headers.contains("\nAuto-Submitted: auto-generated"))
    #expect(!headers.contains("From:"))
    let from = try #require(MailAddress("vigie@ville.example"))
    #expect(try self.message(from: from).hasPrefix("From: vigie@ville.example\nTo: "))
    #expect(try self.message(offset: -12_600).contains(" 06:05:09 -0330\n"))
  }

  @Test func noTextBecomesAHeaderOrAnotherPart() throws {
    for name in SampleTown.hostileNames + ["x\nBcc: tous@ville.example", "--=_vigie_--"] {
      let message = try message(subject: name, text: "\(name)\n--=_vigie_--\n")
      let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(!lines.prefix { !$0.isEmpty }.contains { $0.hasPrefix("Bcc") })
      #expect(lines.count { $0.hasPrefix("--=_vigie_") } == 3)
      #expect(lines.allSatisfy { $0.utf8.count <= 76 && $0.utf8.allSatisfy { $0 < 0x7f } })
    }
  }

  @Test func aSubjectIsCutBetweenCharacters() {
    let text = String(repeating: "é", count: 100)
    let words = EncodedWords.encoded(text).split(separator: "\n ")
    #expect(words.count > 1)
    for word in words {
      #expect(word.count <= 66 && word.hasPrefix("=?UTF-8?Q?") && word.hasSuffix("?="))
      // Two bytes a letter, each three characters.
      #expect((word.count - 12) % 6 == 0)
    }
  }
}
