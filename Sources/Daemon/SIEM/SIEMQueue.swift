import Platform
import Synchronization

/// The lines that wait for a SIEM, in a thread of their own that nothing waits for.
///
/// While nobody takes them, the newest 256 are kept; older ones are dropped and counted. A heartbeat is
/// never kept: it says how things are now.
final class SIEMQueue: Sendable {
  /// Lines that are kept for a receiver that is away.
  static let mostLines = 256
  /// Between two heartbeats, in nanoseconds: 5 minutes.
  private static let heartbeatInterval: Int64 = 300_000_000_000
  /// Between two looks, in milliseconds.
  private static let interval: Int32 = 500

  private struct State {
    var lines: [SIEMLine] = []
    var dropped: UInt64 = 0
    var accepted: Int64?
  }

  private let outlet: LineOutlet
  private let log: ServiceLog
  private let state = Mutex(State())

  init(_ path: String, log: ServiceLog) {
    outlet = LineOutlet(path)
    self.log = log
  }

  /// The file or the socket.
  var path: String { outlet.path }

  /// Lines that nobody took in time.
  var dropped: UInt64 { state.withLock { $0.dropped } }

  /// Seconds since a line was taken last; nil when none ever was.
  var silence: Int64? {
    state.withLock { $0.accepted }.map {
      (SystemClock.monotonicNanoseconds() - $0) / 1_000_000_000
    }
  }

  /// Adds a line; the oldest one goes when there is no room.
  func put(_ line: SIEMLine) {
    state.withLock { state in
      state.lines.append(line)
      guard state.lines.count > Self.mostLines else { return }
      state.lines.removeFirst()
      state.dropped &+= 1
    }
  }

  /// Hands lines over until `isEnding`, and what is left then, once; why nobody takes them is said once.
  func run(isEnding: () -> Bool, heartbeat: () -> SIEMLine) {
    var beaten: Int64?
    var isAway = false
    while true {
      let isLast = isEnding()
      do throws(PlatformError) {
        try send()
        let now = SystemClock.monotonicNanoseconds()
        if beaten.map({ now - $0 >= Self.heartbeatInterval }) ?? true {
          try hand(heartbeat())
          beaten = now
        }
        if isAway {
          log.write(.notice, .outletBack, DaemonText.say(.receivesAgain, outlet.path))
        }
        isAway = false
      } catch {
        if !isAway {
          log.write(
            .warning, .outletAway,
            DaemonText.say(.lastLinesKept, Self.mostLines, error))
        }
        isAway = true
      }
      if isLast { return }
      Sleeper.sleep(milliseconds: Self.interval)
    }
  }

  /// Sends what waits, the oldest first; throws when something is left.
  private func send() throws(PlatformError) {
    while let line = state.withLock({ $0.lines.first }) {
      try hand(line)
      state.withLock { state in
        // A full queue may have dropped it meanwhile.
        if state.lines.first == line { state.lines.removeFirst() }
      }
    }
  }

  private func hand(_ line: SIEMLine) throws(PlatformError) {
    try outlet.write(line.text, priority: line.priority)
    let now = SystemClock.monotonicNanoseconds()
    state.withLock { $0.accepted = now }
  }
}
