/// What the house promises of every input and did not hold for one.
public struct BrokenPromise: Error, Hashable, Sendable, CustomStringConvertible {
  /// The promise, and how it was broken.
  public let description: String

  init(_ description: String) {
    self.description = description
  }

  /// Throws unless the promise was held.
  static func unless(
    _ isHeld: Bool, _ description: @autoclosure () -> String
  ) throws(BrokenPromise) {
    guard isHeld else { throw BrokenPromise(description()) }
  }
}
