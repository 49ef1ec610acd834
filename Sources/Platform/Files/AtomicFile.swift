import Glibc

/// Files that are there whole or not at all, also after a power cut.
public enum AtomicFile {
  /// Writes the bytes beside the path, then puts them in its place with exactly that mode.
  ///
  /// A file that was there is replaced. A link, a device or a directory is refused, so that a slip
  /// never replaces `/dev/null`. Throws `cannotWrite`, `notAFile` or `symbolicLink`.
  public static func write(
    _ path: String, _ bytes: [UInt8], mode: UInt32 = 0o640
  ) throws(PlatformError) {
    try write(path, bytes, mode: mode, owner: nil)
  }

  /// The same with the mode, the account and the group of another file.
  ///
  /// Who may read the file stays the same, whoever writes it. Throws also `cannotWrite` when the
  /// system does not let this process give it to them; then nothing has changed.
  public static func write(
    _ path: String, _ bytes: [UInt8], like other: FileStatus
  ) throws(PlatformError) {
    try write(path, bytes, mode: other.mode, owner: other)
  }

  /// Refuses what a file must not take the place of. Throws `notAFile` or `symbolicLink`.
  static func checkTarget(_ path: String) throws(PlatformError) {
    switch try FileStatus(of: path, followingLink: false)?.kind {
    case .file, nil: break
    case .symbolicLink:
      throw PlatformError(
        .symbolicLink, path, cause: PlatformText.say(.symbolicLink),
        advice: PlatformText.say(.giveFileItself))
    case .directory, .other:
      throw PlatformError(
        .notAFile, path, cause: PlatformText.say(.notAFile),
        advice: PlatformText.say(.giveOrdinaryFile))
    }
  }

  private static func write(
    _ path: String, _ bytes: [UInt8], mode: UInt32, owner: FileStatus?
  ) throws(PlatformError) {
    try checkTarget(path)
    do throws(SystemFailure) {
      let temporary = try TemporaryFile.write(beside: path, bytes, mode: mode, owner: owner)
      do throws(SystemFailure) {
        try SystemCall.rename(temporary, to: path)
      } catch {
        try? SystemCall.unlink(temporary)
        throw error
      }
      try TemporaryFile.synchroniseDirectory(of: path)
    } catch {
      throw PlatformError(.cannotWrite, path, error)
    }
  }
}
