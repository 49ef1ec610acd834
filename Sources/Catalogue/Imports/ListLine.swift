/// One line of a list, without its end.
struct ListLine {
  let text: String
  /// From 1.
  let number: Int

  /// The line without blanks around it.
  var trimmed: Substring { text[...].trimmingBlanks }

  /// Where the part of this line begins: a column, from 1, in Unicode scalars.
  func column(of part: Substring) -> Int {
    // An index of another text says nothing here.
    guard part.base.utf8.elementsEqual(text.utf8) else { return 1 }
    return text.unicodeScalars.distance(from: text.startIndex, to: part.startIndex) + 1
  }
}

extension Substring {
  /// Without spaces and tabs around it.
  var trimmingBlanks: Substring {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !Self.isBlank($0) }),
      let last = scalars.lastIndex(where: { !Self.isBlank($0) })
    else { return self[endIndex...] }
    return Substring(scalars[first...last])
  }

  /// What stands before the first of those characters.
  func before(_ mark: Character) -> Substring { prefix { $0 != mark } }

  /// The words between blanks.
  var words: [Substring] {
    unicodeScalars.split(whereSeparator: Self.isBlank).map { Substring($0) }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\r"
  }
}
