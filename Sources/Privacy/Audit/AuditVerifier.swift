public import Model

/// Reads a chain row by row, in the order of the file, and says what does not fit.
public struct AuditVerifier: Sendable {
  /// What does not fit.
  public enum Finding: Hashable, Sendable {
    /// A row's content is not that of its hash.
    case changed(Int64)
    /// A row does not follow the one before it: one was taken out, put in, or moved.
    case unlinked(Int64)
    /// Numbers are missing before this one.
    case gap(before: Int64)
    /// A head that was kept elsewhere is further than the last row: rows were cut off.
    case cut(AuditHead)
    /// The row of a head that was kept elsewhere has another hash: the chain was made anew.
    case otherHead(AuditHead)
  }

  /// 1,000 findings are kept: more say nothing new.
  static let mostFindings = 1_000

  /// Where the chain stands.
  public private(set) var head = AuditHead.start
  /// What does not fit, in order.
  public private(set) var findings: [Finding] = []
  private var expected: [AuditHead]

  /// A verifier that also checks heads that were kept elsewhere.
  public init(heads: [AuditHead] = []) {
    expected = heads
  }

  /// Takes the next row.
  public mutating func take(_ row: AuditRow) {
    let next = head.sequence == .max ? head.sequence : head.sequence + 1
    if row.sequence != next { note(.gap(before: row.sequence)) }
    if row.previous != head.hash { note(.unlinked(row.sequence)) }
    let hash = AuditChain.hash(sequence: row.sequence, row.entry, previous: row.previous)
    if hash != row.hash { note(.changed(row.sequence)) }
    head = row.head
    for kept in expected where kept.sequence == row.sequence && !kept.agrees(with: row.head) {
      note(.otherHead(kept))
    }
  }

  /// Ends the reading.
  public mutating func finish() {
    for kept in expected where kept.sequence > head.sequence { note(.cut(kept)) }
    expected = []
  }

  private mutating func note(_ finding: Finding) {
    if findings.count < Self.mostFindings { findings.append(finding) }
  }
}
