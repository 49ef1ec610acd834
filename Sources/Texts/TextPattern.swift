/// One text of a catalogue: words, places for arguments, and words that follow a number.
///
/// `{0}` is the first argument as it is; `{0|poste|postes}` is the word that its number asks for.
public struct TextPattern: Hashable, Sendable {
  /// A part of the text.
  enum Piece: Hashable, Sendable {
    case words(String)
    case argument(Int)
    case plural(Int, one: String, other: String)
  }

  let pieces: [Piece]

  /// The pattern as a catalogue writes it; whatever is no place stands for itself.
  ///
  /// `\n` ends a line, `\t` is a tab, `\~` is a blank that no line is broken at, and `\_` the narrow
  /// one.
  public init(_ source: some StringProtocol) {
    var pieces: [Piece] = []
    var words = ""
    var rest = Substring(source)
    while let character = rest.popFirst() {
      switch character {
      case "\\" where rest.first == "n":
        rest.removeFirst()
        words.append("\n")
      case "\\" where rest.first == "t":
        rest.removeFirst()
        words.append("\t")
      case "\\" where rest.first == "~":
        rest.removeFirst()
        words.append("\u{a0}")
      case "\\" where rest.first == "_":
        rest.removeFirst()
        words.append("\u{202f}")
      case "{":
        guard let end = rest.firstIndex(of: "}"), let piece = Self.place(rest[..<end]) else {
          words.append(character)
          continue
        }
        if !words.isEmpty { pieces.append(.words(words)) }
        words = ""
        pieces.append(piece)
        rest = rest[rest.index(after: end)...]
      default: words.append(character)
      }
    }
    if !words.isEmpty { pieces.append(.words(words)) }
    self.pieces = pieces
  }

  private static func place(_ source: Substring) -> Piece? {
    let parts = source.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, let index = Int(first), (0...9).contains(index) else {
      return nil
    }
    switch parts.count {
    case 1: return .argument(index)
    case 3: return .plural(index, one: parts[1], other: parts[2])
    default: return nil
    }
  }

  /// Which arguments the text takes.
  public var places: Set<Int> {
    Set(
      pieces.compactMap { piece in
        switch piece {
        case .words: nil
        case .argument(let index), .plural(let index, _, _): index
        }
      })
  }

  /// The text with its arguments; one that is not given leaves its place empty.
  func text(_ arguments: [any CustomStringConvertible], in language: Language) -> String {
    pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .argument(let index):
        arguments.indices.contains(index) ? arguments[index].description : ""
      case .plural(let index, let one, let other):
        arguments.indices.contains(index) && Self.isOne(arguments[index], in: language)
          ? one : other
      }
    }.joined()
  }

  /// French says « 0 poste » and « 1 poste »; English says "0 workstations".
  private static func isOne(
    _ argument: any CustomStringConvertible, in language: Language
  ) -> Bool {
    guard let number = argument as? any BinaryInteger else { return false }
    let value = Int(clamping: number)
    return language == .french ? (-1...1).contains(value) : value == 1
  }
}
