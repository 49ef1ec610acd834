import Model
import Privacy
import Texts

/// The postes of one service, beside the number of all that used an AI.
///
/// Where those that used others only are few, their number would follow from the two: then the service
/// is only said to have as many as the threshold, or more (privacy requirement P37).
enum ServicePostes: Hashable {
  case exact(Int)
  case fewer(than: Int)
  case orMore(Int)

  /// That many postes of a service, of all postes with a use.
  init(_ postes: Int, of all: Int, under rule: Suppression) {
    switch rule.count(postes) {
    case .below(let threshold): self = .fewer(than: threshold)
    case .exact(let value):
      self = rule.count(all - postes).hidesMeasures ? .orMore(rule.threshold) : .exact(value)
    }
  }

  /// The number, where it is shown whole.
  var number: Int? {
    if case .exact(let value) = self { value } else { nil }
  }

  /// The number for a table: `286`, `<5`, `≥5`.
  func cell(_ language: Language) -> String {
    switch self {
    case .exact(let value): NumberText.count(value, language)
    case .fewer(let threshold): "<\(threshold)"
    case .orMore(let threshold): "≥\(threshold)"
    }
  }

  /// The number with its unit: « 286 postes », « moins de 5 postes », « 5 postes ou plus ».
  func words(_ language: Language) -> String {
    switch self {
    case .exact(let value): language.say(.postes, NumberText.count(value, language), value)
    case .fewer(let threshold):
      language.say(.postes, language.say(.fewerThan, threshold), threshold)
    case .orMore(let threshold): language.say(.postesOrMore, threshold)
    }
  }
}
