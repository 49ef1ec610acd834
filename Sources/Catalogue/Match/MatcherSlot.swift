/// One entry of the matcher's hash table: a name, and what holds for it and below it.
struct MatcherSlot {
  /// What a shallower name says holds here too.
  static let inherited = UInt32.max
  /// No rule holds here: the name was excepted from the shallower ones.
  static let nothing = UInt32.max - 1

  /// The shortened hash of the name.
  var hash: UInt32 = 0
  /// Where the name begins in the slab.
  var offset: UInt32 = 0
  /// The rule for the name alone.
  var exact = inherited
  /// The rule for the name and all below it.
  var suffix = inherited
  /// The patterns that end in the name.
  var firstPattern: UInt32 = 0
  /// How many there are.
  var patternCount: UInt16 = 0
  /// The length of the name; 0 in a free slot.
  var length: UInt8 = 0
}

/// What stands before a name in a pattern.
struct MatcherPattern {
  /// Where the head begins in the slab.
  var offset: UInt32
  /// The head's length.
  var length: UInt8
  /// The pattern's place among all patterns, the most exact first.
  var rank: UInt32
  /// The pattern's rule.
  var rule: UInt32
}
