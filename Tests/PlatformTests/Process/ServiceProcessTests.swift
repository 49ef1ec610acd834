import Foundation
import Glibc
import Synchronization
import Testing

@testable import Platform

/// Threads, wake-ups, signals and capabilities: each test in a thread of its own, to which they
/// belong.
@Suite struct ServiceProcessTests {
  @Test func aThreadRunsToItsEndUnderItsName() throws {
    let name = Mutex("")
    try withThread("vigie-a-very-long-name") {
      let text = try? String(contentsOfFile: "/proc/thread-self/comm", encoding: .utf8)
      name.withLock { $0 = text ?? "" }
    }
    #expect(name.withLock { $0 } == "vigie-a-very-lo\n")
  }

  private func withThread(_ name: String, _ body: @escaping @Sendable () -> Void) throws {
    try WorkerThread(named: name, body).join()
  }

  @Test func aBellThatRangBeforeEndsTheWaitAtOnce() throws {
    let bell = try WakeUp()
    bell.ring()
    let start = SystemClock.monotonicNanoseconds()
    bell.wait(milliseconds: 20_000)
    #expect(SystemClock.monotonicNanoseconds() - start < 10_000_000_000)
    // It rang once.
    bell.wait(milliseconds: 1)
  }

  @Test func aBellWakesAnotherThread() throws {
    let bell = try WakeUp()
    let done = Mutex(false)
    let sleeper = try WorkerThread(named: "sleeper") {
      bell.wait(milliseconds: 20_000)
      done.withLock { $0 = true }
    }
    bell.ring()
    sleeper.join()
    #expect(done.withLock { $0 })
  }

  @Test(arguments: [
    (SIGTERM, Signals.Request.stop), (SIGINT, .stop), (SIGHUP, .reload),
  ])
  func signalsAreRead(signal: Int32, request: Signals.Request) throws {
    let found = Mutex<[Signals.Request?]>([])
    try withThread("signals") {
      guard let signals = try? Signals() else { return }
      pthread_kill(pthread_self(), signal)
      let first = signals.wait(milliseconds: 10_000)
      let second = signals.wait(milliseconds: 0)
      found.withLock { $0 = [first, second] }
    }
    #expect(found.withLock { $0 } == [request, nil])
  }

  @Test func nothingIsKeptButTheRightToListenAndThatOnlyWhileItIsNeeded() throws {
    let texts = Mutex<[String]>([])
    try withThread("capabilities") {
      func status() {
        let text = try? String(contentsOfFile: "/proc/thread-self/status", encoding: .utf8)
        texts.withLock { $0.append(text ?? "") }
      }
      guard (try? Capabilities.keepOnlyRawSockets()) != nil else { return }
      status()
      Capabilities.withRawSockets { status() }
      status()
    }
    let seen = texts.withLock { $0 }
    try #require(seen.count == 3)
    func mask(_ text: String, _ name: String) -> UInt64 {
      let line = text.split(separator: "\n").first { $0.hasPrefix(name) }
      return line.flatMap { UInt64($0.split(separator: "\t").last ?? "", radix: 16) } ?? .max
    }
    let raw: UInt64 = 1 << 13
    for text in seen {
      #expect(mask(text, "CapPrm:") & ~raw == 0)
      #expect(mask(text, "CapInh:") == 0)
      #expect(text.contains("NoNewPrivs:\t1"))
    }
    #expect(mask(seen[0], "CapEff:") == 0)
    #expect(mask(seen[1], "CapEff:") == mask(seen[0], "CapPrm:"))
    #expect(mask(seen[2], "CapEff:") == 0)
  }
}
