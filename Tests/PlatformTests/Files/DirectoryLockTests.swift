import Foundation
import Platform
import TestSupport
import Testing

@Suite struct DirectoryLockTests {
  @Test func oneAfterTheOther() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/count"
      try put(Array("0".utf8), path)
      DispatchQueue.concurrentPerform(iterations: 40) { _ in
        try? DirectoryLock.hold(directory) {
          let text = String(decoding: try contents(path), as: UTF8.self)
          try AtomicFile.write(path, Array("\((Int(text) ?? 0) + 1)".utf8))
        }
      }
      let text = String(decoding: try contents(path), as: UTF8.self)
      #expect(text == "40")
      #expect(try names(directory) == ["count"])
    }
  }

  @Test func anErrorInsideEndsTheLock() throws {
    try withTemporaryDirectory { directory in
      #expect(throws: CancellationError.self) {
        try DirectoryLock.hold(directory) { throw CancellationError() }
      }
      let result = try DirectoryLock.hold(directory) { 7 }
      #expect(result == 7)
    }
  }

  @Test func whatIsNoDirectoryIsAnError() throws {
    try withTemporaryDirectory { directory in
      for path in [directory + "/none", "/dev/null"] {
        let error = #expect(throws: PlatformError.self) { try DirectoryLock.hold(path) {} }
        #expect(error?.code == .cannotOpen)
      }
    }
  }
}
