import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Platform

@Suite struct SecretFileTests {
  static let secret = (0..<32).map { UInt8($0) }

  private func readError(_ path: String) -> PlatformError? {
    do throws(PlatformError) {
      _ = try SecretFile.read(path, length: 32)
      return nil
    } catch {
      return error
    }
  }

  @Test func createsOnceClosedToOthersAndReadsItAgain() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/key"
      #expect(try SecretFile.read(path, length: 32) == nil)
      #expect(try SecretFile.readOrCreate(path, length: 32) { Self.secret } == Self.secret)
      #expect(try FileStatus(of: path)?.mode == 0o600)
      #expect(try names(directory) == ["key"])
      let again = try SecretFile.readOrCreate(path, length: 32) {
        Issue.record("made a second secret")
        return []
      }
      #expect(again == Self.secret)
      #expect(try SecretFile.read(path, length: 32) == Self.secret)
    }
  }

  @Test(arguments: [0o640, 0o604, 0o660, 0o601, 0o777])
  func aSecretOpenToOthersIsRefusedWithTheCommandThatClosesIt(mode: Int) throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/ma clé"
      try put(Self.secret, path, mode: mode)
      let error = try #require(readError(path))
      #expect(error.code == .openToOthers)
      #expect(error.advice == "Fermez-le\u{a0}: chmod 0600 '\(path)'")
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
      #expect(readError(path) == nil)
    }
  }

  @Test func aReadOnlySecretIsFine() throws {
    try withTemporaryDirectory { directory in
      try put(Self.secret, directory + "/key", mode: 0o400)
      #expect(try SecretFile.read(directory + "/key", length: 32) == Self.secret)
    }
  }

  @Test(arguments: [0, 31, 33, 100_000])
  func anotherLengthIsRefused(length: Int) throws {
    try withTemporaryDirectory { directory in
      try put(Array(repeating: 1, count: length), directory + "/key")
      #expect(readError(directory + "/key")?.code == .wrongLength)
      let made = code { () throws(PlatformError) in
        _ = try SecretFile.readOrCreate(directory + "/new", length: 32) {
          Array(repeating: 1, count: length)
        }
      }
      #expect(made == .wrongLength)
      #expect(try names(directory) == ["key"])
    }
  }

  @Test func linksDirectoriesAndPipesAreRefused() throws {
    try withTemporaryDirectory { directory in
      try put(Self.secret, directory + "/key")
      try link(directory + "/link", to: "key")
      try link(directory + "/dangling", to: "nowhere")
      // Safety: `mkfifo` reads the C string during the call only.
      let made = unsafe mkfifo(directory + "/fifo", 0o600)
      #expect(made == 0)
      #expect(readError(directory + "/link")?.code == .symbolicLink)
      #expect(readError(directory + "/dangling")?.code == .symbolicLink)
      #expect(readError(directory + "/fifo")?.code == .notAFile)
      #expect(readError(directory)?.code == .notAFile)
    }
  }

  @Test(
    arguments: [
      (1_000, 1_000, nil), (1_000, 0, nil), (0, 1_000, nil), (1_000, 1_001, .foreignOwner),
      (1_000, 65_534, .foreignOwner),
    ] as [(UInt32, UInt32, PlatformError.Code?)])
  func onlyTheAccountsOwnAndRootsSecretsAreTaken(
    account: UInt32, owner: UInt32, expected: PlatformError.Code?
  ) {
    var status = stat()
    status.st_mode = S_IFREG | 0o600
    status.st_uid = owner
    let found = code { () throws(PlatformError) in
      try SecretFile.check(FileStatus(status), "key", account: account)
    }
    #expect(found == expected)
  }

  @Test func aDirectoryThatIsMissingIsAnError() throws {
    try withTemporaryDirectory { directory in
      let made = code { () throws(PlatformError) in
        _ = try SecretFile.readOrCreate(directory + "/none/key", length: 32) { Self.secret }
      }
      #expect(made == .cannotWrite)
    }
  }

  @Test func ofManyCreatorsOneWinsAndAllAgree() throws {
    try withTemporaryDirectory { directory throws in
      let path = directory + "/key"
      let found = Mutex<Set<[UInt8]>>([])
      DispatchQueue.concurrentPerform(iterations: 32) { index in
        let secret = try? SecretFile.readOrCreate(path, length: 32) {
          Array(repeating: UInt8(index), count: 32)
        }
        found.withLock { _ = $0.insert(secret ?? []) }
      }
      let secrets = found.withLock { $0 }
      #expect(secrets.count == 1)
      #expect(secrets.first?.count == 32)
      #expect(try contents(path) == secrets.first)
      #expect(try names(directory) == ["key"])
    }
  }
}
