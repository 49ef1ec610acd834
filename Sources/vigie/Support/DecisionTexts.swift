import ArgumentParser

/// Checks why and by whom something is decided, as people write it.
enum DecisionTexts {
  /// Texts of the policy are no longer (`NodeReader.maximumTextLength`, `maximumNameLength`).
  private static let longestReason = 1000
  private static let longestName = 100

  /// Throws a sentence when the reason or the decider is empty, too long or of several lines.
  static func check(reason: String, by: String) throws {
    for (option, text, limit) in [("--reason", reason, longestReason), ("--by", by, longestName)] {
      if text.allSatisfy(\.isWhitespace) {
        throw ValidationError("\(option) : dites-le en quelques mots.")
      }
      let isPlain = text.unicodeScalars.allSatisfy {
        switch $0.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: false
        default: true
        }
      }
      guard isPlain, text.unicodeScalars.count <= limit else {
        throw ValidationError("\(option) : une seule ligne, \(limit) caractères au plus.")
      }
    }
  }
}
