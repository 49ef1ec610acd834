import Crypto

/// SHA-256 (FIPS 180-4) of a file that is read piece by piece.
///
/// It tells whether a capture was read before and lets a reader check a report; it hides nothing.
public struct ContentDigest: Sendable {
  private var hash = SHA256()
  private var piece: [UInt8]

  /// 64 KiB copied at a time: the hash takes arrays and not spans, and a copy that stays in the
  /// cache costs a fiftieth of the hashing.
  private static let pieceLength = 1 << 16

  /// The digest of nothing so far.
  public init() {
    piece = [UInt8](repeating: 0, count: Self.pieceLength)
  }

  /// Takes the next bytes in.
  public mutating func update(_ bytes: Span<UInt8>) {
    var start = 0
    while start < bytes.count {
      let count = min(bytes.count - start, piece.count)
      let source = bytes.extracting(start..<(start + count))
      var target = piece.mutableSpan
      for index in source.indices { target[index] = source[index] }
      hash.update(data: piece[..<count])
      start += count
    }
  }

  /// The digest as 64 hexadecimal digits in lower case.
  public consuming func finalize() -> String {
    hexadecimal(hash.finalize())
  }
}
