import Model

/// Connections, found by their two ends in either order: a fixed number at most, in memory that grows with
/// them up to there.
///
/// When the bucket of a new connection is full, the one of least worth that was silent for longest gives
/// way.
struct FlowTable {
  /// The most connections: 2^24, 2 GiB of memory.
  static let largestCapacity = 1 << 24

  private var buckets: Buckets
  var flows: [Flow] = []
  var details: [FlowDetail] = []
  private let seed: UInt64

  init(capacity: Int, seed: UInt64) {
    buckets = Buckets(capacity: capacity, largest: Self.largestCapacity)
    // The room is reserved, and the kernel gives its pages when they are first written to.
    flows.reserveCapacity(buckets.capacity)
    details.reserveCapacity(buckets.capacity)
    self.seed = seed
  }

  /// How many connections there can be.
  var capacity: Int { buckets.capacity }

  @inline(__always)
  func hash(_ ends: FlowEnds) -> UInt64 { ends.hash(seed: seed) }

  /// The number of that connection; -1 when it is not followed.
  ///
  /// Inlined, as `isSame`: a call would first copy the table's fields and the ends.
  @inline(__always)
  func find(_ ends: FlowEnds, hash: UInt64) -> Int {
    buckets.first(hash) { isSame($0, ends) }
  }

  @inline(__always)
  private func isSame(_ index: Int, _ ends: FlowEnds) -> Bool {
    flows[index].lowAddressLow == ends.lowLow && flows[index].highAddressLow == ends.highLow
      && flows[index].lowPort == ends.lowPort && flows[index].highPort == ends.highPort
      && flows[index].lowAddressHigh == ends.lowHigh
      && flows[index].highAddressHigh == ends.highHigh && flows[index].isIPv6 == ends.isIPv6
  }

  /// Where a new connection will stand: in a free place, else in that of the least worthy.
  func placeForNew(hash: UInt64) -> Buckets.Place {
    buckets.placeForNew(hash) { flow, other in
      let worth = flows[flow].worth
      let otherWorth = flows[other].worth
      return worth < otherWorth
        || (worth == otherWorth && flows[flow].lastSeen < flows[other].lastSeen)
    }
  }

  /// Puts a new connection at that place, with the packet's sender as its client or its server; returns
  /// its number.
  mutating func insert(
    _ ends: FlowEnds, hash: UInt64, at place: Buckets.Place, senderIsClient: Bool
  ) -> Int {
    let index = place.loser ?? flows.count
    if place.loser == nil {
      flows.append(Flow())
      details.append(FlowDetail())
    }
    buckets.put(index, hash, at: place)
    begin(ends, at: index, senderIsClient: senderIsClient)
    return index
  }

  /// Begins a connection anew under its number, between the same ends or others.
  mutating func begin(_ ends: FlowEnds, at index: Int, senderIsClient: Bool) {
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
    buckets.removeAll()
    flows.removeAll(keepingCapacity: true)
    details.removeAll(keepingCapacity: true)
  }

  /// Whether a connection has that number.
  func isTaken(_ index: Int) -> Bool { flows.indices.contains(index) }
}
