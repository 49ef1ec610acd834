import Model
import Wire

/// A fixed number of packets that are being put together from their fragments (RFC 791, section
/// 3.2; RFC 815; RFC 8200, section 4.5).
///
/// Fragments may come in any order. When all places are taken, the packet that waited for longest
/// gives way, so that a flood of first fragments costs no memory.
struct FragmentTable {
  /// Bytes of one packet's payload: more than any DNS answer, QUIC datagram or packet in a tunnel
  /// takes, and a quarter of what IP allows.
  static let mostBytes = 16 * 1024
  /// The most packets: 4,096, 64 MiB.
  static let mostPackets = 1 << 12
  /// How long the fragments of a packet that is whole may come again, as a mirror repeats them.
  static let repetitionSeconds: Int64 = 1

  /// A whole packet with the longest header that is put before it.
  static let longestPacket = mostBytes + 40

  /// Fragments begin at multiples of 8 bytes.
  private static let unit = 8
  private static let unitsPerWord = 64
  private static let words = mostBytes / unit / unitsPerWord

  private var packets: [FragmentedPacket]
  /// As long as the places that were ever taken: the room for all is reserved at the start, and the
  /// kernel gives its pages when they are first written to.
  private var bytes: [UInt8] = []
  /// One bit for each unit that is there.
  private var present: [UInt64]

  init(capacity: Int) {
    let count = max(1, min(capacity, Self.mostPackets))
    packets = [FragmentedPacket](repeating: FragmentedPacket(), count: count)
    bytes.reserveCapacity(count * Self.mostBytes)
    present = [UInt64](repeating: 0, count: count * Self.words)
  }

  /// Forgets every fragment.
  mutating func removeAll() {
    for place in packets.indices { packets[place].state = .free }
  }

  /// Keeps a fragment; returns the packet's place when it is whole now.
  mutating func add(
    _ fragment: IPFragment, of ip: IPHeader, payload: Span<UInt8>, at time: Timestamp,
    counters: inout InspectionCounters
  ) throws(WireError) -> Int? {
    // Only the last fragment may have a length that is no multiple of 8 (RFC 8200, section 4.5).
    guard !fragment.hasMore || (payload.count > 0 && payload.count % Self.unit == 0) else {
      throw WireError(ip.source.isIPv6 ? .ipv6 : .ipv4, .badLength, at: 0)
    }
    let place = place(of: fragment, ip: ip, at: time, counters: &counters)
    switch packets[place].state {
    case .free, .gathering: break
    case .spoiled: return nil
    case .complete:
      counters.duplicateFragments &+= 1
      return nil
    }
    let end = fragment.offset + payload.count
    guard end <= Self.mostBytes else {
      packets[place].state = .spoiled
      counters.packetsTooLong &+= 1
      return nil
    }
    guard fits(end, isLast: !fragment.hasMore, at: place),
      store(payload, at: fragment.offset, in: place, counters: &counters)
    else {
      packets[place].state = .spoiled
      counters.fragmentConflicts &+= 1
      return nil
    }
    if fragment.offset == 0 { packets[place].transport = ip.transport }
    packets[place].end = max(packets[place].end, end)
    if !fragment.hasMore { packets[place].length = end }
    let length = packets[place].length
    guard length >= 0, packets[place].units == Self.units(length) else { return nil }
    packets[place].state = .complete
    packets[place].since = time
    counters.packetsReassembled &+= 1
    return place
  }

  private static func units(_ count: Int) -> Int { (count + unit - 1) / unit }

  /// The place of the fragment's packet: the one that it has, else a new one.
  private mutating func place(
    of fragment: IPFragment, ip: IPHeader, at time: Timestamp, counters: inout InspectionCounters
  ) -> Int {
    var oldest = 0
    for index in packets.indices {
      if packets[index].state != .free, packets[index].isOver(at: time) {
        free(index, counters: &counters)
      }
      let state = packets[index].state
      if state != .free, packets[index].holds(fragment, of: ip) { return index }
      let isBetter =
        state == .free
        ? packets[oldest].state != .free
        : packets[oldest].state != .free && packets[index].since < packets[oldest].since
      if isBetter { oldest = index }
    }
    free(oldest, counters: &counters)
    var packet = FragmentedPacket()
    packet.state = .gathering
    packet.source = ip.source
    packet.destination = ip.destination
    packet.identification = fragment.identification
    packet.transport = ip.transport
    packet.since = time
    packets[oldest] = packet
    let missing = (oldest + 1) * Self.mostBytes - bytes.count
    if missing > 0 { bytes.append(contentsOf: repeatElement(0, count: missing)) }
    for word in 0..<Self.words { present[oldest * Self.words + word] = 0 }
    return oldest
  }

  private mutating func free(_ place: Int, counters: inout InspectionCounters) {
    if packets[place].state == .gathering { counters.packetsIncomplete &+= 1 }
    packets[place].state = .free
  }

  /// Whether the end of a fragment agrees with what is known of the packet's length.
  private func fits(_ end: Int, isLast: Bool, at place: Int) -> Bool {
    let length = packets[place].length
    if isLast { return end >= packets[place].end && (length < 0 || length == end) }
    return length < 0 || end <= length
  }

  /// Stores the bytes of a fragment; false when they contradict those that are there.
  ///
  /// Bytes that come again unchanged are a repetition. A part that comes again is one in IPv4, where
  /// routers may cut a packet anew; in IPv6 it is an attack (RFC 5722, section 3).
  private mutating func store(
    _ payload: Span<UInt8>, at offset: Int, in place: Int, counters: inout InspectionCounters
  ) -> Bool {
    let base = place * Self.mostBytes
    let firstUnit = offset / Self.unit
    let count = Self.units(payload.count)
    var repeated = 0
    for unit in 0..<count {
      let start = unit * Self.unit
      let end = min(start + Self.unit, payload.count)
      let word = place * Self.words + (firstUnit + unit) / Self.unitsPerWord
      let bit: UInt64 = 1 << UInt64((firstUnit + unit) % Self.unitsPerWord)
      if present[word] & bit == 0 {
        present[word] |= bit
        for index in start..<end { bytes[base + offset + index] = payload[index] }
      } else {
        repeated += 1
        for index in start..<end where bytes[base + offset + index] != payload[index] {
          return false
        }
      }
    }
    packets[place].units += count - repeated
    guard repeated > 0 else { return true }
    if repeated == count { counters.duplicateFragments &+= 1 }
    return repeated == count || !packets[place].source.isIPv6
  }

  /// Writes the whole packet, behind a plain IP header, to the start of `packet` and returns its
  /// length in bytes; `packet` holds `longestPacket` bytes.
  func copy(_ place: Int, into packet: inout [UInt8]) -> Int {
    let whole = packets[place]
    let payloadLength = max(whole.length, 0)
    let headerLength = Self.writeHeader(of: whole, payloadLength: payloadLength, into: &packet)
    let base = place * Self.mostBytes
    let count = max(min(payloadLength, packet.count - headerLength), 0)
    for index in 0..<count { packet[headerLength + index] = bytes[base + index] }
    return headerLength + count
  }
}
