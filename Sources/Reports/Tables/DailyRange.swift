import Privacy
import Texts

/// What a figure was on several days: its least and its most, as far as they may be shown.
///
/// Figures of different days are never added up: a poste may be in each of them.
struct DailyRange {
  /// The least and the most of the days whose figure is shown.
  private var least: Int?
  private var most: Int?
  /// The threshold that the figure of a day is only said to reach; nil when no day's is.
  private var floor: Int?
  /// Whether a day hides a figure that is smaller than the threshold.
  private var hidesFewer = false
  /// Whether a day hides a figure that may be of any size, since it would give another one away.
  private var hidesAny = false

  /// The least of all days; nil when a day may have less, or nothing is shown.
  var low: Int? { floor == nil && !hidesAny && !hidesFewer ? least : nil }
  /// The most of all days; nil when a day may have more, or nothing is shown.
  var high: Int? { floor == nil && !hidesAny && !hidesMore ? most : nil }
  /// The most that a day shows, whatever others hide: what rows may be put in order by.
  var shownMost: Int? { floor == nil ? most : nil }

  /// Whether a day hides a figure that is more than all that are shown, for these are nothing.
  private var hidesMore: Bool { hidesFewer && (most ?? 0) == 0 }

  /// Takes the postes that a service had on one more day.
  mutating func add(_ postes: ServicePostes) {
    switch postes {
    case .exact(let value): add(value)
    case .fewer: hidesFewer = true
    case .orMore(let threshold): floor = threshold
    }
  }

  /// Takes the figure of one more day, which is hidden only where it is small.
  mutating func add(_ count: SuppressedCount) {
    guard case .exact(let value) = count else {
      hidesFewer = true
      return
    }
    add(value)
  }

  /// Takes the figure of one more day, which is hidden also where others would follow from it.
  mutating func addProtected(_ count: SuppressedCount) {
    guard case .exact(let value) = count else {
      hidesAny = true
      return
    }
    add(value)
  }

  /// Takes the share of one more day; nil for one that is hidden, whatever its size.
  mutating func addProtected(_ value: Int?) {
    guard let value else {
      hidesAny = true
      return
    }
    add(value)
  }

  private mutating func add(_ value: Int) {
    least = min(least ?? value, value)
    most = max(most ?? value, value)
  }

  /// `10 à 14`, `<5 à 14`, `10 à 14 ou masqué`, `14` or `≥5`, each number as `write` writes it; `hidden`
  /// stands for what is small.
  func text(_ language: Language, hidden: String, _ write: (Int) -> String) -> String {
    let masked = language.say(.masked)
    if let floor { return hidesFewer || hidesAny ? masked : "≥\(floor)" }
    guard let least, let most else { return hidesAny ? masked : hidesFewer ? hidden : "" }
    guard !hidesMore else { return hidesAny ? language.say(.rangeOr, hidden, masked) : hidden }
    let shown =
      hidesFewer
      ? hidden + language.say(.to) + write(most)
      : least < most ? write(least) + language.say(.to) + write(most) : write(most)
    return hidesAny ? language.say(.rangeOr, shown, masked) : shown
  }

  /// Its cell; the number is known where all days have the same.
  func cell(_ language: Language, hidden: String, _ write: (Int) -> String) -> ReportCell {
    ReportCell(
      text(language, hidden: hidden, write),
      number: low == high ? low : nil)
  }
}
