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
    var pairs: [(key: String, value: String)] = [
      ("service", service.rawValue), ("status", status.rawValue),
    ]
    if let direction { pairs.append(("direction", YAMLText.quoted(direction))) }
    if let rule { pairs.append(("rule", YAMLText.quoted(rule))) }
    if let until { pairs.append(("until", "\(until)")) }
    if let hours = window?.hours { pairs.append(("hours", "\"\(hours)\"")) }
    if let days = window?.days { pairs.append(("days", "[\(days.joined(separator: ", "))]")) }
    pairs += [
      ("reason", YAMLText.quoted(reason)), ("decided-by", YAMLText.quoted(decidedBy)),
      ("date", "\(date)"),
    ]
    return YAMLText.item(pairs)
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
}
