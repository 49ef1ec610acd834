import Glibc

/// Keeps two processes from changing the files of one directory at once.
public enum DirectoryLock {
  /// Runs `body` while this process alone holds the directory; waits for another one to finish.
  ///
  /// The lock is advisory (`flock`), leaves no file behind and ends with the process. Throws
  /// `cannotOpen`, or what `body` throws.
  public static func hold<Result>(
    _ directory: String, _ body: () throws -> Result
  ) throws -> Result {
    let held = try lock(directory)
    let result = try body()
    withExtendedLifetime(held) {}
    return result
  }

  private static func lock(_ directory: String) throws(PlatformError) -> Descriptor {
    do throws(SystemFailure) {
      let descriptor = try Descriptor(opening: directory, O_RDONLY | O_DIRECTORY)
      while flock(descriptor.number, LOCK_EX) != 0 {
        guard errno == EINTR else { throw SystemFailure(number: errno) }
      }
      return descriptor
    } catch {
      throw PlatformError(.cannotOpen, directory, error)
    }
  }
}
