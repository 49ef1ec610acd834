/// How long to wait before an interface is tried again: 1, 2, 4, 8, and then every 10 seconds.
struct Patience {
  /// An interface that comes back is found within this time, in seconds.
  private static let longest = 10

  private var seconds = 1

  /// Whether nothing was waited for yet.
  private(set) var isFresh = true

  /// The next wait, in seconds.
  mutating func next() -> Int {
    defer {
      isFresh = false
      seconds = min(seconds * 2, Self.longest)
    }
    return seconds
  }
}
