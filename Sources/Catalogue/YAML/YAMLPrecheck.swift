/// Looks at the text of a file before the YAML library does, and refuses what the rules do not use.
///
/// The library expands aliases and calls itself for each level, so a small hostile file could cost
/// much memory, time or stack. Here anchors, aliases, tags, block texts and directives are refused,
/// nesting is bounded, and characters that would upset the count of lines or a terminal are found
/// with a message a person understands. Doubtful cases are refused.
struct YAMLPrecheck {
  /// A megabyte: some forty thousand names; a larger file is a list taken for a rule file.
  static let maximumBytes = 1 << 20
  /// Brackets and braces inside each other; the rules need three.
  static let maximumDepth = 16
  /// Indentation, with the dashes of nested lists; bounds the nesting of block values.
  static let maximumIndentation = 64

  private let path: String
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var line = 1
  private var lineStart = 0
  private var depth = 0
  /// What was found: code, place, message.
  private(set) var findings: [(code: RuleProblem.Code, place: Place, message: String)] = []

  /// Reads the text through.
  init(_ source: RuleSource) {
    path = source.path
    guard source.text.utf8.count <= Self.maximumBytes else {
      scalars = []
      add(.tooLarge, CatalogueText.say(.fileOverOneMebibyte))
      return
    }
    scalars = Array(source.text.unicodeScalars)
    checkCharacters()
    if findings.isEmpty { checkTokens() }
  }

  private var column: Int { index - lineStart + 1 }

  private mutating func add(_ code: RuleProblem.Code, _ message: String) {
    findings.append((code, Place(path: path, line: line, column: column), message))
  }

  private mutating func advance() {
    if scalars[index] == "\n" {
      line += 1
      lineStart = index + 1
    }
    index += 1
  }

  private func peek(_ offset: Int = 0) -> Unicode.Scalar? {
    index + offset < scalars.count ? scalars[index + offset] : nil
  }

  // MARK: Characters

  private mutating func checkCharacters() {
    while let scalar = peek() {
      switch scalar {
      case "\n": break
      case "\r":
        if peek(1) != "\n" {
          add(.forbiddenCharacter, CatalogueText.say(.loneCarriageReturn))
        }
      case "\t":
        add(.forbiddenCharacter, CatalogueText.say(.tabulation))
      case "\u{FEFF}" where index == 0: break
      default:
        if !isAllowed(scalar) {
          let hexadecimal = String(scalar.value, radix: 16, uppercase: true)
          add(.forbiddenCharacter, CatalogueText.say(.invisibleCharacter, hexadecimal))
        }
      }
      // One line of this kind is enough to see that the file is not text.
      if findings.count >= 20 { return }
      advance()
    }
    index = 0
    line = 1
    lineStart = 0
  }

  private func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{20}"..."\u{7E}": true
    default: Wording.isHarmless(scalar)
    }
  }

  // MARK: Tokens

  private mutating func checkTokens() {
    while peek() != nil, findings.isEmpty { checkLineStart() }
  }

  /// At the first column, or after the end of a token on the same line.
  private mutating func checkLineStart() {
    if column == 1, peek() == "%" {
      add(.unsupportedYAML, CatalogueText.say(.directive, "%"))
      return
    }
    if column == 1, peek() == "-", peek(1) == "-", peek(2) == "-" {
      for _ in 0..<3 { advance() }
    }
    var isIndentation = depth == 0
    while let scalar = peek(), findings.isEmpty {
      if isIndentation, !" -?:\r\n".unicodeScalars.contains(scalar) {
        isIndentation = false
        if column > Self.maximumIndentation + 1 {
          add(.tooDeep, CatalogueText.say(.deepIndentation, Self.maximumIndentation))
          return
        }
      }
      switch scalar {
      case " ", "\r", "\u{FEFF}": advance()
      case "\n":
        advance()
        return
      case "#": skipLine()
      case "-", "?", ":":
        // An indicator when a blank follows, else the beginning of a plain text.
        guard let next = peek(1), next != " ", next != "\n", next != "\r" else {
          advance()
          continue
        }
        if scalar == ":", depth > 0 { advance() } else { skipPlain() }
      case "[", "{":
        depth += 1
        if depth > Self.maximumDepth {
          add(.tooDeep, CatalogueText.say(.deepNesting, Self.maximumDepth))
        }
        advance()
      case "]", "}":
        depth = max(0, depth - 1)
        advance()
      case ",": advance()
      case "\"", "'": skipQuoted(scalar)
      case "&", "*", "!", "|", ">": refuse(scalar)
      default: skipPlain()
      }
    }
  }

  private mutating func refuse(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "*":
      add(
        .unsupportedYAML,
        CatalogueText.say(.leadingStar))
    case "&":
      add(
        .unsupportedYAML,
        CatalogueText.say(.anchor))
    case "!":
      add(.unsupportedYAML, CatalogueText.say(.tag, "!"))
    default:
      add(
        .unsupportedYAML,
        CatalogueText.say(.blockText, scalar))
    }
  }

  private mutating func skipLine() {
    while let scalar = peek(), scalar != "\n" { advance() }
  }

  private mutating func skipPlain() {
    while let scalar = peek() {
      switch scalar {
      case "\n": return
      case ":":
        guard let next = peek(1), next != " ", next != "\n", next != "\r" else { return }
        if depth > 0, ",[]{}".unicodeScalars.contains(next) { return }
      case " ": if peek(1) == "#" { return }
      case ",", "[", "]", "{", "}": if depth > 0 { return }
      default: break
      }
      advance()
    }
  }

  /// A quote doubled inside single quotes ends one quoted text and begins another, to the same
  /// effect.
  private mutating func skipQuoted(_ quote: Unicode.Scalar) {
    advance()
    while let scalar = peek() {
      if scalar == "\\", quote == "\"", peek(1) != nil { advance() }
      advance()
      if scalar == quote { return }
    }
  }
}
