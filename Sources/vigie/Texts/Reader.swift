import Platform
import Reports
import Texts

/// Who reads what this process prints: one person, in one language from the first word to the last.
enum Reader {
  /// The command line, without the language that it chose.
  static let arguments = LanguageArgument(
    Array(CommandLine.arguments.dropFirst()), variable: Environment.value("VIGIE_LANG"))

  /// The texts of the commands; no typesetting, since they are searched for in terminals and logs.
  static let messages = TextBook(
    french: FrenchMessages.all, english: EnglishMessages.all, isTypeset: false)

  /// The reader's language: that of the process, chosen by `Main`.
  static var language: Language { Speech.process.language }

  /// The message in the reader's language, with what it speaks of.
  static func say(_ message: Message, _ arguments: any CustomStringConvertible...) -> String {
    messages.text(message.rawValue, arguments, in: language)
  }
}
