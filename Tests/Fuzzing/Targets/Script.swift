/// Takes an input apart that says itself how its bytes are used; past the end everything is 0.
///
/// Every input means something, so that a fuzzer wastes none.
struct Script {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: Span<UInt8>) {
    self.bytes = bytes.indices.map { bytes[$0] }
  }

  /// Whether everything was taken.
  var isEmpty: Bool { offset >= bytes.count }

  /// The next byte.
  mutating func byte() -> UInt8 {
    guard offset < bytes.count else { return 0 }
    defer { offset += 1 }
    return bytes[offset]
  }

  /// The next two bytes, the first one the higher.
  mutating func number() -> Int { Int(byte()) << 8 | Int(byte()) }

  /// The next bytes, as many as there are.
  mutating func take(_ count: Int) -> [UInt8] {
    let end = min(offset + count, bytes.count)
    defer { offset = end }
    return Array(bytes[offset..<end])
  }

  /// Everything that was not taken yet.
  mutating func rest() -> [UInt8] { take(bytes.count) }
}
