import Foundation
import GRDB
import Model
import TestSupport
import Testing

@testable import Store

@Suite struct AuditLogTests {
  func row(after head: AuditHead) -> AuditRow {
    AuditRow(
      sequence: head.sequence + 1,
      entry: AuditEntry(
        time: Timestamp(seconds: 5), actor: "agnes", actorKind: "person", command: "export",
        scope: "tout", rowCount: 2, fileDigest: String(repeating: "a", count: 64)),
      previous: head.hash,
      hash: String(repeating: "\((head.sequence + 1) % 10)", count: 64))
  }

  @Test func rowsComeBackInOrder() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/audit.sqlite"
      let log = try AuditLog.open(path)
      #expect(try log.head() == .start)
      let written = try (0..<3).map { _ in try log.append(row(after:)) }
      var read: [AuditRow] = []
      try AuditLog.openToRead(path).forEachRow { read.append($0) }
      #expect(read == written)
      #expect(try AuditLog.openToRead(path).head() == written.last?.head)
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect((mode ?? 0o777) & 0o137 == 0)
    }
  }

  @Test(
    arguments: [
      "UPDATE auditRow SET actor = 'x'", "DELETE FROM auditRow",
      "DELETE FROM auditRow WHERE sequence = 2",
      "INSERT OR REPLACE INTO auditRow SELECT * FROM auditRow WHERE sequence = 1",
      "INSERT INTO auditRow SELECT 9, time, actor, actorKind, command, scope, rowCount, fileDigest, "
        + "previous, hash FROM auditRow WHERE sequence = 1",
    ])
  func theTableOnlyGrows(sql: String) throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/audit.sqlite"
      let log = try AuditLog.open(path)
      for _ in 0..<3 { _ = try log.append(row(after:)) }
      let queue = try DatabaseQueue(path: path)
      #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
      var count = 0
      try log.forEachRow { _ in count += 1 }
      #expect(count == 3)
    }
  }

  @Test func anotherFileIsLeftAlone() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/audit.sqlite"
      try Data("pas une base".utf8).write(to: URL(fileURLWithPath: path))
      #expect(throws: StoreError.self) { try AuditLog.open(path) }
      #expect(FileManager.default.contents(atPath: path) == Data("pas une base".utf8))
      #expect(throws: StoreError.self) { try AuditLog.openToRead(directory + "/none") }
      #expect(!FileManager.default.fileExists(atPath: directory + "/none"))
    }
  }

  @Test func writersTakeTurns() async throws {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent(
      "vigie-test-\(UUID().uuidString)"
    ).path
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let path = directory + "/audit.sqlite"
    _ = try AuditLog.open(path)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          for _ in 0..<5 { _ = try AuditLog.open(path).append(row(after:)) }
        }
      }
      try await group.waitForAll()
    }
    #expect(try AuditLog.openToRead(path).head().sequence == 40)
  }
}
