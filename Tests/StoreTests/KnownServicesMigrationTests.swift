import GRDB
import Model
import TestSupport
import Testing

@testable import Store

@Suite struct KnownServicesMigrationTests {
  /// Before version 9 nobody wrote the names down: the first look after it makes nothing new.
  @Test func servicesKnownWithoutTheirNamesStayKnownSinceTheirDay() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/vigie.db"
      let service = ServiceID(rawValue: "openai-chatgpt")
      let day = november19
      do {
        let store = try IncidentStore.open(path, .readWrite(owner))
        try store.transaction { try $0.keepKnown([service: "one"], on: day.adding(days: -90)) }
        try store.add([tally(poste(1))])
      }
      try DatabaseQueue(path: path).write { db in
        try db.execute(
          sql: "ALTER TABLE knownService DROP COLUMN nameMark; PRAGMA user_version = 8")
      }
      let store = try IncidentStore.open(path, .readWrite(owner))
      try store.transaction { try $0.keepKnown([service: "two"], on: day.adding(days: -1)) }
      #expect(try store.facts().recognisedServices.isEmpty)
      try store.transaction { try $0.keepKnown([service: "three"], on: day) }
      #expect(try store.facts().recognisedServices == [service])
    }
  }
}
