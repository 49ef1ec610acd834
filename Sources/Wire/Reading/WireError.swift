/// Why bytes from the wire could not be read: where and what, never the bytes themselves.
public struct WireError: Error, Hashable, Sendable {
  /// The layer that was being read.
  public let layer: WireLayer
  /// What was wrong.
  public let reason: WireReason
  /// Where, in bytes from the start of that layer's structure.
  public let offset: Int

  /// An error at that offset of that layer.
  public init(_ layer: WireLayer, _ reason: WireReason, at offset: Int) {
    self.layer = layer
    self.reason = reason
    self.offset = offset
  }

  /// Errors are the same when layer and reason are; the offset is for people.
  public static func == (left: WireError, right: WireError) -> Bool {
    left.layer == right.layer && left.reason == right.reason
  }

  /// Hashes layer and reason.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(layer)
    hasher.combine(reason)
  }
}
