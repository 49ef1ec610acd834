public import Model
public import Texts

/// A report as a message for `sendmail -t`: the text and the page, one or the other as the reader's
/// program likes (RFC 2046, section 5.1.4).
///
/// It holds what the report holds, and so no row of a poste (privacy requirement P39). Every line is
/// of 7 bits and of 76 characters at most, and ends with a line feed, as programs of the machine
/// expect it.
public struct ReportMail: Sendable {
  private let recipients: [MailAddress]
  private let sender: MailAddress?
  private let subject: String
  private let text: String
  private let html: String
  private let sent: CivilTime
  private let language: Language

  /// A boundary that no quoted-printable text can hold (RFC 2045, section 6.7).
  private static let boundary = "=_vigie_"

  /// A message of that report.
  ///
  /// - Parameters:
  ///   - recipients: Who gets it, one or more.
  ///   - sender: Whom it comes from; nil leaves that to the machine's mailer.
  ///   - subject: What it is, in words.
  ///   - text: The report as text.
  ///   - html: The report as a page.
  ///   - sent: When it was made.
  ///   - language: The language of all three.
  public init(
    to recipients: [MailAddress], from sender: MailAddress?, subject: String, text: String,
    html: String, sent: CivilTime, language: Language
  ) {
    self.recipients = recipients
    self.sender = sender
    self.subject = subject
    self.text = text
    self.html = html
    self.sent = sent
    self.language = language
  }

  /// The whole message.
  public var message: String {
    var headers: [(String, String)] = []
    if let sender { headers.append(("From", sender.text)) }
    headers += [
      ("To", recipients.map(\.text).joined(separator: ",\n ")),
      ("Subject", EncodedWords.encoded(subject)), ("Date", date), ("MIME-Version", "1.0"),
      ("Content-Type", "multipart/alternative; boundary=\"\(Self.boundary)\""),
      ("Content-Language", language.rawValue),
      // RFC 3834: no answering machine replies to it.
      ("Auto-Submitted", "auto-generated"),
    ]
    let parts = [("plain", text), ("html", html)].map { type, content in
      """
      --\(Self.boundary)
      Content-Type: text/\(type); charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      \(QuotedPrintable.encoded(content))

      """
    }
    return headers.map { "\($0): \($1)\n" }.joined() + "\n" + parts.joined()
      + "--\(Self.boundary)--\n"
  }

  /// `Fri, 20 Nov 2026 06:10:00 +0100` (RFC 5322, section 3.3).
  private var date: String {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let (year, month, day) = sent.day.components
    let clock = [sent.hour, sent.minute, sent.second].map(Self.twoDigits).joined(separator: ":")
    let minutes = Int(clamping: sent.offset.magnitude) / 60
    let offset =
      (sent.offset < 0 ? "-" : "+") + Self.twoDigits(minutes / 60) + Self.twoDigits(minutes % 60)
    return "\(days[(sent.day.isoWeekday - 1) % 7]), \(day) \(months[(month - 1) % 12]) \(year) "
      + "\(clock) \(offset)"
  }

  private static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
