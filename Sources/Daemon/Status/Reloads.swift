import Model
import Synchronization

/// What became of the requests to read the rules again.
final class Reloads: Sendable {
  /// The state of them.
  struct State: Sendable {
    /// How many were begun.
    var begun = 0
    /// How many have come to an end.
    var ended = 0
    /// When the last one ended.
    var at: Timestamp?
    /// Why the last one was refused, whole lines; empty when it was not.
    var errors = ""
  }

  private let contents = Mutex(State())

  var state: State { contents.withLock { $0 } }

  func begin() { contents.withLock { $0.begun += 1 } }

  func end(errors: String, at now: Timestamp) {
    contents.withLock {
      $0.ended = $0.begun
      $0.at = now
      $0.errors = errors
    }
  }
}
