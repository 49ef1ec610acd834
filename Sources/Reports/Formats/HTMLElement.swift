/// A piece of an HTML page: an element or text; text is escaped, and there is no third kind.
///
/// Tags and attributes are cases, so that no name from outside can become one; the one piece that is
/// written as it stands is the style sheet, which is a constant.
indirect enum HTMLElement {
  /// The elements that a report uses.
  enum Tag: String {
    case html, head, meta, title, style, body, header, main, footer, section, div
    case h1, h2, p, dl, dt, dd, ol, li, code, strong, svg, rect, img, span
    case table, caption, thead, tbody, tr, th, td

    /// Elements that hold nothing and are not closed (HTML, section 13.1.2).
    var isVoid: Bool { self == .meta || self == .img }
  }

  /// The attributes that a report uses.
  enum Attribute: String {
    case lang, charset, name, content, httpEquiv = "http-equiv", role, scope, id, tabindex
    case className = "class", label = "aria-label", labelledBy = "aria-labelledby"
    case width, height, hidden = "aria-hidden", x, y, viewBox, aspect = "preserveAspectRatio"
    case source = "src", alternative = "alt"
  }

  case text(String)
  case element(Tag, [(Attribute, String)], [HTMLElement])
  /// The style sheet.
  case stylesheet(StaticString)

  /// An element around others.
  static func tag(
    _ tag: Tag, _ attributes: [(Attribute, String)] = [], _ children: [HTMLElement] = []
  ) -> HTMLElement {
    .element(tag, attributes, children)
  }

  /// An element around text.
  static func tag(
    _ tag: Tag, _ attributes: [(Attribute, String)] = [], _ text: String
  ) -> HTMLElement {
    .element(tag, attributes, [.text(text)])
  }

  /// The piece as it is written, appended to `page`.
  func write(to page: inout String) {
    switch self {
    case .text(let text): page += Self.escaped(text)
    case .stylesheet(let style): page += "<style>\n\(style)</style>\n"
    case .element(let tag, let attributes, let children):
      page += "<" + tag.rawValue
      for (attribute, value) in attributes {
        page += " \(attribute.rawValue)=\"\(Self.escaped(value))\""
      }
      page += ">"
      guard !tag.isVoid else { return page += "\n" }
      for child in children { child.write(to: &page) }
      page += "</\(tag.rawValue)>"
      if !Self.inline.contains(tag) { page += "\n" }
    }
  }

  /// Elements inside a line, after which no line feed may stand.
  private static let inline: Set<Tag> = [.code, .strong, .span]

  /// `text` with what acts in text or in a quoted attribute as references.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
