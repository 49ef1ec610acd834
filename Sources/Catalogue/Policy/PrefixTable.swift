import Model

/// Finds the most specific network of an address, in at most two look-ups a prefix length.
struct PrefixTable: Sendable {
  private struct Key: Hashable, Sendable {
    let prefix: IPPrefix
    let mark: Int
  }

  private var values: [Key: Int] = [:]
  /// The lengths that occur, longest first.
  private var lengths: [Int] = []

  /// Enters a network; `mark` is the VLAN or realm that it is in, 0 for any.
  mutating func insert(_ value: Int, for prefix: IPPrefix, mark: Int) {
    values[Key(prefix: prefix, mark: mark)] = value
    guard !lengths.contains(prefix.length) else { return }
    lengths.append(prefix.length)
    lengths.sort(by: >)
  }

  /// The value of the longest network that holds the address; of two equal ones, that of the mark.
  func value(for address: IPAddress, mark: Int) -> Int? {
    for length in lengths {
      guard let prefix = IPPrefix(address, length: length) else { continue }
      if let value = values[Key(prefix: prefix, mark: mark)] ?? values[Key(prefix: prefix, mark: 0)]
      {
        return value
      }
    }
    return nil
  }
}
