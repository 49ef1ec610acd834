import ArgumentParser

/// Checks why and by whom something is decided, as people write it.
enum DecisionTexts {
  /// Texts of the policy are no longer (`NodeReader.maximumTextLength`, `maximumNameLength`).
  private static let longestReason = 1000
  private static let longestName = 100

  /// Throws a sentence when the reason or the decider is empty, too long or of several lines.
  static func check(reason: String, by: String) throws {
    try check(reason: reason, as: "--reason")
    try check(by: by, as: "--by")
  }

  /// The same for a reason alone, given by that option.
  static func check(reason: String, as option: String) throws {
    try check(reason, option, longestReason)
  }

  /// The same for a decider alone.
  static func check(by: String, as option: String) throws {
    try check(by, option, longestName)
  }

  private static func check(_ text: String, _ option: String, _ limit: Int) throws {
    if text.allSatisfy(\.isWhitespace) {
      throw ValidationError(Reader.say(.sayItInFewWords, option))
    }
    let isPlain = text.unicodeScalars.allSatisfy {
      switch $0.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: false
      default: true
      }
    }
    guard isPlain, text.unicodeScalars.count <= limit else {
      throw ValidationError(Reader.say(.oneLineOnlyCharactersAtMost, option, limit))
    }
  }
}
