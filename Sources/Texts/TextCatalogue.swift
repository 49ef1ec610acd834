/// The texts of one language, by key: `key = text`, a line each; `#` begins a remark.
///
/// A text that begins or ends with a blank stands in double quotes.
public struct TextCatalogue: Sendable {
  /// The texts.
  public let texts: [String: TextPattern]
  /// Lines that are no text, or whose key was there already: none in what is shipped.
  public let faults: [String]

  /// The texts that `source` lists.
  public init(_ source: String) {
    var texts: [String: TextPattern] = [:]
    var faults: [String] = []
    for line in source.split(separator: "\n") where !line.hasPrefix("#") {
      let halves = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2, halves[0].hasSuffix(" "), halves[1].hasPrefix(" ") else {
        faults.append(String(line))
        continue
      }
      let key = String(halves[0].dropLast())
      var text = halves[1].dropFirst()
      if text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") {
        text = text.dropFirst().dropLast()
      }
      if texts.updateValue(TextPattern(text), forKey: key) != nil { faults.append(String(line)) }
    }
    self.texts = texts
    self.faults = faults
  }
}
