import Wire

/// A fixed set of host names that tells from bytes alone whether it holds a name.
struct NameSet {
  /// The hash of the name at each place; nil for a free one.
  private var places: [NameHash?]

  /// The set of those names, in whichever case and with or without a trailing dot.
  init(_ names: [String]) {
    var size = 16
    // At most half full, so that a search ends soon.
    while size / 2 < names.count { size *= 2 }
    places = [NameHash?](repeating: nil, count: size)
    var slab = NameSlab(capacity: NameSlab.longestName)
    for name in names {
      slab.rewind(to: 0)
      slab.append(hostName: Array(name.utf8).span)
      guard slab.count > 0 else { continue }
      let hash = NameHash(slab.span, seed: 0)
      places[place(of: hash)] = hash
    }
  }

  /// Whether the set holds that name, written as in a slab.
  func contains(_ name: Span<UInt8>) -> Bool {
    let hash = NameHash(name, seed: 0)
    return places[place(of: hash)] == hash
  }

  /// Where that hash stands, or the free place where it would.
  private func place(of hash: NameHash) -> Int {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: hash.low) & mask
    while let other = places[place], other != hash { place = (place + 1) & mask }
    return place
  }
}
