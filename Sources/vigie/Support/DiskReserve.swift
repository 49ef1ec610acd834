import Platform
import Store

/// Room that is kept for the purge beside the database: erasing must be written down first, and on a
/// full disk nothing more can be written (privacy requirement P49).
struct DiskReserve {
  let path: String

  /// 8 MiB: the audit's row, and the log of the deletions of a day.
  static let size = 8 << 20

  init(beside database: DatabaseOption) throws {
    let directory = try database.directory
    path = (directory == "/" ? "" : directory) + "/reserve"
  }

  /// Does `body`; on a full disk gives it the room and does it once more. Then keeps room again, as far
  /// as there is some.
  func lending<Result>(_ body: () throws -> Result) throws -> Result {
    defer { keep() }
    do {
      return try body()
    } catch  where Self.isLackOfRoom(error) {
      guard try FileStatus(of: path) != nil else { throw error }
      try SecretFile.erase(path)
      return try body()
    }
  }

  private static func isLackOfRoom(_ error: any Error) -> Bool {
    (error as? StoreError)?.code == .full || (error as? PlatformError)?.code == .cannotWrite
  }

  /// A disk without so much room keeps none, and the purge works as long as it has any.
  private func keep() {
    if let status = try? FileStatus(of: path), status.size >= Self.size { return }
    try? FolderOwner.write(path, [UInt8](repeating: 0, count: Self.size))
  }
}
