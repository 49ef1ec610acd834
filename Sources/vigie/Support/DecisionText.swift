import Catalogue
import Model
import Reports

/// Decisions and statuses as sentences.
enum DecisionText {
  /// « interdit, pour Finances, jusqu'au 31/12/2026, de 08:00 à 18:00 (mon, tue) ».
  static func words(_ decision: Policy.Decision) -> String {
    words(
      decision.status, direction: decision.direction, rule: decision.rule, until: decision.until,
      window: decision.window)
  }

  /// The same of a decision on its way to the file.
  static func words(_ decision: RecordedDecision) -> String {
    words(
      decision.status, direction: decision.direction, rule: decision.rule, until: decision.until,
      window: decision.window)
  }

  private static func words(
    _ status: ServiceStatus, direction: String?, rule: String?, until: CivilDay?,
    window: TimeWindow?
  ) -> String {
    var parts = [status.word(in: Reader.language)]
    if let direction { parts.append(Reader.say(.decisionTextFor, InertText.cleaned(direction))) }
    if let rule { parts.append(Reader.say(.byRule, rule)) }
    if let until { parts.append(Reader.say(.untilIncluded, DateText.short(until))) }
    if let window { parts.append(words(window)) }
    return parts.joined(separator: ", ")
  }

  /// « 08:00-18:00, mon, tue ».
  static func words(_ window: TimeWindow) -> String {
    ([window.hours].compactMap { $0 } + (window.days ?? [])).joined(separator: ", ")
  }

  /// The status with the place that gives it: « interdit (rules/policy.yaml:12) ».
  static func words(
    _ status: ServiceStatus, by decision: Policy.Decision?, default origin: Policy.Origin?
  ) -> String {
    let place =
      decision.map { "\($0.origin)" }
      ?? Reader.say(.defaultStatus) + (origin.map { ", \($0)" } ?? "")
    return "\(decision.map(words) ?? status.word(in: Reader.language)) (\(place))"
  }
}
