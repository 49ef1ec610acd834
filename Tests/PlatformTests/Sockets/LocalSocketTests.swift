import Foundation
import Glibc
import Platform
import TestSupport
import Testing

@Suite struct LocalSocketTests {
  /// A service of one thread that answers that many clients.
  private func serve(
    _ path: String, clients: Int, _ body: @escaping @Sendable (LocalQuestion) -> String
  ) throws -> Thread {
    let listener = try LocalListener(path)
    let box = ListenerBox(listener)
    let thread = Thread {
      for _ in 0..<clients { box.serve(body) }
      box.done.signal()
    }
    thread.threadDictionary["box"] = box
    thread.start()
    return thread
  }

  private final class ListenerBox: @unchecked Sendable {
    let listener: LocalListener
    let done = DispatchSemaphore(value: 0)
    init(_ listener: consuming LocalListener) { self.listener = listener }
    func serve(_ body: (LocalQuestion) -> String) { listener.serve(milliseconds: 20_000, body) }
  }

  private func wait(for thread: Thread) {
    (thread.threadDictionary["box"] as? ListenerBox)?.done.wait()
  }

  @Test func aQuestionIsAnsweredAndItsAccountKnown() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/s"
      let thread = try serve(path, clients: 1) { "\($0.text) \($0.account.map(Int.init) ?? -1)" }
      #expect(try LocalSocket.ask(path, "état") == "état \(geteuid())")
      wait(for: thread)
      #expect(try FileStatus(of: path)?.mode == 0o660)
    }
  }

  @Test func nobodyThereIsNoAnswer() throws {
    try withTemporaryDirectory { directory in
      for path in [directory + "/none", directory + "/none/deeper"] {
        let answer = try LocalSocket.ask(path, "x")
        #expect(answer == nil)
      }
    }
  }

  @Test func aPathThatIsTooLongIsRefusedWithWords() throws {
    let path = "/tmp/" + String(repeating: "x", count: 200)
    #expect(throws: PlatformError.self) { _ = try LocalListener(path) }
    #expect(throws: PlatformError.self) { try LocalSocket.ask(path, "x") }
  }

  @Test func aLongAnswerIsCutAtItsLimit() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/s"
      let answer = String(repeating: "x", count: LocalListener.longestAnswer + 5)
      let thread = try serve(path, clients: 1) { _ in answer }
      #expect(try LocalSocket.ask(path, "x")?.utf8.count == LocalListener.longestAnswer)
      wait(for: thread)
    }
  }

  @Test func aQuestionThatIsTooLongOrNoTextIsNotAnswered() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/s"
      let thread = try serve(path, clients: 2) { _ in "answered" }
      let long = String(repeating: "x", count: LocalListener.longestQuestion + 1)
      #expect((try? LocalSocket.ask(path, long)) != "answered")
      #expect(try LocalSocket.ask(path, "short") == "answered")
      wait(for: thread)
    }
  }

  @Test func aClientThatSaysNothingHoldsNobodyUpForLong() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/s"
      let thread = try serve(path, clients: 2) { _ in "answered" }
      let silent = try #require(Self.connect(path))
      defer { close(silent) }
      #expect(try LocalSocket.ask(path, "x") == "answered")
      wait(for: thread)
    }
  }

  private static func connect(_ path: String) -> Int32? {
    let number = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    // Safety: the test's path is shorter than the structure's room.
    unsafe withUnsafeMutableBytes(of: &address) { bytes in
      for (index, byte) in path.utf8.enumerated() { unsafe bytes[2 + index] = byte }
    }
    // Safety: the structure outlives the call, with its own size.
    let result = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe Glibc.connect(number, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    return result == 0 ? number : nil
  }

  @Test func aLeftoverIsReplacedAndALiveOneIsNot() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/s"
      // A socket without a listener, as a killed service leaves it.
      let left = try LocalListener(path)
      try FileManager.default.moveItem(atPath: path, toPath: path + ".kept")
      _ = consume left
      try FileManager.default.moveItem(atPath: path + ".kept", toPath: path)
      let present = try LocalListener(path)
      do throws(PlatformError) {
        _ = try LocalListener(path)
        Issue.record("two listeners on one path")
      } catch {
        #expect(error.code == .cannotOpen)
      }
      _ = consume present
      #expect(try FileStatus(of: path) == nil)
      try Data("a file".utf8).write(to: URL(fileURLWithPath: path))
      #expect(throws: PlatformError.self) { _ = try LocalListener(path) }
      #expect(try FileStatus(of: path)?.kind == .file)
    }
  }
}
