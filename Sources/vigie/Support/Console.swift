import Platform

/// What the commands print: results on standard output, everything said about them on standard
/// error.
enum Console {
  /// Writes a result; a reader that has gone away ends the program quietly.
  static func write(_ text: String) {
    guard StandardOutput.write(text) else { finish(.done) }
  }

  /// Says something beside the result.
  static func note(_ text: String) {
    _ = StandardError.write(text + "\n")
  }

  /// Says what went wrong.
  static func warn(_ text: String) {
    if !text.isEmpty { note(text) }
  }

  /// Writes what is still held back and ends the program.
  static func finish(_ status: ExitStatus) -> Never {
    let written = StandardOutput.flush()
    Process.exit(written || status != .done ? status.rawValue : ExitStatus.done.rawValue)
  }
}
