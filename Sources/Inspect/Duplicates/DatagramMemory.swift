import Model
import Wire

/// Remembers the DNS messages of the last second, to know those again that a mirror shows twice.
///
/// A message has one place, chosen by a hash of its two ends and its first bytes; a later message
/// with the same place takes it. A mirror may change VLAN, TTL and MAC addresses, so that none of
/// them counts.
struct DatagramMemory {
  /// Places: a busy resolver sees a few thousand messages a second, and a mirror's copies come
  /// within milliseconds.
  static let places = 4096
  /// How long a repetition is a mirror's: resolvers ask again after one second or more.
  static let window: UInt64 = 1_000_000_000
  /// Bytes of a message that are compared: the header and the longest question (RFC 1035, sections
  /// 4.1.1 and 4.1.2).
  static let mostBytes = 12 + 255 + 4

  /// 0 for a free place.
  private var hashes = [UInt64](repeating: 0, count: places)
  private var times = [Int64](repeating: 0, count: places)
  private let seed: UInt64

  init(seed: UInt64) {
    self.seed = seed
  }

  /// Forgets everything.
  mutating func removeAll() {
    for place in hashes.indices { hashes[place] = 0 }
  }

  /// Whether that message between those ends came already within the window; remembers it if not.
  mutating func isRepeated(
    _ message: Span<UInt8>, ip: IPHeader, udp: UDPHeader, at time: Timestamp
  ) -> Bool {
    var hash = seed
    Self.mix(ip.source.high, into: &hash)
    Self.mix(ip.source.low, into: &hash)
    Self.mix(ip.destination.high, into: &hash)
    Self.mix(ip.destination.low, into: &hash)
    let ports = UInt64(udp.sourcePort) << 16 | UInt64(udp.destinationPort)
    Self.mix(ports << 32 | UInt64(message.count), into: &hash)
    var word: UInt64 = 0
    for index in 0..<min(message.count, Self.mostBytes) {
      word = word << 8 | UInt64(message[index])
      if index & 7 == 7 { Self.mix(word, into: &hash) }
    }
    Self.mix(word, into: &hash)
    hash |= 1
    let place = Int(truncatingIfNeeded: hash >> 32) & (Self.places - 1)
    let distance = time.nanoseconds(since: Timestamp(nanoseconds: times[place])).magnitude
    if hashes[place] == hash, distance < Self.window { return true }
    hashes[place] = hash
    times[place] = time.nanoseconds
    return false
  }

  private static func mix(_ value: UInt64, into hash: inout UInt64) {
    hash = (hash ^ value) &* 0x9e37_79b9_7f4a_7c15
    hash ^= hash >> 29
  }
}
