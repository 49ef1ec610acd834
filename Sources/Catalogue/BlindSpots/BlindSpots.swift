import Model

/// The names behind which nothing can be read: encrypted resolvers, relays, VPNs, proxies.
///
/// They are facts about what the probe cannot see, never a use of AI: a hit is only counted.
public struct BlindSpots: Sendable {
  /// How many names and patterns there are.
  public let count: Int

  private let matcher: Matcher
  private let causes: [BlindSpotCause]

  /// The blind spots of those entries, of which no two have the same pattern.
  init(_ spots: [BlindSpot]) {
    count = spots.count
    matcher = MatcherBuilder.matcher(
      for: spots.map { MatcherBuilder.Entry(pattern: $0.pattern, owner: $0.cause.rawValue) })
    causes = spots.map(\.cause)
  }

  /// Why nothing can be read behind that name; nil for any other name. It allocates nothing.
  public func match(_ name: Span<UInt8>) -> BlindSpotCause? {
    guard let index = matcher.match(name).map({ Int($0.rawValue) }), causes.indices.contains(index)
    else { return nil }
    return causes[index]
  }
}
