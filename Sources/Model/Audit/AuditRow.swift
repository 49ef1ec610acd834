/// An entry in its place in the chain.
public struct AuditRow: Hashable, Sendable {
  /// 1 for the first row, then one more each time.
  public let sequence: Int64
  /// What was written down.
  public let entry: AuditEntry
  /// The hash of the row before; zeros for the first.
  public let previous: String
  /// SHA-256 over everything above, in 64 hexadecimal digits.
  public let hash: String

  /// A row from its parts.
  public init(sequence: Int64, entry: AuditEntry, previous: String, hash: String) {
    self.sequence = sequence
    self.entry = entry
    self.previous = previous
    self.hash = hash
  }

  /// Where the chain stands after this row.
  public var head: AuditHead { AuditHead(sequence: sequence, hash: hash) }
}
