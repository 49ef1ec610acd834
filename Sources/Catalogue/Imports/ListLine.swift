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
  // Marks and blanks are ASCII: bytes are looked at, which costs a tenth of looking at characters.

  /// Without spaces and tabs around it.
  var trimmingBlanks: Substring {
    guard let first = utf8.firstIndex(where: { !Self.isBlank($0) }),
      let last = utf8.lastIndex(where: { !Self.isBlank($0) })
    else { return self[endIndex...] }
    return Substring(utf8[first...last])
  }

  /// What stands before the first of those ASCII characters.
  func before(_ mark: Unicode.Scalar) -> Substring {
    let byte = UInt8(truncatingIfNeeded: mark.value)
    return utf8.firstIndex(of: byte).map { self[..<$0] } ?? self
  }

  /// The words between blanks.
  var words: [Substring] {
    utf8.split(whereSeparator: Self.isBlank).map { Substring($0) }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }
}
