/// A JSON value in a fixed order of keys, as schemas need it.
indirect enum SchemaValue {
  case text(String)
  case flag(Bool)
  case number(Int)
  case list([SchemaValue])
  case object([(String, SchemaValue)])

  static func words(_ words: [String]) -> SchemaValue {
    .object([("type", .text("string")), ("enum", .list(words.map { .text($0) }))])
  }

  static func array(of item: SchemaValue, least: Int = 0) -> SchemaValue {
    .object([("type", .text("array")), ("minItems", .number(least)), ("items", item)])
  }

  static let string = SchemaValue.object([("type", .text("string"))])
  static let day = SchemaValue.object([
    ("type", .text("string")), ("pattern", .text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
  ])

  static func number(_ range: ClosedRange<Int>) -> SchemaValue {
    .object([
      ("type", .text("integer")), ("minimum", .number(range.lowerBound)),
      ("maximum", .number(range.upperBound)),
    ])
  }

  /// A mapping of those keys and no others.
  static func closed(
    _ properties: [(String, SchemaValue)], required: [String] = []
  ) -> SchemaValue {
    .object([
      ("type", .text("object")), ("additionalProperties", .flag(false)),
      ("required", .list(required.map { .text($0) })), ("properties", .object(properties)),
    ])
  }

  /// A mapping of free keys.
  static func map(of value: SchemaValue) -> SchemaValue {
    .object([("type", .text("object")), ("additionalProperties", value)])
  }

  /// JSON text (RFC 8259), two blanks a level.
  func json(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .text(let text):
      return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    case .flag(let flag): return flag ? "true" : "false"
    case .number(let number): return String(number)
    case .list(let items):
      return "[" + items.map { $0.json(indent: inner) }.joined(separator: ", ") + "]"
    case .object(let members):
      guard !members.isEmpty else { return "{}" }
      let lines = members.map { "\(inner)\"\($0.0)\": \($0.1.json(indent: inner))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    }
  }
}
