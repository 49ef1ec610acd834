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

  /// Hands one line over, without waiting. Throws `cannotWrite` when nobody took it; then nothing of it
  /// is there.
  ///
  /// What is a socket gets a datagram with its priority (syslog(3), 0 to 7) as `/dev/log` wants it.
  /// Anything else is a file: it is opened for each line, so that it may be rotated at any time.
  public func write(_ line: String, priority: Int) throws(PlatformError) {
    guard try FileStatus(of: path)?.kind == .other else { return try append(line) }
    let level = min(max(priority, 0), 7)
    let message = Array("<\(Self.facility * 8 + level)>vigie: \(line)".utf8)
    guard DatagramSocket.send(message, to: Array(path.utf8)) else {
      throw PlatformError(
        .cannotWrite, path, cause: PlatformText.say(.nobodyBehindSocket),
        advice: PlatformText.say(.checkSyslog))
    }
  }

  private func append(_ line: String) throws(PlatformError) {
    do throws(SystemFailure) {
      // What has become a pipe meanwhile must not hold the thread up.
      let file = try Descriptor(
        opening: path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK, mode: 0o640)
      let length = try file.status().size
      do throws(SystemFailure) {
        try file.writeAll(Array("\(line)\n".utf8))
      } catch {
        // A full disk takes a part: the next line would go on where it was cut.
        try? file.truncate(to: length)
        throw error
      }
    } catch {
      throw PlatformError(.cannotWrite, path, error)
    }
  }
}
