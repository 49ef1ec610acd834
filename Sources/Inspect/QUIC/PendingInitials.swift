import Wire

/// Initials that no key opened, kept for a moment: the one that brings their keys may come later.
///
/// Once a server has answered, its client sends to another identifier, and when the network
/// changes the order of packets such an Initial can come before the first one. The ring forgets
/// the oldest, so a flood of false ones costs no more than what it holds.
struct PendingInitials {
  /// How many are kept; a hello has 2 or 3 Initials, and few of them come early.
  static let capacity = 64
  /// The longest that is kept: more than fits an Ethernet frame.
  static let longest = 1536

  private var storage = [UInt8](repeating: 0, count: capacity * longest)
  private var lengths = [Int](repeating: 0, count: capacity)
  private var hashes = [UInt64](repeating: 0, count: capacity)
  private var next = 0
  private var count = 0

  /// Keeps a packet that came between ends of that hash, in that direction.
  mutating func keep(_ packet: Span<UInt8>, hash: UInt64, senderIsLow: Bool) {
    guard packet.count > 0, packet.count <= Self.longest else { return }
    if lengths[next] == 0 { count += 1 }
    let base = next * Self.longest
    for index in 0..<packet.count { storage[base + index] = packet[index] }
    lengths[next] = packet.count
    hashes[next] = Self.directed(hash, senderIsLow)
    next = (next + 1) % Self.capacity
  }

  /// Takes out every packet that came between ends of that hash in that direction, the oldest first.
  ///
  /// Ends of the same hash may differ: whoever reads the packets has keys that tell.
  mutating func take(hash: UInt64, senderIsLow: Bool) -> [[UInt8]] {
    guard count > 0 else { return [] }
    var packets: [[UInt8]] = []
    let wanted = Self.directed(hash, senderIsLow)
    for distance in 0..<Self.capacity {
      let index = (next + distance) % Self.capacity
      guard lengths[index] > 0, hashes[index] == wanted else { continue }
      let base = index * Self.longest
      packets.append(Array(storage[base..<(base + lengths[index])]))
      lengths[index] = 0
      count -= 1
    }
    return packets
  }

  /// Forgets every packet.
  mutating func removeAll() {
    for index in lengths.indices { lengths[index] = 0 }
    count = 0
  }

  private static func directed(_ hash: UInt64, _ senderIsLow: Bool) -> UInt64 {
    senderIsLow ? hash : ~hash
  }
}
