/// Reads fields that are their length in four bytes, most significant first, and their bytes.
struct ByteFields {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    rest = bytes[...]
  }

  var isEmpty: Bool { rest.isEmpty }

  /// The next field; nil when what is there is no field of at most `limit` bytes.
  mutating func next(limit: Int) -> [UInt8]? {
    guard rest.count >= 4 else { return nil }
    let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    guard length <= limit, length <= rest.count - 4 else { return nil }
    let field = Array(rest.dropFirst(4).prefix(length))
    rest = rest.dropFirst(4 + length)
    return field
  }
}

extension ByteFields {
  /// The field as `next(limit:)` reads it.
  static func framed(_ field: [UInt8]) -> [UInt8] {
    let length = UInt32(truncatingIfNeeded: field.count)
    return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: length >> $0) } + field
  }
}
