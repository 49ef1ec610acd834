import GRDB
import Testing

@testable import Store

@Suite struct StoreErrorTests {
  @Test(arguments: [
    (ResultCode.SQLITE_NOTADB, StoreError.Code.notOurs), (.SQLITE_CORRUPT, .damaged),
    (.SQLITE_READONLY, .readOnly), (.SQLITE_PERM, .readOnly), (.SQLITE_AUTH, .readOnly),
    (.SQLITE_READONLY_DBMOVED, .readOnly), (.SQLITE_BUSY, .locked), (.SQLITE_LOCKED, .locked),
    (.SQLITE_BUSY_SNAPSHOT, .locked), (.SQLITE_FULL, .full), (.SQLITE_CANTOPEN, .missing),
    (.SQLITE_IOERR_READ, .io), (.SQLITE_NOMEM, .io), (.SQLITE_CONSTRAINT, .io),
  ])
  func resultCodesBecomeCodes(result: ResultCode, expected: StoreError.Code) {
    let error = StoreError(DatabaseError(resultCode: result, message: "raw"), path: "/x/vigie.db")
    #expect(error.code == expected)
    #expect(error.message.contains("«\u{A0}/x/vigie.db\u{A0}»"))
    #expect(error.description.contains("SQLite \(result.rawValue)"))
  }

  @Test func valuesNeverReachTheErrorText() throws {
    let store = try IncidentStore.inMemory(owner)
    let file = ReplayedFile(
      sha256: "SECRET", size: 1, name: "SECRET", packets: 0, firstPacket: nil, lastPacket: nil,
      recordedAt: tenOClock)
    do {
      try store.transaction { try $0.recordFile(file) }
      Issue.record("not refused")
    } catch {
      #expect(!"\(error)".contains("SECRET"))
    }
  }
}
