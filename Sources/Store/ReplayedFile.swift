public import Model

/// A capture file whose content is in the database; the same content is never counted twice.
public struct ReplayedFile: Hashable, Sendable {
  /// SHA-256 of the file, 64 hexadecimal digits in lower case.
  public let sha256: String
  /// The file's length in bytes.
  public let size: Int64
  /// The file's name without its directory.
  public let name: String
  /// How many packets it held.
  public let packets: UInt64
  /// The first packet's time; nil when there was none.
  public let firstPacket: Timestamp?
  /// The last packet's time; nil when there was none.
  public let lastPacket: Timestamp?
  /// When it was replayed, by the caller's clock.
  public let recordedAt: Timestamp

  /// A file from its parts; whatever comes before the last `/` of `name` is dropped.
  public init(
    sha256: String, size: Int64, name: String, packets: UInt64, firstPacket: Timestamp?,
    lastPacket: Timestamp?, recordedAt: Timestamp
  ) {
    self.sha256 = sha256
    self.size = size
    self.name = name.split(separator: "/").last.map(String.init) ?? ""
    self.packets = packets
    self.firstPacket = firstPacket
    self.lastPacket = lastPacket
    self.recordedAt = recordedAt
  }
}
