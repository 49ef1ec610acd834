import Model

/// What the daemon says of itself: keys and values in a fixed order, one line each.
///
/// A key can come several times; `interface` begins the fields of one interface.
public struct StatusFields: Hashable, Sendable {
  /// One line.
  public struct Field: Hashable, Sendable {
    /// What it is about, ASCII.
    public let key: String
    /// Printable text.
    public let value: String
  }

  /// Lines that are taken from an answer: 16 interfaces and 1,000 errors of rules need fewer.
  static let mostFields = 2_000

  /// The lines in order.
  public private(set) var fields: [Field] = []

  init() {}

  /// The fields of an answer; what is no field is left out.
  public init(text: String) {
    for line in text.split(separator: "\n").prefix(Self.mostFields) {
      guard let tab = line.firstIndex(of: "\t") else { continue }
      add(String(line[..<tab]), String(line[line.index(after: tab)...]))
    }
  }

  mutating func add(_ key: String, _ value: String) {
    guard fields.count < Self.mostFields else { return }
    fields.append(Field(key: key, value: PathText.shown(value)))
  }

  mutating func add(_ key: String, _ value: some BinaryInteger) { add(key, String(value)) }

  /// One line a field.
  var text: String {
    fields.map { "\($0.key)\t\($0.value)\n" }.joined()
  }

  /// The value of the first field of that key.
  public subscript(key: String) -> String? { fields.first { $0.key == key }?.value }

  /// The number in the first field of that key; 0 when there is none.
  public func number(_ key: String) -> Int64 { self[key].flatMap { Int64($0) } ?? 0 }

  /// The values of all fields of that key.
  public func all(_ key: String) -> [String] { fields.filter { $0.key == key }.map(\.value) }

  /// The fields of each interface, without those before the first one.
  public var interfaces: [StatusFields] {
    var groups: [StatusFields] = []
    for field in fields {
      if field.key == "interface" { groups.append(StatusFields()) }
      if !groups.isEmpty { groups[groups.count - 1].fields.append(field) }
    }
    return groups
  }
}
