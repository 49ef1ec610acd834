import Platform
import TestSupport
import Testing

@Suite struct FileStatusTests {
  @Test func tellsKindSizeAndMode() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/a"
      try put([1, 2, 3], path, mode: 0o640)
      try link(directory + "/l", to: "a")
      let status = try #require(try FileStatus(of: path))
      #expect(status.kind == .file)
      #expect(status.size == 3)
      #expect(status.mode == 0o640)
      #expect(try FileStatus(of: directory)?.kind == .directory)
      #expect(try FileStatus(of: "/dev/null")?.kind == .other)
      #expect(try FileStatus(of: directory + "/l") == status)
      #expect(try FileStatus(of: directory + "/l", followingLink: false)?.kind == .symbolicLink)
    }
  }

  @Test func nothingThereIsNil() throws {
    try withTemporaryDirectory { directory in
      try link(directory + "/dangling", to: "nowhere")
      #expect(try FileStatus(of: directory + "/none") == nil)
      #expect(try FileStatus(of: directory + "/dangling") == nil)
      #expect(try FileStatus(of: "") == nil)
    }
  }

  @Test func whatTheSystemDoesNotTellIsAnError() throws {
    try withTemporaryDirectory { directory in
      try put([], directory + "/a")
      #expect(
        code { () throws(PlatformError) in _ = try FileStatus(of: directory + "/a/b") }
          == .cannotOpen)
      #expect(code { () throws(PlatformError) in _ = try FileStatus(of: "a\0b") } == .cannotOpen)
    }
  }
}
