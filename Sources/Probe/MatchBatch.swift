import Catalogue
import Model

/// Matches on their way from the packets to the recorder, in room that is made once.
struct MatchBatch {
  /// Matches of one batch: one transaction's worth.
  static let capacity = 512

  private(set) var matches: [Match] = []

  init() {
    matches.reserveCapacity(Self.capacity)
  }

  var isFull: Bool { matches.count >= Self.capacity }

  mutating func append(_ match: Match) {
    matches.append(match)
  }

  mutating func removeAll() {
    matches.removeAll(keepingCapacity: true)
  }
}
