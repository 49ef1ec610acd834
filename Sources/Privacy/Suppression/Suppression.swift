/// The rule for small numbers: fewer than k postes are never counted out (requirement P37).
public struct Suppression: Hashable, Sendable {
  /// The smallest number that is shown, 2 or more.
  public let threshold: Int

  /// 5 for readers inside the collectivity.
  public static let inside = Suppression(k: 5)
  /// 11 for the CST, elected members and whoever is outside.
  public static let outside = Suppression(k: 11)

  /// A rule with that threshold; below 2 nothing would be hidden, so 2 is the least.
  public init(k: Int) {
    threshold = max(2, k)
  }

  /// The number of postes as it may be shown; 0 stays 0.
  public func count(_ postes: Int) -> SuppressedCount {
    postes <= 0 ? .exact(0) : postes < threshold ? .below(threshold) : .exact(postes)
  }

  /// The share of `part` in `whole` in per cent, rounded; nil when it would give a small number away,
  /// be it that of the others.
  public func percentage(_ part: Int, of whole: Int) -> Int? {
    let part = min(max(0, part), max(0, whole))
    guard whole >= threshold, !count(part).hidesMeasures, !count(whole - part).hidesMeasures else {
      return nil
    }
    return Int((Double(part) / Double(whole) * 100).rounded())
  }
}
