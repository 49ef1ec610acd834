import Glibc

/// Where lines for another program go: a file that only grows, or a syslog socket.
public struct LineOutlet: Sendable {
  /// The file or the socket.
  public let path: String

  /// `local0` of syslog(3), which is for what no other facility is for.
  private static let facility = 16

  /// An outlet at that path.
  public init(_ path: String) {
    self.path = path
  }

  /// Hands one line over, without waiting; false when nobody took it.
  ///
  /// What is a socket gets a datagram with its priority (syslog(3), 0 to 7) as `/dev/log` wants it.
  /// Anything else is a file: it is opened for each line, so that it may be rotated at any time.
  public func write(_ line: String, priority: Int) -> Bool {
    guard let status = try? FileStatus(of: path), status.kind == .other else {
      return append(line)
    }
    let level = min(max(priority, 0), 7)
    return DatagramSocket.send(
      Array("<\(Self.facility * 8 + level)>vigie: \(line)".utf8), to: Array(path.utf8))
  }

  private func append(_ line: String) -> Bool {
    do throws(SystemFailure) {
      // A pipe without a reader must not hold the thread up.
      let file = try Descriptor(
        opening: path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK, mode: 0o640)
      try file.writeAll(Array("\(line)\n".utf8))
      return true
    } catch {
      return false
    }
  }
}
