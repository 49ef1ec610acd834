import Foundation

extension SeededRandom {
  /// A generator for a property test: with the seed of `VIGIE_TEST_SEED` when that is set, so that a
  /// failure can be run again or another seed tried; with `usual` otherwise.
  public static func forProperty(usual: UInt64) -> SeededRandom {
    let wanted = ProcessInfo.processInfo.environment["VIGIE_TEST_SEED"].flatMap { UInt64($0) }
    return SeededRandom(seed: wanted ?? usual)
  }
}
