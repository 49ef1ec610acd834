/// The name that one end gave a connection: 0 to 20 bytes (RFC 9000, section 5.1).
public struct QUICConnectionID: Hashable, Sendable {
  /// The first 8 bytes, in network order; bytes past the end are 0.
  public let high: UInt64
  /// The next 8 bytes.
  public let middle: UInt64
  /// The last 4 bytes.
  public let low: UInt32
  /// How many bytes there are.
  public let count: Int

  /// The longest identifier of the versions that are read (RFC 9000, section 17.2).
  public static let longest = 20

  /// The identifier of 0 bytes.
  public static let empty = QUICConnectionID()

  private init() {
    high = 0
    middle = 0
    low = 0
    count = 0
  }

  /// The identifier made of those bytes; what lies past the twentieth is left out.
  public init(_ bytes: Span<UInt8>) {
    count = min(bytes.count, Self.longest)
    var words: (UInt64, UInt64, UInt32) = (0, 0, 0)
    for index in 0..<count {
      switch index {
      case 0..<8: words.0 |= UInt64(bytes[index]) << UInt64(56 - 8 * index)
      case 8..<16: words.1 |= UInt64(bytes[index]) << UInt64(120 - 8 * index)
      default: words.2 |= UInt32(bytes[index]) << UInt32(152 - 8 * index)
      }
    }
    (high, middle, low) = words
  }

  /// The byte at that place, 0 past the end.
  public subscript(index: Int) -> UInt8 {
    switch index {
    case 0..<8: UInt8(truncatingIfNeeded: high >> UInt64(56 - 8 * index))
    case 8..<16: UInt8(truncatingIfNeeded: middle >> UInt64(120 - 8 * index))
    case 16..<20: UInt8(truncatingIfNeeded: low >> UInt32(152 - 8 * index))
    default: 0
    }
  }

  /// Whether those bytes begin with this identifier.
  public func isPrefix(of bytes: Span<UInt8>) -> Bool {
    guard bytes.count >= count else { return false }
    for index in 0..<count where bytes[index] != self[index] { return false }
    return true
  }
}
