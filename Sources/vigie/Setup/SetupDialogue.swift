import Model
import Platform

/// Asks one question after the other, each again until its answer will do.
struct SetupDialogue: ~Copyable {
  /// Answers that will not do to one question, after which somebody should be asked instead.
  private static let mostAttempts = 50
  /// Lines of one list: networks of a large town.
  private static let mostItems = 500

  private let console: Console
  private var lines: LineReader

  init(console: Console, lines: consuming LineReader) {
    self.console = console
    self.lines = lines
  }

  /// Why an answer will not do.
  struct Refusal: Error {
    let reason: String
  }

  /// The value of the first answer that `read` takes; an empty line stands for `usual` when there is one.
  mutating func ask<Value>(
    _ question: String, usual: String? = nil,
    _ read: (String) throws(Refusal) -> Value
  ) throws -> Value {
    for _ in 0..<Self.mostAttempts {
      console.write(question + (usual.map { " [\($0)]" } ?? "") + " ? ")
      console.flush()
      let typed = try next(question)
      let answer = typed.isEmpty ? usual ?? "" : typed
      do throws(Refusal) {
        guard !answer.isEmpty else { throw Refusal(reason: Reader.say(.answerIsNeeded)) }
        return try read(answer)
      } catch {
        console.write(Reader.say(.setupDialogueNo, error.reason))
      }
    }
    throw CommandFailure(Reader.say(.tooManyAnswersRefusedNothingWas, question))
  }

  /// The values of answers until an empty line.
  mutating func askList(
    _ question: String, needsOne: Bool = false, _ read: (String) throws(Refusal) -> Void
  ) throws {
    console.write(question + Reader.say(.oneLineEmptyLineToEnd))
    var count = 0
    var refused = 0
    while count < Self.mostItems, refused < Self.mostAttempts {
      console.write("  > ")
      console.flush()
      let answer = try next(question)
      do throws(Refusal) {
        guard !answer.isEmpty else {
          guard !needsOne || count > 0 else {
            throw Refusal(reason: Reader.say(.atLeastOneIsNeeded))
          }
          return
        }
        try read(answer)
        count += 1
      } catch {
        console.write(Reader.say(.setupDialogueNo, error.reason))
        refused += 1
      }
    }
    guard refused < Self.mostAttempts else {
      throw CommandFailure(Reader.say(.tooManyAnswersRefusedNothingWas, question))
    }
  }

  private mutating func next(_ question: String) throws -> String {
    switch try lines.nextLine() {
    case .bytes(let bytes):
      guard let text = String(validating: bytes, as: UTF8.self) else { return "\u{fffd}" }
      return Self.trimmed(text)
    case .tooLong: return "\u{fffd}"
    case nil:
      throw CommandFailure(
        Reader.say(.answersEndedBeforeNothingWasWritten, question))
    }
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
