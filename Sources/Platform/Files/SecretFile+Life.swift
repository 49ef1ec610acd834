import Glibc
import Model

extension SecretFile {
  /// Writes a new secret that only its owner may read: mode 0400, on the disk when this returns.
  ///
  /// Throws `cannotWrite`, also when something has that name already.
  public static func createReadOnly(_ path: String, _ secret: [UInt8]) throws(PlatformError) {
    do throws(SystemFailure) {
      let temporary = try TemporaryFile.write(beside: path, secret, mode: 0o400)
      defer { try? SystemCall.unlink(temporary) }
      try SystemCall.link(temporary, to: path)
      try TemporaryFile.synchroniseDirectory(of: path)
    } catch {
      throw PlatformError(.cannotWrite, path, error)
    }
  }

  /// Overwrites a secret with zeros, waits until they are on the disk, and removes its name.
  ///
  /// A disk that writes elsewhere than it is told (SSD, copy-on-write, snapshot) keeps the former
  /// bytes; nothing here can change that. Nothing happens when nothing is there. Throws
  /// `cannotWrite`, `notAFile` or `symbolicLink`.
  public static func erase(_ path: String) throws(PlatformError) {
    guard let status = try FileStatus(of: path, followingLink: false) else { return }
    guard status.kind == .file else {
      throw PlatformError(
        status.kind == .symbolicLink ? .symbolicLink : .notAFile, path,
        cause: PlatformText.say(.notAnOrdinaryFile), advice: PlatformText.say(.checkWhatIsThere))
    }
    do throws(SystemFailure) {
      // A secret is read-only, also for its owner.
      try Descriptor(opening: path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK).setMode(0o600)
      let file = try Descriptor(opening: path, O_WRONLY | O_NOFOLLOW | O_NONBLOCK)
      try file.writeAll([UInt8](repeating: 0, count: min(status.size, largestErased)))
      try file.synchronise()
      try SystemCall.unlink(path)
      try TemporaryFile.synchroniseDirectory(of: path)
    } catch {
      throw PlatformError(.cannotWrite, path, error)
    }
  }

  /// 64 KiB: secrets have tens of bytes; what is larger is no secret of ours.
  private static let largestErased = 65_536
}
