extension [UInt8] {
  /// Adds a number of two bytes in network order.
  public mutating func append16(_ value: Int) {
    append(UInt8(truncatingIfNeeded: value >> 8))
    append(UInt8(truncatingIfNeeded: value))
  }

  /// Adds a number of four bytes in network order.
  public mutating func append32(_ value: UInt32) {
    append16(Int(value >> 16))
    append16(Int(value & 0xffff))
  }

  /// These bytes with their length in `width` bytes before them.
  public func withLength(_ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: count >> (8 * (width - 1 - $0))) } + self
  }

  /// These bytes cut before every offset in `cuts`.
  public func cut(at cuts: [Int]) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    var start = 0
    for cut in cuts.sorted() where cut > start && cut < count {
      parts.append(Array(self[start..<cut]))
      start = cut
    }
    return parts + [Array(self[start...])]
  }

  /// These bytes in parts of at most `size`.
  public func inParts(of size: Int) -> [[UInt8]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}
