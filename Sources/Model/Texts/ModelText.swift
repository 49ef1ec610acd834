import Texts

/// What the shared nouns can say: the keys of `FrenchModelTexts` and `EnglishModelTexts`, file by file.
enum ModelText: String, TextKey {
  // Detection/ServiceStatus+Words
  case statusWords
  // Subjects/SubjectState
  case stateWords
  // System/SystemErrorText
  case systemError, notPermitted, noSuchFile, inputOutput, noDevice, outOfMemory, permissionDenied
  case busy, fileExists, notADirectory, isADirectory, invalidArgument, tooManyFilesOnMachine
  case tooManyFilesOfProcess, fileInUse, fileTooLarge, diskFull, readOnlyFileSystem, brokenPipe
  case nameTooLong, directoryNotEmpty, symbolicLinkRefused, fileGoneFromServer, diskQuota

  static let book = TextBook(
    french: FrenchModelTexts.all, english: EnglishModelTexts.all, isTypeset: true)

  /// The text in the language in which this process speaks, with what it speaks of.
  static func say(_ key: Self, _ arguments: any CustomStringConvertible...) -> String {
    book.text(key.rawValue, arguments, in: Speech.process.language)
  }
}
