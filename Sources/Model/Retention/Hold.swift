/// A decision to keep rows past their period: scoped, dated, reasoned, approved, and with an end
/// (privacy requirement P32).
public struct Hold: Hashable, Sendable {
  /// Which rows of the days it keeps.
  public enum Scope: Hashable, Sendable {
    /// All of them.
    case all
    /// Those of a service.
    case service(ServiceID)
    /// Those of a direction.
    case direction(String)
    /// Those of a poste.
    case poste(Pseudonym)
  }

  /// Which rows of the days it keeps.
  public var scope: Scope
  /// The local days of the rows, both ends included.
  public var days: ClosedRange<CivilDay>
  /// Why, in the person's own words.
  public var reason: String
  /// Who approved it.
  public var approver: String
  /// When it was placed.
  public var placedAt: Timestamp
  /// The last local day on which it holds.
  public var expires: CivilDay
  /// When it was released; nil while it was not.
  public var releasedAt: Timestamp?

  /// 365 days: a hold is for a procedure under way, and can be placed again with a new reason.
  public static let longest = 365

  /// A hold from its parts.
  public init(
    scope: Scope, days: ClosedRange<CivilDay>, reason: String, approver: String,
    placedAt: Timestamp, expires: CivilDay, releasedAt: Timestamp? = nil
  ) {
    self.scope = scope
    self.days = days
    self.reason = reason
    self.approver = approver
    self.placedAt = placedAt
    self.expires = expires
    self.releasedAt = releasedAt
  }

  /// Whether it keeps anything on that day.
  public func isActive(on day: CivilDay) -> Bool { releasedAt == nil && day <= expires }
}
