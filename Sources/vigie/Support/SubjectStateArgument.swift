import ArgumentParser
import Model

/// A subject's state on the command line: a French word or an English code.
struct SubjectStateArgument: ExpressibleByArgument {
  /// What was written.
  let text: String
  /// The state that it names; nil for a word that names none.
  let state: SubjectState?

  init(argument: String) {
    text = argument
    state = SubjectState(word: argument)
  }

  /// Throws a sentence that lists the words when what was written is none of them.
  @discardableResult
  func check() throws -> SubjectState {
    guard let state else {
      throw ValidationError(
        Reader.say(.unknownStateWrite, PathText.shown(text), SubjectState.wordList))
    }
    return state
  }
}
