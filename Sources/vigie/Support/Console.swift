import Glibc
import Platform

/// What a command prints: results on standard output, everything said about them on standard error.
final class Console {
  private let output = OutputWriter.standardOutput()
  private let errors = OutputWriter.standardError()
  /// The width and abilities of the reader's terminal.
  let terminal = Terminal()

  /// Writes a result.
  func write(_ text: String) {
    output.write(text)
    // The reader has gone away (`| head`): the rest is of no use to anybody.
    if output.isBrokenPipe { exit(ExitStatus.done.rawValue) }
  }

  /// Writes what is still held back, before a question.
  func flush() { output.flush() }

  /// Says something beside the result.
  func note(_ text: String) {
    errors.write(text + "\n")
  }

  /// Writes what is still held back; throws when that was impossible.
  func close() throws {
    output.flush()
    if output.isBrokenPipe { exit(ExitStatus.done.rawValue) }
    if let failure = output.failure() { throw CommandFailure("\(failure)") }
  }
}
