import Glibc

/// Lets the calling thread do nothing for a while.
public enum Sleeper {
  /// Sleeps for that many milliseconds, less when a signal comes.
  public static func sleep(milliseconds: Int32) {
    _ = poll(nil, 0, milliseconds)
  }
}
