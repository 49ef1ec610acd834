import Platform
import Probe
import Synchronization

/// The self-test that goes on: one made-up name below a name of the catalogue, for a few minutes.
///
/// Nobody but the tester knows the name, so its sighting tells of no one else; what carries it is not
/// recorded.
final class SelfTest: Sendable {
  /// How long a name is looked for, in seconds: time to go to a workstation.
  static let lifetime: Int64 = 600

  /// What there is to say about it.
  struct State: Sendable {
    var name: String
    var service: String
    /// Monotonic, in nanoseconds.
    var begun: Int64
    /// The interfaces that look for the name.
    var ready: Set<String> = []
    var sighting: TestSighting?
    var interface: String?
    /// From the beginning to the sighting, in nanoseconds.
    var delay: Int64?
  }

  private let contents = Mutex<State?>(nil)
  private let last = Atomic(0)

  var state: State? { contents.withLock { $0 } }

  /// The number of the present test, to see without a lock whether it changed; 0 before the first.
  var number: Int { last.load(ordering: .acquiring) }

  /// The name to look for; empty when there is none.
  var name: [UInt8] { state.map { Array($0.name.utf8) } ?? [] }

  func begin(name: String, service: String) {
    contents.withLock {
      $0 = State(name: name, service: service, begun: SystemClock.monotonicNanoseconds())
    }
    last.add(1, ordering: .acquiringAndReleasing)
  }

  /// Ends a test whose time is over.
  func expire() {
    let now = SystemClock.monotonicNanoseconds()
    let isOver = contents.withLock { state in
      guard let begun = state?.begun, now - begun > Self.lifetime * 1_000_000_000 else {
        return false
      }
      state = nil
      return true
    }
    if isOver { last.add(1, ordering: .acquiringAndReleasing) }
  }

  func acknowledge(_ interface: String, _ test: Int) {
    guard test == number else { return }
    contents.withLock { _ = $0?.ready.insert(interface) }
  }

  func note(_ sighting: TestSighting, on interface: String, test: Int) {
    guard test == number else { return }
    let now = SystemClock.monotonicNanoseconds()
    contents.withLock { state in
      guard let begun = state?.begun, state?.sighting == nil else { return }
      state?.sighting = sighting
      state?.interface = interface
      state?.delay = now - begun
    }
  }
}
