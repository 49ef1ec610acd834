/// What became of packets before they reached the program, since the interface was opened.
public struct LiveCounters: Hashable, Sendable {
  /// Packets that the filter let through, lost ones included.
  public var filtered: UInt64 = 0
  /// Of these, packets for which the ring had no room.
  public var droppedByKernel: UInt64 = 0
  /// Packets that the interface received, whatever the filter says of them.
  public var received: UInt64 = 0
  /// Packets that the interface or its driver lost.
  public var droppedByInterface: UInt64 = 0
  /// Packets that the machine itself sent on the interface: 0 on a port that only listens.
  public var sent: UInt64 = 0

  /// All zero.
  public init() {}
}
