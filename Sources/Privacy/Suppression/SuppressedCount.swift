/// A number of postes that may be shown: a small one is only said to be small.
public enum SuppressedCount: Hashable, Sendable {
  /// The number itself: 0, or the threshold and more.
  case exact(Int)
  /// From one to one less than this threshold; what is measured of these postes is hidden as well.
  case below(Int)

  /// Whether figures about these postes must be left out too.
  public var hidesMeasures: Bool {
    if case .below = self { true } else { false }
  }
}
