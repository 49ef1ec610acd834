import Texts

/// One thing to do: who, what with its figure, and the command that shows more.
struct ProposedAction: Codable, Equatable {
  /// How a sentence goes on to its command.
  enum Link: String, Codable {
    case colon, semicolon
  }

  /// What it is about, the same in every report: its ticket's number comes from it.
  let subject: String
  let who: String
  let what: String
  /// The command to type; nil when none helps.
  var command: String?
  var link = Link.semicolon

  /// The number for a ticket: the same as long as the matter is the same, in every language.
  var ticket: String {
    // FNV-1a, 32 bits: five digits of 32 tell a year's actions apart, and nothing secret is in them.
    var hash: UInt32 = 0x811c_9dc5
    for byte in subject.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    return "V-"
      + String(
        (0..<5).map { place in digits[Int(truncatingIfNeeded: hash >> (5 * UInt32(place))) & 31] })
  }

  /// The link as that language sets it.
  func separator(_ language: Language) -> String {
    switch link {
    case .colon: language.say(.labelColon)
    case .semicolon: language.say(.listSeparator)
    }
  }
}
