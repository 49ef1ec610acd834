/// Reads a template once, from its first to its last character, and refuses what a page may not have.
///
/// Elements and attributes are those of two lists, so nothing runs, nothing is loaded and nothing is
/// sent. Mustache tags stand between elements and never inside one, so that what they bring can only be
/// text or a part; tags that read other templates, change the braces or define blocks are refused.
struct TemplateScan {
  /// The most Mustache tags of a template.
  static let mostTags = 256
  /// The deepest sections and elements.
  static let deepest = 32

  private static let elements: Set<String> = [
    "header", "main", "footer", "section", "div", "p", "span", "strong", "em", "small", "h2", "h3",
    "ul", "ol", "li", "br", "hr", "style",
  ]
  private static let voids: Set<String> = ["br", "hr"]
  private static let attributes: Set<String> = ["class", "id", "lang", "dir", "title", "role"]

  private let path: String
  private var rest: Substring
  private var line = 1
  private var tags = 0
  private var sections: [String] = []
  private var open: [String] = []
  private var found: [PageTemplate.Value: Int] = [:]

  init(_ text: String, path: String) {
    self.path = path
    rest = text[...]
  }

  /// Throws what is wrong first.
  mutating func check() throws(PageTemplateError) {
    try checkCharacters()
    while let character = rest.first {
      if rest.hasPrefix("{{") {
        try readTag()
      } else if rest.hasPrefix("<!--") {
        let here = self
        advance(4)
        try here.checkRaw(
          take(through: "-->"), unclosed: .commentNotClosed, holding: .commentMayNotHold)
      } else if character == "<" {
        try readElement()
      } else {
        advance(1)
      }
    }
    if let element = open.last {
      throw error(.malformed, TemplateText.say(.elementNotClosed, element))
    }
    if let section = sections.last {
      throw error(.malformed, TemplateText.say(.sectionNotClosed, section))
    }
    for value in PageTemplate.Value.allCases where value.isRequired && found[value] == nil {
      throw PageTemplateError(
        .incomplete, path, TemplateText.say(.partMissing, value.rawValue))
    }
  }

  /// A browser reads code points and this reads characters: a mark on a quote would make them differ.
  private func checkCharacters() throws(PageTemplateError) {
    var line = 1
    for scalar in rest.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control where scalar == "\n" || scalar == "\r" || scalar == "\t": break
      case .control, .format, .nonspacingMark, .enclosingMark, .spacingMark, .privateUse,
        .unassigned,
        .lineSeparator, .paragraphSeparator:
        throw PageTemplateError(
          .forbidden, path, line: line,
          TemplateText.say(.invisibleCharacter, String(scalar.value, radix: 16)))
      default: break
      }
      if scalar == "\n" { line += 1 }
    }
  }

  private func error(_ code: PageTemplateError.Code, _ reason: String) -> PageTemplateError {
    PageTemplateError(code, path, line: line, reason)
  }

  private mutating func advance(_ count: Int) {
    line += rest.prefix(count).count { $0.isNewline }
    rest = rest.dropFirst(count)
  }

  /// Takes what stands before `end`, and `end`; nil at the end of the file.
  private mutating func take(through end: String) -> Substring? {
    var length = 0
    var tail = rest
    while !tail.isEmpty {
      if tail.hasPrefix(end) {
        let content = rest.prefix(length)
        advance(length + end.count)
        return content
      }
      tail = tail.dropFirst()
      length += 1
    }
    return nil
  }

  // MARK: Mustache

  private mutating func readTag() throws(PageTemplateError) {
    tags += 1
    guard tags <= Self.mostTags else {
      throw error(.tooLarge, TemplateText.say(.tooManyTags, Self.mostTags))
    }
    let isTriple = rest.hasPrefix("{{{")
    let here = self
    advance(isTriple ? 3 : 2)
    guard let content = take(through: isTriple ? "}}}" : "}}") else {
      throw here.error(.malformed, TemplateText.say(.tagWithoutEnd))
    }
    let kind = isTriple ? nil : content.first.flatMap { "#^/!".contains($0) ? $0 : nil }
    guard kind != "!" else { return }
    let name = String(content.dropFirst(kind == nil ? 0 : 1)).trimmed
    guard let value = PageTemplate.Value(rawValue: name) else {
      let names = PageTemplate.Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw here.error(
        .forbidden,
        TemplateText.say(.notAValue, InertText.cleaned(String(content)), names))
    }
    switch kind {
    case "#", "^":
      sections.append(name)
      guard sections.count <= Self.deepest else {
        throw here.error(.tooLarge, TemplateText.say(.sectionsTooDeep, Self.deepest))
      }
    case "/":
      guard sections.popLast() == name else {
        throw here.error(.malformed, TemplateText.say(.tagClosesNothing, name))
      }
    default:
      try here.checkValue(value, isTriple: isTriple, inside: !sections.isEmpty)
      found[value, default: 0] += 1
    }
  }

  private func checkValue(
    _ value: PageTemplate.Value, isTriple: Bool, inside isInSection: Bool
  ) throws(PageTemplateError) {
    let name = value.rawValue
    guard value.isPart == isTriple else {
      throw error(
        .forbidden,
        value.isPart
          ? TemplateText.say(.writtenWithThree, name)
          : TemplateText.say(.writtenWithTwo, name))
    }
    guard value.isPart else { return }
    guard found[value] == nil else {
      throw error(.incomplete, TemplateText.say(.writtenTwice, name))
    }
    guard !value.isRequired || !isInSection else {
      throw error(.incomplete, TemplateText.say(.partInSection, name))
    }
  }

  // MARK: HTML

  private mutating func readElement() throws(PageTemplateError) {
    let here = self
    advance(1)
    let isEnd = rest.first == "/"
    if isEnd { advance(1) }
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased()
    guard Self.elements.contains(name) else {
      throw here.error(
        .forbidden,
        name.isEmpty
          ? TemplateText.say(.loneAngle, "&lt;") : TemplateText.say(.elementForbidden, name))
    }
    advance(name.count)
    guard !isEnd else { return try close(name, here) }
    while rest.first != ">" { try readAttribute(here) }
    advance(1)
    if name == "style" {
      return try here.checkRaw(
        take(through: "</style>"), unclosed: .styleNotClosed, holding: .styleMayNotHold)
    }
    guard !Self.voids.contains(name) else { return }
    open.append(name)
    guard open.count <= Self.deepest else {
      throw here.error(.tooLarge, TemplateText.say(.elementsTooDeep, Self.deepest))
    }
  }

  private mutating func close(
    _ name: String, _ here: TemplateScan
  ) throws(PageTemplateError) {
    guard rest.first == ">", open.popLast() == name else {
      throw here.error(.malformed, TemplateText.say(.elementClosesNothing, name))
    }
    advance(1)
  }

  private mutating func readAttribute(_ here: TemplateScan) throws(PageTemplateError) {
    let blanks = rest.prefix(while: \.isWhitespace)
    advance(blanks.count)
    guard rest.first != ">" else { return }
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0 == "-") }.lowercased()
    guard !blanks.isEmpty, Self.attributes.contains(name) || name.hasPrefix("aria-") else {
      throw here.error(
        .forbidden, TemplateText.say(.attributeForbidden, InertText.cleaned(name)))
    }
    advance(name.count)
    guard rest.hasPrefix("=\"") else {
      throw here.error(.malformed, TemplateText.say(.attributeForm, name))
    }
    advance(2)
    guard let value = take(through: "\""), !value.contains("{{"), !value.contains("<") else {
      throw here.error(
        .forbidden, TemplateText.say(.badAttributeValue, name))
    }
  }

  /// A comment or a style sheet: no Mustache, no element, and nothing that a style sheet could load.
  private func checkRaw(
    _ content: Substring?, unclosed: TemplateText, holding: TemplateText
  ) throws(PageTemplateError) {
    guard let text = content?.lowercased() else {
      throw error(.malformed, TemplateText.say(unclosed))
    }
    for mark in ["{{", "<", "--!", "url(", "@import", "//", "\\"] where text.contains(mark) {
      throw error(.forbidden, TemplateText.say(holding, mark))
    }
  }
}

extension String {
  /// Without blanks at its ends.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
