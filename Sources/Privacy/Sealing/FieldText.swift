import Model

/// A small text file of ours: a first line that says what it is, then `name: value` lines.
///
/// Strict: an unknown, missing or repeated name is an error, except those names that may repeat.
struct FieldText {
  /// 16 KiB: the largest such file, a challenge for three recipients, has 2.
  static let largest = 16_384

  private let what: String
  private let fields: [(name: String, value: String)]

  /// Reads the text; `what` names the file in messages.
  init(
    _ bytes: [UInt8], header: String, names: Set<String>, repeatable: Set<String> = [],
    what: String, limit: Int = largest
  ) throws(PrivacyError) {
    self.what = what
    guard bytes.count <= limit, let text = String(validating: bytes, as: UTF8.self) else {
      throw Self.malformed(what, PrivacyText.say(.notAShortText))
    }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.last == "\r" ? line.dropLast() : line
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    guard lines.first.map(String.init) == header else {
      throw Self.malformed(what, PrivacyText.say(.firstLineIsNot, header))
    }
    var fields: [(name: String, value: String)] = []
    for (index, line) in lines.enumerated().dropFirst() {
      guard let colon = line.firstRange(of: ": ") else {
        throw Self.malformed(what, PrivacyText.say(.lineWithoutValue, index + 1))
      }
      let name = String(line[..<colon.lowerBound])
      guard names.contains(name) || repeatable.contains(name) else {
        throw Self.malformed(what, PrivacyText.say(.unknownName, index + 1))
      }
      guard repeatable.contains(name) || !fields.contains(where: { $0.name == name }) else {
        throw Self.malformed(what, PrivacyText.say(.repeatedName, index + 1, name))
      }
      fields.append((name, String(line[colon.upperBound...])))
    }
    self.fields = fields
  }

  /// The text of such a file.
  static func text(header: String, _ fields: [(name: String, value: String)]) -> String {
    header + "\n" + fields.map { "\($0.name): \($0.value)\n" }.joined()
  }

  func values(_ name: String) -> [String] {
    fields.filter { $0.name == name }.map(\.value)
  }

  func value(_ name: String) throws(PrivacyError) -> String {
    guard let value = values(name).first else {
      throw Self.malformed(what, PrivacyText.say(.missingName, name))
    }
    return value
  }

  /// A value of hexadecimal digits; `count` bytes of them, or any number when nil.
  func bytes(_ name: String, count: Int? = nil) throws(PrivacyError) -> [UInt8] {
    guard let bytes = Privacy.bytes(hexadecimal: try value(name)),
      count == nil || bytes.count == count
    else { throw Self.malformed(what, PrivacyText.say(.badForm, name)) }
    return bytes
  }

  func malformed(_ cause: String) -> PrivacyError { Self.malformed(what, cause) }

  private static func malformed(_ what: String, _ cause: String) -> PrivacyError {
    PrivacyError(.malformed, PrivacyText.say(.malformedFile, what, cause))
  }
}
