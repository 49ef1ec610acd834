import Privacy
import Texts

/// What a figure was on several days: its least and its most, as far as they may be shown.
///
/// Figures of different days are never added up: a poste may be in each of them.
struct DailyRange {
  /// The least that is shown; nil when nothing is.
  private(set) var low: Int?
  /// The most that is shown; nil when nothing is.
  private(set) var high: Int?
  /// Whether the figure of a day is hidden.
  private(set) var hidesDay = false

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
    low = min(low ?? value, value)
    high = max(high ?? value, value)
  }

  /// `10 à 14`, `<5 à 14` or `14`, each number as `write` writes it; `hidden` stands for what is
  /// hidden.
  func text(_ language: Language, hidden: String, _ write: (Int) -> String) -> String {
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
