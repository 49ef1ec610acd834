public import Catalogue
public import Model

/// What a capture worker hands over: matches, with the catalogue that they were matched with.
public struct LiveBatch: Sendable {
  /// What judges them: a match holds the number of a rule of this catalogue.
  public let catalogue: Catalogue
  /// Which catalogue that is: a reload gives the next number.
  public let generation: Int
  /// The matches in the order of their packets; at most `MatchBatch.capacity` and one packet's more.
  public let matches: [Match]
  /// When they were handed over.
  public let now: Timestamp
}
