/// What a counting window does to the store.
public enum WindowChange: Hashable, Sendable {
  /// Counting began: should it never end, the report says since when the day is incomplete.
  case opened(CountingWindow)
  /// Counting ended in order, with what may be written of it: counts under the threshold are hidden,
  /// as `DayFacts.some` says.
  case closed(CountingWindow, DayFacts, threshold: Int)
}
