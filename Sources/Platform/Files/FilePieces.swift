import Glibc

/// The bytes of a file or of standard input, piece by piece, in flat memory.
public struct FilePieces: ~Copyable {
  /// Bytes of one piece: few system calls, and still in the processor's cache when it is read.
  public static let pieceLength = 65_536

  private let path: String
  private let number: Int32
  /// Closes the file with the reader; standard input stays open.
  private let file: Descriptor?
  private var chunk = [UInt8](repeating: 0, count: pieceLength)

  /// The pieces of a regular file.
  ///
  /// Throws `cannotOpen` or `notAFile`.
  public init(opening path: String) throws(PlatformError) {
    let opened = try Self.open(path)
    self.path = path
    number = opened.number
    file = consume opened
  }

  /// The pieces of standard input.
  public init() {
    path = PlatformText.say(.standardInput)
    number = 0
    file = nil
  }

  private static func open(_ path: String) throws(PlatformError) -> Descriptor {
    do throws(SystemFailure) {
      // Without O_NONBLOCK the opening of a pipe would wait for a writer.
      let file = try Descriptor(opening: path, O_RDONLY | O_NONBLOCK)
      guard try file.status().kind == .file else { throw SystemFailure(number: EISDIR) }
      return file
    } catch {
      guard error.number != EISDIR else {
        throw PlatformError(
          .notAFile, path, cause: PlatformText.say(.notAFile),
          advice: PlatformText.say(.giveOrdinaryFile))
      }
      throw PlatformError(.cannotOpen, path, error)
    }
  }

  /// The next bytes; nil at the end. Throws `cannotRead`.
  public mutating func next() throws(PlatformError) -> ArraySlice<UInt8>? {
    do throws(SystemFailure) {
      let count = try Descriptor.read(number, into: &chunk)
      return count > 0 ? chunk[..<count] : nil
    } catch {
      throw PlatformError(.cannotRead, path, error)
    }
  }
}
