public import Model
public import Texts

/// What a reader must know of days in which more than one key made names (privacy requirement P19).
public enum KeyPeriodNote {
  /// The sentence for the days that are shown.
  ///
  /// - Parameters:
  ///   - days: The local days that are shown; nil for all.
  ///   - keys: The sealed keys of the database.
  ///   - language: The reader's language.
  /// - Returns: The sentence; nil when one key made all the names.
  public static func sentence(
    for days: ClosedRange<CivilDay>?, keys: [SealedKey], in language: Language
  ) -> String? {
    let shown = keys.filter { key in
      guard let days else { return true }
      return key.firstDay <= days.upperBound
        && days.lowerBound < key.firstDay.adding(days: key.days)
    }
    guard shown.count > 1, let last = shown.map(\.firstDay).max() else { return nil }
    return language.say(.periodCoversKeys, shown.count, DateText.short(last))
  }
}
