public import Model

/// A host name in which `*` stands for any characters, or none, inside one label.
public struct LabelPattern: Hashable, Sendable {
  /// Bounds the cost of a comparison, in which each `*` may be tried at each character.
  static let maximumStars = 4

  /// The pattern in lower case.
  public let text: String

  /// Labels from the first to the last one that holds a `*`.
  let head: String
  /// The labels after the last one that holds a `*`; at least two.
  let tail: DomainName

  /// A pattern from its text; the failure says what is wrong with it.
  init(parsing source: String) throws(Failure) {
    let lowered = source.lowercased()
    let labels = lowered.split(separator: ".", omittingEmptySubsequences: false)
    let stars = lowered.utf8.count { $0 == UInt8(ascii: "*") }
    guard let lastStarred = labels.lastIndex(where: { $0.contains("*") }) else {
      throw Failure(CatalogueText.say(.noStar))
    }
    guard stars <= Self.maximumStars, !lowered.contains("**") else {
      throw Failure(CatalogueText.say(.tooManyStars, Self.maximumStars))
    }
    let rest = labels[(lastStarred + 1)...].joined(separator: ".")
    guard labels.count - lastStarred > 2, let tail = DomainName(rest) else {
      throw Failure(CatalogueText.say(.twoPartsAtTheEnd))
    }
    // A `*` may also stand for nothing, so that a label of stars alone can be empty here.
    guard DomainName(lowered.replacing("*", with: "x")) != nil else {
      throw Failure(CatalogueText.say(.lettersAndStars))
    }
    text = lowered
    head = labels[...lastStarred].joined(separator: ".")
    self.tail = tail
  }

  /// Characters before the tail that are neither `*` nor a dot.
  var headLiteralCount: Int {
    head.utf8.count { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: ".") }
  }

  /// Characters that are not `*`.
  var literalCount: Int { text.utf8.count { $0 != UInt8(ascii: "*") } }

  /// Whether the name has the same labels.
  public func matches(_ name: DomainName) -> Bool {
    let pattern = Array(text.utf8)
    let bytes = Array(name.text.utf8)
    return LabelGlob.matches(
      pattern.span, 0..<pattern.count, name: bytes.span, upTo: bytes.count)
  }
}

extension LabelPattern {
  /// Why a text is no pattern.
  struct Failure: Error {
    let message: String

    init(_ message: String) {
      self.message = message
    }
  }
}
