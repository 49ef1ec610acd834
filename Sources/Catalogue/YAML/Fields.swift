import Yams

/// The entries of one YAML mapping, by key.
struct Fields {
  /// Where the mapping begins.
  let place: Place
  let entries: [String: Node]

  /// The value of that key; nil when the key is absent.
  subscript(_ key: String) -> Node? { entries[key] }
}
