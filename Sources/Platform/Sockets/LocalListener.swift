import CLinux
import Glibc
import Model

/// A local socket on which a service answers one line per connection, one client after the other.
///
/// A client that does not ask or does not read is left after `patience`; more than `mostWaiting` are
/// refused by the kernel, so nobody who asks can hold the service up.
public struct LocalListener: ~Copyable {
  /// Clients that wait at once.
  public static let mostWaiting: Int32 = 8
  /// The longest question, in bytes.
  public static let longestQuestion = 512
  /// The longest answer, in bytes; more is cut.
  public static let longestAnswer = 262_144
  /// How long one client may take to ask and to read, in milliseconds.
  public static let patience: Int64 = 1_000

  private let descriptor: Descriptor
  private let path: String

  /// Listens at that path, for owner and group; a socket that a killed service left there is replaced.
  ///
  /// Throws `cannotOpen`, also when somebody answers there already.
  public init(_ path: String) throws(PlatformError) {
    self.path = path
    do throws(SystemFailure) {
      descriptor = try Self.open(path)
    } catch {
      throw PlatformError(.cannotOpen, path, error)
    }
  }

  deinit {
    try? SystemCall.unlink(path)
  }

  private static func open(_ path: String) throws(SystemFailure) -> Descriptor {
    let address = try LocalAddress(path)
    try removeLeftover(path, address)
    let descriptor = try LocalSocket.make(nonBlocking: true)
    try address.apply(.bind, to: descriptor.number)
    // Safety: the C string is read during the call only.
    guard unsafe chmod(path, 0o660) == 0, listen(descriptor.number, mostWaiting) == 0 else {
      throw SystemFailure(number: errno)
    }
    return descriptor
  }

  /// Makes the path free. Throws EADDRINUSE when it is somebody's.
  private static func removeLeftover(
    _ path: String, _ address: LocalAddress
  ) throws(SystemFailure) {
    let present: stat
    do throws(SystemFailure) {
      present = try SystemCall.status(path, followingLink: false)
    } catch {
      guard error.number == ENOENT else { throw error }
      return
    }
    guard present.st_mode & S_IFMT == S_IFSOCK else { throw SystemFailure(number: EADDRINUSE) }
    let probe = try LocalSocket.make(nonBlocking: true)
    do throws(SystemFailure) {
      try address.apply(.connect, to: probe.number)
    } catch {
      guard error.number == ECONNREFUSED else { throw SystemFailure(number: EADDRINUSE) }
      try SystemCall.unlink(path)
      return
    }
    throw SystemFailure(number: EADDRINUSE)
  }

  /// Waits for one client, at most for that many milliseconds, and gives it what `body` answers.
  public borrowing func serve(milliseconds: Int32, _ body: (LocalQuestion) -> String) {
    guard Self.waits(descriptor.number, POLLIN, milliseconds: milliseconds) else { return }
    let number = accept(descriptor.number, nil, nil)
    guard number >= 0 else { return }
    let client = Descriptor(owning: number)
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    let deadline = SystemClock.monotonicNanoseconds() + Self.patience * 1_000_000
    guard let line = Self.question(client.number, deadline) else { return }
    let account = vigie_peer_account(client.number)
    let answer = body(LocalQuestion(text: line, account: UInt32(exactly: account)))
    Self.send(Array(answer.utf8.prefix(Self.longestAnswer)), to: client.number, deadline)
  }

  private static func question(_ client: Int32, _ deadline: Int64) -> String? {
    var line: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: longestQuestion)
    while line.count <= longestQuestion {
      guard waits(client, POLLIN, until: deadline) else { return nil }
      // Safety: the kernel writes at most `count` bytes, which is the array's own.
      let count = unsafe recv(client, &chunk, chunk.count, Int32(MSG_DONTWAIT))
      guard count > 0 else { return nil }
      line += chunk.prefix(count)
      if let end = line.firstIndex(of: 0x0a) {
        return end <= longestQuestion ? String(validating: line[..<end], as: UTF8.self) : nil
      }
    }
    return nil
  }

  private static func send(_ bytes: [UInt8], to client: Int32, _ deadline: Int64) {
    var rest = bytes[...]
    while !rest.isEmpty, waits(client, POLLOUT, until: deadline) {
      // Safety: the kernel reads no more than the slice's own bytes, during the call only.
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.send(
          client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
      }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  private static func waits(_ descriptor: Int32, _ event: Int32, until deadline: Int64) -> Bool {
    let left = (deadline - SystemClock.monotonicNanoseconds()) / 1_000_000
    return left > 0 && waits(descriptor, event, milliseconds: Int32(clamping: left))
  }

  private static func waits(_ descriptor: Int32, _ event: Int32, milliseconds: Int32) -> Bool {
    var wanted = pollfd(fd: descriptor, events: Int16(event), revents: 0)
    // Safety: `poll` is given one structure and its count of one.
    return unsafe poll(&wanted, 1, milliseconds) > 0
  }
}
