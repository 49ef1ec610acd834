import Model

/// Why the operating system did not do what was asked.
public struct PlatformError: Error, Hashable, Sendable {
  /// What went wrong, for comparing.
  public enum Code: String, Hashable, Sendable {
    /// A file or directory cannot be opened.
    case cannotOpen = "cannot-open"
    /// Reading failed on the way.
    case cannotRead = "cannot-read"
    /// A file cannot be created, written or put in its place.
    case cannotWrite = "cannot-write"
    /// A file cannot be removed.
    case cannotRemove = "cannot-remove"
    /// A directory cannot be created.
    case cannotCreateDirectory = "cannot-create-directory"
    /// The path is a directory, a device, a pipe or a socket, where a file is needed.
    case notAFile = "not-a-file"
    /// The path is no directory, where one is needed.
    case notADirectory = "not-a-directory"
    /// A symbolic link, where the file itself is needed.
    case symbolicLink = "symbolic-link"
    /// The file is larger than the caller takes.
    case tooLarge = "too-large"
    /// The directory has more entries than `DirectoryListing.maximumEntries`.
    case tooManyEntries = "too-many-entries"
    /// A file's name is not valid UTF-8.
    case nameNotUTF8 = "name-not-utf8"
    /// Group or others may read or change a secret.
    case openToOthers = "open-to-others"
    /// A secret belongs to another account.
    case foreignOwner = "foreign-owner"
    /// A secret does not have the length it must have.
    case wrongLength = "wrong-length"
    /// The system refuses a right or a resource of the process.
    case refused
  }

  /// What went wrong.
  public var code: Code
  /// The file or directory.
  public var path: String
  /// The system's error number, 0 when the system did not refuse anything.
  public var number: Int32
  /// The cause, in the reader's language, without a full stop.
  public var cause: String
  /// What to do, in the reader's language, a whole sentence.
  public var advice: String

  init(_ code: Code, _ path: String, cause: String, advice: String) {
    self.code = code
    self.path = path
    self.cause = cause
    self.advice = advice
    number = 0
  }

  init(_ code: Code, _ path: String, _ failure: SystemFailure, advice: String? = nil) {
    self.code = code
    self.path = path
    self.advice = advice ?? failure.advice
    number = failure.number
    cause = PlatformText.say(
      .causeAndReason, PlatformText.say(Self.action(code)), SystemErrorText.words(failure.number))
  }

  private static func action(_ code: Code) -> PlatformText {
    switch code {
    case .cannotRead: .cannotRead
    case .cannotWrite: .cannotWrite
    case .cannotRemove: .cannotRemove
    case .cannotCreateDirectory: .cannotCreateDirectory
    case .refused: .refused
    default: .cannotOpen
    }
  }
}

extension PlatformError: CustomStringConvertible {
  /// The whole message in the reader's language: path, cause, what to do.
  public var description: String {
    PlatformText.say(.pathCauseAdvice, PathText.shown(path), cause, advice)
  }
}
