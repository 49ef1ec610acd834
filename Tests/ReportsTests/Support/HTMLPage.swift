/// An HTML page taken apart more strictly than a browser does: every element is closed in its
/// order, every attribute is quoted, every reference is a known one.
struct HTMLPage {
  struct Element {
    let tag: String
    let attributes: [String: String]
    /// The tags around it, from the outermost.
    let ancestors: [String]
    var text = ""
  }

  private(set) var elements: [Element] = []
  private(set) var faults: [String] = []

  init(_ html: String) {
    var rest = html[...]
    var open: [Int] = []
    guard rest.hasPrefix("<!DOCTYPE html>\n") else {
      faults.append("no doctype")
      return
    }
    rest.removeFirst("<!DOCTYPE html>\n".count)
    while let start = rest.firstIndex(of: "<") {
      add(rest[..<start], to: open)
      guard let end = rest[start...].firstIndex(of: ">") else {
        faults.append("« < » without an end")
        return
      }
      let inside = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      guard !inside.hasPrefix("/") else {
        let tag = String(inside.dropFirst())
        if let last = open.popLast(), elements[last].tag == tag { continue }
        faults.append("</\(tag)> closes nothing")
        return
      }
      let element = read(inside, in: open)
      elements.append(element)
      guard element.tag != "meta", element.tag != "img" else { continue }
      open.append(elements.count - 1)
      if element.tag == "style" {
        let content = rest.prefix { $0 != "<" }
        elements[elements.count - 1].text = String(content)
        rest = rest.dropFirst(content.count)
      }
    }
    if !open.isEmpty { faults.append("\(open.map { elements[$0].tag }) never closed") }
    if rest.contains(where: { !$0.isWhitespace }) { faults.append("text after the page: \(rest)") }
  }

  func all(_ tag: String) -> [Element] { elements.filter { $0.tag == tag } }

  private mutating func add(_ text: Substring, to open: [Int]) {
    if text.contains(">") { faults.append("« > » in text: \(text)") }
    let decoded = decode(text)
    for index in open { elements[index].text += decoded }
  }

  private mutating func read(_ inside: Substring, in open: [Int]) -> Element {
    let tag = inside.prefix { $0.isLetter || $0.isNumber }
    var attributes: [String: String] = [:]
    var rest = inside.dropFirst(tag.count)
    while rest.first == " " {
      rest = rest.dropFirst()
      let name = rest.prefix { $0.isLetter || $0 == "-" }
      rest = rest.dropFirst(name.count)
      guard !name.isEmpty, rest.hasPrefix("=\"") else { break }
      rest = rest.dropFirst(2)
      let value = rest.prefix { $0 != "\"" }
      rest = rest.dropFirst(value.count + 1)
      if attributes.updateValue(decode(value), forKey: String(name)) != nil {
        faults.append("\(name) twice in \(inside)")
      }
    }
    if tag.isEmpty || !rest.isEmpty { faults.append("not an element: <\(inside)>") }
    return Element(
      tag: String(tag), attributes: attributes, ancestors: open.map { elements[$0].tag })
  }

  private mutating func decode(_ text: Substring) -> String {
    let pieces = text.split(separator: "&", omittingEmptySubsequences: false)
    var result = String(pieces.first ?? "")
    let known = ["amp;": "&", "lt;": "<", "gt;": ">", "quot;": "\"", "#39;": "'"]
    for piece in pieces.dropFirst() {
      guard let (name, character) = known.first(where: { piece.hasPrefix($0.key) }) else {
        faults.append("« & » alone in \(text)")
        continue
      }
      result += character + piece.dropFirst(name.count)
    }
    return result
  }
}
