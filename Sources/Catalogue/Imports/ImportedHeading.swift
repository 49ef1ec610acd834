public import Model

/// Where an imported list comes from, as the first lines of its kept file say.
public struct ImportedHeading: Hashable, Sendable {
  /// The format it was read in.
  public let format: ListFormat
  /// What was read, as the command was given it.
  public let source: String
  /// The local day of the import.
  public let day: CivilDay
  /// SHA-256 of the bytes read, 64 hexadecimal digits.
  public let digest: String
  /// The need that its services answer.
  public let category: ServiceCategory

  /// A heading from its parts.
  public init(
    format: ListFormat, source: String, day: CivilDay, digest: String, category: ServiceCategory
  ) {
    self.format = format
    self.source = source
    self.day = day
    self.digest = digest
    self.category = category
  }
}
