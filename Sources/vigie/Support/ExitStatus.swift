/// The exit codes, which scripts rely on.
enum ExitStatus: Int32 {
  /// Done.
  case done = 0
  /// Something was found, or failed.
  case failure = 1
  /// The command was not understood.
  case usage = 2
}
