/// Finds the rule for a host name, in a time that does not grow with the number of rules.
///
/// All names of rules lie in one slab of bytes, with one hash table over them. A look-up reads the
/// name once from its end, keeps a running hash, and asks the table at each label border; a hit is
/// compared byte for byte. It allocates nothing and makes no `String`.
///
/// Most questions have the answer no. A table of two bytes a slot, small enough for the processor's
/// cache, gives it without a look at the slots.
public struct Matcher: Sendable {
  private let slab: [UInt8]
  private let slots: [MatcherSlot]
  /// The upper half of each slot's hash; 0 for a free slot.
  private let tags: [UInt16]
  private let patterns: [MatcherPattern]
  private let longestKey: Int

  /// A matcher over tables that fit each other: the count of slots is a power of two, at least one
  /// of them is free, and their offsets lie in the slab.
  init(slab: [UInt8], slots: [MatcherSlot], patterns: [MatcherPattern], longestKey: Int) {
    self.slab = slab
    self.slots = slots
    tags = slots.map { $0.length == 0 ? 0 : Self.tag($0.hash) }
    self.patterns = patterns
    self.longestKey = longestKey
  }

  /// The rule for those bytes; nil when none is, or when they are no host name.
  ///
  /// Letter case and one trailing dot do not count. Bytes that `DomainName` does not admit, and
  /// wrong lengths, match nothing.
  public func match(_ name: Span<UInt8>) -> RuleIndex? {
    var end = name.count
    if end > 0, name[end - 1] == UInt8(ascii: ".") { end -= 1 }
    // RFC 1035, section 2.3.4, in text form.
    guard end > 0, end <= 253 else { return nil }
    var hash = Self.hashStart
    var labelLength = 0
    var suffix = MatcherSlot.inherited
    var pattern = MatcherSlot.inherited
    var patternRank = UInt32.max
    var exact = MatcherSlot.inherited
    var position = end
    while position > 0 {
      position -= 1
      let byte = Self.folded(name[position])
      if byte == UInt8(ascii: ".") {
        guard labelLength > 0 else { return nil }
        labelLength = 0
        if let slot = slot(hash, name, from: position + 1, to: end) {
          if slot.suffix != MatcherSlot.inherited { suffix = slot.suffix }
          if slot.patternCount > 0 {
            look(through: slot, name, upTo: position, rule: &pattern, rank: &patternRank)
          }
        }
      } else {
        labelLength += 1
        guard byte != 0, labelLength <= 63 else { return nil }
      }
      hash = Self.hash(hash, adding: byte)
    }
    guard labelLength > 0 else { return nil }
    if let slot = slot(hash, name, from: 0, to: end) {
      if slot.suffix != MatcherSlot.inherited { suffix = slot.suffix }
      exact = slot.exact
    }
    if exact != MatcherSlot.inherited { return RuleIndex(rawValue: exact) }
    if pattern != MatcherSlot.inherited { return RuleIndex(rawValue: pattern) }
    guard suffix != MatcherSlot.inherited, suffix != MatcherSlot.nothing else { return nil }
    return RuleIndex(rawValue: suffix)
  }

  /// The slot of the name's bytes in that range.
  private func slot(
    _ hash: UInt64, _ name: Span<UInt8>, from start: Int, to end: Int
  ) -> MatcherSlot? {
    let length = end - start
    guard length <= longestKey else { return nil }
    let mask = tags.count - 1
    let short = Self.shortened(hash)
    let tag = Self.tag(short)
    var index = Int(short) & mask
    // The table is never full, so that a free slot ends the search.
    while tags[index] != 0 {
      if tags[index] == tag {
        let slot = slots[index]
        if slot.hash == short, Int(slot.length) == length,
          isEqual(Int(slot.offset), name, from: start, to: end)
        {
          return slot
        }
      }
      index = (index + 1) & mask
    }
    return nil
  }

  private func isEqual(_ offset: Int, _ name: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    var place = offset
    for index in start..<end {
      guard slab[place] == Self.folded(name[index]) else { return false }
      place += 1
    }
    return true
  }

  /// Compares what stands before the slot's name with the heads of its patterns, best rank first.
  private func look(
    through slot: MatcherSlot, _ name: Span<UInt8>, upTo end: Int, rule: inout UInt32,
    rank: inout UInt32
  ) {
    let first = Int(slot.firstPattern)
    for index in first..<(first + Int(slot.patternCount)) {
      let candidate = patterns[index]
      guard candidate.rank < rank else { return }
      let offset = Int(candidate.offset)
      if LabelGlob.matches(
        slab.span, offset..<(offset + Int(candidate.length)), name: name, upTo: end)
      {
        rule = candidate.rule
        rank = candidate.rank
        return
      }
    }
  }

  // MARK: Hash

  /// FNV-1a; the names of rules are not chosen by who is watched, so that no secret is needed.
  static let hashStart: UInt64 = 0xcbf2_9ce4_8422_2325

  static func hash(_ hash: UInt64, adding byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  static func shortened(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }

  private static func tag(_ hash: UInt32) -> UInt16 {
    max(UInt16(truncatingIfNeeded: hash >> 16), 1)
  }

  /// A byte of a name in the form in which names are compared; 0 when no name holds it.
  static func folded(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
      byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    default: 0
    }
  }
}
