/// How a live interface is listened to.
public struct LiveSettings: Hashable, Sendable {
  /// The ring between kernel and program, in bytes: a second of a loaded gigabit link, of which the
  /// filter copies a tenth.
  public var ringBytes = 16 << 20
  /// Bytes copied of a packet at most, where no filter says less: receive offload joins up to 64 KiB.
  public var snapLength = 262_144
  /// Whether frames to other stations are wanted, as on a mirror port.
  public var isPromiscuous = true

  /// Smallest and largest ring that can be asked for, in bytes.
  public static let ringRange = (1 << 20)...(1 << 30)
  /// How long the kernel collects packets before it hands a block over: never packet by packet, by
  /// which half of them would be lost.
  static let blockMilliseconds: Int32 = 100

  /// The default settings.
  public init() {}
}
