import Foundation
import Model
import TestSupport
import Testing

@testable import Store

@Suite struct BackupTests {
  @Test func aCopyIsRestoredWithItsRows() throws {
    try withTemporaryDirectory { directory in
      let store = try IncidentStore.open(directory + "/v.sqlite", .readWrite(owner))
      try store.write([incident(1)])
      try store.backUp(to: directory + "/copy.sqlite")
      let attributes = try FileManager.default.attributesOfItem(atPath: directory + "/copy.sqlite")
      let mode = try #require(attributes[.posixPermissions] as? Int)
      #expect(mode & 0o027 == 0)
      try IncidentStore.restore(directory + "/copy.sqlite", to: directory + "/new.sqlite")
      let restored = try IncidentStore.open(directory + "/new.sqlite", .readWrite(owner))
      #expect(try restored.incident(incident(1).id) == incident(1))
    }
  }

  @Test func nothingThatIsThereIsReplaced() throws {
    try withTemporaryDirectory { directory in
      let store = try IncidentStore.open(directory + "/v.sqlite", .readWrite(owner))
      try store.backUp(to: directory + "/copy.sqlite")
      expect(.missing) { try store.backUp(to: directory + "/copy.sqlite") }
      expect(.missing) {
        try IncidentStore.restore(directory + "/copy.sqlite", to: directory + "/v.sqlite")
      }
    }
  }

  @Test func aDamagedOrForeignCopyIsRefused() throws {
    try withTemporaryDirectory { directory in
      let store = try IncidentStore.open(directory + "/v.sqlite", .readWrite(owner))
      try store.write((0..<400).map { incident($0, poste: poste($0)) })
      try store.backUp(to: directory + "/copy.sqlite")
      let url = URL(fileURLWithPath: directory + "/copy.sqlite")
      var bytes = try Data(contentsOf: url)
      for index in stride(from: 8192, to: bytes.count, by: 1) { bytes[index] = 0x5a }
      try bytes.write(to: url)
      expect(.damaged) {
        try IncidentStore.restore(directory + "/copy.sqlite", to: directory + "/new.sqlite")
      }
      try Data("rien".utf8).write(to: url)
      expect(.notOurs) {
        try IncidentStore.restore(directory + "/copy.sqlite", to: directory + "/new.sqlite")
      }
    }
  }
}
