/// Where an audit chain stood at some moment: kept elsewhere, it shows that nothing before was changed.
public struct AuditHead: Hashable, Sendable {
  /// The number of the last row; 0 when there was none.
  public let sequence: Int64
  /// Its hash, or the first digits of it, 32 at least.
  public let hash: String

  /// Digits that a report prints: 128 bits cannot be met by trying.
  public static let shownDigits = 32

  /// Before any row.
  public static let start = AuditHead(
    sequence: 0, hash: String(repeating: "0", count: 64))

  /// A head from its parts.
  public init(sequence: Int64, hash: String) {
    self.sequence = sequence
    self.hash = hash
  }

  /// A head from its text, the number, a colon and 32 to 64 hexadecimal digits; nil for other text.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let sequence = Int64(parts[0]), sequence >= 0,
      (Self.shownDigits...64).contains(parts[1].utf8.count),
      parts[1].utf8.allSatisfy({ byte in
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
      })
    else { return nil }
    self.init(sequence: sequence, hash: String(parts[1]))
  }

  /// Whether that row's head is this one.
  public func agrees(with other: AuditHead) -> Bool {
    sequence == other.sequence && (other.hash.hasPrefix(hash) || hash.hasPrefix(other.hash))
  }
}

extension AuditHead: CustomStringConvertible {
  /// The number, a colon and the first digits: `12:5f0c…`.
  public var description: String { "\(sequence):\(hash.prefix(Self.shownDigits))" }
}
