import GRDB

/// Bytes on their way into and out of SQL, as hexadecimal digits: GRDB's own form is Foundation's.
enum SealedBytes {
  static func digits(_ bytes: [UInt8]) -> String {
    bytes.map { (String($0 >> 4, radix: 16) + String($0 & 15, radix: 16)) }.joined()
  }

  /// A blob literal (sqlite.org/lang_expr.html); it holds hexadecimal digits alone.
  static func literal(_ bytes: [UInt8]) -> String { "x'\(digits(bytes))'" }

  /// The bytes of a column that gives hexadecimal digits.
  static func bytes(of row: Row, _ what: String, _ column: Int) throws -> [UInt8] {
    let digits = Array(try row.text(what, column).utf8)
    var bytes: [UInt8] = []
    var index = 0
    while index + 1 < digits.count {
      guard
        let byte = UInt8(String(decoding: digits[index...(index + 1)], as: UTF8.self), radix: 16)
      else { break }
      bytes.append(byte)
      index += 2
    }
    guard bytes.count * 2 == digits.count else {
      throw StoreError(
        .damaged,
        StoreText.say(.foreignValue), cause: what)
    }
    return bytes
  }
}
