import Model
import Reports

/// Whether the last report was made and its message handed over, for `status` and `doctor`.
struct ReportStanding {
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

  /// The report.
  let state: DeliveryState
  /// Its message.
  let mail: Mail

  /// What the folder says; nil when no report was ever written there.
  init?(_ folder: ReportFolder) {
    guard let state = DeliveryState(at: folder.statePath) else { return nil }
    self.state = state
    guard state.hasMail else {
      mail = .none
      return
    }
    guard let sent = DeliveryState(at: folder.mailStatePath), sent.report == state.report else {
      mail = .waiting
      return
    }
    mail = sent.failure.map { .refused($0) } ?? .taken
  }

  /// « Rapport du 27/11/2026 produit le 28/11/2026 à 6 h 10, courriel remis. »
  func sentence(_ zone: CivilZone) -> String {
    let name = state.day.map { Reader.say(.reportOf, DateText.short($0)) } ?? Reader.say(.report)
    let moment = MomentText.words(state.at, zone)
    if let failure = state.failure {
      return state.report == nil
        ? Reader.say(.reportNotMadeOn, moment, failure)
        : Reader.say(.madeMailNotPreparedOn, name, moment, failure)
    }
    return switch mail {
    case .none: Reader.say(.reportStandingMadeOn, name, moment)
    case .waiting: Reader.say(.madeMailWaiting, name, moment)
    case .taken: Reader.say(.madeMailHandedOver, name, moment)
    case .refused(let reason): Reader.say(.madeMailRefused, name, moment, reason)
    }
  }
}
