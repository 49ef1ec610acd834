import Glibc
import Model

/// A file that holds a secret and that nobody but its owner may touch.
public enum SecretFile {
  /// The secret of exactly `length` bytes at the path; when nothing is there, `make`'s is stored.
  ///
  /// A new file has mode 0600 and appears whole, on the disk, under its name: of several processes
  /// that create it at once one wins, and all get the winner's secret. Throws what `read` throws,
  /// and `cannotWrite`.
  public static func readOrCreate(
    _ path: String, length: Int, make: () -> [UInt8]
  ) throws(PlatformError) -> [UInt8] {
    if let secret = try read(path, length: length) { return secret }
    let made = make()
    guard made.count == length else { throw wrongLength(path, made.count, length) }
    try create(path, made)
    guard let secret = try read(path, length: length) else {
      throw PlatformError(.cannotOpen, path, SystemFailure(number: ENOENT))
    }
    return secret
  }

  /// The secret at the path, or nil when nothing is there.
  ///
  /// It must be a regular file of exactly `length` bytes, closed to group and others, of the
  /// effective account or root (root itself takes any owner's); `mode` is what the advice proposes.
  /// Throws `cannotOpen`, `notAFile`,
  /// `symbolicLink`, `openToOthers`, `foreignOwner` or `wrongLength`.
  public static func read(
    _ path: String, length: Int, mode: UInt32 = 0o600
  ) throws(PlatformError) -> [UInt8]? {
    let status: FileStatus
    let bytes: [UInt8]
    do throws(SystemFailure) {
      // Checked on the open descriptor: the file cannot be exchanged between check and use.
      let file = try Descriptor(opening: path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
      status = try file.status()
      bytes = status.kind == .file ? try file.readAll(limit: length) : []
    } catch {
      switch error.number {
      case ENOENT: return nil
      case ELOOP:
        throw PlatformError(
          .symbolicLink, path, cause: PlatformText.say(.symbolicLinkForSecret),
          advice: PlatformText.say(.replaceLink))
      default: throw PlatformError(.cannotOpen, path, error)
      }
    }
    try check(status, path, account: geteuid(), mode: mode)
    guard bytes.count == length, status.size == length else {
      throw wrongLength(path, status.size, length)
    }
    return bytes
  }

  private static func create(_ path: String, _ secret: [UInt8]) throws(PlatformError) {
    do throws(SystemFailure) {
      let temporary = try TemporaryFile.write(beside: path, secret, mode: 0o600)
      defer { try? SystemCall.unlink(temporary) }
      do throws(SystemFailure) {
        try SystemCall.link(temporary, to: path)
      } catch {
        // Another process was faster: its secret is the secret.
        guard error.number == EEXIST else { throw error }
      }
      try TemporaryFile.synchroniseDirectory(of: path)
    } catch {
      throw PlatformError(.cannotWrite, path, error)
    }
  }

  /// Throws unless the process's account may trust a secret of that status.
  static func check(
    _ status: FileStatus, _ path: String, account: UInt32, mode: UInt32 = 0o600
  ) throws(PlatformError) {
    guard status.kind == .file else {
      throw PlatformError(
        .notAFile, path, cause: PlatformText.say(.notAFile),
        advice: PlatformText.say(.giveOrdinaryFile))
    }
    guard account == 0 || status.owner == 0 || status.owner == account else {
      throw PlatformError(
        .foreignOwner, path, cause: PlatformText.say(.foreignOwner, status.owner),
        advice: PlatformText.say(.giveItToAccount, account, PathText.shellWord(path)))
    }
    guard status.mode & 0o077 == 0 else {
      let found = String(status.mode, radix: 8)
      let wanted = "0" + String(mode, radix: 8)
      throw PlatformError(
        .openToOthers, path, cause: PlatformText.say(.openToOthers, found),
        advice: PlatformText.say(.closeIt, wanted, PathText.shellWord(path)))
    }
  }

  private static func wrongLength(_ path: String, _ found: Int, _ wanted: Int) -> PlatformError {
    PlatformError(
      .wrongLength, path, cause: PlatformText.say(.wrongLength, found, wanted),
      advice: PlatformText.say(.notTheSecret))
  }
}
