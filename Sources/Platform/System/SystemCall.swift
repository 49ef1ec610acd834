import CLinux
import Glibc

/// The system calls that take paths, with Swift errors and without C strings.
enum SystemCall {
  /// Opens the path; `mode` counts when a file is created.
  static func open(_ path: String, _ flags: Int32, mode: mode_t = 0) throws(SystemFailure) -> Int32
  {
    try check(path)
    while true {
      // Safety: `open` reads the C string during the call only.
      let descriptor = unsafe Glibc.open(path, flags | O_CLOEXEC | O_NOCTTY, mode)
      if descriptor >= 0 { return descriptor }
      guard errno == EINTR else { throw SystemFailure(number: errno) }
    }
  }

  /// What the system knows of the path, following a last symbolic link or not.
  static func status(_ path: String, followingLink: Bool) throws(SystemFailure) -> stat {
    try check(path)
    var status = stat()
    // Safety: both calls read the C string, fill the structure and keep neither.
    let result = unsafe followingLink ? stat(path, &status) : lstat(path, &status)
    guard result == 0 else { throw SystemFailure(number: errno) }
    return status
  }

  /// What the system knows of an open descriptor.
  static func status(_ descriptor: Int32) throws(SystemFailure) -> stat {
    var status = stat()
    // Safety: `fstat` fills the structure and keeps no pointer.
    guard unsafe fstat(descriptor, &status) == 0 else { throw SystemFailure(number: errno) }
    return status
  }

  /// Creates a directory.
  static func makeDirectory(_ path: String, mode: mode_t) throws(SystemFailure) {
    try check(path)
    // Safety: `mkdir` reads the C string during the call only.
    guard unsafe mkdir(path, mode) == 0 else { throw SystemFailure(number: errno) }
  }

  /// Gives an open file that has no name its first one (linkat(2), open(2)).
  static func link(_ descriptor: Int32, to path: String) throws(SystemFailure) {
    try check(path)
    let source = "/proc/self/fd/\(descriptor)"
    // Safety: `linkat` reads both C strings during the call only.
    guard unsafe linkat(AT_FDCWD, source, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0 else {
      throw SystemFailure(number: errno)
    }
  }

  /// Gives a file a new name in place of what had that name.
  static func rename(_ old: String, to new: String) throws(SystemFailure) {
    try check(old)
    try check(new)
    // Safety: `rename` reads both C strings during the call only.
    guard unsafe Glibc.rename(old, new) == 0 else { throw SystemFailure(number: errno) }
  }

  /// Lets two paths change what they lead to, in one step (`RENAME_EXCHANGE` of renameat2(2)).
  static func exchange(_ one: String, _ other: String) throws(SystemFailure) {
    try check(one)
    try check(other)
    let exchangeFlag: UInt32 = 1 << 1
    // Safety: `renameat2` reads both C strings during the call only.
    guard unsafe renameat2(AT_FDCWD, one, AT_FDCWD, other, exchangeFlag) == 0 else {
      throw SystemFailure(number: errno)
    }
  }

  /// Removes an empty directory.
  static func removeDirectory(_ path: String) throws(SystemFailure) {
    try check(path)
    // Safety: `rmdir` reads the C string during the call only.
    guard unsafe rmdir(path) == 0 else { throw SystemFailure(number: errno) }
  }

  /// Gives a file a second name; fails with EEXIST when that name is taken.
  static func link(_ old: String, to new: String) throws(SystemFailure) {
    try check(old)
    try check(new)
    // Safety: `link` reads both C strings during the call only.
    guard unsafe Glibc.link(old, new) == 0 else { throw SystemFailure(number: errno) }
  }

  /// The full path of an existing file, without symbolic links.
  static func realPath(_ path: String) throws(SystemFailure) -> String {
    try check(path)
    // Safety: `realpath` reads the C string, and what it returns is ours to copy and to free.
    guard let resolved = unsafe realpath(path, nil) else { throw SystemFailure(number: errno) }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// Removes a name.
  static func unlink(_ path: String) throws(SystemFailure) {
    try check(path)
    // Safety: `unlink` reads the C string during the call only.
    guard unsafe Glibc.unlink(path) == 0 else { throw SystemFailure(number: errno) }
  }

  /// Refuses a path with a NUL inside, which C would silently cut there.
  private static func check(_ path: String) throws(SystemFailure) {
    guard !path.utf8.contains(0) else { throw SystemFailure(number: EINVAL) }
  }
}
