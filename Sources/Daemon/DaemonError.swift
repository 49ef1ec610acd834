import Model

/// Why the daemon does not start.
public struct DaemonError: Error, Hashable, Sendable {
  /// What went wrong, for comparing.
  public enum Code: String, Hashable, Sendable {
    /// Another daemon writes into that database.
    case databaseTaken = "database-taken"
    /// What the controller must declare before anybody listens was withdrawn.
    case withdrawn
    /// An interface can never be listened to, whatever time it is given.
    case interface
  }

  /// What went wrong.
  public var code: Code
  /// What failed and what to do, in the reader's language.
  public var message: String

  static func withdrawn(_ reason: String) -> DaemonError {
    DaemonError(
      code: .withdrawn,
      message: DaemonText.say(.withdrawn, reason))
  }

  static func databaseTaken(_ path: String) -> DaemonError {
    DaemonError(
      code: .databaseTaken,
      message: DaemonText.say(.databaseTaken, PathText.shown(path)))
  }
}

extension DaemonError: CustomStringConvertible {
  /// The message.
  public var description: String { message }
}
