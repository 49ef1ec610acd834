import Model
import QUICInitial
import Wire

/// QUIC connections, found by their two ends and by the identifier that their client began with: a fixed
/// number at most, in memory that grows with them up to there.
///
/// Several connections may have the same two ends; together they have 8 places, chosen by the hash
/// of the ends. When those are taken, the connection of least worth that was silent for longest
/// gives way, so that a flood never costs memory.
struct QUICTable {
  /// The most connections: 2^20, about 400 MiB.
  static let largestCapacity = 1 << 20
  /// Places where an identifier can be, in the list of identifiers.
  private static let idWays = 4

  private var buckets: Buckets
  var connections: [QUICConnection] = []
  /// What opens the client's Initials of each connection.
  private var clientKeys: [InitialKeys] = []
  /// What opens the server's; derived when it is needed.
  private var serverKeys: [InitialKeys?] = []
  /// Connections by the hash of the first identifier; -1 for none. It may be out of date: whoever looks
  /// here compares the identifier itself.
  private var places: [Int32]
  private let seed: UInt64

  init(capacity: Int, seed: UInt64) {
    buckets = Buckets(capacity: capacity, largest: Self.largestCapacity)
    // The room is reserved, and the kernel gives its pages when they are first written to.
    connections.reserveCapacity(buckets.capacity)
    clientKeys.reserveCapacity(buckets.capacity)
    serverKeys.reserveCapacity(buckets.capacity)
    places = [Int32](repeating: -1, count: buckets.capacity * 2)
    self.seed = seed
  }

  /// How many connections there can be.
  var capacity: Int { buckets.capacity }

  func hash(_ ends: FlowEnds) -> UInt64 { ends.hash(seed: seed) }

  /// The numbers of connections of that hash, and perhaps of a few others.
  func bucket(_ hash: UInt64) -> Buckets.Slots { buckets.slots(hash) }

  /// Whether a connection of that number is one between those ends.
  func holds(_ index: Int, _ ends: FlowEnds) -> Bool {
    isTaken(index) && connections[index].ends.isSame(as: ends)
  }

  /// Whether a connection has that number.
  func isTaken(_ index: Int) -> Bool { connections.indices.contains(index) }

  /// The number of a connection that its client began with that identifier; nil when there is none.
  ///
  /// Client and server must be those of the packet; the client's port may be another one, as after
  /// a change of its address translation.
  func find(_ id: QUICConnectionID, from ends: FlowEnds) -> Int? {
    for place in idBucket(id) {
      let index = Int(places[place])
      guard isTaken(index), connections[index].firstID == id else { continue }
      let known = connections[index].key
      let here = ends.key(clientIsLow: ends.senderIsLow, transport: .udp)
      if known.client == here.client, known.server == here.server,
        known.serverPort == here.serverPort
      {
        return index
      }
    }
    return nil
  }

  /// Where a new connection will stand: in a free place, else in that of the least worthy.
  func placeForNew(hash: UInt64) -> Buckets.Place {
    buckets.placeForNew(hash) { connection, other in
      let worth = connections[connection].worth
      let otherWorth = connections[other].worth
      return worth < otherWorth
        || (worth == otherWorth
          && connections[connection].lastSeen < connections[other].lastSeen)
    }
  }

  /// Puts a new connection at that place; returns its number.
  mutating func insert(
    _ connection: QUICConnection, keys: InitialKeys, hash: UInt64, at place: Buckets.Place
  ) -> Int {
    let index = place.loser ?? connections.count
    if place.loser == nil {
      connections.append(connection)
      clientKeys.append(keys)
      serverKeys.append(nil)
    } else {
      connections[index] = connection
      clientKeys[index] = keys
      serverKeys[index] = nil
    }
    buckets.put(index, hash, at: place)
    let bucket = idBucket(connection.firstID)
    var chosen = bucket.lowerBound + Int(truncatingIfNeeded: hash >> 24) % Self.idWays
    for place in bucket where isStale(place) || Int(places[place]) == index { chosen = place }
    places[chosen] = Int32(clamping: index)
    return index
  }

  /// Keeps what opens the Initials of one side, after a change of version.
  mutating func keep(_ keys: InitialKeys, of side: QUICSide, for index: Int) {
    switch side {
    case .client: clientKeys[index] = keys
    case .server: serverKeys[index] = keys
    }
  }

  /// What opens the Initials of one side, when it is known and of that version.
  func keys(
    of side: QUICSide, for index: Int, _ protection: InitialProtection
  ) -> InitialKeys? {
    let keys = side == .client ? clientKeys[index] : serverKeys[index]
    return keys?.protection == protection ? keys : nil
  }

  /// Forgets every connection.
  mutating func removeAll() {
    buckets.removeAll()
    connections.removeAll(keepingCapacity: true)
    clientKeys.removeAll(keepingCapacity: true)
    serverKeys.removeAll(keepingCapacity: true)
    for place in places.indices { places[place] = -1 }
  }

  private func idBucket(_ id: QUICConnectionID) -> Range<Int> {
    var value = (id.high ^ seed) &* 0x9e37_79b9_7f4a_7c15
    value = (value ^ (value >> 32) ^ id.middle) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 29) ^ UInt64(id.low)) &* 0x94d0_49bb_1331_11eb
    let bucket =
      Int(truncatingIfNeeded: (value ^ (value >> 31)) >> 1) & (places.count / Self.idWays - 1)
    return (bucket * Self.idWays)..<(bucket * Self.idWays + Self.idWays)
  }

  /// Whether an entry of the list of identifiers leads to nothing that belongs there.
  private func isStale(_ place: Int) -> Bool {
    let index = Int(places[place])
    return !isTaken(index) || !idBucket(connections[index].firstID).contains(place)
  }
}
