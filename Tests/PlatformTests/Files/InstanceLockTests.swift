import Foundation
import Platform
import TestSupport
import Testing

@Suite struct InstanceLockTests {
  @Test func theSecondIsRefusedUntilTheFirstIsGone() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/vigie.lock"
      func isFree() throws -> Bool {
        if let lock = try InstanceLock.take(path) {
          _ = consume lock
          return true
        }
        return false
      }
      if let first = try InstanceLock.take(path) {
        #expect(try !isFree())
        _ = consume first
      } else {
        Issue.record("the first one was refused")
      }
      #expect(try isFree())
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect(mode as? Int == 0o600)
    }
  }

  @Test func aPlaceThatCannotBeWrittenIsSaid() {
    do {
      _ = try InstanceLock.take("/nowhere/vigie.lock")
      Issue.record("locked")
    } catch {
      #expect(error.code == .cannotOpen)
    }
  }
}
