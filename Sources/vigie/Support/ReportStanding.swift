import Model
import Platform
import Reports

/// Whether the last report was made and its message handed over, for `status` and `doctor`.
struct ReportStanding {
  /// What was to be made.
  enum Subject: Equatable {
    /// The report for those readers.
    case reader(ReportReader)
    /// The syntheses that the report of every morning publishes.
    case publication
  }

  /// What became of the message.
  enum Mail: Equatable {
    /// None was asked for.
    case none
    /// It waits for `vigie-mail`.
    case waiting
    /// The machine's sendmail took it.
    case taken
    /// It was not taken; why.
    case refused(String)
  }

  /// Days for which a failure is told that no daily report replaces: those of a monthly one.
  private static let told = 31

  /// What it is about.
  let subject: Subject
  /// The report.
  let state: DeliveryState
  /// Its message.
  let mail: Mail

  /// What the folder says; nil when no such report was ever written there.
  init?(_ folder: ReportFolder, of subject: Subject = .reader(.rssi)) {
    let path =
      switch subject {
      case .reader(let reader): folder.statePath(of: reader)
      case .publication: folder.publicationStatePath
      }
    guard let state = DeliveryState(at: path) else { return nil }
    self.subject = subject
    self.state = state
    guard state.hasMail else {
      mail = .none
      return
    }
    // The other file is about the last message of all: of this one it may say nothing any more.
    let sent = DeliveryState(at: folder.mailStatePath).flatMap {
      $0.report == state.report ? $0 : nil
    }
    if let failure = sent?.failure {
      mail = .refused(failure)
    } else {
      let waits = state.report.map { (try? FileStatus(of: folder.message($0))) != nil } ?? false
      mail = waits ? .waiting : .taken
    }
  }

  /// What failed beside the report of every morning, and not long ago.
  static func otherFailures(_ folder: ReportFolder, now: Timestamp) -> [ReportStanding] {
    let others = ReportReader.allCases.filter { $0 != .rssi }.map { Subject.reader($0) }
    return (others + [.publication]).compactMap { ReportStanding(folder, of: $0) }.filter {
      $0.hasFailed && now.nanoseconds(since: $0.state.at) < Int64(told) * 86_400_000_000_000
    }
  }

  private var hasFailed: Bool {
    if case .refused = mail { true } else { state.failure != nil }
  }

  /// « Rapport du 27/11/2026 produit le 28/11/2026 à 6 h 10, courriel remis. »
  func sentence(_ zone: CivilZone) -> String {
    let moment = MomentText.words(state.at, zone)
    if let failure = state.failure {
      return state.report == nil
        ? notMade(moment, failure) : Reader.say(.madeMailNotPreparedOn, name, moment, failure)
    }
    return switch mail {
    case .none: Reader.say(.reportStandingMadeOn, name, moment)
    case .waiting: Reader.say(.madeMailWaiting, name, moment)
    case .taken: Reader.say(.madeMailHandedOver, name, moment)
    case .refused(let reason): Reader.say(.madeMailRefused, name, moment, reason)
    }
  }

  private func notMade(_ moment: String, _ failure: String) -> String {
    switch subject {
    case .reader(.rssi): Reader.say(.reportNotMadeOn, moment, failure)
    case .reader: Reader.say(.otherReportNotMadeOn, name, moment, failure)
    case .publication: Reader.say(.synthesesNotPublishedOn, moment, failure)
    }
  }

  /// « Rapport du 27/11/2026 » for the one of every morning, « Rapport synthese-2026-10 » for others.
  private var name: String {
    guard case .reader(let reader) = subject, reader != .rssi else {
      return state.day.map { Reader.say(.reportOf, DateText.short($0)) } ?? Reader.say(.report)
    }
    return Reader.say(.reportNamed, state.report ?? reader.fileName)
  }
}
