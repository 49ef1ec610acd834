import Model
import Platform
import Reports

extension Doctor {
  /// Days after which the last report is an old one.
  private static let reportDays = 2
  /// Nanoseconds that a message may wait: `vigie-mail` begins when the report is written.
  private static let longestWait: Int64 = 3_600_000_000_000

  /// Whether somebody gets a report.
  var report: Finding {
    let reports = ReportFolder(beside: folder)
    guard let last = disk.lastReport ?? disk.report?.state.at else {
      return .watch(
        "rapport", Reader.say(.noReportIn, PathText.shown(reports.path)),
        "systemctl enable --now vigie-report.timer")
    }
    if let standing = disk.report, let finding = trouble(standing, reports) { return finding }
    let days = days(since: last)
    guard days <= Self.reportDays else {
      return .watch(
        "rapport", Reader.say(.lastOneIsDaysOld, days), "systemctl enable --now vigie-report.timer")
    }
    if let other = disk.otherReports.first {
      return .watch(
        "rapport", disk.otherReports.map { $0.sentence(zone) }.joined(separator: " "),
        action(for: other.subject, reports))
    }
    return .right(
      "rapport",
      disk.report?.sentence(zone) ?? Reader.say(.madeAgo, DurationText.words(from: last, to: now)))
  }

  private func action(for subject: ReportStanding.Subject, _ reports: ReportFolder) -> String {
    guard case .reader(let reader) = subject else { return Reader.say(.startReportThenJournal) }
    return "vigie report --for \(reader.rawValue) --output \(PathText.shown(reports.path))"
  }

  /// What went wrong with the last report; nil when nothing did.
  private func trouble(_ standing: ReportStanding, _ reports: ReportFolder) -> Finding? {
    if standing.state.failure != nil {
      return .watch(
        "rapport", standing.sentence(zone),
        Reader.say(.startReportThenJournal))
    }
    let action = Reader.say(.startMailThenJournal)
    switch standing.mail {
    case .none, .taken: return nil
    case .refused(let reason):
      return .watch(
        "rapport", Reader.say(.mailNotHandedOverFileIn, reason, PathText.shown(reports.path)),
        action)
    case .waiting:
      guard now.nanoseconds(since: standing.state.at) > Self.longestWait else { return nil }
      return .watch("rapport", standing.sentence(zone), action)
    }
  }
}
