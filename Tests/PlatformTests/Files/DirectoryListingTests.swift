import Foundation
import Platform
import TestSupport
import Testing

@Suite struct DirectoryListingTests {
  @Test func givesTheFilesOfThatEndingInByteOrder() throws {
    try withTemporaryDirectory { directory in
      for name in ["b.yaml", "a.yaml", "é.yaml", "Z.yaml", "c.yml", ".hidden.yaml", "yaml"] {
        try put([], directory + "/" + name)
      }
      try FileManager.default.createDirectory(
        atPath: directory + "/d.yaml", withIntermediateDirectories: false)
      try link(directory + "/l.yaml", to: "a.yaml")
      try link(directory + "/m.yaml", to: "nowhere")
      // A link that leads nowhere is listed: whoever opens it says so.
      let names = ["Z.yaml", "a.yaml", "b.yaml", "l.yaml", "m.yaml", "é.yaml"]
      #expect(
        try DirectoryListing.files(in: directory, withSuffix: ".yaml")
          == names.map { directory + "/" + $0 })
      #expect(
        try DirectoryListing.files(in: directory + "/", withSuffix: ".yml")
          == [directory + "/c.yml"])
      #expect(try DirectoryListing.files(in: directory, withSuffix: ".csv").isEmpty)
    }
  }

  @Test func whatIsNoDirectoryIsAnError() throws {
    try withTemporaryDirectory { directory in
      try put([], directory + "/a")
      #expect(listCode(directory + "/a") == .notADirectory)
      #expect(listCode(directory + "/none") == .cannotOpen)
    }
  }

  @Test func aNameThatIsNoTextIsAnError() throws {
    try withTemporaryDirectory { directory in
      let name = Array((directory + "/").utf8CString.dropLast()) + [-1, -2, 0]
      // Safety: the array ends in NUL and outlives the calls.
      let descriptor = unsafe creat(name, 0o600)
      #expect(descriptor >= 0)
      close(descriptor)
      #expect(listCode(directory) == .nameNotUTF8)
      #expect(unsafe unlink(name) == 0)
    }
  }

  private func listCode(_ path: String) -> PlatformError.Code? {
    code { () throws(PlatformError) in
      _ = try DirectoryListing.files(in: path, withSuffix: "")
    }
  }
}
