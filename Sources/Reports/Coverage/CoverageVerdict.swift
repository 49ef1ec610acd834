public import Texts

/// How far a day's figures can be trusted.
public enum CoverageVerdict: Int, CaseIterable, Comparable, Sendable {
  /// « insuffisante »: neither trend nor « nouveau » is printed.
  case insufficient = 0
  /// « partielle »
  case partial = 1
  /// « bonne »
  case good = 2

  /// The lesser coverage comes first.
  public static func < (left: CoverageVerdict, right: CoverageVerdict) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The verdict in one word: « partielle ».
  public func word(in language: Language) -> String {
    switch self {
    case .insufficient: language.say(.insufficient)
    case .partial: language.say(.partial)
    case .good: language.say(.good)
    }
  }
}
