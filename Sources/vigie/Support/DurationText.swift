import Model

/// How long something lasts, in French.
enum DurationText {
  /// « 12 jours », « 2 h 3 min », « 4 min », « 5 s ».
  static func words(nanoseconds: Int64) -> String {
    let seconds = max(0, nanoseconds) / 1_000_000_000
    switch seconds {
    case ..<60: return "\(seconds) s"
    case ..<3_600: return "\(seconds / 60) min"
    case ..<86_400: return Reader.say(.hMin, seconds / 3_600, seconds / 60 % 60)
    case ..<172_800: return Reader.say(.durationText1Day)
    default: return Reader.say(.days, seconds / 86_400)
    }
  }

  /// From one instant to another; nothing when the clock went back between the two.
  static func words(from start: Timestamp, to end: Timestamp) -> String {
    words(nanoseconds: end.nanoseconds(since: start))
  }
}
