import Foundation
import TestSupport
import Testing

@testable import Platform

@Suite struct SecretLifeTests {
  @Test func aReadOnlySecretIsNeverReplaced() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/k"
      try SecretFile.createReadOnly(path, [1, 2, 3])
      #expect(try FileStatus(of: path)?.mode == 0o400)
      #expect(throws: PlatformError.self) { try SecretFile.createReadOnly(path, [4]) }
      #expect(try SecretFile.read(path, length: 3) == [1, 2, 3])
      #expect(try FileManager.default.contentsOfDirectory(atPath: directory) == ["k"])
    }
  }

  @Test func anErasedSecretIsOverwrittenToo() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/k"
      try SecretFile.createReadOnly(path, [UInt8](repeating: 9, count: 32))
      // A second name shows what became of the bytes.
      try FileManager.default.linkItem(atPath: path, toPath: directory + "/witness")
      try SecretFile.erase(path)
      #expect(!FileManager.default.fileExists(atPath: path))
      #expect(
        FileManager.default.contents(atPath: directory + "/witness")
          == Data(repeating: 0, count: 32))
      try SecretFile.erase(path)
    }
  }

  @Test func whatIsNoFileIsNotErased() throws {
    try withTemporaryDirectory { directory in
      let link = directory + "/link"
      try FileManager.default.createSymbolicLink(
        atPath: link, withDestinationPath: "/etc/hostname")
      #expect(throws: PlatformError.self) { try SecretFile.erase(link) }
      #expect(throws: PlatformError.self) { try SecretFile.erase(directory) }
    }
  }

  @Test func bytesAreWiped() {
    var bytes: [UInt8] = [1, 2, 3]
    SecretBytes.wipe(&bytes)
    #expect(bytes == [0, 0, 0])
    #expect(SecretBytes([4, 5]).withBytes { $0 } == [4, 5])
  }
}
