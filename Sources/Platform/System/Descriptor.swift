import Glibc

/// An open file descriptor that is closed with its owner.
struct Descriptor: ~Copyable {
  /// The system's number.
  let number: Int32

  /// Opens the path.
  init(opening path: String, _ flags: Int32, mode: mode_t = 0) throws(SystemFailure) {
    number = try SystemCall.open(path, flags, mode: mode)
  }

  /// Takes over an open descriptor.
  init(owning number: Int32) {
    self.number = number
  }

  deinit {
    _ = close(number)
  }

  /// What the system knows of the file.
  func status() throws(SystemFailure) -> FileStatus {
    FileStatus(try SystemCall.status(number))
  }

  /// Reads to the end, or one byte more than `limit`, so that the caller sees that there is more.
  func readAll(limit: Int) throws(SystemFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: min(65_536, limit + 1))
    while bytes.count <= limit {
      let count = try Self.read(number, into: &chunk)
      guard count > 0 else { break }
      bytes += chunk.prefix(min(count, limit + 1 - bytes.count))
    }
    return bytes
  }

  /// Writes all bytes.
  func writeAll(_ bytes: [UInt8]) throws(SystemFailure) {
    try Self.write(number, bytes, count: bytes.count)
  }

  /// Waits until the file's bytes, or the directory's entries, are on the disk.
  func synchronise() throws(SystemFailure) {
    while fsync(number) != 0 {
      guard errno == EINTR else { throw SystemFailure(number: errno) }
    }
  }

  /// Cuts the file after so many bytes.
  func truncate(to length: Int) throws(SystemFailure) {
    guard ftruncate(number, off_t(clamping: length)) == 0 else {
      throw SystemFailure(number: errno)
    }
  }

  /// Sets the access mode, whatever the umask says.
  func setMode(_ mode: mode_t) throws(SystemFailure) {
    guard fchmod(number, mode) == 0 else { throw SystemFailure(number: errno) }
  }

  /// Gives the file to an account and a group; nothing is asked for when it is theirs already.
  func setOwner(_ owner: uid_t, group: gid_t) throws(SystemFailure) {
    let present = try status()
    guard present.owner != owner || present.group != group else { return }
    guard fchown(number, owner, group) == 0 else { throw SystemFailure(number: errno) }
  }

  /// Reads once: the bytes read, 0 at the end.
  static func read(_ descriptor: Int32, into buffer: inout [UInt8]) throws(SystemFailure) -> Int {
    while true {
      // Safety: the kernel writes at most `count` bytes, which is the array's own.
      let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
      if count >= 0 { return count }
      try recover(descriptor, POLLIN)
    }
  }

  /// Writes the first `count` bytes, in as many calls as it takes.
  static func write(
    _ descriptor: Int32, _ bytes: [UInt8], count: Int
  ) throws(SystemFailure) {
    var offset = 0
    while offset < min(count, bytes.count) {
      let rest = bytes[offset..<min(count, bytes.count)]
      // Safety: the kernel reads no more than the slice's own bytes, during the call only.
      let written = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if written >= 0 {
        offset += written
      } else {
        try recover(descriptor, POLLOUT)
      }
    }
  }

  /// After a failed call: returns when it is worth trying again.
  private static func recover(_ descriptor: Int32, _ event: Int32) throws(SystemFailure) {
    switch errno {
    case EINTR: return
    case EAGAIN:
      var wanted = pollfd(fd: descriptor, events: Int16(event), revents: 0)
      // Safety: `poll` is given one structure and its count of one.
      _ = unsafe poll(&wanted, 1, -1)
    default: throw SystemFailure(number: errno)
    }
  }
}
