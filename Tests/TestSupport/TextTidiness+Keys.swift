public import Texts

extension TextTidiness {
  /// What is missing, too much or untidy in the catalogues of a target, each with its key.
  public static func faults<Key: TextKey>(of type: Key.Type) -> [String] {
    let keys = type.allCases.map(\.rawValue)
    return type.book.faults(keys: keys)
      + keys.flatMap { key in
        // Two of each, so that plurals are read as well.
        (1...2).flatMap { number in
          let values = Array(repeating: number, count: 10)
          let english = type.book.text(key, values, in: .english)
          return faults(key, french: type.book.text(key, values, in: .french), english: english)
            + frenchLeft(key, english)
        }
      }
  }

  /// English has neither accented letters nor the quotation marks and apostrophes of French.
  private static func frenchLeft(_ key: String, _ english: String) -> [String] {
    let letters = english.lowercased().unicodeScalars
    guard letters.contains(where: { "àâçéèêëîïôùûœ«»’".unicodeScalars.contains($0) }) else {
      return []
    }
    return ["\(key): French in the English catalogue: \(english)"]
  }
}
