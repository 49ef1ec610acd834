/// The only cursor over bytes from the wire.
///
/// It reads big-endian values forwards and never past the end: a wanted length is compared with
/// what remains and never added to the offset first, so no wire value can overflow. It cannot be
/// copied, which keeps the same bytes from being read twice by accident, and cannot outlive the
/// packet.
///
/// The small reads are inlined: as calls they were half the cost of a packet that holds nothing.
public struct ByteReader: ~Copyable, ~Escapable {
  private let bytes: Span<UInt8>
  /// How many bytes were read so far.
  public private(set) var offset = 0
  /// The layer that errors name.
  public let layer: WireLayer

  /// A reader of all those bytes, in the name of that layer.
  @inline(__always)
  @_lifetime(copy bytes)
  public init(_ bytes: Span<UInt8>, layer: WireLayer) {
    self.bytes = bytes
    self.layer = layer
  }

  /// How many bytes are left.
  public var remaining: Int { bytes.count - offset }

  /// Whether every byte was read.
  public var isEmpty: Bool { remaining == 0 }

  /// An error of this reader's layer at this place.
  @inline(__always)
  public func error(_ reason: WireReason) -> WireError {
    WireError(layer, reason, at: offset)
  }

  /// The next byte.
  @inline(__always)
  public mutating func readUInt8() throws(WireError) -> UInt8 {
    guard remaining >= 1 else { throw error(.truncated) }
    let value = bytes[offset]
    offset += 1
    return value
  }

  /// The next two bytes as a big-endian number.
  @inline(__always)
  public mutating func readUInt16() throws(WireError) -> UInt16 {
    guard remaining >= 2 else { throw error(.truncated) }
    let value = UInt16(bytes[offset]) << 8 | UInt16(bytes[offset + 1])
    offset += 2
    return value
  }

  /// The next three bytes as a big-endian number.
  @inline(__always)
  public mutating func readUInt24() throws(WireError) -> UInt32 {
    guard remaining >= 3 else { throw error(.truncated) }
    let value =
      UInt32(bytes[offset]) << 16 | UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset + 2])
    offset += 3
    return value
  }

  /// The next four bytes as a big-endian number.
  @inline(__always)
  public mutating func readUInt32() throws(WireError) -> UInt32 {
    guard remaining >= 4 else { throw error(.truncated) }
    let value =
      UInt32(bytes[offset]) << 24 | UInt32(bytes[offset + 1]) << 16
      | UInt32(bytes[offset + 2]) << 8 | UInt32(bytes[offset + 3])
    offset += 4
    return value
  }

  /// The next eight bytes as a big-endian number.
  @inline(__always)
  public mutating func readUInt64() throws(WireError) -> UInt64 {
    guard remaining >= 8 else { throw error(.truncated) }
    var value: UInt64 = 0
    for index in offset..<(offset + 8) { value = value << 8 | UInt64(bytes[index]) }
    offset += 8
    return value
  }

  /// The byte `distance` bytes ahead, without reading it; nil past the end.
  @inline(__always)
  public func peek(ahead distance: Int = 0) -> UInt8? {
    guard distance >= 0, distance < remaining else { return nil }
    return bytes[offset + distance]
  }

  /// Leaves out the next `count` bytes.
  @inline(__always)
  public mutating func skip(_ count: Int) throws(WireError) {
    guard count >= 0, count <= remaining else { throw error(.truncated) }
    offset += count
  }

  /// The next `count` bytes as a span of their own.
  @_lifetime(copy self)
  public mutating func take(_ count: Int) throws(WireError) -> Span<UInt8> {
    guard count >= 0, count <= remaining else { throw error(.truncated) }
    let start = offset
    offset += count
    return bytes.extracting(start..<(start + count))
  }

  /// A reader of the next `count` bytes, which this reader leaves behind.
  ///
  /// Whoever asks for it reads it to its end and calls `finish()`.
  @_lifetime(copy self)
  public mutating func sub(_ count: Int) throws(WireError) -> ByteReader {
    ByteReader(try take(count), layer: layer)
  }

  /// All bytes that are left, as a span.
  @_lifetime(copy self)
  public mutating func rest() -> Span<UInt8> {
    let start = offset
    offset = bytes.count
    return bytes.extracting(start..<bytes.count)
  }

  /// Demands that nothing is left over.
  public consuming func finish() throws(WireError) {
    guard isEmpty else { throw error(.trailingData) }
  }
}
