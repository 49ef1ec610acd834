import Texts

/// What the operating system in safe clothes can say: the keys of `FrenchPlatformTexts` and `EnglishPlatformTexts`, file by file.
enum PlatformText: String, TextKey {
  // Files/AtomicFile
  case symbolicLink, giveFileItself
  // Files/DirectoryCreation
  case chooseAnotherPath
  // Files/DirectoryListing
  case notADirectory, giveDirectory, nameNotUTF8, renameIt, moreThanFiles, checkDirectory
  // Files/DirectoryTree
  case moreThanFilesOrLevels
  // Files/FileContents
  case notAFile, giveOrdinaryFile, largerThan, checkOrSplitFile
  // Files/SecretFile
  case symbolicLinkForSecret, replaceLink, foreignOwner, giveItToAccount, openToOthers, closeIt
  case wrongLength, notTheSecret
  // Files/SecretFile+Life
  case notAnOrdinaryFile, checkWhatIsThere
  // Process/Capabilities
  case capabilities
  // Process/Signals
  case signals
  // Process/WakeUp
  case eventDescriptor
  // Process/WorkerThread
  case thread
  // Service/LineOutlet
  case nobodyBehindSocket, checkSyslog
  // Sockets/LocalSocket
  case runWithSudo
  // System/PlatformError
  case cannotRead, cannotWrite, cannotRemove, cannotCreateDirectory, refused, cannotOpen
  case causeAndReason, pathCauseAdvice
  // System/SystemFailure
  case checkPath, useAnotherAccount, freeSpace, chooseAnotherPlace, raiseFileLimit, checkDisk
  // Terminal/LineReader
  case standardInput
  // Terminal/OutputWriter
  case standardOutput

  static let book = TextBook(
    french: FrenchPlatformTexts.all, english: EnglishPlatformTexts.all, isTypeset: true)

  /// The text in the language in which this process speaks, with what it speaks of.
  static func say(_ key: Self, _ arguments: any CustomStringConvertible...) -> String {
    book.text(key.rawValue, arguments, in: Speech.process.language)
  }
}
