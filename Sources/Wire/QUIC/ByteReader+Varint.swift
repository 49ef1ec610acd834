extension ByteReader {
  /// The next number of 1, 2, 4 or 8 bytes, whose first two bits tell which (RFC 9000, section 16).
  ///
  /// A number above `largest` is a bad length: nobody goes on with a number that nothing bounds.
  public mutating func readVarint(upTo largest: Int) throws(WireError) -> Int {
    guard let first = peek() else { throw error(.truncated) }
    let value: UInt64
    switch first >> 6 {
    case 0: value = UInt64(try readUInt8())
    case 1: value = UInt64(try readUInt16()) & 0x3fff
    case 2: value = UInt64(try readUInt32()) & 0x3fff_ffff
    default: value = try readUInt64() & 0x3fff_ffff_ffff_ffff
    }
    guard let number = Int(exactly: value), number <= largest else { throw error(.badLength) }
    return number
  }

  /// Leaves out the next number of variable length.
  public mutating func skipVarint() throws(WireError) {
    guard let first = peek() else { throw error(.truncated) }
    try skip(1 << Int(first >> 6))
  }
}
