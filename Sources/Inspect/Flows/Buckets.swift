/// Finds slots by a hash: a fixed number of entries in buckets of 8, each with part of the hash and the
/// number of the slot that it stands for.
///
/// What a slot holds is the caller's: a list with room for all that grows by one with each new entry, so
/// that memory is resident for what it has held and not for what it could. When the 8 entries of a bucket
/// are taken, one of their slots changes hands: a flood costs time in proportion to its packets, and no
/// more memory than was reserved.
struct Buckets {
  /// Entries in which one hash can stand.
  static let ways = 8

  /// An entry that something new will take.
  struct Place {
    /// The number of the entry.
    let entry: Int
    /// The slot that changes hands; nil for a free entry.
    let loser: Int?
  }

  /// 0 for a free entry, else part of the hash above the number of the slot: the entries of a bucket lie
  /// in one line of the processor's cache, and most slots are passed over without a look at them.
  private var entries: [UInt64]
  private let mask: Int

  /// Entries for `capacity` slots, at most `largest`, rounded up to a power of two.
  init(capacity: Int, largest: Int) {
    var size = Self.ways * 2
    while size < min(capacity, largest) { size *= 2 }
    entries = [UInt64](repeating: 0, count: size)
    mask = size / Self.ways - 1
  }

  /// How many slots there can be.
  var capacity: Int { entries.count }

  /// The first slot of that hash for which `isWanted` is true; -1 when there is none.
  @inline(__always)
  func first(_ hash: UInt64, where isWanted: (Int) -> Bool) -> Int {
    let start = start(hash)
    let mark = Self.mark(hash)
    // One look at the borders for all entries of the bucket.
    let bucket = entries.span.extracting(start..<(start + Self.ways))
    for way in 0..<Self.ways where bucket[way] & Self.markBits == mark {
      let slot = Self.slot(bucket[way])
      if isWanted(slot) { return slot }
    }
    return -1
  }

  /// The slots of that hash, and perhaps of others that share the part that is kept.
  func slots(_ hash: UInt64) -> Slots {
    let start = start(hash)
    let bucket = entries.span.extracting(start..<(start + Self.ways))
    var copy = SIMD8<UInt64>()
    for way in 0..<Self.ways { copy[way] = bucket[way] }
    return Slots(entries: copy, mark: Self.mark(hash))
  }

  /// Where something new of that hash will stand: a free entry, else that of the slot that gives way
  /// before each other one, as `givesWay(slot, other)` says.
  @inline(__always)
  func placeForNew(_ hash: UInt64, givesWay: (Int, Int) -> Bool) -> Place {
    let start = start(hash)
    var best = start
    for entry in start..<(start + Self.ways) {
      guard entries[entry] != 0 else { return Place(entry: entry, loser: nil) }
      if givesWay(Self.slot(entries[entry]), Self.slot(entries[best])) { best = entry }
    }
    return Place(entry: best, loser: Self.slot(entries[best]))
  }

  /// Lets an entry stand for that hash and that slot.
  mutating func put(_ slot: Int, _ hash: UInt64, at place: Place) {
    entries[place.entry] = Self.mark(hash) | UInt64(UInt32(clamping: slot))
  }

  /// Frees every entry.
  mutating func removeAll() {
    for entry in entries.indices { entries[entry] = 0 }
  }

  /// The slots of one hash, in the order of their entries.
  struct Slots: Sequence, IteratorProtocol {
    fileprivate let entries: SIMD8<UInt64>
    fileprivate let mark: UInt64
    private var way = 0

    fileprivate init(entries: SIMD8<UInt64>, mark: UInt64) {
      self.entries = entries
      self.mark = mark
    }

    mutating func next() -> Int? {
      while way < Buckets.ways {
        let entry = entries[way]
        way += 1
        if entry & Buckets.markBits == mark { return Buckets.slot(entry) }
      }
      return nil
    }
  }

  /// The part of the hash within an entry. Its lowest bit is set in each, so that none is 0.
  private static let markBits: UInt64 = 0xffff_ffff_0000_0000

  @inline(__always)
  private static func mark(_ hash: UInt64) -> UInt64 { (hash & markBits) | 1 << 32 }

  @inline(__always)
  private static func slot(_ entry: UInt64) -> Int { Int(UInt32(truncatingIfNeeded: entry)) }

  @inline(__always)
  private func start(_ hash: UInt64) -> Int {
    (Int(truncatingIfNeeded: hash) & mask) * Self.ways
  }
}
