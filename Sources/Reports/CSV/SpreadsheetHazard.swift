/// Text that a spreadsheet would run or rewrite instead of showing it.
///
/// A spreadsheet runs a cell that begins with a formula sign, and turns `3/4`, `mars 2` or `1E5`
/// into a date or a number whose text is lost (privacy requirement P45).
enum SpreadsheetHazard {
  /// `text` as it is when harmless, else with an apostrophe before it.
  static func neutralised(_ text: String) -> String {
    isFormula(text) || readsAsValue(text) ? "'" + text : text
  }

  /// Whether the text begins, after blanks and quotes, with a sign that begins a formula.
  static func isFormula(_ text: String) -> Bool {
    let first = text.unicodeScalars.first { scalar in
      !scalar.properties.isWhitespace && !ignored.contains(scalar)
        && scalar.properties.generalCategory != .format
        && scalar.properties.generalCategory != .control
    }
    // A leading tab or line break moves the rest into a cell of its own in some programs.
    let begins = text.unicodeScalars.first
    return first.map(signs.contains) ?? false || begins == "\t" || begins == "\r" || begins == "\n"
  }

  /// Whether the text is made of numbers, or of numbers and names of months, alone.
  ///
  /// Every number is meant: a spreadsheet drops the zeros of `007` and cuts long ones.
  static func readsAsValue(_ text: String) -> Bool {
    var numbers = 0
    for word in words(of: text) {
      if word.first?.isWholeNumber == true {
        numbers += 1
      } else if !months.contains(where: { word.count >= 3 && $0.hasPrefix(word) })
        && !unitWords.contains(word)
      {
        return false
      }
    }
    return numbers > 0
  }

  private static let signs: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "|", "%",
    // Their full-width forms and the minus sign, which some programs take for them.
    "\u{ff1d}", "\u{ff0b}", "\u{ff0d}", "\u{ff20}", "\u{2212}",
  ]

  private static let ignored: Set<Unicode.Scalar> = ["\""]

  /// Runs of digits and runs of letters; what stands between them does not count.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var isInWord = false
    for character in text {
      guard character.isLetter || character.isWholeNumber else {
        isInWord = false
        continue
      }
      let isNumber = character.isWholeNumber
      if isInWord, let last = words.last?.last, last.isWholeNumber == isNumber {
        words[words.count - 1].append(contentsOf: character.lowercased())
      } else {
        words.append(character.lowercased())
      }
      isInWord = true
    }
    return words
  }

  /// Words that stand between numbers in exponents, hours and dates.
  private static let unitWords: Set<String> = [
    "e", "d", "h", "t", "z", "am", "pm", "er", "st", "nd", "rd", "th",
  ]

  /// Names of months, whose beginnings of three letters or more are abbreviations of them.
  private static let months = [
    "janvier", "février", "fevrier", "mars", "avril", "mai", "juin", "juillet", "août", "aout",
    "septembre", "octobre", "novembre", "décembre", "decembre", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december",
  ]
}
