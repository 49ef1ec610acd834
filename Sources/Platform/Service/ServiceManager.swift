import Glibc
import Model

/// The service manager that started this process: told what state it is in (sd_notify(3)).
///
/// Without one every message goes nowhere.
public struct ServiceManager: Sendable {
  /// How often the manager wants a sign of life, in microseconds; nil when it does not.
  public let watchdogMicroseconds: Int64?
  private let socketPath: [UInt8]

  /// The manager that the environment names: `NOTIFY_SOCKET`, `WATCHDOG_USEC`, `WATCHDOG_PID`.
  public init() {
    self.init(environment: Environment.value, process: getpid())
  }

  init(environment: (String) -> String?, process: Int32) {
    var path = environment("NOTIFY_SOCKET").map { Array($0.utf8) } ?? []
    // A leading @ stands for the NUL of an abstract address (unix(7)).
    if path.first == UInt8(ascii: "@") { path[0] = 0 }
    socketPath = path.first == 0 || path.first == UInt8(ascii: "/") ? path : []
    let isOurs = environment("WATCHDOG_PID").map { $0 == String(process) } ?? true
    watchdogMicroseconds =
      isOurs
      ? environment("WATCHDOG_USEC").flatMap { Int64($0) }.flatMap { $0 > 0 ? $0 : nil } : nil
  }

  /// Whether a journal reads this process's standard error, and priorities in it (sd-daemon(3)).
  public static var hasJournal: Bool { Environment.value("JOURNAL_STREAM") != nil }

  /// Everything works, with a line about what is done.
  public func ready(_ status: String) { send("READY=1\nSTATUS=\(Self.line(status))") }

  /// A line about what is done, for `systemctl status`.
  public func status(_ status: String) { send("STATUS=\(Self.line(status))") }

  /// A sign of life.
  public func alive() { send("WATCHDOG=1") }

  /// The rules are being read again; `ready` ends it.
  public func reloading() {
    send("RELOADING=1\nMONOTONIC_USEC=\(SystemClock.monotonicNanoseconds() / 1_000)")
  }

  /// The process is ending in order.
  public func stopping() { send("STOPPING=1") }

  /// A line is all that the protocol has room for.
  private static func line(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }

  private func send(_ message: String) {
    guard !socketPath.isEmpty else { return }
    _ = DatagramSocket.send(Array(message.utf8), to: socketPath)
  }
}
