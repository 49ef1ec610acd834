import Glibc

/// A new file beside the path that it will get in the end.
enum TemporaryFile {
  /// Writes the bytes to a new file in the directory of `path`, on the disk when this returns.
  ///
  /// The name is hidden and random; it is created by this call or not at all. It belongs to the
  /// account and the group of `owner`, where one is given. Gives its path.
  static func write(
    beside path: String, _ bytes: [UInt8], mode: mode_t, owner: FileStatus? = nil
  ) throws(SystemFailure) -> String {
    let temporary = self.path(beside: path)
    let file = try Descriptor(
      opening: temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
    do throws(SystemFailure) {
      try file.writeAll(bytes)
      // Before the mode: a change of owner takes bits of it away.
      if let owner { try file.setOwner(owner.owner, group: owner.group) }
      try file.setMode(mode)
      try file.synchronise()
    } catch {
      try? SystemCall.unlink(temporary)
      throw error
    }
    return temporary
  }

  /// A name of its own in the directory of `path`, hidden and random.
  static func path(beside path: String) -> String {
    let random = String(UInt64.random(in: .min ... .max), radix: 36)
    return "\(DirectoryCreation.parent(of: path))/.vigie-\(random).tmp"
  }

  /// Waits until the entries of the directory of `path` are on the disk.
  ///
  /// Some file systems cannot do that, and some directories may be written but not read: then the
  /// file is there all the same.
  static func synchroniseDirectory(of path: String) throws(SystemFailure) {
    do throws(SystemFailure) {
      let directory = DirectoryCreation.parent(of: path)
      try Descriptor(opening: directory, O_RDONLY | O_DIRECTORY).synchronise()
    } catch {
      guard error.number == EINVAL || error.number == EACCES else { throw error }
    }
  }
}
