import Model

/// Makes the matcher's tables from rules of which no two have the same pattern.
struct MatcherBuilder {
  /// Bounds the comparisons for one name; more patterns under one name call for a suffix.
  static let maximumPatternsPerTail = 64

  private var slab: [UInt8] = []
  private var slots: [String: MatcherSlot] = [:]
  private var patterns: [MatcherPattern] = []

  /// The matcher of those rules.
  static func matcher(for rules: [Rule]) -> Matcher {
    var builder = MatcherBuilder()
    builder.addNames(of: rules)
    builder.addPatterns(of: rules)
    builder.addExceptions(of: rules)
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

  private mutating func addNames(of rules: [Rule]) {
    for (index, rule) in rules.enumerated() {
      switch rule.pattern {
      case .exact(let name): change(name) { $0.exact = UInt32(clamping: index) }
      case .suffix(let name, _): change(name) { $0.suffix = UInt32(clamping: index) }
      case .labels: break
      }
    }
  }

  private mutating func addPatterns(of rules: [Rule]) {
    var byTail: [DomainName: [MatcherPattern]] = [:]
    let ranked = rules.indices.filter {
      if case .labels = rules[$0].pattern { true } else { false }
    }
    .sorted { left, right in
      let (one, other) = (rules[left].pattern, rules[right].pattern)
      if one.precedence != other.precedence { return one.precedence > other.precedence }
      return one.text < other.text
    }
    for (rank, index) in ranked.enumerated() {
      guard case .labels(let pattern) = rules[index].pattern else { continue }
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
  private mutating func addExceptions(of rules: [Rule]) {
    var owners: [String: [Rule]] = [:]
    var suffixes: [String: Int] = [:]
    for (index, rule) in rules.enumerated() {
      guard case .suffix(let name, let exceptions) = rule.pattern else { continue }
      suffixes[name.text] = index
      for exception in exceptions { owners[exception.text, default: []].append(rule) }
    }
    for text in owners.keys.sorted() {
      guard let name = DomainName(text) else { continue }
      let above = name.text.labelSuffixes
      let cutting = above.flatMap { owners[$0] ?? [] }
      // From the name itself upwards: the first suffix whose service is not cut off here. A rule of
      // a service cuts off that rule and those of the same service above it.
      let holder = above.lazy.compactMap { suffixes[$0] }.first { index in
        let rule = rules[index]
        return !cutting.contains { cut in
          guard cut.service == rule.service, let cutName = DomainName(cut.pattern.text),
            let ruleName = DomainName(rule.pattern.text)
          else { return false }
          return cutName.isEqualToOrBelow(ruleName)
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
