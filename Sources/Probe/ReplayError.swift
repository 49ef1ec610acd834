import Model

/// Why a replay could not be done.
public enum ReplayError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Files that are known were given beside standard input, which cannot be read twice.
  case standardInputBesideKnownFiles([String])

  /// The cause and what to do, in the reader's language.
  public var description: String {
    switch self {
    case .standardInputBesideKnownFiles(let paths):
      ProbeText.say(
        .standardInputCannotBeReplayed, paths.map { PathText.shown($0) }.joined(separator: ", "))
    }
  }
}
