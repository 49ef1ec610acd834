/// A column of an export: its name, which programs read, and what it holds, for the manifest.
public struct ExportColumn: Hashable, Sendable {
  /// The name in the header, in French in all languages.
  public let name: String
  /// What its cells hold.
  let meaning: Phrase

  /// The column that every export begins with.
  static let schemaVersion = ExportColumn(
    "version_schema", .versionOfColumnsNewOnesAre)

  init(_ name: String, _ meaning: Phrase) {
    self.name = name
    self.meaning = meaning
  }
}
