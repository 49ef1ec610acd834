import Model
import Platform

/// What the daemon says: entries of the journal, or lines on standard error where there is none.
///
/// The journal is kept by others and for longer than rows are: no address is written to it (privacy
/// requirement P14).
struct ServiceLog: Sendable {
  /// How much an entry matters (syslog(3)).
  enum Priority: Int {
    case error = 3
    case warning = 4
    case notice = 5
  }

  private let journal: Journal?

  /// A log that goes to that journal; without one, and while it takes nothing, to standard error.
  init(journal: Journal?) {
    self.journal = journal
  }

  /// Says something of that kind, about one interface if it is.
  func write(
    _ priority: Priority, _ event: ServiceEvent, _ text: String, interface: String? = nil
  ) {
    let text = MaskedAddresses.text(text)
    var fields = [("MESSAGE_ID", event.messageID), ("VIGIE_EVENT", event.rawValue)]
    if let interface { fields.append(("VIGIE_INTERFACE", interface)) }
    if let journal, journal.write(priority: priority.rawValue, text, fields: fields) { return }
    // The journal reads a priority from a line's first characters (sd-daemon(3)).
    let prefix = journal == nil ? "" : "<\(priority.rawValue)>"
    var lines = ""
    for line in text.split(separator: "\n") { lines += "\(prefix)\(line)\n" }
    OutputWriter.standardError().write(lines)
  }
}
