public import Capture

/// What the daemon listens to, and where it writes.
public struct DaemonSettings: Sendable {
  /// The interfaces, each with a worker of its own.
  public var interfaces: [String]
  /// The database.
  public var database: String
  /// How interfaces are opened.
  public var capture = LiveSettings()
  /// Whether the kernel copies only what is worth reading.
  public var usesKernelFilter = true

  /// TCP connections of one interface that are followed at once.
  public var connections = 1 << 17

  /// Where the daemon answers questions about itself; nil for nowhere.
  public var socket: String?
  /// Where the daemon writes its state for node_exporter; nil for nowhere.
  public var metrics: String?
  /// The file or the syslog socket that lines for a SIEM go to; nil for none.
  public var siem: String?
  /// The program's version, as the status says it.
  public var version = ""

  /// The most interfaces of one daemon: each has a ring, flow tables and a thread.
  public static let mostInterfaces = 16

  /// Settings with the usual capture.
  public init(interfaces: [String], database: String) {
    self.interfaces = interfaces
    self.database = database
  }
}
