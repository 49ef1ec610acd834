import Daemon
import Model
import Platform

/// How the last report, or the last message, went: a small file beside the reports, of a line a field.
struct DeliveryState {
  /// Bytes of such a file that are read: a few lines.
  private static let largest = 4_096

  /// Which report: `rapport-2026-11-19`; nil when it failed before its day was known.
  var report: String?
  /// When that was.
  let at: Timestamp
  /// Why it failed; nil when it did not.
  var failure: String?
  /// Whether a message of it waits, or waited.
  var hasMail = false

  init(report: String?, at: Timestamp, failure: String? = nil, hasMail: Bool = false) {
    self.report = report
    self.at = at
    self.failure = failure
    self.hasMail = hasMail
  }

  /// What the file says; nil when there is none, or none that says anything.
  init?(at path: String) {
    guard let bytes = try? FileContents.read(path, limit: Self.largest) else { return nil }
    let fields = StatusFields(text: String(decoding: bytes, as: UTF8.self))
    guard let outcome = fields["outcome"], fields["at"] != nil else { return nil }
    report = fields["report"]
    at = Timestamp(seconds: fields.number("at"))
    failure = outcome == "done" ? nil : fields["reason"] ?? Reader.say(.reasonUnknown)
    hasMail = fields["mail"] == "yes"
  }

  /// Writes the file whole; throws what `FolderOwner.write` throws.
  func write(to path: String) throws {
    var fields = [("at", "\(at.seconds)"), ("outcome", failure == nil ? "done" : "failed")]
    if let report { fields.append(("report", report)) }
    if let failure { fields.append(("reason", PathText.shown(failure))) }
    fields.append(("mail", hasMail ? "yes" : "no"))
    let text = fields.map { "\($0)\t\($1)\n" }.joined()
    try FolderOwner.write(path, Array(text.utf8.prefix(Self.largest)))
  }

  /// The day in the report's name.
  var day: CivilDay? { report.flatMap { CivilDay(iso: $0.suffix(10)) } }
}
