/// A set of networks that answers in a few comparisons whether an address is inside.
///
/// The networks are merged into disjoint ranges in order; a look-up is one binary search over them
/// and allocates nothing.
public struct PrefixSet: Sendable {
  private var firsts: [IPAddress] = []
  private var lasts: [IPAddress] = []

  /// The union of those networks.
  public init(_ prefixes: some Sequence<IPPrefix>) {
    for prefix in prefixes.sorted(by: { $0.address < $1.address }) {
      if let last = lasts.last, prefix.address <= last {
        // Networks nest or are disjoint: the later one lies inside the range before it.
        lasts[lasts.count - 1] = max(last, prefix.lastAddress)
      } else {
        firsts.append(prefix.address)
        lasts.append(prefix.lastAddress)
      }
    }
  }

  /// Whether no network was given.
  public var isEmpty: Bool { firsts.isEmpty }

  /// Whether one of the networks holds the address.
  public func contains(_ address: IPAddress) -> Bool {
    var low = 0
    var high = firsts.count
    while low < high {
      let middle = (low + high) / 2
      if firsts[middle] <= address { low = middle + 1 } else { high = middle }
    }
    return low > 0 && address <= lasts[low - 1]
  }
}
