import Model

/// A fixed number of connections, found by their two ends in either order.
///
/// Each connection has 8 places where it can be, chosen by its hash; when they are taken, the one
/// of least worth that was silent for longest gives way. So a flood costs time in proportion to its
/// packets and never memory.
struct FlowTable {
  /// Places where one connection can be.
  static let ways = 8
  /// The most connections: 2^24, 2 GiB of memory.
  static let largestCapacity = 1 << 24

  /// 0 for a free place, else part of the hash: most places are passed over without a look at them.
  private var marks: [UInt32]
  var flows: [Flow]
  var details: [FlowDetail]
  private let bucketMask: Int
  private let seed: UInt64

  init(capacity: Int, seed: UInt64) {
    var size = Self.ways * 2
    while size < min(capacity, Self.largestCapacity) { size *= 2 }
    marks = [UInt32](repeating: 0, count: size)
    flows = [Flow](repeating: Flow(), count: size)
    details = [FlowDetail](repeating: FlowDetail(), count: size)
    bucketMask = size / Self.ways - 1
    self.seed = seed
  }

  /// How many places there are.
  var capacity: Int { flows.count }

  @inline(__always)
  func hash(_ ends: FlowEnds) -> UInt64 { ends.hash(seed: seed) }

  /// The place of that connection; -1 when it is not followed.
  ///
  /// Inlined, as `isSame`: a call would first copy the table's fields and the ends.
  @inline(__always)
  func find(_ ends: FlowEnds, hash: UInt64) -> Int {
    let start = (Int(truncatingIfNeeded: hash) & bucketMask) * Self.ways
    let mark = UInt32(truncatingIfNeeded: hash >> 32) | 1
    // One look at the borders for all places of the bucket.
    let bucket = marks.span.extracting(start..<(start + Self.ways))
    for way in 0..<Self.ways where bucket[way] == mark {
      if isSame(start + way, ends) { return start + way }
    }
    return -1
  }

  @inline(__always)
  private func isSame(_ index: Int, _ ends: FlowEnds) -> Bool {
    flows[index].lowAddressLow == ends.lowLow && flows[index].highAddressLow == ends.highLow
      && flows[index].lowPort == ends.lowPort && flows[index].highPort == ends.highPort
      && flows[index].lowAddressHigh == ends.lowHigh
      && flows[index].highAddressHigh == ends.highHigh && flows[index].isIPv6 == ends.isIPv6
  }

  /// The place that a new connection will take: a free one, else that of the least worthy.
  func placeForNew(hash: UInt64) -> (index: Int, isTaken: Bool) {
    let start = (Int(truncatingIfNeeded: hash) & bucketMask) * Self.ways
    var best = start
    for index in start..<(start + Self.ways) {
      if marks[index] == 0 { return (index, false) }
      let worth = flows[index].worth
      let bestWorth = flows[best].worth
      if worth < bestWorth || (worth == bestWorth && flows[index].lastSeen < flows[best].lastSeen) {
        best = index
      }
    }
    return (best, true)
  }

  /// Puts a new connection at that place, with the packet's sender as its client or its server.
  mutating func insert(_ ends: FlowEnds, hash: UInt64, at index: Int, senderIsClient: Bool) {
    marks[index] = UInt32(truncatingIfNeeded: hash >> 32) | 1
    var flow = Flow()
    flow.lowAddressHigh = ends.lowHigh
    flow.lowAddressLow = ends.lowLow
    flow.highAddressHigh = ends.highHigh
    flow.highAddressLow = ends.highLow
    flow.lowPort = ends.lowPort
    flow.highPort = ends.highPort
    flow.isIPv6 = ends.isIPv6
    flow.clientIsLow = ends.senderIsLow == senderIsClient
    flows[index] = flow
    details[index] = FlowDetail()
  }

  /// Forgets every connection.
  mutating func removeAll() {
    for index in marks.indices { marks[index] = 0 }
  }

  /// Whether that place holds a connection.
  func isTaken(_ index: Int) -> Bool { index >= 0 && index < marks.count && marks[index] != 0 }
}
