public import Model

/// A service of the catalogue.
public struct ServiceEntry: Hashable, Sendable {
  /// What readers need to know of it.
  public let summary: ServiceSummary
  /// What is known of it, with sources.
  public let facts: [FactName: Fact]
  /// The file that declares it, as the caller named it.
  public let path: String
  /// Its line in that file, from 1.
  public let line: Int
}
