import Foundation
import Model
import Store
import TestSupport
import Testing

@testable import Daemon

@Suite struct DatabaseOpeningTests {
  private static let owner = DatabaseOwner(
    keyFingerprint: DatabaseOwner.noKey, site: "Valmont", kind: .daemon)
  private static let now = Timestamp(seconds: 1_795_000_000)

  private static func overwrite(_ path: String, from: UInt64, count: Int) throws {
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.seek(toOffset: from)
    try file.write(contentsOf: Data(repeating: 0xa5, count: count))
    try file.close()
  }

  private static func makeDatabase(_ path: String) throws {
    var setAside: DatabaseOpening.SetAside?
    _ = try opening(path, wasOurs: false).open(now: now) { setAside = $0 }
    #expect(setAside == nil)
  }

  private static func opening(_ path: String, wasOurs: Bool = true) -> DatabaseOpening {
    DatabaseOpening(path: path, wasOurs: wasOurs, owner: owner)
  }

  /// Opens the database and reads all of it, as the daemon does: one that is damaged is replaced.
  private static func openWhole(
    _ path: String, now: Timestamp = now
  ) throws -> (store: IncidentStore, setAside: DatabaseOpening.SetAside?) {
    let opening = opening(path)
    var setAside: DatabaseOpening.SetAside?
    do {
      let store = try opening.open(now: now) { setAside = $0 }
      try store.check()
      return (store, setAside)
    } catch let error as StoreError where opening.isDamage(error) {
      let place = try opening.setAside(error, now: now)
      return (try opening.openStore(), place)
    }
  }

  @Test(arguments: [0, 4_096] as [UInt64])
  func aDamagedDatabaseKeepsItsBytesUnderADatedName(from: UInt64) throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/vigie.sqlite"
      try Self.makeDatabase(path)
      try Self.overwrite(path, from: from, count: 20_000)
      let damaged = try Data(contentsOf: URL(fileURLWithPath: path))
      let (store, setAside) = try Self.openWhole(path)
      let place = try #require(setAside?.path)
      #expect(place.hasPrefix(path + ".set-aside-2026"))
      #expect(place.count == path.count + ".set-aside-".count + 15)
      // The first page counts changes; all others are as they were.
      let kept = try Data(contentsOf: URL(fileURLWithPath: place))
      #expect(kept.dropFirst(4_096) == damaged.dropFirst(4_096))
      try store.check()
    }
  }

  @Test func aFileOfSomebodyElseIsLeftAlone() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/notes.txt"
      let notes = String(repeating: "Mes notes, pas une base. ", count: 100)
      try notes.write(toFile: path, atomically: true, encoding: .utf8)
      let error = #expect(throws: StoreError.self) {
        try Self.opening(path, wasOurs: false).open(now: Self.now) { _ in }
      }
      #expect(error?.code == .notOurs)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == notes)
    }
  }

  @Test func whatWasSetAsideBeforeIsNotOverwritten() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/vigie.sqlite"
      try Self.makeDatabase(path)
      try Self.overwrite(path, from: 4_096, count: 20_000)
      let place = try #require(try Self.openWhole(path).setAside?.path)
      let first = try Data(contentsOf: URL(fileURLWithPath: place))
      try Self.overwrite(path, from: 4_096, count: 10_000)
      #expect(throws: (any Error).self) { try Self.openWhole(path) }
      #expect(try Data(contentsOf: URL(fileURLWithPath: place)) == first)
      let later = Timestamp(seconds: Self.now.seconds + 1)
      #expect(try Self.openWhole(path, now: later).setAside != nil)
    }
  }
}
