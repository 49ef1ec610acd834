/// A file that a list asks to be read as a part of it.
public struct ListInclude: Hashable, Sendable {
  /// Which names of the file count, by their attributes.
  struct Filter: Hashable, Sendable {
    let attribute: String
    /// Whether a name must have the attribute, or must not.
    let isWanted: Bool
  }

  /// The file's name, beside the file that asks for it.
  public let name: String
  let filters: [Filter]
  /// The file that asks, and where.
  let path: String
  let line: Int
  let column: Int
  /// The files above it, the first one first; set by the collector.
  var chain: [String] = []
}
