import CLinux
import Glibc

/// Asks a service over a local socket.
public enum LocalSocket {
  /// How long an answer may take, in seconds.
  static let patience = 10

  /// The answer to one line; nil when nobody listens at that path.
  ///
  /// Throws `cannotOpen` when this account may not ask, and `cannotRead` when the answer ends early.
  public static func ask(_ path: String, _ line: String) throws(PlatformError) -> String? {
    let descriptor: Descriptor
    do throws(SystemFailure) {
      descriptor = try connect(path)
    } catch {
      switch error.number {
      case ENOENT, ECONNREFUSED, ENOTDIR: return nil
      case EACCES, EPERM:
        throw PlatformError(
          .cannotOpen, path, error,
          advice: PlatformText.say(.runWithSudo))
      default: throw PlatformError(.cannotOpen, path, error)
      }
    }
    do throws(SystemFailure) {
      try send(Array("\(line)\n".utf8), to: descriptor.number)
      return String(decoding: try receive(from: descriptor.number), as: UTF8.self)
    } catch {
      throw PlatformError(.cannotRead, path, error)
    }
  }

  private static func connect(_ path: String) throws(SystemFailure) -> Descriptor {
    let descriptor = try make(nonBlocking: false)
    limit(descriptor.number)
    try LocalAddress(path).apply(.connect, to: descriptor.number)
    return descriptor
  }

  static func make(nonBlocking: Bool) throws(SystemFailure) -> Descriptor {
    let number = socket(
      AF_UNIX,
      Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        | (nonBlocking ? Int32(SOCK_NONBLOCK.rawValue) : 0), 0)
    guard number >= 0 else { throw SystemFailure(number: errno) }
    return Descriptor(owning: number)
  }

  private static func send(_ bytes: [UInt8], to descriptor: Int32) throws(SystemFailure) {
    // Safety: the kernel reads the array's own bytes, during the call only.
    let count = unsafe Glibc.send(
      descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    guard count == bytes.count else { throw SystemFailure(number: count < 0 ? errno : EPIPE) }
  }

  private static func receive(from descriptor: Int32) throws(SystemFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < LocalListener.longestAnswer {
      // Safety: the kernel writes at most `count` bytes, which is the array's own.
      let count = unsafe recv(descriptor, &chunk, chunk.count, 0)
      guard count >= 0 else { throw SystemFailure(number: errno) }
      guard count > 0 else { break }
      bytes += chunk.prefix(count)
    }
    return bytes
  }

  private static func limit(_ descriptor: Int32) {
    var time = timeval(tv_sec: patience, tv_usec: 0)
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      // Safety: the kernel reads the structure during the call, with its own size.
      _ = unsafe setsockopt(
        descriptor, SOL_SOCKET, option, &time, socklen_t(MemoryLayout<timeval>.size))
    }
  }
}
