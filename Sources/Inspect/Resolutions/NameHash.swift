/// 128 bits that stand for the bytes of a name: no two names of one network have the same by chance.
struct NameHash: Equatable {
  private(set) var high: UInt64
  private(set) var low: UInt64

  /// The hash of a name as it stands in a slab.
  init(_ name: Span<UInt8>, seed: UInt64) {
    high = seed ^ 0x6a09_e667_f3bc_c908
    low = seed ^ UInt64(truncatingIfNeeded: name.count)
    var word: UInt64 = 0
    for index in 0..<name.count {
      word = word << 8 | UInt64(name[index])
      if index & 7 == 7 {
        mix(word)
        word = 0
      }
    }
    mix(word)
  }

  private mutating func mix(_ word: UInt64) {
    high = (high ^ word) &* 0x9e37_79b9_7f4a_7c15
    high ^= high >> 29
    low = (low ^ (word << 32 | word >> 32)) &* 0xbf58_476d_1ce4_e5b9
    low ^= low >> 31
  }
}
