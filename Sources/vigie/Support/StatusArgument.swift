import ArgumentParser
import Model

/// A status on the command line: a French word or an English code.
struct StatusArgument: ExpressibleByArgument {
  /// What was written.
  let text: String
  /// The status that it names; nil for a word that names none.
  let status: ServiceStatus?

  init(argument: String) {
    text = argument
    status = ServiceStatus(word: argument)
  }

  /// Throws a sentence that lists the words when what was written is none of them.
  @discardableResult
  func check() throws -> ServiceStatus {
    guard let status else {
      throw ValidationError(
        Reader.say(.unknownStatusWrite, PathText.shown(text), ServiceStatus.wordList))
    }
    return status
  }
}
