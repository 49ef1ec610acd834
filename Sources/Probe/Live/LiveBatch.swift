public import Model

/// What a capture worker hands over: matches, and which catalogue they were matched with.
public struct LiveBatch: Sendable {
  /// Which catalogue that was: a match holds the number of one of its rules.
  public let generation: Int
  /// The matches in the order of their packets; at most `MatchBatch.capacity` and one packet's more.
  public let matches: [Match]
  /// When they were handed over.
  public let now: Timestamp

  /// A batch from its parts.
  public init(generation: Int, matches: [Match], now: Timestamp) {
    self.generation = generation
    self.matches = matches
    self.now = now
  }
}
