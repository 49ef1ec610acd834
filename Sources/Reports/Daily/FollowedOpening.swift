public import Model

/// A service that was opened to a direction not long ago, so that its effect is looked at.
public struct FollowedOpening: Hashable, Sendable {
  /// The direction.
  public let direction: String
  /// The service.
  public let service: ServiceID
  /// The day of the decision.
  public let since: CivilDay

  /// Days for which an opening is followed up.
  static let days = 90
  /// Openings that are followed up together, the latest first.
  private static let most = 3

  /// The whole week before it.
  public var weekBefore: Period { Period(weekOf: since.adding(days: -7)) }

  /// Those of the days up to that one, the latest first.
  public static func followed(_ context: ReportContext, on day: CivilDay) -> [FollowedOpening] {
    context.openings.keys.flatMap { service in
      context.openings(of: service, on: day).compactMap { opening in
        opening.since.flatMap { since in
          since > day.adding(days: -days) && !context.maskedServices.contains(service)
            ? FollowedOpening(direction: opening.direction, service: service, since: since) : nil
        }
      }
    }.sorted {
      ($1.since, $0.service, $0.direction) < ($0.since, $1.service, $1.direction)
    }.prefix(most).map(\.self)
  }
}
