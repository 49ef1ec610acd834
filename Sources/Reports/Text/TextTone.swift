import Model

/// How a piece of text stands out on a terminal; its words say the same without it.
enum TextTone: String, CaseIterable {
  case heading = "1"
  case good = "32"
  case doubtful = "33"
  case bad = "31"

  /// What a verdict on coverage is, in the same words as `CoverageVerdict.word`.
  init(_ verdict: CoverageVerdict) {
    switch verdict {
    case .good: self = .good
    case .partial: self = .doubtful
    case .insufficient: self = .bad
    }
  }

  /// What a service of that status is to the collectivity.
  init(_ status: ServiceStatus) {
    switch status {
    case .approved, .tolerated: self = .good
    case .underReview, .unassessed: self = .doubtful
    case .prohibited: self = .bad
    }
  }

  /// The text in this tone (ECMA-48, select graphic rendition): it takes as many columns as before.
  func marked(_ text: some StringProtocol) -> String {
    text.isEmpty ? "" : "\u{1b}[\(rawValue)m\(text)\u{1b}[0m"
  }
}
