/// One thing to do: who, what with its figure, and the command that shows more.
struct ProposedAction: Codable, Equatable {
  /// How a sentence goes on to its command.
  enum Link: String, Codable {
    case colon, semicolon
  }

  let who: String
  let what: String
  /// The command to type; nil when none helps.
  var command: String?
  var link = Link.semicolon

  /// The link as that language sets it.
  func separator(_ language: Language) -> String {
    switch link {
    case .colon: language.say(" : ", ": ")
    case .semicolon: language.say(" ; ", "; ")
    }
  }
}
