/// An imported list in use.
public struct ImportedList: Hashable, Sendable {
  /// The list's own name.
  public let name: String
  /// Where it comes from.
  public let heading: ImportedHeading
  /// The file that holds it, as the caller named it.
  public let path: String
  /// Its names.
  public let nameCount: Int
  /// Those on which ours have the word, in order.
  public let shadowed: [String]
}
