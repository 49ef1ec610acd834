import Model

/// How long something lasts, in French.
enum DurationText {
  /// « 12 jours », « 2 h 3 min », « 4 min », « 5 s ».
  static func words(nanoseconds: Int64) -> String {
    let seconds = max(0, nanoseconds) / 1_000_000_000
    switch seconds {
    case ..<60: return "\(seconds) s"
    case ..<3_600: return "\(seconds / 60) min"
    case ..<86_400: return "\(seconds / 3_600) h \(seconds / 60 % 60) min"
    case ..<172_800: return "1 jour"
    default: return "\(seconds / 86_400) jours"
    }
  }

  /// From one instant to another; nothing when the clock went back between the two.
  static func words(from start: Timestamp, to end: Timestamp) -> String {
    words(nanoseconds: end.nanoseconds(since: start))
  }
}
