/// The server ports whose client side the kernel filter copies.
public struct WatchedPorts: Hashable, Sendable {
  /// Ports of names and of the proxies that lead to them: DNS, HTTP, TLS, SOCKS.
  public static let usual: [UInt16] = [53, 80, 443, 853, 1080, 3128, 8000, 8080, 8443, 8888]

  /// Ports that may be learned beside the usual ones: whoever scans ports with hellos shall not make
  /// the program longer than that.
  public static let mostLearned = 32

  /// Ports that were learned, the oldest first.
  public private(set) var learned: [UInt16] = []
  /// Learned ports that gave their place to newer ones.
  public private(set) var forgotten: UInt64 = 0

  /// The usual ports.
  public init() {}

  /// All ports.
  public var all: [UInt16] { Self.usual + learned }

  /// Whether the port is watched.
  public func contains(_ port: UInt16) -> Bool {
    Self.usual.contains(port) || learned.contains(port)
  }

  /// Adds a port; when there is no room, the one that was learned first gives way.
  ///
  /// Returns whether the port is new, so that the filter must be attached again.
  public mutating func learn(_ port: UInt16) -> Bool {
    guard !contains(port) else { return false }
    if learned.count >= Self.mostLearned {
      learned.removeFirst()
      forgotten &+= 1
    }
    learned.append(port)
    return true
  }
}
