import Platform
import Synchronization

/// The signs of life of one thread.
final class Pulse: Sendable {
  private let last = Atomic<Int64>(SystemClock.monotonicNanoseconds())

  /// Says that the thread goes on.
  func beat() { last.store(SystemClock.monotonicNanoseconds(), ordering: .releasing) }

  /// How long the thread has said nothing, in nanoseconds.
  var silence: Int64 {
    max(0, SystemClock.monotonicNanoseconds() &- last.load(ordering: .acquiring))
  }
}
