import Texts

/// What captures can say: the keys of `FrenchCaptureTexts` and `EnglishCaptureTexts`, file by file.
enum CaptureText: String, TextKey {
  // Files/CaptureBreak+Text
  case fileAndSentence, fileOffsetAndSentence, cannotOpen, directory, notAFile, terminal
  case readFailed, replaced, empty, cutHeader, notACapture, compressed, unsupportedVersion
  case restUnread, cutRecord, impossibleLength, impossibleBlockLength, blockTooLong
  case blockLengthsDiffer, packetExceedsBlock, byteOrderMagic, unknownInterface, tooManyInterfaces
  case standardInput, fileWord
  // Files/CaptureFileSet
  case noMemoryForFiles, noFile, tooManyFiles, standardInputTwice
  // Files/CaptureWords
  case thousandsSeparator, checkPath, useAccountThatMayRead, raiseFileLimit, checkFileAndDisk
  // Live/LiveError
  case badName, giveOneInterface, missing, ipLinkShowsThem, down, setItUp, denied, runBySystemd
  case gone, takenUpAgain, filterRefused, withoutKernelFilter, libpcapRefuses, checkInterface
  case causeWithReason, interfaceCauseAdvice

  static let book = TextBook(
    french: FrenchCaptureTexts.all, english: EnglishCaptureTexts.all, isTypeset: true)

  /// The text in the language in which this process speaks, with what it speaks of.
  static func say(_ key: Self, _ arguments: any CustomStringConvertible...) -> String {
    book.text(key.rawValue, arguments, in: Speech.process.language)
  }
}
