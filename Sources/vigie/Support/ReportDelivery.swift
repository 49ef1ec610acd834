import Catalogue
import Model
import Platform
import Reports

/// Writes a report where its readers find it, with its message, and notes how that went.
struct ReportDelivery {
  /// A report that is written, and whose message is not.
  private struct Unsent: Error {
    let report: String
    let cause: any Error
  }

  private let folder: ReportFolder
  private let reader: ReportReader

  /// Delivers reports for those readers into a folder.
  init(_ folder: String, for reader: ReportReader) {
    self.folder = ReportFolder(folder)
    self.reader = reader
  }

  private var statePath: String { folder.statePath(of: reader) }

  /// Does `body`; a failure is noted beside the reports, where `status` and `doctor` find it, and
  /// thrown on.
  func noting(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch {
      let unsent = error as? Unsent
      let cause = unsent?.cause ?? error
      let words = Self.firstLine("\(cause)")
      do {
        try ensure(folder.path.isEmpty ? "/" : folder.path)
        try DeliveryState(report: unsent?.report, at: SystemClock.now(), failure: words)
          .write(to: statePath)
      } catch let second {
        throw CommandFailure(Reader.say(.thatCouldNotBeNoted, "\(cause)", "\(second)"))
      }
      throw cause
    }
  }

  /// Writes the report of that name and day, and the message when `mail`, which is asked once the
  /// report is there, gives its readers; gives the report's path.
  func deliver(
    _ name: String, of day: CivilDay, as format: ReportFormat, subject: String,
    mail: () throws -> MailConfiguration?, context: ReportContext,
    _ written: (ReportFormat) throws -> String
  ) throws -> String {
    let path = path(name, of: day, as: format)
    try ensure(folder.folder(of: day))
    let now = SystemClock.now()
    try FolderOwner.write(path, Array(try written(format).utf8))
    let hasMail: Bool
    do {
      let readers = try mail()
      // One that waits from an earlier run is not forgotten.
      hasMail = try readers != nil || FileStatus(of: folder.message(name)) != nil
      if let readers { try spool(name, subject, readers, at: now, context, written) }
    } catch {
      throw Unsent(report: name, cause: error)
    }
    try DeliveryState(report: name, at: now, hasMail: hasMail).write(to: statePath)
    return path
  }

  /// Where the report of that name and day is.
  func path(_ name: String, of day: CivilDay, as format: ReportFormat) -> String {
    "\(folder.folder(of: day))/\(name).\(format.fileExtension)"
  }

  /// Whether that very report is there, and its message, if there is to be one, was handed over.
  func isDone(
    _ name: String, of day: CivilDay, as format: ReportFormat, hasReaders: Bool
  ) throws -> Bool {
    guard let standing = ReportStanding(folder, of: .reader(reader)), standing.state.report == name,
      standing.state.failure == nil, try FileStatus(of: path(name, of: day, as: format)) != nil
    else { return false }
    return standing.mail == .taken || standing.mail == .none && !hasReaders
  }

  /// Publishes syntheses by `body`: the report is there, whatever becomes of them. A failure is said, and
  /// noted where `status` and `doctor` find it until the next time.
  func notingPublication(on console: Console, _ body: () throws -> Void) {
    let path = folder.publicationStatePath
    do {
      try body()
      guard DeliveryState(at: path)?.failure != nil else { return }
      try DeliveryState(report: nil, at: SystemClock.now()).write(to: path)
    } catch {
      console.note("\(error)")
      do {
        try DeliveryState(report: nil, at: SystemClock.now(), failure: Self.firstLine("\(error)"))
          .write(to: path)
      } catch {
        console.note("\(error)")
      }
    }
  }

  private static func firstLine(_ text: String) -> String {
    text.split(separator: "\n").first.map(String.init) ?? ""
  }

  private func spool(
    _ name: String, _ subject: String, _ mail: MailConfiguration, at now: Timestamp,
    _ context: ReportContext, _ written: (ReportFormat) throws -> String
  ) throws {
    let message = ReportMail(
      to: mail.recipients, from: mail.sender, subject: subject, text: try written(.text),
      html: try written(.html), sent: context.zone.civilTime(at: now), language: context.language
    ).message
    try ensure("\(folder.path)/\(ReportFolder.spoolName)")
    try FolderOwner.write(folder.message(name), Array(message.utf8))
  }

  /// Makes the folder and those above it, each for the account of the one above.
  private func ensure(_ path: String) throws {
    let above = DirectoryCreation.parent(of: path)
    if above != path, try FileStatus(of: above) == nil { try ensure(above) }
    try DirectoryCreation.ensureAdopted(path)
  }
}
