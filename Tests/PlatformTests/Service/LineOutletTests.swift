import Foundation
import Platform
import TestSupport
import Testing

@Suite struct LineOutletTests {
  private func refuses(_ path: String) {
    let error = #expect(throws: PlatformError.self) {
      try LineOutlet(path).write("{}", priority: 6)
    }
    #expect(error?.code == .cannotWrite && error?.path == path)
  }

  @Test func aSocketGetsOneDatagramWithItsPriority() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/log"
      let receiver = Process()
      receiver.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      receiver.arguments = [
        "python3", "-c",
        """
        import socket, sys
        s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        s.bind(sys.argv[1]); s.settimeout(60)
        print("ready", flush=True)
        sys.stdout.buffer.write(s.recv(65536))
        """, path,
      ]
      let output = Pipe()
      receiver.standardOutput = output
      try receiver.run()
      let ready = output.fileHandleForReading.readData(ofLength: 6)
      #expect(ready == Data("ready\n".utf8))
      try LineOutlet(path).write("{\"a\":1}", priority: 4)
      let message = output.fileHandleForReading.readDataToEndOfFile()
      receiver.waitUntilExit()
      #expect(String(decoding: message, as: UTF8.self) == "<132>vigie: {\"a\":1}")
      // Nobody is behind the socket any more.
      refuses(path)
    }
  }

  @Test func aFileGrowsByWholeLines() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/lines"
      try LineOutlet(path).write("one", priority: 6)
      try LineOutlet(path).write("two", priority: 6)
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text == "one\ntwo\n")
    }
  }

  @Test func whatIsNoFileAndNoSocketTakesNothing() throws {
    try withTemporaryDirectory { directory in
      refuses(directory)
      refuses(directory + "/none/x")
      refuses("/dev/null")
      try FileManager.default.createSymbolicLink(
        atPath: directory + "/link", withDestinationPath: directory + "/target")
      refuses(directory + "/link")
      #expect(!FileManager.default.fileExists(atPath: directory + "/target"))
    }
  }
}
