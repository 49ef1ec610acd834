import Foundation
import Platform
import TestSupport
import Testing

@Suite struct AtomicFileTests {
  private func writeCode(_ path: String) -> PlatformError.Code? {
    code { () throws(PlatformError) in try AtomicFile.write(path, [1]) }
  }

  @Test func writesAndReplacesWithThatMode() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/out.csv"
      try AtomicFile.write(path, [1, 2, 3])
      #expect(try contents(path) == [1, 2, 3])
      #expect(try FileStatus(of: path)?.mode == 0o640)
      try AtomicFile.write(path, Array(repeating: 7, count: 300_000), mode: 0o600)
      #expect(try contents(path) == Array(repeating: 7, count: 300_000))
      #expect(try FileStatus(of: path)?.mode == 0o600)
      #expect(try names(directory) == ["out.csv"])
    }
  }

  @Test func refusesLinksDirectoriesAndDevices() throws {
    try withTemporaryDirectory { directory in
      try put([5], directory + "/a")
      try link(directory + "/l", to: "a")
      #expect(writeCode(directory + "/l") == .symbolicLink)
      #expect(writeCode(directory) == .notAFile)
      #expect(writeCode("/dev/null") == .notAFile)
      #expect(try contents(directory + "/a") == [5])
      #expect(try FileStatus(of: "/dev/null")?.kind == .other)
    }
  }

  @Test func takesTheModeTheOwnerAndTheGroupOfAnotherFile() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/decisions.yaml"
      try put([5], path)
      var other = try #require(try FileStatus(of: path))
      other.mode = 0o604
      if geteuid() == 0 { (other.owner, other.group) = (65_533, 65_532) }
      try AtomicFile.write(path, [1, 2], like: other)
      let status = try #require(try FileStatus(of: path))
      #expect(try contents(path) == [1, 2])
      #expect(status.mode == 0o604)
      #expect((status.owner, status.group) == (other.owner, other.group))
    }
  }

  @Test(.enabled(if: geteuid() != 0, "root may give files away"))
  func aFileThatCannotBeGivenToItsOwnerStaysAsItIs() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/decisions.yaml"
      try put([5], path)
      var other = try #require(try FileStatus(of: path))
      other.owner = 0
      #expect(
        code { () throws(PlatformError) in try AtomicFile.write(path, [1], like: other) }
          == .cannotWrite)
      #expect(try contents(path) == [5])
      #expect(try names(directory) == ["decisions.yaml"])
    }
  }

  @Test func aFailureLeavesTheOldFileAndNoRest() throws {
    try withTemporaryDirectory { directory throws in
      #expect(writeCode(directory + "/none/out.csv") == .cannotWrite)
      #expect(writeCode("/proc/vigie.csv") == .cannotWrite)
      #expect(try names(directory).isEmpty)
    }
  }
}
