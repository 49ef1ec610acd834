/// The operating system's error numbers (`errno`, Linux) in the reader's words.
///
/// The C library's own texts depend on the locale of the process and are English on servers.
public enum SystemErrorText {
  /// The cause in a few words, without a full stop: « droits insuffisants ».
  ///
  /// A number that is not in the table is given as it is: « erreur système 95 ».
  public static func words(_ number: Int32) -> String {
    texts[number].map { ModelText.say($0) } ?? ModelText.say(.systemError, number)
  }

  private static let texts: [Int32: ModelText] = [
    1: .notPermitted,
    2: .noSuchFile,
    5: .inputOutput,
    6: .noDevice,
    12: .outOfMemory,
    13: .permissionDenied,
    16: .busy,
    17: .fileExists,
    20: .notADirectory,
    21: .isADirectory,
    22: .invalidArgument,
    23: .tooManyFilesOnMachine,
    24: .tooManyFilesOfProcess,
    26: .fileInUse,
    27: .fileTooLarge,
    28: .diskFull,
    30: .readOnlyFileSystem,
    32: .brokenPipe,
    36: .nameTooLong,
    39: .directoryNotEmpty,
    40: .symbolicLinkRefused,
    116: .fileGoneFromServer,
    122: .diskQuota,
  ]
}
