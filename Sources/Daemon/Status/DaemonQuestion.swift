/// What one can ask a listening daemon over its socket.
public enum DaemonQuestion: Hashable, Sendable {
  /// How it is.
  case status
  /// To read the rules again; root and the daemon's own account only.
  case reload
  /// To look for a made-up name below a name of that service, or of any one.
  case beginTest(service: String?)
  /// Whether that name was seen.
  case test

  /// The line that is sent.
  public var line: String {
    switch self {
    case .status: "status"
    case .reload: "reload"
    case .beginTest(let service): service.map { "test \($0)" } ?? "test"
    case .test: "seen"
    }
  }

  /// The question of a line; nil for any other line.
  public init?(line: String) {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    switch (words.first, words.count) {
    case ("status", 1): self = .status
    case ("reload", 1): self = .reload
    case ("test", 1): self = .beginTest(service: nil)
    case ("test", 2): self = .beginTest(service: String(words[1]))
    case ("seen", 1): self = .test
    default: return nil
    }
  }
}
