import Privacy
import Texts

/// What a figure was on several days: its least and its most, as far as they may be shown.
///
/// Figures of different days are never added up: a poste may be in each of them.
struct DailyRange {
  private var least: Int?
  private var most: Int?
  /// The threshold that the figure of a day is only said to reach; nil when no day's is.
  private var floor: Int?
  /// Whether the figure of a day is hidden.
  private(set) var hidesDay = false

  /// The least that is shown; nil when nothing is.
  var low: Int? { floor == nil ? least : nil }
  /// The most that is shown; nil when nothing is.
  var high: Int? { floor == nil ? most : nil }

  /// Takes the postes that a service had on one more day.
  mutating func add(_ postes: ServicePostes) {
    switch postes {
    case .exact(let value): add(value)
    case .fewer: hidesDay = true
    case .orMore(let threshold): floor = threshold
    }
  }

  /// Takes the figure of one more day.
  mutating func add(_ count: SuppressedCount) {
    guard case .exact(let value) = count else {
      hidesDay = true
      return
    }
    add(value)
  }

  /// Takes the figure of one more day; nil for one that is hidden.
  mutating func add(_ value: Int?) {
    guard let value else {
      hidesDay = true
      return
    }
    least = min(least ?? value, value)
    most = max(most ?? value, value)
  }

  /// `10 à 14`, `<5 à 14`, `14` or `≥5`, each number as `write` writes it; `hidden` stands for what is
  /// hidden.
  func text(_ language: Language, hidden: String, _ write: (Int) -> String) -> String {
    if let floor { return hidesDay ? language.say(.masked) : "≥\(floor)" }
    guard let low, let high else { return hidesDay ? hidden : "" }
    guard hidesDay || low < high else { return write(low) }
    return (hidesDay ? hidden : write(low)) + language.say(.to) + write(high)
  }

  /// Its cell; the number is known where all days have the same.
  func cell(_ language: Language, hidden: String, _ write: (Int) -> String) -> ReportCell {
    ReportCell(
      text(language, hidden: hidden, write), number: hidesDay || low != high ? nil : low)
  }
}
