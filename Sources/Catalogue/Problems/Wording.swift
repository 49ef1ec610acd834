/// Pieces of the messages.
enum Wording {
  /// Shown length of a value of the file; longer ones are cut.
  private static let shownLength = 80

  /// The text between quotation marks, harmless to a terminal.
  static func quote(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(shownLength) {
      shown.append(isHarmless(scalar) ? scalar : "?")
    }
    if text.unicodeScalars.count > shownLength { shown.append("…") }
    return CatalogueText.say(.quoted, String(shown))
  }

  /// The words one after the other, with commas.
  static func list(_ words: some Sequence<String>) -> String {
    words.joined(separator: ", ")
  }

  /// "(did you mean …?)" when one of the words is near what was written; else nothing.
  static func suggestion(for written: String, among words: some Sequence<String>) -> String {
    guard let near = nearest(to: written, among: words) else { return "" }
    return CatalogueText.say(.didYouMean, quote(near))
  }

  /// Whether the scalar neither moves the cursor nor changes how its neighbours are shown.
  static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    default: true
    }
  }

  /// The word at the smallest edit distance, when that is at most a third of its length.
  private static func nearest(
    to written: String, among words: some Sequence<String>
  ) -> String? {
    let source = Array(written.lowercased().utf8.prefix(64))
    var best: (word: String, distance: Int)?
    for word in words where abs(word.utf8.count - source.count) <= 3 {
      let distance = editDistance(source, Array(word.lowercased().utf8.prefix(64)))
      guard distance <= max(1, min(3, word.utf8.count / 3)) else { continue }
      if let current = best, (current.distance, current.word) <= (distance, word) { continue }
      best = (word, distance)
    }
    return best?.word
  }

  /// Insertions, removals, replacements and swaps of neighbours that lead from one to the other.
  private static func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let same = left[row] == right[column]
        var cost = min(
          last[column] + (same ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
