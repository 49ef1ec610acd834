import Model
import Yams

/// Reads typed values from nodes and reports what is not as it should be.
struct NodeReader {
  /// Bounds every text of a file: reasons and sources are the longest ones.
  static let maximumTextLength = 1000

  let path: String
  var problems: ProblemList

  func place(of node: Node) -> Place {
    let mark = node.mark
    return Place(path: path, line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  mutating func report(
    _ code: RuleProblem.Code, at node: Node, _ message: @autoclosure () -> String
  ) {
    problems.report(code, at: place(of: node), message())
  }

  /// Whether nothing was written for the value.
  func isEmpty(_ node: Node) -> Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain else { return false }
    return ["", "~", "null"].contains(scalar.string)
  }

  /// A mapping whose keys are all among `allowed` and hold all of `required`.
  mutating func fields(
    of node: Node, what: String, allowed: [String], required: [String] = []
  ) -> Fields? {
    guard case .mapping(let mapping) = node else {
      report(
        .wrongType, at: node,
        CatalogueText.say(.pairsWithKeysExpected, what, Wording.list(allowed)))
      return nil
    }
    var entries: [String: Node] = [:]
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key else {
        report(.wrongType, at: key, CatalogueText.say(.keyIsNoWord, what))
        continue
      }
      guard allowed.contains(scalar.string) else {
        report(
          .unknownKey, at: key,
          CatalogueText.say(
            .unknownKey, what, Wording.quote(scalar.string),
            Wording.suggestion(for: scalar.string, among: allowed), Wording.list(allowed)))
        continue
      }
      entries[scalar.string] = value
    }
    for key in required where entries[key] == nil {
      report(.missingKey, at: node, CatalogueText.say(.missingKey, what, Wording.quote(key)))
    }
    return Fields(place: place(of: node), entries: entries)
  }

  /// The pairs of a mapping whose keys are free words.
  mutating func pairs(of node: Node, what: String) -> [(key: Node, word: String, value: Node)] {
    guard case .mapping(let mapping) = node else {
      report(
        .wrongType, at: node, CatalogueText.say(.pairsExpected, what))
      return []
    }
    return mapping.compactMap { key, value in
      guard let word = text(key, what: what) else { return nil }
      return (key, word, value)
    }
  }

  /// The items of a list.
  mutating func items(of node: Node, what: String) -> [Node] {
    guard case .sequence(let sequence) = node else {
      report(
        .wrongType, at: node,
        CatalogueText.say(.listExpected, what))
      return []
    }
    return Array(sequence)
  }

  /// A text that is not empty.
  mutating func text(
    _ node: Node, what: String, maximumLength: Int = maximumTextLength
  ) -> String? {
    guard case .scalar(let scalar) = node else {
      report(.wrongType, at: node, CatalogueText.say(.textExpected, what))
      return nil
    }
    guard !isEmpty(node), !scalar.string.allSatisfy(\.isWhitespace) else {
      report(.badValue, at: node, CatalogueText.say(.emptyValue, what))
      return nil
    }
    guard scalar.string.unicodeScalars.count <= maximumLength else {
      report(.tooLarge, at: node, CatalogueText.say(.tooManyCharacters, what, maximumLength))
      return nil
    }
    guard scalar.string.unicodeScalars.allSatisfy(Wording.isHarmless) else {
      report(
        .forbiddenCharacter, at: node,
        CatalogueText.say(.escapedInvisible, what))
      return nil
    }
    return scalar.string
  }

  /// A word of a closed list.
  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ node: Node, what: String, as type: Word.Type = Word.self
  ) -> Word? where Word.RawValue == String {
    guard let written = text(node, what: what) else { return nil }
    if let word = Word(rawValue: written) { return word }
    let words = Word.allCases.map(\.rawValue)
    report(
      .unknownWord, at: node,
      CatalogueText.say(
        .unknownWord, what, Wording.quote(written),
        Wording.suggestion(for: written, among: words), Wording.list(words)))
    return nil
  }

  /// A calendar day.
  mutating func day(_ node: Node, what: String) -> CivilDay? {
    guard let written = text(node, what: what) else { return nil }
    if let day = CivilDay(iso: written) { return day }
    report(
      .badValue, at: node,
      CatalogueText.say(.notADate, what, Wording.quote(written)))
    return nil
  }

  /// A whole number within a range.
  mutating func number(_ node: Node, what: String, within range: ClosedRange<Int>) -> Int? {
    guard let written = text(node, what: what) else { return nil }
    if written.utf8.count <= 9, written.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(written), range.contains(number)
    {
      return number
    }
    report(
      .badValue, at: node,
      CatalogueText.say(
        .notANumber, what, Wording.quote(written), range.lowerBound, range.upperBound))
    return nil
  }
}
