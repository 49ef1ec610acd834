import Model

/// Finds the most specific network of an address, in at most one look-up a prefix length.
struct PrefixTable: Sendable {
  private struct Key: Hashable, Sendable {
    let prefix: IPPrefix
    /// 0 for any VLAN.
    let vlan: UInt16
  }

  private var values: [Key: Int] = [:]
  /// The lengths that occur, longest first.
  private var lengths: [Int] = []

  mutating func insert(_ value: Int, for prefix: IPPrefix, vlan: UInt16?) {
    values[Key(prefix: prefix, vlan: vlan ?? 0)] = value
    guard !lengths.contains(prefix.length) else { return }
    lengths.append(prefix.length)
    lengths.sort(by: >)
  }

  /// The value of the longest network that holds the address; of two equal ones, that of the VLAN.
  func value(for address: IPAddress, vlan: UInt16) -> Int? {
    for length in lengths {
      guard let prefix = IPPrefix(address, length: length) else { continue }
      if let value = values[Key(prefix: prefix, vlan: vlan)] ?? values[Key(prefix: prefix, vlan: 0)]
      {
        return value
      }
    }
    return nil
  }
}
