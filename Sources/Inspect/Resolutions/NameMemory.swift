import Model

/// Remembers for each client which name led it where, a moment ago: a fixed number of entries.
///
/// A client and a target have one entry, whatever names led there: as long as two of them are
/// alive, none can be told. Each entry has 8 places where it can be, chosen by its hash; when they
/// are taken, one that has expired gives way, else the one that was not used for longest. Clients
/// are told apart by their address alone, as connections are.
struct NameMemory {
  /// Names that are kept, in bytes: a longer one is known to be there and not what it is. Names of
  /// hosts that people visit have less than 80.
  static let longestName = 128
  /// How long a name is kept at least, in seconds: clients connect a moment after the answer even
  /// when it says 0, and keep what they know for some connections more.
  static let shortestLife: UInt32 = 30
  /// How long a name is kept at most, in seconds: addresses change hands, and browsers and systems
  /// keep nothing for long either.
  static let longestLife: UInt32 = 3600
  /// Places where one entry can be.
  private static let ways = 8
  /// The most entries: 2^20, about 200 MiB.
  private static let largestCapacity = 1 << 20

  private struct Entry {
    var client = IPAddress(v4: 0)
    var target = NameTarget(IPAddress(v4: 0))
    /// The second of packet time from which on the name is forgotten.
    var expires: UInt32 = 0
    /// The second until which another name led there too; never after `expires`.
    var severalUntil: UInt32 = 0
    /// The second of packet time when it was last written or asked.
    var lastUsed: UInt32 = 0
    /// 0 for a name that is too long to be kept.
    var nameLength: UInt8 = 0
  }

  /// What is known of a client and a target.
  enum Finding: Equatable {
    /// No name led there.
    case nothing
    /// One name led there; it stands at that place.
    case one(Int)
    /// Several names did, and any of them may be meant.
    case several
  }

  /// 0 for a free place, else part of the hash.
  private var marks: [UInt32]
  private var entries: [Entry]
  private var names: [UInt8]
  private let bucketMask: Int
  private let seed: UInt64
  /// Entries that gave their place to newer ones before they expired.
  private(set) var evictions: UInt64 = 0

  init(capacity: Int, seed: UInt64) {
    var size = Self.ways * 2
    while size < min(capacity, Self.largestCapacity) { size *= 2 }
    marks = [UInt32](repeating: 0, count: size)
    entries = [Entry](repeating: Entry(), count: size)
    names = [UInt8](repeating: 0, count: size * Self.longestName)
    bucketMask = size / Self.ways - 1
    self.seed = seed
  }

  /// Forgets everything.
  mutating func removeAll() {
    for place in marks.indices { marks[place] = 0 }
    evictions = 0
  }

  /// Remembers that a name led a client to a target, for as many seconds as the answer says, held
  /// between the shortest and the longest life.
  mutating func remember(
    _ name: Span<UInt8>, of client: IPAddress, to target: NameTarget, for timeToLive: UInt32,
    at time: Timestamp
  ) {
    let now = UInt32(clamping: time.seconds)
    let life = min(max(timeToLive, Self.shortestLife), Self.longestLife)
    let end = UInt32(clamping: UInt64(now) + UInt64(life))
    let hash = hash(client, target)
    guard let place = place(of: client, target, hash: hash), isAlive(place, at: now) else {
      return insert(name, of: client, to: target, hash: hash, until: end, at: now)
    }
    entries[place].lastUsed = now
    let known = entries[place].expires
    if isSame(name, place) {
      entries[place].expires = max(known, end)
    } else if end > known {
      // The name that will live longest stands; until the others have expired there are several.
      entries[place].severalUntil = max(entries[place].severalUntil, known)
      entries[place].expires = end
      write(name, at: place)
    } else {
      entries[place].severalUntil = max(entries[place].severalUntil, end)
    }
  }

  /// Which name led that client to that target, if exactly one did.
  mutating func find(
    _ client: IPAddress, to target: NameTarget, at time: Timestamp
  ) -> Finding {
    let now = UInt32(clamping: time.seconds)
    guard let place = place(of: client, target, hash: hash(client, target)),
      isAlive(place, at: now)
    else { return .nothing }
    entries[place].lastUsed = now
    return entries[place].severalUntil > now ? .several : .one(place)
  }

  /// The name at a place that was just found; empty when it was too long.
  @_lifetime(borrow self)
  func name(at place: Int) -> Span<UInt8> {
    let start = place * Self.longestName
    return names.span.extracting(start..<(start + Int(entries[place].nameLength)))
  }

  private mutating func insert(
    _ name: Span<UInt8>, of client: IPAddress, to target: NameTarget, hash: UInt64,
    until end: UInt32, at now: UInt32
  ) {
    let place = place(of: client, target, hash: hash) ?? placeForNew(hash: hash, at: now)
    marks[place] = mark(hash)
    entries[place] = Entry(client: client, target: target, expires: end, lastUsed: now)
    write(name, at: place)
  }

  private func place(of client: IPAddress, _ target: NameTarget, hash: UInt64) -> Int? {
    let mark = mark(hash)
    for place in bucket(hash)
    where marks[place] == mark && entries[place].client == client
      && entries[place].target == target
    {
      return place
    }
    return nil
  }

  private mutating func placeForNew(hash: UInt64, at now: UInt32) -> Int {
    let bucket = bucket(hash)
    var oldest = bucket.lowerBound
    for place in bucket {
      guard marks[place] != 0, isAlive(place, at: now) else { return place }
      if entries[place].lastUsed < entries[oldest].lastUsed { oldest = place }
    }
    evictions &+= 1
    return oldest
  }

  /// Whether an entry has not expired; one from a future that packet time has left again has.
  private func isAlive(_ place: Int, at now: UInt32) -> Bool {
    let expires = entries[place].expires
    return expires > now && expires - now <= Self.longestLife
  }

  private mutating func write(_ name: Span<UInt8>, at place: Int) {
    guard name.count <= Self.longestName else {
      entries[place].nameLength = 0
      return
    }
    let start = place * Self.longestName
    for index in 0..<name.count { names[start + index] = name[index] }
    entries[place].nameLength = UInt8(clamping: name.count)
  }

  /// Whether that name stands at a place; of one that is too long it is not known.
  private func isSame(_ name: Span<UInt8>, _ place: Int) -> Bool {
    guard name.count == Int(entries[place].nameLength) else { return false }
    let start = place * Self.longestName
    for index in 0..<name.count where names[start + index] != name[index] { return false }
    return true
  }

  private func mark(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) | 1 }

  private func bucket(_ hash: UInt64) -> Range<Int> {
    let start = (Int(truncatingIfNeeded: hash) & bucketMask) * Self.ways
    return start..<(start + Self.ways)
  }

  private func hash(_ client: IPAddress, _ target: NameTarget) -> UInt64 {
    var value = (client.low ^ seed) &* 0x9e37_79b9_7f4a_7c15
    value = (value ^ (value >> 32) ^ client.high) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 29) ^ target.low) &* 0x94d0_49bb_1331_11eb
    value = (value ^ (value >> 31) ^ target.high) &* 0x9e37_79b9_7f4a_7c15
    return value ^ (value >> 32)
  }
}
