import Foundation
import GRDB
import Model
import TestSupport
import Testing

@testable import Store

@Suite struct DatabaseFileTests {
  private func contents(of directory: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
  }

  @Test func aDatabaseIsMadeFilledClosedAndReadAgain() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/vigie.db"
      do {
        let store = try IncidentStore.open(path, .readWrite(owner))
        try store.write([incident(1)])
        try store.add([tally(poste(1))])
      }
      let reader = try IncidentStore.open(path, .readOnly)
      #expect(reader.owner == owner)
      #expect(try reader.incident(incident(1).id) == incident(1))
      let again = try IncidentStore.open(path, .readWrite(owner))
      #expect(try again.facts().postes == 1)
    }
  }

  @Test func theFilesAreNotForEverybody() throws {
    try withTemporaryDirectory { directory in
      let store = try IncidentStore.open(directory + "/vigie.db", .readWrite(owner))
      try store.write([incident(1)])
      let names = try contents(of: directory)
      #expect(names == ["vigie.db", "vigie.db-shm", "vigie.db-wal"])
      for name in names {
        let attributes = try FileManager.default.attributesOfItem(atPath: directory + "/" + name)
        let mode = try #require(attributes[.posixPermissions] as? Int)
        #expect(mode & ~0o640 == 0, "\(name) has mode \(String(mode, radix: 8))")
      }
    }
  }

  @Test func theLogStaysWhenTheLastWriterCloses() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/vigie.db"
      do {
        let store = try IncidentStore.open(path, .readWrite(owner))
        try store.write([incident(1)])
      }
      #expect(try contents(of: directory) == ["vigie.db", "vigie.db-shm", "vigie.db-wal"])
      let size = try FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
      #expect(size == 0, "everything is in the main file, which can be copied alone")
    }
  }

  @Test func aCopyWithoutItsLogIsReadAndNothingIsCreatedBesideIt() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/vigie.db"
      do {
        let store = try IncidentStore.open(path, .readWrite(owner))
        try store.write([incident(1)])
      }
      let copies = directory + "/copie ?#%41é"
      try FileManager.default.createDirectory(
        atPath: copies, withIntermediateDirectories: false)
      try FileManager.default.copyItem(atPath: path, toPath: copies + "/c.db")
      let reader = try IncidentStore.open(copies + "/c.db", .readOnly)
      #expect(try reader.incidents(limit: 5).count == 1)
      #expect(try contents(of: copies) == ["c.db"])
    }
  }

  @Test func readingAMissingDatabaseCreatesNothing() throws {
    try withTemporaryDirectory { directory in
      expect(.missing) { _ = try IncidentStore.open(directory + "/none.db", .readOnly) }
      expect(.missing) {
        _ = try IncidentStore.open(directory + "/none/none.db", .readWrite(owner))
      }
      let left = try contents(of: directory)
      #expect(left.isEmpty)
    }
  }

  @Test(arguments: [
    Array("Ceci est une lettre, pas une base.\n".utf8),
    Array(repeating: UInt8(ascii: "x"), count: 10_000),
    SeededRandomBytes.make(4096),
    Array("SQLite format 2\u{0}".utf8) + SeededRandomBytes.make(8176),
  ])
  func otherFilesAreRefusedAndLeftAsTheyAre(bytes: [UInt8]) throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/file"
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      expect(.notOurs) { _ = try IncidentStore.open(path, .readOnly) }
      expect(.notOurs) { _ = try IncidentStore.open(path, .readWrite(owner)) }
      #expect(try Array(Data(contentsOf: URL(fileURLWithPath: path))) == bytes)
      #expect(try contents(of: directory) == ["file"])
    }
  }

  @Test func aDirectoryIsNoDatabase() throws {
    try withTemporaryDirectory { directory in
      expect(.io) { _ = try IncidentStore.open(directory, .readOnly) }
      expect(.io) { _ = try IncidentStore.open(directory, .readWrite(owner)) }
    }
  }

  @Test(arguments: [
    "CREATE TABLE photo (id INTEGER PRIMARY KEY); INSERT INTO photo VALUES (1)",
    "PRAGMA application_id = 1234", "PRAGMA user_version = 1",
    "CREATE TABLE incident (id INTEGER PRIMARY KEY)",
  ])
  func theDatabaseOfAnotherProgramIsLeftAsItIs(sql: String) throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/other.db"
      try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      expect(.notOurs) { _ = try IncidentStore.open(path, .readOnly) }
      expect(.notOurs) { _ = try IncidentStore.open(path, .readWrite(owner)) }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
      #expect(try contents(of: directory) == ["other.db"])
    }
  }

  @Test func anEmptyFileBecomesADatabaseOnlyForAWriter() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/empty.db"
      try Data().write(to: URL(fileURLWithPath: path))
      expect(.notOurs) { _ = try IncidentStore.open(path, .readOnly) }
      _ = try IncidentStore.open(path, .readWrite(owner))
      #expect(try IncidentStore.open(path, .readOnly).owner == owner)
    }
  }

  /// Makes the database one of the first format, with an incident and a day's use.
  private func makeFirstFormat(_ path: String) throws {
    do {
      let store = try IncidentStore.open(path, .readWrite(owner))
      try store.write([incident(1)])
      try store.add([tally(poste(1))])
    }
    try DatabaseQueue(path: path).write { db in
      try db.execute(sql: "DROP INDEX incidentCount; DROP INDEX dailyUseProtected")
      for table in ["incident", "dailyUse"] {
        for column in ["blockedConnections", "blockedQuestions"] {
          try db.execute(sql: "ALTER TABLE \(table) DROP COLUMN \(column)")
        }
      }
      try db.execute(
        sql:
          "DROP TABLE posteBox; DROP TABLE sealedKey; DROP TABLE aggregateNeed;"
          + "DROP TABLE aggregateDirection; DROP TABLE aggregateService; DROP TABLE countingWindow;"
          + "DROP TABLE hold; DROP TABLE purgeProof; DROP TABLE knownService;"
          + "DROP TABLE publishedReport; DROP TABLE aggregateNeedTotal;"
          + "DROP INDEX incidentByPoste; DROP INDEX incidentFalse;"
          + "DROP INDEX dailyUseByDirection; CREATE INDEX incidentByDay ON incident (day)")
      try db.execute(sql: "PRAGMA user_version = 1")
    }
  }

  @Test func anOlderDatabaseIsBroughtUpToDateByAWriterAndKeepsItsRows() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/vigie.db"
      try makeFirstFormat(path)
      expect(.older) { _ = try IncidentStore.open(path, .readOnly) }
      // Who is about to write may ask whose it is.
      #expect(try IncidentStore.owner(of: path) == owner)
      // A copy of before an update comes back as what this version reads.
      try FileManager.default.copyItem(atPath: path, toPath: directory + "/copy.db")
      try IncidentStore.restore(directory + "/copy.db", to: directory + "/restored.db")
      #expect(try IncidentStore.open(directory + "/restored.db", .readOnly).facts().postes == 1)
      let store = try IncidentStore.open(path, .readWrite(owner))
      #expect(try store.incident(incident(1).id) == incident(1))
      #expect(try store.facts().postes == 1)
      #expect(try IncidentStore.open(path, .readOnly).facts() == store.facts())
    }
  }

  @Test func aNewerDatabaseIsLeftAsItIs() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/vigie.db"
      _ = try IncidentStore.open(path, .readWrite(owner))
      try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 999") }
      expect(.newer) { _ = try IncidentStore.open(path, .readOnly) }
      expect(.newer) { _ = try IncidentStore.open(path, .readWrite(owner)) }
      let version = try DatabaseQueue(path: path).read {
        try Int.fetchOne($0, sql: "PRAGMA user_version")
      }
      #expect(version == 999)
    }
  }

  @Test func aNewerDatabaseIsSeenEvenInTheLogAlone() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/vigie.db"
      let store = try IncidentStore.open(path, .readWrite(owner))
      try store.connection.writer?.write { try $0.execute(sql: "PRAGMA user_version = 999") }
      expect(.newer) { _ = try IncidentStore.open(path, .readOnly) }
      expect(.newer) { _ = try IncidentStore.open(path, .readWrite(owner)) }
    }
  }

  @Test func anotherKeyOrKindIsRefusedAndAnotherSiteNameIsTaken() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/vigie.db"
      _ = try IncidentStore.open(path, .readWrite(owner))
      let otherKey = DatabaseOwner(keyFingerprint: "ffff", site: owner.site, kind: .replay)
      expect(.wrongKey) { _ = try IncidentStore.open(path, .readWrite(otherKey)) }
      let daemon = DatabaseOwner(
        keyFingerprint: owner.keyFingerprint, site: owner.site, kind: .daemon)
      expect(.wrongKind) { _ = try IncidentStore.open(path, .readWrite(daemon)) }
      let renamed = DatabaseOwner(
        keyFingerprint: owner.keyFingerprint, site: "Commune nouvelle", kind: .replay)
      _ = try IncidentStore.open(path, .readWrite(renamed))
      #expect(try IncidentStore.open(path, .readOnly).owner == renamed)
    }
  }

  @Test func aDamagedDatabaseIsSaidToBe() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/vigie.db"
      do {
        let store = try IncidentStore.open(path, .readWrite(owner))
        try store.write((1...200).map { incident($0, poste: poste($0)) })
      }
      var bytes = try Array(Data(contentsOf: URL(fileURLWithPath: path)))
      for index in 4096..<bytes.count { bytes[index] = 0xa5 }
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      expect(.damaged) {
        let store = try IncidentStore.open(path, .readOnly)
        _ = try store.incidents(limit: 500)
      }
      expect(.damaged) {
        let store = try IncidentStore.open(path, .readWrite(owner))
        try store.write([incident(1)])
      }
    }
  }

  @Test(arguments: [0, 1, 50, 99, 100, 512, 4095, 4096, 4097, 20_000])
  func aTruncatedDatabaseGivesAnErrorAndNoTrap(length: Int) throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/vigie.db"
      do {
        let store = try IncidentStore.open(path, .readWrite(owner))
        try store.write((1...50).map { incident($0, poste: poste($0)) })
      }
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path)).prefix(length)
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      let found = failure {
        let store = try IncidentStore.open(path, .readOnly)
        _ = try store.incidents(limit: 500)
        _ = try store.facts()
      }
      #expect(found == .notOurs || found == .damaged)
    }
  }

  @Test func forgedValuesGiveAnErrorAndNoTrap() throws {
    let forgeries = [
      "UPDATE incident SET category = 'nonsense'",
      "UPDATE incident SET hour = -9223372036854775808",
      "UPDATE incident SET day = 9223372036854775807",
      "PRAGMA ignore_check_constraints = ON; UPDATE incident SET evidence = 99",
      "PRAGMA ignore_check_constraints = ON; UPDATE incident SET sentBucket = -1",
      "PRAGMA ignore_check_constraints = ON; UPDATE incident SET volumes = -1",
      "PRAGMA ignore_check_constraints = ON; UPDATE incident SET gateway = 'x', state = 'y'",
      "PRAGMA ignore_check_constraints = ON; UPDATE dailyUse SET sentBytes = -5",
      "PRAGMA ignore_check_constraints = ON; UPDATE dailyUse SET connections = -9223372036854775808",
      "PRAGMA ignore_check_constraints = ON; UPDATE dailyUse SET blockedConnections = -9223372036854775808",
    ]
    for forgery in forgeries {
      let store = try IncidentStore.inMemory(owner)
      try store.write([incident(1)])
      try store.add([tally(poste(1)), tally(poste(1), service: "deepl"), tally(poste(2))])
      try store.connection.writer?.writeWithoutTransaction { try $0.execute(sql: forgery) }
      let found = failure {
        _ = try store.incidents(limit: 5)
        _ = try store.facts()
        _ = try store.days()
        _ = try store.charts(of: november19)
        _ = try store.days(of: Period(weekOf: november19), in: .paris)
      }
      #expect(found == .damaged || found == nil, "\(forgery)")
    }
  }

  @Test func aReaderSeesCommittedRowsWhileAWriterWrites() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/vigie.db"
      let writer = try IncidentStore.open(path, .readWrite(owner))
      let reader = try IncidentStore.open(path, .readOnly)
      try writer.write([incident(1)])
      #expect(try reader.incidents(limit: 5).count == 1)
      try writer.transaction { transaction in
        try transaction.apply([.opened(incident(2))])
        #expect(try reader.incidents(limit: 5).count == 1)
      }
      #expect(try reader.incidents(limit: 5).count == 2)
    }
  }

  @Test func aSecondWriterWaitsAndThenSaysThatTheDatabaseIsLocked() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/vigie.db"
      let first = try IncidentStore.open(path, .readWrite(owner))
      let second = try IncidentStore.open(path, .readWrite(owner), busyTimeout: 0.05)
      try first.transaction { transaction in
        try transaction.apply([.opened(incident(1))])
        expect(.locked) { try second.write([incident(2)]) }
        expect(.locked) {
          _ = try IncidentStore.open(path, .readWrite(owner), busyTimeout: 0.05)
        }
      }
      try second.write([incident(2)])
      #expect(try first.incidents(limit: 5).count == 2)
    }
  }

  @Test func aReaderMayNotWrite() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/vigie.db"
      try IncidentStore.open(path, .readWrite(owner)).write([incident(1)])
      let reader = try IncidentStore.open(path, .readOnly)
      expect(.readOnly) { try reader.write([incident(2)]) }
      expect(.readOnly) {
        _ = try reader.markFalsePositive(incident(1).id, reason: "", at: tenOClock)
      }
    }
  }

  @Test func aFullDiskIsSaidToBeAndLosesNothing() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/vigie.db"
      let store = try IncidentStore.open(path, .readWrite(owner))
      try store.write([incident(1)])
      try store.connection.writer?.writeWithoutTransaction { db in
        let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        try db.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
      }
      let many = (2...3000).map { incident(UInt64($0), poste: poste(UInt64($0))) }
      expect(.full) { try store.write(many) }
      #expect(try store.incidents(limit: 10).count == 1)
    }
  }

  @Test func commitsSurviveAPowerCutAndDeletedRowsAreOverwritten() throws {
    try withTemporaryDirectory { directory in
      let store = try IncidentStore.open(directory + "/vigie.db", .readWrite(owner))
      let settings = try store.connection.writer?.writeWithoutTransaction { db in
        try ["synchronous", "secure_delete", "foreign_keys", "temp_store"].map {
          try Int.fetchOne(db, sql: "PRAGMA \($0)") ?? -1
        }
      }
      #expect(settings == [2, 1, 1, 2])
      let mode = try store.connection.writer?.writeWithoutTransaction {
        try String.fetchOne($0, sql: "PRAGMA journal_mode")
      }
      #expect(mode == "wal")
    }
  }

  @Test(arguments: [":memory:", "file:x?mode=memory", "-x", "a b'\"\n.db"])
  func namesWithAMeaningForSQLiteAreOnlyNames(name: String) throws {
    try withTemporaryDirectory { directory in
      _ = try IncidentStore.open(directory + "/" + name, .readWrite(owner))
      #expect(try contents(of: directory).contains(name))
      #expect(try IncidentStore.open(directory + "/" + name, .readOnly).owner == owner)
    }
    // As a relative name it must be looked for in the current directory, where it is not.
    expect(.missing) { _ = try IncidentStore.open(name, .readOnly) }
  }
}

/// Bytes that look like nothing, the same in each run.
enum SeededRandomBytes {
  static func make(_ count: Int) -> [UInt8] {
    var random = SeededRandom(seed: 7)
    return random.bytes(count)
  }
}
