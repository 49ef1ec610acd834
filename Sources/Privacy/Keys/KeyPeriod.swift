public import Model

/// The local days during which one key makes the pseudonyms.
public struct KeyPeriod: Hashable, Comparable, Sendable {
  /// The first local day.
  public let first: CivilDay
  /// How many days, 1 or more.
  public let days: Int

  /// A period; less than one day counts as one.
  public init(first: CivilDay, days: Int) {
    self.first = first
    self.days = max(1, min(days, KeyCalendar.longest))
  }

  /// The first local day that is not of it any more.
  public var end: CivilDay { first.adding(days: days) }

  /// The earlier one comes first.
  public static func < (left: KeyPeriod, right: KeyPeriod) -> Bool {
    (left.first, left.days) < (right.first, right.days)
  }
}

extension KeyPeriod: LosslessStringConvertible {
  /// The first day and the number of days: `2026-11-01+30`.
  public var description: String { "\(first)+\(days)" }

  /// A period from that text; nil for any other.
  public init?(_ text: String) {
    let parts = text.split(separator: "+", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = CivilDay(iso: parts[0]), let days = Int(parts[1]),
      (1...KeyCalendar.longest).contains(days)
    else { return nil }
    self.init(first: first, days: days)
    guard description == text else { return nil }
  }
}
