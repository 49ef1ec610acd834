import Foundation

/// A new empty directory for one test, removed with everything in it at the end of `body`.
public func withTemporaryDirectory<Result>(
  _ body: (String) throws -> Result
) throws -> Result {
  let path = FileManager.default.temporaryDirectory
    .appendingPathComponent("vigie-test-\(UUID().uuidString)").path
  try FileManager.default.createDirectory(
    atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  defer { try? FileManager.default.removeItem(atPath: path) }
  return try body(path)
}

/// The repository's root, found from this file's place.
public let repositoryRoot: String = {
  // Tests/TestSupport/TemporaryDirectory.swift
  URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
}()

/// Removes a directory with everything in it, as a disk that goes away.
public func removeDirectory(_ path: String) throws {
  try FileManager.default.removeItem(atPath: path)
}
