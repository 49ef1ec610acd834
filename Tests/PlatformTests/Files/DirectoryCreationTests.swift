import Foundation
import Platform
import TestSupport
import Testing

@Suite struct DirectoryCreationTests {
  private func ensureCode(_ path: String) -> PlatformError.Code? {
    code { () throws(PlatformError) in try DirectoryCreation.ensure(path) }
  }

  @Test(arguments: ["a", "a/b/c", "a/", "a//b//", "./a"])
  func makesWhatIsMissing(relative: String) throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/" + relative
      try DirectoryCreation.ensure(path, mode: 0o700)
      let status = try #require(try FileStatus(of: path))
      #expect(status.kind == .directory)
      #expect(status.mode == 0o700)
    }
  }

  @Test func leavesWhatIsThere() throws {
    try withTemporaryDirectory { directory in
      try FileManager.default.setAttributes([.posixPermissions: 0o711], ofItemAtPath: directory)
      try DirectoryCreation.ensure(directory)
      #expect(try FileStatus(of: directory)?.mode == 0o711)
    }
  }

  @Test func aFileInTheWayIsAnError() throws {
    try withTemporaryDirectory { directory in
      try put([], directory + "/a")
      #expect(ensureCode(directory + "/a") == .notADirectory)
      #expect(ensureCode(directory + "/a/b") == .cannotOpen)
      #expect(ensureCode("/proc/vigie") == .cannotCreateDirectory)
      #expect(ensureCode("") == .cannotCreateDirectory)
    }
  }
}
