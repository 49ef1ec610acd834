public import Model

/// What a capture file says of one packet; its bytes are read from the source that delivered it.
public struct CapturedPacket: Hashable, Sendable {
  /// When the packet was seen.
  public var time: Timestamp
  /// What the packet's first bytes are; unknown numbers are kept.
  public var link: LinkType
  /// Bytes in the file.
  public var capturedLength: Int
  /// Bytes on the wire, as the file claims; more than `capturedLength` when the packet was cut.
  public var wireLength: Int
  /// The place of the packet's file in the list of paths.
  public var fileIndex: Int

  /// A packet's description.
  public init(
    time: Timestamp, link: LinkType, capturedLength: Int, wireLength: Int, fileIndex: Int
  ) {
    self.time = time
    self.link = link
    self.capturedLength = capturedLength
    self.wireLength = wireLength
    self.fileIndex = fileIndex
  }
}
