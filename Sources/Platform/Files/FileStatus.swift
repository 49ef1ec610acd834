import Glibc
public import Model

/// What the system knows of a file without opening it.
public struct FileStatus: Hashable, Sendable {
  /// What the path leads to.
  public enum Kind: Hashable, Sendable {
    /// A file with bytes.
    case file
    /// A directory.
    case directory
    /// A symbolic link.
    case symbolicLink
    /// A device, a pipe or a socket.
    case other
  }

  /// What the path leads to.
  public var kind: Kind
  /// The length in bytes.
  public var size: Int
  /// The permission bits, 0 to 0o7777.
  public var mode: UInt32
  /// The account it belongs to.
  public var owner: UInt32
  /// The group it belongs to.
  public var group: UInt32
  /// When its content last changed.
  public var modified: Timestamp

  /// The status of the path, or nil when nothing is there.
  ///
  /// A symbolic link at the end of the path is followed unless `followingLink` is false. Throws
  /// `cannotOpen` when the system does not tell.
  public init?(of path: String, followingLink: Bool = true) throws(PlatformError) {
    do throws(SystemFailure) {
      self.init(try SystemCall.status(path, followingLink: followingLink))
    } catch {
      guard error.number != ENOENT else { return nil }
      throw PlatformError(.cannotOpen, path, error)
    }
  }

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .directory
    case S_IFLNK: kind = .symbolicLink
    default: kind = .other
    }
    size = Int(status.st_size)
    mode = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
    modified = Timestamp(seconds: Int64(status.st_mtim.tv_sec))
      .adding(nanoseconds: Int64(status.st_mtim.tv_nsec))
  }
}
