/// Why a set of capture files cannot be read at all.
///
/// One bad file among others is no such error: it becomes a `CaptureBreak`.
public struct CaptureError: Error, Hashable, Sendable {
  /// What went wrong, for comparing.
  public enum Code: String, Hashable, Sendable {
    /// The list of paths is empty.
    case noFile = "no-file"
    /// More paths than `CaptureLimits.files`.
    case tooManyFiles = "too-many-files"
    /// Standard input, `-`, more than once.
    case standardInputTwice = "standard-input-twice"
    /// No memory for the read buffers.
    case memory = "memory"
  }

  /// What went wrong.
  public var code: Code
  /// What failed and what to do, in the reader's language.
  public var message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}

extension CaptureError: CustomStringConvertible {
  /// The French message.
  public var description: String { message }
}
