import Glibc

/// A file that is written piece by piece, in flat memory, and gets its name when it is whole.
///
/// Until `place` returns, what had that name stays as it was. Where the file system can, the file has no
/// name at all until then (`O_TMPFILE` of open(2)), so that nothing of it stays after a kill; elsewhere
/// it has a hidden one, and a file that is given up is removed.
public final class StreamedFile {
  private let path: String
  private let temporary: String
  private let file: Descriptor
  private let mode: UInt32
  private var buffer: [UInt8] = []
  /// Whether the hidden name exists.
  private var isNamed: Bool

  /// `__O_TMPFILE`, the same on every processor of ours, and what it must come with.
  private static let withoutName: Int32 = 0o20_000_000 | O_DIRECTORY

  /// 64 KiB are held back: fewer system calls.
  private static let bufferLength = 1 << 16

  /// Begins a file that will replace the one of that path.
  ///
  /// A link, a device or a directory is refused. Throws `cannotWrite`, `notAFile` or `symbolicLink`.
  public init(replacing path: String, mode: UInt32 = 0o640) throws(PlatformError) {
    try AtomicFile.checkTarget(path)
    let temporary = TemporaryFile.path(beside: path)
    do throws(SystemFailure) {
      if let unnamed = try? Descriptor(
        opening: DirectoryCreation.parent(of: path), O_WRONLY | Self.withoutName, mode: 0o600)
      {
        file = unnamed
        isNamed = false
      } else {
        // What is wrong with the directory is said by this call.
        file = try Descriptor(
          opening: temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
        isNamed = true
      }
    } catch {
      throw PlatformError(.cannotWrite, path, error)
    }
    self.path = path
    self.temporary = temporary
    self.mode = mode
    buffer.reserveCapacity(2 * Self.bufferLength)
  }

  deinit {
    if isNamed { try? SystemCall.unlink(temporary) }
  }

  /// Adds bytes at the end. Throws `cannotWrite`, also for a disk that is full.
  public func write(_ bytes: [UInt8]) throws(PlatformError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferLength { try flush() }
  }

  /// Puts the file in its place, on the disk when this returns. Throws `cannotWrite`.
  public func place() throws(PlatformError) {
    try flush()
    do throws(SystemFailure) {
      try file.setMode(mode)
      try file.synchronise()
      if !isNamed {
        try SystemCall.link(file.number, to: temporary)
        isNamed = true
      }
      try SystemCall.rename(temporary, to: path)
      isNamed = false
      try TemporaryFile.synchroniseDirectory(of: path)
    } catch {
      throw PlatformError(.cannotWrite, path, error)
    }
  }

  private func flush() throws(PlatformError) {
    do throws(SystemFailure) {
      try file.writeAll(buffer)
    } catch {
      throw PlatformError(.cannotWrite, path, error)
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
