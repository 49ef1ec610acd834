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

  /// Writes one entry with a priority of syslog(3), 0 to 7, and fields of its own; false when the journal
  /// did not take it.
  ///
  /// Names of fields are capital letters, digits and underscores, as systemd.journal-fields(7) says.
  public func write(
    priority: Int, _ message: String, fields: [(name: String, value: String)] = []
  ) -> Bool {
    var entry = Array("PRIORITY=\(priority)\nSYSLOG_IDENTIFIER=vigie\n".utf8)
    for field in fields { Self.add(field.name, Array(field.value.utf8), to: &entry) }
    Self.add("MESSAGE", Array(message.utf8.prefix(Self.longestMessage)), to: &entry)
    return DatagramSocket.send(entry, to: path)
  }

  /// With its length before it a value may hold line feeds.
  private static func add(_ name: String, _ value: [UInt8], to entry: inout [UInt8]) {
    entry += Array("\(name)\n".utf8)
    let count = UInt64(value.count)
    for shift in stride(from: 0, to: 64, by: 8) {
      entry.append(UInt8(truncatingIfNeeded: count >> UInt64(shift)))
    }
    entry += value + [UInt8(ascii: "\n")]
  }
}
