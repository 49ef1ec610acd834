import Model

/// Ends a command: what failed, where and what to do, in one or more sentences.
struct CommandFailure: Error {
  let message: String
  let status: ExitStatus

  /// A failure with code 1.
  init(_ message: String) {
    self.message = message
    status = .failure
  }

  /// A wrong use of the command, with code 2.
  static func usage(_ message: String) -> CommandFailure {
    CommandFailure(message, status: .usage)
  }

  private init(_ message: String, status: ExitStatus) {
    self.message = message
    self.status = status
  }

  /// The same, for readers who keep it: what looks like an address is masked.
  var withoutAddresses: CommandFailure {
    CommandFailure(MaskedAddresses.text(message), status: status)
  }

  /// Ends a command that has said everything.
  static let silent = CommandFailure("")
}

extension CommandFailure: CustomStringConvertible {
  /// The message: a service that goes on says it in its log.
  var description: String { message }
}
