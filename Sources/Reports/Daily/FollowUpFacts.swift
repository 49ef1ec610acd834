public import Model

/// What a report follows up beside the facts of its period.
public struct FollowUpFacts: Sendable {
  /// The services that wait for a decision; nil where nobody asked.
  public var subjects: SubjectFigures?
  /// The week before each day on which a service was opened to a direction.
  public var weeksBefore: [CivilDay: PeriodFacts] = [:]

  /// Nothing to follow up.
  public init() {}
}
