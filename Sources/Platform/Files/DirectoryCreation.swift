import Glibc

/// Makes sure that a directory exists.
public enum DirectoryCreation {
  /// Creates the directory and what is missing above it, each with that mode (less the umask).
  ///
  /// A directory that exists is left as it is. Throws `cannotCreateDirectory` or `notADirectory`.
  public static func ensure(_ path: String, mode: UInt32 = 0o750) throws(PlatformError) {
    var missing: [String] = []
    var current = path
    while try FileStatus(of: current) == nil {
      missing.append(current)
      let above = parent(of: current)
      guard above != current else { break }
      current = above
    }
    for directory in missing.reversed() {
      do throws(SystemFailure) {
        try SystemCall.makeDirectory(directory, mode: mode)
        try TemporaryFile.synchroniseDirectory(of: directory)
      } catch {
        // Somebody else made it in the meantime: what it is, is checked below.
        guard error.number == EEXIST else {
          throw PlatformError(.cannotCreateDirectory, directory, error)
        }
      }
    }
    guard try FileStatus(of: path)?.kind == .directory else {
      throw PlatformError(
        .notADirectory, path, cause: PlatformText.say(.notADirectory),
        advice: PlatformText.say(.chooseAnotherPath))
    }
  }

  /// The same with the mode, the account and the group of another directory.
  ///
  /// Throws also `cannotWrite` when the system does not let this process give it to them.
  public static func ensure(_ path: String, like other: FileStatus) throws(PlatformError) {
    try ensure(path, mode: other.mode)
    do throws(SystemFailure) {
      let directory = try Descriptor(opening: path, O_RDONLY | O_NOFOLLOW | O_DIRECTORY)
      try directory.setOwner(other.owner, group: other.group)
      try directory.setMode(other.mode)
    } catch {
      throw PlatformError(.cannotWrite, path, error)
    }
  }

  /// The directory that holds the path's last part: `/` for `/a`, `.` for `a`.
  public static func parent(of path: String) -> String {
    var parts = path[...]
    while parts.count > 1, parts.last == "/" { parts.removeLast() }
    guard let slash = parts.lastIndex(of: "/") else { return "." }
    var above = parts[..<slash]
    while above.count > 1, above.last == "/" { above.removeLast() }
    return above.isEmpty ? "/" : String(above)
  }
}
