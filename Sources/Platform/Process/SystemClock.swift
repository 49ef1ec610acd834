import CLinux
import Glibc
public import Model

/// The machine's clock; nothing else in the product reads it.
public enum SystemClock {
  /// The present instant.
  public static func now() -> Timestamp {
    let time = read(CLOCK_REALTIME)
    return Timestamp(seconds: Int64(time.tv_sec)).adding(nanoseconds: Int64(time.tv_nsec))
  }

  /// Nanoseconds of a clock that only goes forward, for measuring how long something takes.
  public static func monotonicNanoseconds() -> Int64 {
    let time = read(CLOCK_MONOTONIC)
    return Timestamp(seconds: Int64(time.tv_sec)).adding(nanoseconds: Int64(time.tv_nsec))
      .nanoseconds
  }

  /// The largest error of the present instant in microseconds, as the kernel keeps it; nil while nothing
  /// disciplines the clock (adjtimex(2)).
  public static var largestError: Int? {
    let error = vigie_clock_error()
    return error < 0 ? nil : error
  }

  private static func read(_ clock: clockid_t) -> timespec {
    var time = timespec()
    // Safety: `clock_gettime` fills the structure and keeps no pointer.
    _ = unsafe clock_gettime(clock, &time)
    return time
  }
}
