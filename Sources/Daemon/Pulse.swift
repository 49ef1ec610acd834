import Platform
import Synchronization

/// The signs of life of one thread.
final class Pulse: Sendable {
  private let last = Atomic<Int64>(SystemClock.monotonicNanoseconds())

  private let isResting = Atomic(false)

  /// Says that the thread goes on.
  func beat() { last.store(SystemClock.monotonicNanoseconds(), ordering: .releasing) }

  /// Does a work during which the thread cannot say anything, however long it takes.
  func resting<Result>(_ body: () throws -> Result) rethrows -> Result {
    isResting.store(true, ordering: .releasing)
    defer {
      beat()
      isResting.store(false, ordering: .releasing)
    }
    return try body()
  }

  /// How long the thread has said nothing, in nanoseconds; nothing while it rests.
  var silence: Int64 {
    guard !isResting.load(ordering: .acquiring) else { return 0 }
    return max(0, SystemClock.monotonicNanoseconds() &- last.load(ordering: .acquiring))
  }
}
