import Model
import Testing

@testable import Privacy

@Suite struct AuditChainTests {
  func entry(_ number: Int) -> AuditEntry {
    AuditEntry(
      time: Timestamp(seconds: Int64(1_795_078_800 + number)), actor: "agnes",
      actorKind: "person", command: "incidents list", scope: "jour 2026-11-19", rowCount: 3)
  }

  func chain(_ count: Int) -> [AuditRow] {
    var head = AuditHead.start
    return (0..<count).map {
      let row = AuditChain.row(after: head, entry($0))
      head = row.head
      return row
    }
  }

  func findings(_ rows: [AuditRow], heads: [AuditHead] = []) -> [AuditVerifier.Finding] {
    var verifier = AuditVerifier(heads: heads)
    for row in rows { verifier.take(row) }
    verifier.finish()
    return verifier.findings
  }

  /// Computed with Python's hashlib over the fields with their lengths.
  @Test func theHashIsTheKnownOne() {
    #expect(
      chain(1).first?.hash == "e00440edcec31d0f20f454b434434bc2c42e403995f89801cf0c3e151cf8c950")
  }

  @Test func anUntouchedChainIsFine() {
    let rows = chain(20)
    #expect(findings(rows).isEmpty)
    #expect(findings([]).isEmpty)
    #expect(findings(rows, heads: rows.map(\.head) + [.start]).isEmpty)
  }

  @Test func everyChangeOfEveryFieldIsFound() {
    let rows = chain(5)
    let row = rows[2]
    let old = row.entry
    func changed(
      time: Timestamp? = nil, actor: String? = nil, kind: String? = nil, command: String? = nil,
      scope: String? = nil, count: Int? = nil, digest: String? = nil
    ) -> AuditRow {
      AuditRow(
        sequence: row.sequence,
        entry: AuditEntry(
          time: time ?? old.time, actor: actor ?? old.actor, actorKind: kind ?? old.actorKind,
          command: command ?? old.command, scope: scope ?? old.scope,
          rowCount: count ?? old.rowCount, fileDigest: digest ?? old.fileDigest),
        previous: row.previous, hash: row.hash)
    }
    for other in [
      changed(time: Timestamp(seconds: 1)), changed(actor: "bruno"), changed(kind: "root"),
      changed(command: "export"), changed(scope: "tout"), changed(count: 4), changed(digest: ""),
    ] {
      var copy = rows
      copy[2] = other
      #expect(findings(copy) == [.changed(3)])
    }
  }

  @Test func takenOutMovedAndPutBackRowsAreFound() {
    let rows = chain(6)
    var without = rows
    without.remove(at: 2)
    #expect(findings(without) == [.gap(before: 4), .unlinked(4)])
    var moved = rows
    moved.swapAt(1, 3)
    #expect(!findings(moved).isEmpty)
    var twice = rows
    twice.insert(rows[2], at: 4)
    #expect(!findings(twice).isEmpty)
    // Numbered anew after a deletion, without new hashes.
    let renumbered = without.enumerated().map {
      AuditRow(
        sequence: Int64($0 + 1), entry: $1.entry, previous: $1.previous, hash: $1.hash)
    }
    #expect(!findings(renumbered).isEmpty)
  }

  @Test func aCutOrAChainMadeAnewIsFoundByAKeptHeadAlone() {
    let rows = chain(6)
    let kept = rows[5].head
    let cut = Array(rows.prefix(4))
    #expect(findings(cut).isEmpty)
    #expect(findings(cut, heads: [kept]) == [.cut(kept)])
    // An attacker who makes every hash anew, with one row less of interest.
    var head = AuditHead.start
    let anew = (0..<6).map {
      let row = AuditChain.row(after: head, entry($0 == 3 ? 99 : $0))
      head = row.head
      return row
    }
    #expect(findings(anew).isEmpty)
    #expect(findings(anew, heads: [kept]) == [.otherHead(kept)])
    #expect(findings([], heads: [kept]) == [.cut(kept)])
  }

  @Test func aHeadIsReadAsItIsPrinted() {
    let head = AuditHead(sequence: 12, hash: String(repeating: "5f", count: 32))
    let read = AuditHead(head.description)
    #expect(read?.agrees(with: head) == true)
    for text in ["", ":", "1:", "x:5f", "-1:" + String(repeating: "5", count: 32), "1:5f5f"] {
      #expect(AuditHead(text) == nil)
    }
  }
}
