import CLinux
import Glibc

/// Lets one thread sleep until another has something for it (eventfd(2)).
public final class WakeUp: Sendable {
  private let descriptor: Int32

  /// A sleeper's bell. Throws `refused`.
  public init() throws(PlatformError) {
    descriptor = eventfd(0, Int32(EFD_CLOEXEC) | Int32(EFD_NONBLOCK))
    guard descriptor >= 0 else {
      throw PlatformError(
        .refused, PlatformText.say(.eventDescriptor), SystemFailure(number: errno))
    }
  }

  deinit {
    _ = close(descriptor)
  }

  /// Ends the present wait, or the next one.
  public func ring() {
    var one: UInt64 = 1
    // Safety: the kernel reads eight bytes, the integer's own.
    _ = unsafe write(descriptor, &one, 8)
  }

  /// Waits until `ring` is called, at most for that many milliseconds.
  public func wait(milliseconds: Int32) {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    // Safety: `poll` is given one structure and its count of one.
    guard unsafe poll(&wanted, 1, milliseconds) > 0 else { return }
    var count: UInt64 = 0
    // Safety: the kernel writes eight bytes, the integer's own.
    _ = unsafe read(descriptor, &count, 8)
  }
}
