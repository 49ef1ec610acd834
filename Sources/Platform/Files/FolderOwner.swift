import Glibc

/// Files that root makes in the folder of another account, and that belong to that account.
///
/// Under `sudo` a new file would be root's: the service could neither go on with it nor delete it.
public enum FolderOwner {
  /// Writes a file as `AtomicFile` does; root gives it to the account and group of its folder.
  ///
  /// Throws what `AtomicFile.write` throws.
  public static func write(
    _ path: String, _ bytes: [UInt8], mode: UInt32 = 0o640
  ) throws(PlatformError) {
    guard var owner = try foreignOwner(of: path) else {
      try AtomicFile.write(path, bytes, mode: mode)
      return
    }
    owner.mode = mode
    try AtomicFile.write(path, bytes, like: owner)
  }

  /// Gives a file or directory that root has made to the account and group of its folder.
  ///
  /// Nothing happens for another account, and nothing to what is not root's. Throws `cannotWrite`.
  public static func adopt(_ path: String) throws(PlatformError) {
    guard let owner = try foreignOwner(of: path),
      let own = try FileStatus(of: path, followingLink: false), own.owner == 0
    else { return }
    do throws(SystemFailure) {
      let file = try Descriptor(opening: path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
      try file.setOwner(owner.owner, group: owner.group)
      // The change may have taken bits of the mode away.
      try file.setMode(own.mode)
    } catch {
      throw PlatformError(.cannotWrite, path, error)
    }
  }

  /// Whose folder it is; nil when root does not act, or the folder is root's own.
  private static func foreignOwner(of path: String) throws(PlatformError) -> FileStatus? {
    guard geteuid() == 0, let folder = try FileStatus(of: DirectoryCreation.parent(of: path)),
      folder.owner != 0
    else { return nil }
    return folder
  }
}

extension DirectoryCreation {
  /// The same as `ensure`; root gives a directory that it makes to the account of the folder above.
  public static func ensureAdopted(_ path: String, mode: UInt32 = 0o750) throws(PlatformError) {
    guard try FileStatus(of: path) == nil else { return try ensure(path, mode: mode) }
    try ensure(path, mode: mode)
    try FolderOwner.adopt(path)
  }
}
