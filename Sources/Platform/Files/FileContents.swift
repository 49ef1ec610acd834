import Glibc

/// Whole files in memory, with an upper bound.
public enum FileContents {
  /// The bytes of a regular file of at most `limit` bytes.
  ///
  /// Throws `cannotOpen`, `cannotRead`, `notAFile` or `tooLarge`.
  public static func read(_ path: String, limit: Int) throws(PlatformError) -> [UInt8] {
    let bytes: [UInt8]
    do throws(SystemFailure) {
      // Without O_NONBLOCK the opening of a pipe would wait for a writer.
      let file = try Descriptor(opening: path, O_RDONLY | O_NONBLOCK)
      let kind = try file.status().kind
      guard kind == .file else { throw SystemFailure(number: kind == .directory ? EISDIR : ENXIO) }
      bytes = try file.readAll(limit: limit)
    } catch {
      switch error.number {
      case EISDIR, ENXIO:
        throw PlatformError(
          .notAFile, path, cause: PlatformText.say(.notAFile),
          advice: PlatformText.say(.giveOrdinaryFile))
      case EIO: throw PlatformError(.cannotRead, path, error)
      default: throw PlatformError(.cannotOpen, path, error)
      }
    }
    guard bytes.count <= limit else {
      throw PlatformError(
        .tooLarge, path, cause: PlatformText.say(.largerThan, limit),
        advice: PlatformText.say(.checkOrSplitFile))
    }
    return bytes
  }
}
