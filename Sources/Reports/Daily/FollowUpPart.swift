import Model

/// What waits for a decision, and for how long.
struct FollowUpPart {
  private let material: DailyMaterial

  /// Days without a decision after which a service is counted here.
  static let daysWithoutDecision = 30

  init(_ material: DailyMaterial) {
    self.material = material
  }

  /// The section; nil when nothing waits.
  func section() -> ReportSection? {
    guard material.coverage.verdict != .insufficient, undecided > 0 else { return nil }
    let language = material.language
    let count = NumberText.count(undecided, language)
    let days = Self.daysWithoutDecision
    return ReportSection(
      key: "suivi", title: language.say(.followUp),
      blocks: [
        .paragraph(
          language.say(.servicesInUseWithoutDecisionFor, count, undecided, days))
      ])
  }

  /// Services in use that nobody has decided on for so long.
  private var undecided: Int {
    Set(
      material.facts.services.filter { use in
        use.status == .unassessed && use.evidence >= .clientHello
          && material.isUndecided(use.service)
      }.map(\.service)
    ).count
  }
}

extension DailyMaterial {
  /// Whether a service was first used so long ago that somebody should have decided on it.
  func isUndecided(_ service: ServiceID) -> Bool {
    guard let first = facts.firstUses[service] else { return false }
    return first <= facts.day.adding(days: -FollowUpPart.daysWithoutDecision)
  }
}
