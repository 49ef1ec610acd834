/// How far the decision on one service has come.
public enum SubjectState: String, CaseIterable, Sendable {
  /// « nouveau »: used here, and nobody has taken it up.
  case new
  /// « en cours »: somebody has taken it up.
  case inProgress = "in-progress"
  /// « décidé »: a decision is in force. It follows from the decision and is never written by itself.
  case decided
  /// « clos »: somebody found that there is nothing to decide.
  case closed

  /// The state that a person names: its English code, or its French word in either gender, with or
  /// without accents; nil for any other word.
  public init?(word: some StringProtocol) {
    switch PlainWord.of(word) {
    case "new", "nouveau", "nouvelle": self = .new
    case "in-progress", "en-cours": self = .inProgress
    case "decided", "decide", "decidee": self = .decided
    case "closed", "clos", "close": self = .closed
    default: return nil
    }
  }

  /// The words of the reader's language and the codes, as a message lists them.
  public static var wordList: String {
    ModelText.say(.stateWords, allCases.map(\.rawValue).joined(separator: ", "))
  }
}
