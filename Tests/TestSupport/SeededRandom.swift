/// A small deterministic generator (SplitMix64) for property tests.
///
/// Every property test prints `seed` in its failure message, so that the failure can be run again:
/// `VIGIE_TEST_SEED=… scripts/test`.
public struct SeededRandom: RandomNumberGenerator, Sendable {
  /// The seed that it began with.
  public let seed: UInt64
  private var state: UInt64

  /// A generator with that seed.
  public init(seed: UInt64) {
    self.seed = seed
    state = seed
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// `count` random bytes.
  public mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &self) }
  }
}
