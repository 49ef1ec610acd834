import Foundation
import Platform
import TestSupport
import Testing

@Suite struct FileContentsTests {
  private func readCode(_ path: String, limit: Int = 100) -> PlatformError.Code? {
    code { () throws(PlatformError) in _ = try FileContents.read(path, limit: limit) }
  }

  @Test(arguments: [0, 1, 99, 100, 65_536, 200_000])
  func readsAWholeFileUpToTheLimit(count: Int) throws {
    try withTemporaryDirectory { directory in
      var random = SeededRandom(seed: UInt64(count))
      let bytes = random.bytes(count)
      try put(bytes, directory + "/a")
      #expect(try FileContents.read(directory + "/a", limit: count) == bytes)
      #expect(try FileContents.read(directory + "/a", limit: count + 1) == bytes)
      if count > 0 { #expect(readCode(directory + "/a", limit: count - 1) == .tooLarge) }
    }
  }

  @Test func whatIsNoFileIsRefusedWithoutWaiting() throws {
    try withTemporaryDirectory { directory in
      let fifo = directory + "/fifo"
      // Safety: `mkfifo` reads the C string during the call only.
      let made = unsafe mkfifo(fifo, 0o600)
      #expect(made == 0)
      for path in [directory, fifo, "/dev/zero"] { #expect(readCode(path) == .notAFile) }
    }
  }

  @Test func aMissingFileNamesPathCauseAndAdvice() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/rien\u{1b}.yaml"
      do throws(PlatformError) {
        _ = try FileContents.read(path, limit: 1)
        Issue.record("read a missing file")
      } catch {
        #expect(error.code == .cannotOpen)
        #expect(error.number == ENOENT)
        #expect(
          error.description == "\(directory)/rien\\u{1b}.yaml\u{a0}: ouverture impossible"
            + " (fichier ou répertoire introuvable). Vérifiez le chemin.")
      }
    }
  }
}
