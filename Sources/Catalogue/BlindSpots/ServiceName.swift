import Model

/// Whether a name of another list leads to a service.
enum ServiceName {
  /// The rule that such a name, or a name of such a pattern, leads to; nil for none.
  static func rule(for text: String, _ rules: [Rule], _ matcher: Matcher) -> Rule? {
    let name = Array(text.replacing("*", with: "x").utf8)
    guard let index = matcher.match(name.span).map({ Int($0.rawValue) }),
      rules.indices.contains(index)
    else { return nil }
    return rules[index]
  }
}
