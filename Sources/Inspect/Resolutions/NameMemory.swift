import Model

/// Remembers for each client which name led it where, a moment ago: a fixed number of entries at most, in
/// memory that grows with them up to there.
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

  private var buckets: Buckets
  private var entries: [Entry] = []
  private var names: [UInt8] = []
  private let seed: UInt64
  /// Entries that gave their place to newer ones before they expired.
  private(set) var evictions: UInt64 = 0

  init(capacity: Int, seed: UInt64) {
    buckets = Buckets(capacity: capacity, largest: Self.largestCapacity)
    // The room is reserved, and the kernel gives its pages when they are first written to.
    entries.reserveCapacity(buckets.capacity)
    names.reserveCapacity(buckets.capacity * Self.longestName)
    self.seed = seed
  }

  /// Forgets everything.
  mutating func removeAll() {
    buckets.removeAll()
    entries.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
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
    entries[place] = Entry(client: client, target: target, expires: end, lastUsed: now)
    write(name, at: place)
  }

  private func place(of client: IPAddress, _ target: NameTarget, hash: UInt64) -> Int? {
    let place = buckets.first(hash) {
      entries[$0].client == client && entries[$0].target == target
    }
    return place < 0 ? nil : place
  }

  private mutating func placeForNew(hash: UInt64, at now: UInt32) -> Int {
    let chosen = buckets.placeForNew(hash) { entry, other in
      let isAlive = isAlive(entry, at: now)
      guard isAlive == self.isAlive(other, at: now) else { return !isAlive }
      return entries[entry].lastUsed < entries[other].lastUsed
    }
    let place = chosen.loser ?? entries.count
    if chosen.loser == nil {
      entries.append(Entry())
      names.append(contentsOf: repeatElement(0, count: Self.longestName))
    } else if isAlive(place, at: now) {
      evictions &+= 1
    }
    buckets.put(place, hash, at: chosen)
    return place
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

  private func hash(_ client: IPAddress, _ target: NameTarget) -> UInt64 {
    var value = (client.low ^ seed) &* 0x9e37_79b9_7f4a_7c15
    value = (value ^ (value >> 32) ^ client.high) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 29) ^ target.low) &* 0x94d0_49bb_1331_11eb
    value = (value ^ (value >> 31) ^ target.high) &* 0x9e37_79b9_7f4a_7c15
    return value ^ (value >> 32)
  }
}
