import Foundation
import TestSupport
import Testing

@testable import Platform

@Suite struct StreamedFileTests {
  private func names(_ directory: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
  }

  @Test func theFileAppearsWholeInPlaceOfTheOldOne() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/e.csv"
      try Data("old".utf8).write(to: URL(fileURLWithPath: path))
      let file = try StreamedFile(replacing: path)
      var expected: [UInt8] = []
      for number in 0..<20_000 {
        let line = Array("\(number);row\n".utf8)
        expected += line
        try file.write(line)
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("old".utf8))
      try file.place()
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(expected))
      #expect(try names(directory) == ["e.csv"])
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o640)
    }
  }

  @Test func aFileThatIsGivenUpLeavesNothing() throws {
    try withTemporaryDirectory { directory in
      do {
        let file = try StreamedFile(replacing: directory + "/e.csv")
        try file.write([UInt8](repeating: 0x41, count: 200_000))
      }
      #expect(try names(directory) == [])
    }
  }

  @Test func whatAFileMustNotReplaceIsRefused() throws {
    try withTemporaryDirectory { directory in
      try FileManager.default.createSymbolicLink(
        atPath: directory + "/link", withDestinationPath: "/dev/null")
      let codes = [
        (directory, PlatformError.Code.notAFile), ("/dev/null", .notAFile),
        (directory + "/link", .symbolicLink), (directory + "/none/e.csv", .cannotWrite),
      ]
      for (path, code) in codes {
        let error = #expect(throws: PlatformError.self) { try StreamedFile(replacing: path) }
        #expect(error?.code == code, "\(path)")
      }
      #expect(try names(directory) == ["link"])
    }
  }
}
