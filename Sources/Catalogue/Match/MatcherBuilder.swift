import Model

/// Makes the matcher's tables from entries of which no two have the same pattern.
struct MatcherBuilder {
  /// A name pattern and whose it is; the matcher gives its place among all entries.
  struct Entry {
    let pattern: NamePattern
    /// `except` of one owner cuts off the owner's own names only.
    let owner: String
  }

  /// Bounds the comparisons for one name; more patterns under one name call for a suffix.
  static let maximumPatternsPerTail = 64

  private var slab: [UInt8] = []
  private var slots: [String: MatcherSlot] = [:]
  private var patterns: [MatcherPattern] = []

  /// The matcher of those entries.
  static func matcher(for entries: [Entry]) -> Matcher {
    var builder = MatcherBuilder()
    builder.addNames(of: entries)
    builder.addPatterns(of: entries)
    builder.addExceptions(of: entries)
    return builder.finished()
  }

  private mutating func append(_ text: String) -> (offset: UInt32, length: UInt8) {
    let offset = UInt32(clamping: slab.count)
    slab += text.utf8
    return (offset, UInt8(clamping: text.utf8.count))
  }

  private mutating func change(_ name: DomainName, _ body: (inout MatcherSlot) -> Void) {
    var slot = slots[name.text] ?? MatcherSlot()
    if slot.length == 0 {
      (slot.offset, slot.length) = append(name.text)
      let hash = name.text.utf8.reversed().reduce(Matcher.hashStart) {
        Matcher.hash($0, adding: $1)
      }
      slot.hash = Matcher.shortened(hash)
    }
    body(&slot)
    slots[name.text] = slot
  }

  private mutating func addNames(of entries: [Entry]) {
    for (index, entry) in entries.enumerated() {
      switch entry.pattern {
      case .exact(let name): change(name) { $0.exact = UInt32(clamping: index) }
      case .suffix(let name, _): change(name) { $0.suffix = UInt32(clamping: index) }
      case .labels: break
      }
    }
  }

  private mutating func addPatterns(of entries: [Entry]) {
    var byTail: [DomainName: [MatcherPattern]] = [:]
    let ranked = entries.indices.filter {
      if case .labels = entries[$0].pattern { true } else { false }
    }
    .sorted { left, right in
      let (one, other) = (entries[left].pattern, entries[right].pattern)
      if one.precedence != other.precedence { return one.precedence > other.precedence }
      return one.text < other.text
    }
    for (rank, index) in ranked.enumerated() {
      guard case .labels(let pattern) = entries[index].pattern else { continue }
      let (offset, length) = append(pattern.head)
      byTail[pattern.tail, default: []].append(
        MatcherPattern(
          offset: offset, length: length, rank: UInt32(clamping: rank),
          rule: UInt32(clamping: index)))
    }
    for (tail, own) in byTail.sorted(by: { $0.key.text < $1.key.text }) {
      let first = UInt32(clamping: patterns.count)
      change(tail) {
        $0.firstPattern = first
        $0.patternCount = UInt16(clamping: own.count)
      }
      patterns += own
    }
  }

  /// Gives each excepted name the rule that holds there instead.
  private mutating func addExceptions(of entries: [Entry]) {
    var owners: [String: [Entry]] = [:]
    var suffixes: [String: Int] = [:]
    for (index, entry) in entries.enumerated() {
      guard case .suffix(let name, let exceptions) = entry.pattern else { continue }
      suffixes[name.text] = index
      for exception in exceptions { owners[exception.text, default: []].append(entry) }
    }
    for text in owners.keys.sorted() {
      guard let name = DomainName(text) else { continue }
      let above = name.text.labelSuffixes
      let cutting = above.flatMap { owners[$0] ?? [] }
      // From the name itself upwards: the first suffix whose owner is not cut off here. An entry of
      // an owner cuts off that entry and those of the same owner above it.
      let holder = above.lazy.compactMap { suffixes[$0] }.first { index in
        let entry = entries[index]
        return !cutting.contains { cut in
          guard cut.owner == entry.owner, let cutName = DomainName(cut.pattern.text),
            let name = DomainName(entry.pattern.text)
          else { return false }
          return cutName.isEqualToOrBelow(name)
        }
      }
      change(name) { $0.suffix = holder.map { UInt32(clamping: $0) } ?? MatcherSlot.nothing }
    }
  }

  private func finished() -> Matcher {
    var count = 2
    // At most half full, so that a search ends after a slot or two.
    while count < slots.count * 2 { count *= 2 }
    var table = [MatcherSlot](repeating: MatcherSlot(), count: count)
    for (_, slot) in slots.sorted(by: { $0.key < $1.key }) {
      var index = Int(slot.hash) & (count - 1)
      while table[index].length != 0 { index = (index + 1) & (count - 1) }
      table[index] = slot
    }
    return Matcher(
      slab: slab, slots: table, patterns: patterns,
      longestKey: slots.values.map { Int($0.length) }.max() ?? 0)
  }
}

extension String {
  /// The name itself, then what is left of it as labels are taken away from the front.
  var labelSuffixes: [String] {
    var result = [self]
    var rest = self[...]
    while let dot = rest.firstIndex(of: ".") {
      rest = rest[rest.index(after: dot)...]
      result.append(String(rest))
    }
    return result
  }
}
