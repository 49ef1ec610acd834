import Model
import QUICInitial
import Wire

/// A fixed number of QUIC connections, found by their two ends and by the identifier that their
/// client began with.
///
/// Several connections may have the same two ends; together they have 8 places, chosen by the hash
/// of the ends. When those are taken, the connection of least worth that was silent for longest
/// gives way, so that a flood never costs memory.
struct QUICTable {
  /// Places where one connection can be.
  static let ways = 8
  /// The most connections: 2^20, about 400 MiB.
  static let largestCapacity = 1 << 20
  /// Places where an identifier can be, in the list of identifiers.
  private static let idWays = 4

  /// 0 for a free place, else part of the hash of the ends.
  private var marks: [UInt32]
  var connections: [QUICConnection]
  /// What opens the client's Initials of each connection.
  private(set) var clientKeys: [InitialKeys?]
  /// What opens the server's; derived when it is needed.
  private var serverKeys: [InitialKeys?]
  /// Places by the hash of the first identifier; -1 for none. It may be out of date: whoever looks
  /// here compares the identifier itself.
  private var places: [Int32]
  private let bucketMask: Int
  private let seed: UInt64

  init(capacity: Int, seed: UInt64) {
    var size = Self.ways * 2
    while size < min(capacity, Self.largestCapacity) { size *= 2 }
    let nowhere = IPAddress(v4: 0)
    let nothing = QUICConnection(
      ends: FlowEnds(source: nowhere, sourcePort: 0, destination: nowhere, destinationPort: 0),
      clientIsLow: true, vlan: 0, firstID: .empty, clientID: .empty)
    marks = [UInt32](repeating: 0, count: size)
    connections = [QUICConnection](repeating: nothing, count: size)
    clientKeys = [InitialKeys?](repeating: nil, count: size)
    serverKeys = clientKeys
    places = [Int32](repeating: -1, count: size * 2)
    bucketMask = size / Self.ways - 1
    self.seed = seed
  }

  /// How many places there are.
  var capacity: Int { marks.count }

  func hash(_ ends: FlowEnds) -> UInt64 { ends.hash(seed: seed) }

  /// The places where connections of that hash can be.
  func bucket(_ hash: UInt64) -> Range<Int> {
    let start = (Int(truncatingIfNeeded: hash) & bucketMask) * Self.ways
    return start..<(start + Self.ways)
  }

  /// Whether that place holds a connection between those ends.
  func holds(_ index: Int, _ ends: FlowEnds, hash: UInt64) -> Bool {
    marks[index] == UInt32(truncatingIfNeeded: hash >> 32) | 1
      && connections[index].ends.isSame(as: ends)
  }

  /// Whether that place holds a connection.
  func isTaken(_ index: Int) -> Bool { index >= 0 && index < marks.count && marks[index] != 0 }

  /// The place of a connection that its client began with that identifier; nil when there is none.
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

  /// The place that a new connection will take: a free one, else that of the least worthy.
  func placeForNew(hash: UInt64) -> (index: Int, isTaken: Bool) {
    let bucket = bucket(hash)
    var best = bucket.lowerBound
    for index in bucket {
      if marks[index] == 0 { return (index, false) }
      let worth = connections[index].worth
      let bestWorth = connections[best].worth
      if worth < bestWorth
        || (worth == bestWorth && connections[index].lastSeen < connections[best].lastSeen)
      {
        best = index
      }
    }
    return (best, true)
  }

  /// Puts a new connection at that place.
  mutating func insert(
    _ connection: QUICConnection, keys: InitialKeys, hash: UInt64, at index: Int
  ) {
    marks[index] = UInt32(truncatingIfNeeded: hash >> 32) | 1
    connections[index] = connection
    clientKeys[index] = keys
    serverKeys[index] = nil
    let bucket = idBucket(connection.firstID)
    var chosen = bucket.lowerBound + Int(truncatingIfNeeded: hash >> 24) % Self.idWays
    for place in bucket where isStale(place) || Int(places[place]) == index { chosen = place }
    places[chosen] = Int32(clamping: index)
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
    for index in marks.indices {
      marks[index] = 0
      clientKeys[index] = nil
      serverKeys[index] = nil
    }
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
