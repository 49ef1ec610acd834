public import Catalogue
public import Probe

/// What a reload read: rules and declarations, each for itself.
///
/// The controller may withdraw a declaration while a rule file is broken; the withdrawal counts.
public struct Reload: Sendable {
  /// The rules, or why they are refused.
  public let catalogue: Result<Catalogue, any Error>
  /// What the gate decides now, or why the declarations cannot be read.
  public let collection: Result<LiveCollection, any Error>

  /// A reload from its parts.
  public init(
    catalogue: Result<Catalogue, any Error>, collection: Result<LiveCollection, any Error>
  ) {
    self.catalogue = catalogue
    self.collection = collection
  }
}
