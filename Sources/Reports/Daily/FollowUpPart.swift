import Model
import Texts

/// What was opened and what waits for a decision, and for how long.
struct FollowUpPart {
  private let material: DailyMaterial
  private let followed: FollowUpFacts
  private let language: Language

  /// Days without a decision after which a service is counted here.
  static let daysWithoutDecision = SubjectList.longWait

  init(_ material: DailyMaterial, _ followed: FollowUpFacts) {
    self.material = material
    self.followed = followed
    language = material.language
  }

  /// The section; nil when nothing waits.
  func section() -> ReportSection? {
    guard material.coverage.verdict != .insufficient else { return nil }
    let sentences = openings() + [undecided(), exceptions()].compactMap(\.self)
    guard !sentences.isEmpty else { return nil }
    return ReportSection(
      key: "suivi", title: language.say(.followUp),
      blocks: [.paragraph(sentences.joined(separator: " · ") + ".")])
  }

  private func undecided() -> String? {
    guard let count = followed.subjects?.undecidedForLong, count > 0 else { return nil }
    return language.say(
      .servicesInUseWithoutDecisionFor, NumberText.count(count, language), count,
      Self.daysWithoutDecision)
  }

  /// The exceptions that false alarms left behind, as long as they hold.
  private func exceptions() -> String? {
    let count = material.context.exceptions.count {
      $0.map { $0 >= material.facts.day } ?? true
    }
    guard count > 0 else { return nil }
    return language.say(.exceptionsInForce, NumberText.count(count, language), count)
  }

  /// « Éducation : Assistant ouvert le 02/11/2026, part autorisée 21 % puis 38 % ».
  private func openings() -> [String] {
    let openings = FollowedOpening.followed(material.context, on: material.facts.day)
    guard !openings.isEmpty, material.showsDirections else { return [] }
    let now = Self.shares(material)
    return openings.filter { material.context.tellsApart(direction: $0.direction) }.map { opening in
      let name = InertText.cleaned(opening.direction)
      let opened = language.say(
        .openedOn, name, material.names.name(opening.service), DateText.short(opening.since))
      // A period that holds the opening is neither before nor after it.
      guard opening.since <= material.facts.period.days.lowerBound, let share = now[name] else {
        return opened
      }
      let before = followed.weeksBefore[opening.since].flatMap { shareBefore($0)[name] }
      let shown = NumberText.percentage(share, language)
      return opened
        + (before.map { before in
          before == share
            ? language.say(.approvedShareSame, shown)
            : language.say(.approvedShareThen, NumberText.percentage(before, language), shown)
        } ?? language.say(.approvedShareNow, shown))
    }
  }

  private func shareBefore(_ week: PeriodFacts) -> [String: Int] {
    let before = DailyMaterial(facts: week, previous: nil, context: material.context)
    guard before.showsDirections, before.coverage.verdict != .insufficient else { return [:] }
    return Self.shares(before)
  }

  /// The approved share of each direction whose share the table of needs shows.
  private static func shares(_ material: DailyMaterial) -> [String: Int] {
    let rows = NeedTable(material).rows.filter(\.isDirection)
    return Dictionary(
      rows.compactMap { row in row.approvedPercentage.map { (row.name, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}

extension DailyMaterial {
  /// Whether a service was first used so long ago that somebody should have decided on it.
  func isUndecided(_ service: ServiceID) -> Bool {
    guard let first = facts.firstUses[service] else { return false }
    return first <= facts.day.adding(days: -FollowUpPart.daysWithoutDecision)
  }
}
