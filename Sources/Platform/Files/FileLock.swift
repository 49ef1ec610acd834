import Glibc

/// An exclusive lock between processes, held until its owner ends (`flock`).
public struct FileLock: ~Copyable {
  private let file: Descriptor

  /// Waits for the lock of that file, which is created with mode 0600 when it is missing.
  ///
  /// Throws `cannotOpen`.
  public init(_ path: String) throws(PlatformError) {
    do throws(SystemFailure) {
      file = try Self.locked(path)
    } catch {
      throw PlatformError(.cannotOpen, path, error)
    }
  }

  private static func locked(_ path: String) throws(SystemFailure) -> Descriptor {
    let file = try Descriptor(opening: path, O_RDWR | O_CREAT | O_NOFOLLOW, mode: 0o600)
    while flock(file.number, LOCK_EX) != 0 {
      guard errno == EINTR else { throw SystemFailure(number: errno) }
    }
    return file
  }
}
