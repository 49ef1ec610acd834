import Model

/// Names with letters outside ASCII, turned into A-labels (RFC 5890, section 2.3.2.1).
enum InternationalName {
  /// The host name of a text in any script; nil when it has no A-label form that is sure.
  ///
  /// Letters are lowered. A text that would first need compatibility mapping or composition (wide
  /// letters, an accent apart from its letter) is refused: two writings of one name are not guessed.
  static func name(_ text: some StringProtocol) -> DomainName? {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return DomainName(text) }
    // A label of 63 bytes holds fewer scalars; bounds the work on one line.
    guard text.utf8.count <= 1_024 else { return nil }
    var labels: [String] = []
    for label in text.split(separator: ".", omittingEmptySubsequences: false) {
      let lowered = label.lowercased()
      if lowered.utf8.allSatisfy({ $0 < 0x80 }) {
        labels.append(lowered)
      } else {
        guard lowered.unicodeScalars.allSatisfy(isSure),
          let encoded = Punycode.encode(Array(lowered.unicodeScalars))
        else { return nil }
        labels.append("xn--" + encoded)
      }
    }
    return DomainName(labels.joined(separator: "."))
  }

  private static func isSure(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2d, 0x30...0x39, 0x61...0x7a: return true
    // Accents and Hangul letters that composition would join to their neighbours.
    case 0...0x7f, 0x300...0x36f, 0x1100...0x11ff: return false
    // Sharp s and final sigma are letters of their own (RFC 5894, section 7.2).
    case 0xdf, 0x3c2: return true
    default: break
    }
    guard !scalar.properties.changesWhenNFKCCaseFolded else { return false }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark,
      .decimalNumber:
      return true
    default: return false
    }
  }
}
