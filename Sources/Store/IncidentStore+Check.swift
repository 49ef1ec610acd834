import GRDB

extension IncidentStore {
  /// Reads the whole database once and throws `damaged` when it is not sound.
  ///
  /// It takes as long as reading the file; indexes are not compared with their tables
  /// (sqlite.org/pragma.html, quick_check).
  public func check() throws(StoreError) {
    let found = try read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
    guard found == "ok" else {
      throw StoreError(
        .damaged, StoreText.say(.damagedFile, connection.path),
        cause: found, isFileDamage: true)
    }
  }
}
