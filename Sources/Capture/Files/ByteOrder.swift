/// The order in which a capture file's writer stored its numbers.
enum ByteOrder: Hashable, Sendable {
  /// Least significant byte first.
  case little
  /// Most significant byte first.
  case big

  /// The 16-bit number at `offset`; the caller has checked that it is there.
  @inline(__always)
  func uint16(_ bytes: Span<UInt8>, at offset: Int) -> UInt16 {
    let number = UInt16(bytes[offset]) | UInt16(bytes[offset + 1]) << 8
    return self == .little ? number : number.byteSwapped
  }

  /// The 32-bit number at `offset`; the caller has checked that it is there.
  @inline(__always)
  func uint32(_ bytes: Span<UInt8>, at offset: Int) -> UInt32 {
    let number =
      UInt32(bytes[offset]) | UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset + 2]) << 16
      | UInt32(bytes[offset + 3]) << 24
    return self == .little ? number : number.byteSwapped
  }

  /// The 64-bit number at `offset`; the caller has checked that it is there.
  func uint64(_ bytes: Span<UInt8>, at offset: Int) -> UInt64 {
    let first = UInt64(uint32(bytes, at: offset))
    let second = UInt64(uint32(bytes, at: offset + 4))
    return self == .little ? second << 32 | first : first << 32 | second
  }
}
