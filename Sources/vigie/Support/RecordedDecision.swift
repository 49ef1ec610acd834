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

  /// Whether the decision that counts already says the same for the same scope.
  func repeats(_ decision: Policy.Decision) -> Bool {
    decision.status == status && decision.direction == direction && decision.rule == rule
      && decision.until == until && decision.window == window
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
