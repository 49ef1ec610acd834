import CLinux
import Glibc

/// The signals by which an administrator speaks to a service, read instead of suffered.
public struct Signals: ~Copyable {
  /// What a signal asks for.
  public enum Request: Hashable, Sendable {
    /// End in order: SIGTERM, SIGINT.
    case stop
    /// Read the rules again: SIGHUP.
    case reload
  }

  private let descriptor: Int32

  /// Holds these signals back in the calling thread and in those that it starts from now on.
  ///
  /// Throws `refused`.
  public init() throws(PlatformError) {
    var set = sigset_t()
    // Safety: each call changes or reads the set, and keeps no pointer.
    unsafe sigemptyset(&set)
    for signal in [SIGTERM, SIGINT, SIGHUP] { unsafe sigaddset(&set, signal) }
    // Safety: as above.
    guard unsafe pthread_sigmask(SIG_BLOCK, &set, nil) == 0,
      case let number = unsafe signalfd(-1, &set, Int32(SFD_CLOEXEC) | Int32(SFD_NONBLOCK)),
      number >= 0
    else {
      throw PlatformError(.refused, PlatformText.say(.signals), SystemFailure(number: errno))
    }
    descriptor = number
  }

  deinit {
    _ = close(descriptor)
  }

  /// Asks this process to read the rules again, as SIGHUP from outside does.
  public static func requestReload() { _ = kill(getpid(), SIGHUP) }

  /// Waits for a signal, at most for that many milliseconds; nil when none came.
  public borrowing func wait(milliseconds: Int32) -> Request? {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    // Safety: `poll` is given one structure and its count of one.
    guard unsafe poll(&wanted, 1, milliseconds) > 0 else { return nil }
    var information = signalfd_siginfo()
    let size = MemoryLayout<signalfd_siginfo>.size
    // Safety: the kernel writes one structure, of that size.
    guard unsafe read(descriptor, &information, size) == size else { return nil }
    return information.ssi_signo == UInt32(SIGHUP) ? .reload : .stop
  }
}
