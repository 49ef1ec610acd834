import Model
import Reports

/// The folder of reports: `2026/11/rapport-2026-11-19.txt`, and beside it how the last one went.
struct ReportFolder {
  /// Messages that wait for `vigie-mail`, and what it says of the last one.
  static let spoolName = "courriel"

  /// The folder.
  let path: String

  init(_ path: String) {
    self.path = path == "/" ? "" : path
  }

  /// The folder beside a database.
  init(beside folder: String) {
    self.init((folder == "/" ? "" : folder) + "/reports")
  }

  /// What is known of the last report for those readers.
  func statePath(of reader: ReportReader) -> String { "\(path)/\(reader.fileName).etat" }
  /// What is known of the last time that syntheses were to be published.
  var publicationStatePath: String { "\(path)/publication.etat" }
  /// What is known of the last message.
  var mailStatePath: String { "\(path)/\(Self.spoolName)/courriel.etat" }

  /// Where a report of that day is.
  func folder(of day: CivilDay) -> String {
    let text = "\(day)"
    return "\(path)/\(text.prefix(4))/\(text.dropFirst(5).prefix(2))"
  }

  /// Where a message about that report waits.
  func message(_ report: String) -> String { "\(path)/\(Self.spoolName)/\(report).eml" }

  /// Whether a path from the folder on is that of a dated report: `2026/11/rapport-2026-11-19.txt`.
  static func isDated(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.count == 3 && isNumber(parts[0], digits: 4) && isNumber(parts[1], digits: 2)
  }

  /// Whether a path from the folder on is that of a message.
  static func isMessage(_ path: String) -> Bool {
    path.hasPrefix("\(spoolName)/") && path.hasSuffix(".eml")
  }

  /// Whether a folder's name is that of a year or a month.
  static func isNumber(_ name: Substring, digits: Int) -> Bool {
    name.utf8.count == digits && name.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

extension ReportReader {
  /// How files of these reports are called.
  var fileName: String { self == .rssi ? "rapport" : rawValue }
}
