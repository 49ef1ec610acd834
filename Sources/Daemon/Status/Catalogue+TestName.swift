import Catalogue
import Model

extension Catalogue {
  /// A name that nobody has ever asked for, below a name of that service, or of the first one that has
  /// one; nil when there is none.
  func testName(of service: ServiceID?) -> (name: String, service: ServiceID)? {
    let candidates =
      rules.filter { rule in
        guard case .suffix = rule.pattern else { return false }
        return rule.canOpenIncident && (service == nil || rule.service == service)
      }.sorted { ($0.service, $0.text.utf8.count) < ($1.service, $1.text.utf8.count) }
    let digits = String(UInt32.random(in: .min ... .max), radix: 16)
    let label = "vigie-" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
    for rule in candidates {
      let name = "\(label).\(rule.pattern.text)"
      let bytes = Array(name.utf8)
      guard let found = matcher.match(bytes.span), self.rule(found)?.service == rule.service else {
        continue
      }
      return (name, rule.service)
    }
    return nil
  }
}
