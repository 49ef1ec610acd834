import Platform

/// What the daemon says: an entry of the journal, or lines on standard error where there is none.
struct ServiceLog: Sendable {
  /// How much a line matters (syslog(3)); the journal reads it from the line's first characters.
  enum Priority: Int {
    case error = 3
    case warning = 4
    case notice = 5
  }

  private let hasJournal: Bool

  /// `hasJournal` tells whether a journal reads the lines and their priorities.
  init(hasJournal: Bool) {
    self.hasJournal = hasJournal
  }

  func write(_ priority: Priority, _ text: String) {
    if hasJournal, Journal().write(priority: priority.rawValue, text) { return }
    let prefix = hasJournal ? "<\(priority.rawValue)>" : ""
    var lines = ""
    for line in text.split(separator: "\n") { lines += "\(prefix)\(line)\n" }
    OutputWriter.standardError().write(lines)
  }
}
