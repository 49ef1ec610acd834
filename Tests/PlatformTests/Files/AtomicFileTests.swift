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

  @Test func aFailureLeavesTheOldFileAndNoRest() throws {
    try withTemporaryDirectory { directory throws in
      #expect(writeCode(directory + "/none/out.csv") == .cannotWrite)
      #expect(writeCode("/proc/vigie.csv") == .cannotWrite)
      #expect(try names(directory).isEmpty)
    }
  }
}
