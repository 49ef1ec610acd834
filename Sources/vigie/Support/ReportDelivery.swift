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

  init(_ folder: String) {
    self.folder = ReportFolder(folder)
  }

  /// Does `body`; a failure is noted beside the reports, where `status` and `doctor` find it, and
  /// thrown on.
  func noting(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch {
      let unsent = error as? Unsent
      let cause = unsent?.cause ?? error
      let words = "\(cause)".split(separator: "\n").first.map(String.init) ?? ""
      do {
        try ensure(folder.path.isEmpty ? "/" : folder.path)
        try DeliveryState(report: unsent?.report, at: SystemClock.now(), failure: words)
          .write(to: folder.statePath)
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
    let place = folder.folder(of: day)
    try ensure(place)
    let path = "\(place)/\(name).\(format.fileExtension)"
    let now = SystemClock.now()
    try FolderOwner.write(path, Array(try written(format).utf8))
    let hasMail: Bool
    do {
      let readers = try mail()
      hasMail = readers != nil
      if let readers { try spool(name, subject, readers, at: now, context, written) }
    } catch {
      throw Unsent(report: name, cause: error)
    }
    try DeliveryState(report: name, at: now, hasMail: hasMail).write(to: folder.statePath)
    return path
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
