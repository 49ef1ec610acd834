import Texts

/// What the daemon can say: the keys of `FrenchDaemonTexts` and `EnglishDaemonTexts`, file by file.
enum DaemonText: String, TextKey {
  // CaptureWorker
  case listening, listeningAgain
  // Daemon
  case starting, isStarting, stopping, stopped, levelPseudonymous, levelAggregate, clockSetBack
  case clockSetForward, rulesReadAgain, rulesReloaded, rulesRefused, rulesRefusedStatus
  case levelLowered, pseudonymousAtNextStart, windowAtNextStart
  // DaemonError
  case withdrawn, databaseTaken
  // DatabaseOpening
  case databaseSetAside, databaseSetAsideStatus
  // RecorderWorker
  case recordingImpossible, writingImpossible, usesNotClosed, databaseNotCompleted
  case observationsLost, countsLost, writingResumed
  // SIEM/SIEMLine
  case prohibitedServiceUsed, siemRulesReloaded, siemRulesRefused, siemDatabaseSetAside
  case siemListening, siemCannotWrite
  // SIEM/SIEMQueue
  case receivesAgain, lastLinesKept
  // Status/MetricsFile
  case metricsFile
  // Status/StatusService
  case statusWillNotAnswer, statusAndMetricsWillNotAnswer, unknownQuestion, reloadNotAllowed
  case unknownService, noNameToMakeUp
  // StatusLine
  case awaited, awaitedFor, listenedTo, writingImpossibleStatus, partSeparator

  static let book = TextBook(
    french: FrenchDaemonTexts.all, english: EnglishDaemonTexts.all, isTypeset: true)

  /// The text in the language in which this process speaks, with what it speaks of.
  static func say(_ key: Self, _ arguments: any CustomStringConvertible...) -> String {
    book.text(key.rawValue, arguments, in: Speech.process.language)
  }
}
