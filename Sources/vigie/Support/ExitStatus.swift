/// The exit codes, which scripts rely on.
enum ExitStatus: Int32 {
  /// Done.
  case done = 0
  /// Something was found, or failed.
  case failure = 1
  /// The command was not understood, or the daemon cannot begin with what people wrote: another attempt
  /// ends the same way (`RestartPreventExitStatus` of vigie.service).
  case usage = 2
}
