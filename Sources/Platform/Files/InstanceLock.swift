import Glibc

/// Says that this process, and no other, works with a file; given up with its owner (flock(2)).
public struct InstanceLock: ~Copyable {
  private let file: Descriptor

  private init(file: consuming Descriptor) {
    self.file = file
  }

  /// Takes the lock of that path, which is created with mode 0600 when it is missing; nil when
  /// another process has it.
  ///
  /// Throws `cannotOpen`.
  public static func take(_ path: String) throws(PlatformError) -> InstanceLock? {
    do throws(SystemFailure) {
      let file = try Descriptor(opening: path, O_RDWR | O_CREAT | O_NOFOLLOW, mode: 0o600)
      while flock(file.number, LOCK_EX | LOCK_NB) != 0 {
        if errno == EWOULDBLOCK { return nil }
        guard errno == EINTR else { throw SystemFailure(number: errno) }
      }
      return InstanceLock(file: file)
    } catch {
      throw PlatformError(.cannotOpen, path, error)
    }
  }
}
