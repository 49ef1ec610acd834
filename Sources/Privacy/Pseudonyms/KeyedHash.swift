import Crypto

/// HMAC-SHA-256 (RFC 2104, RFC 6234) over fields that cannot run into each other.
///
/// Each field is its length in four bytes, most significant first, and its bytes; the first field
/// names the purpose. So no two lists of fields give the same message, nor do two purposes.
struct KeyedHash {
  private var message: [UInt8] = []

  init(purpose: String) {
    append(Array(purpose.utf8))
  }

  mutating func append(_ field: [UInt8]) {
    // No field comes near 4 GiB: they are names of the configuration and a few integers.
    append(bits: UInt64(UInt32(truncatingIfNeeded: field.count)), bytes: 4)
    message += field
  }

  mutating func append(_ text: String) {
    append(Array(text.utf8))
  }

  /// A field of integers, each in eight bytes, most significant first.
  mutating func append(_ integers: [UInt64]) {
    append(bits: UInt64(integers.count * 8), bytes: 4)
    for integer in integers { append(bits: integer, bytes: 8) }
  }

  /// The fields themselves, as what a seal is bound to.
  var framed: [UInt8] { message }

  /// The 32 bytes of the code.
  func finish(under key: SymmetricKey) -> [UInt8] {
    var code = HMAC<SHA256>(key: key)
    code.update(data: message)
    return Array(code.finalize())
  }

  /// The first 128 bits of the code.
  func halves(under key: SymmetricKey) -> (high: UInt64, low: UInt64) {
    let code = finish(under: key)
    func integer(_ bytes: ArraySlice<UInt8>) -> UInt64 {
      bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }
    return (integer(code.prefix(8)), integer(code.dropFirst(8).prefix(8)))
  }

  private mutating func append(bits: UInt64, bytes: Int) {
    for index in (0..<bytes).reversed() {
      message.append(UInt8(truncatingIfNeeded: bits >> UInt64(8 * index)))
    }
  }
}
