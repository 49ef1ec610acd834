import Catalogue
import Model

/// A decision as `decisions.yaml` keeps it.
struct RecordedDecision {
  let service: ServiceID
  let status: ServiceStatus
  var direction: String?
  var rule: String?
  var until: CivilDay?
  var window: TimeWindow?
  let reason: String
  let decidedBy: String
  /// The day on which it was recorded.
  let date: CivilDay

  /// The entry as the file holds it, with its line feed.
  var yaml: String {
    var pairs: [(String, String)] = [
      ("service", service.rawValue), ("status", status.rawValue),
    ]
    if let direction { pairs.append(("direction", Self.quoted(direction))) }
    if let rule { pairs.append(("rule", Self.quoted(rule))) }
    if let until { pairs.append(("until", "\(until)")) }
    if let hours = window?.hours { pairs.append(("hours", "\"\(hours)\"")) }
    if let days = window?.days { pairs.append(("days", "[\(days.joined(separator: ", "))]")) }
    pairs += [
      ("reason", Self.quoted(reason)), ("decided-by", Self.quoted(decidedBy)), ("date", "\(date)"),
    ]
    return "- " + pairs.map { "\($0): \($1)" }.joined(separator: "\n  ") + "\n"
  }

  /// Whether that decision is this one as the file gives it back, its reason and decider included.
  func isRead(as decision: Policy.Decision) -> Bool {
    repeats(decision) && decision.reason == reason && decision.decidedBy == decidedBy
  }

  /// Whether the decision that counts already says the same for the same scope.
  func repeats(_ decision: Policy.Decision) -> Bool {
    decision.status == status && decision.direction == direction && decision.rule == rule
      && decision.until == until && decision.window == window
  }

  /// A YAML text in double quotes. Scalar by scalar: a quote that a mark joins to its neighbour ends
  /// the text all the same.
  private static func quoted(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\\" || scalar == "\"" { result.append("\\") }
      result.append(scalar)
    }
    return "\"" + String(result) + "\""
  }
}
