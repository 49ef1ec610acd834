import Foundation
import Glibc
import TestSupport
import Testing

@testable import Platform

/// What root makes in another account's folder is that account's.
@Suite(.enabled(if: geteuid() == 0, "donner un fichier à un autre compte demande root"))
struct FolderOwnerTests {
  /// An account that is nobody's here.
  static let account: UInt32 = 43_210

  private func give(_ path: String, to account: UInt32) throws {
    try FileManager.default.setAttributes(
      [.ownerAccountID: account, .groupOwnerAccountID: account], ofItemAtPath: path)
  }

  private func withFolder(_ body: (String) throws -> Void) throws {
    try withTemporaryDirectory { directory in
      try give(directory, to: Self.account)
      try body(directory)
    }
  }

  @Test func aNewFileBelongsToTheFoldersAccount() throws {
    try withFolder { directory in
      let path = directory + "/tete"
      for text in ["un", "deux"] {
        try FolderOwner.write(path, Array(text.utf8))
        let status = try #require(try FileStatus(of: path))
        #expect(status.owner == Self.account && status.group == Self.account)
        #expect(status.mode == 0o640)
      }
      #expect(try FileContents.read(path, limit: 10) == Array("deux".utf8))
    }
  }

  @Test func whatRootMadeIsGivenAwayWithItsMode() throws {
    try withFolder { directory in
      let path = directory + "/base"
      try AtomicFile.write(path, [1], mode: 0o600)
      try FolderOwner.adopt(path)
      try FolderOwner.adopt(path)
      let status = try #require(try FileStatus(of: path))
      #expect(status.owner == Self.account)
      #expect(status.mode == 0o600)
      try DirectoryCreation.ensureAdopted(directory + "/dossier")
      #expect(try FileStatus(of: directory + "/dossier")?.owner == Self.account)
    }
  }

  @Test func aLinkAndAnotherAccountsFileAreLeftAlone() throws {
    try withFolder { directory in
      let target = directory + "/cible"
      try AtomicFile.write(target, [1])
      try FileManager.default.createSymbolicLink(
        atPath: directory + "/lien", withDestinationPath: target)
      #expect(throws: PlatformError.self) { try FolderOwner.adopt(directory + "/lien") }
      #expect(try FileStatus(of: target)?.owner == 0)
      try give(target, to: 43_211)
      try FolderOwner.adopt(target)
      #expect(try FileStatus(of: target)?.owner == 43_211)
    }
  }
}
