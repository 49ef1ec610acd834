/// The system's journal, told in its own protocol: fields, not only a text
/// (systemd.io/JOURNAL_NATIVE_PROTOCOL).
public struct Journal: Sendable {
  /// The journal's socket.
  public static let systemPath = "/run/systemd/journal/socket"
  /// More of a message is left out, in bytes: one datagram must hold it.
  public static let longestMessage = 32_768

  private let path: [UInt8]

  /// The journal behind that socket.
  public init(path: String = Journal.systemPath) {
    self.path = Array(path.utf8)
  }

  /// Writes one entry with a priority of syslog(3), 0 to 7; false when the journal did not take it.
  public func write(priority: Int, _ message: String) -> Bool {
    let text = Array(message.utf8.prefix(Self.longestMessage))
    // With its length before it a message may hold line feeds.
    var entry = Array("PRIORITY=\(priority)\nSYSLOG_IDENTIFIER=vigie\nMESSAGE\n".utf8)
    let count = UInt64(text.count)
    for shift in stride(from: 0, to: 64, by: 8) {
      entry.append(UInt8(truncatingIfNeeded: count >> UInt64(shift)))
    }
    return DatagramSocket.send(entry + text + [UInt8(ascii: "\n")], to: path)
  }
}
