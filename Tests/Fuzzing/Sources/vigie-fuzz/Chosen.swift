import FuzzTargets
import Glibc

/// What the environment asks for.
enum Chosen {
  /// The target to show inputs to.
  static let target = FuzzTarget(rawValue: variable("VIGIE_FUZZ_TARGET") ?? "")
  /// Where to write the seeds.
  static let seedDirectory = variable("VIGIE_FUZZ_SEEDS")

  private static func variable(_ name: String) -> String? {
    // Safety: the C string lives as long as nobody changes the environment, and nobody does.
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }
}
