import TestSupport
import Testing

@testable import Platform

/// Against a real datagram socket, as the service manager has one.
@Suite struct ServiceManagerTests {
  /// What `body` makes a manager receive at that path.
  private func received(
    at path: String, _ body: (ServiceManager) -> Void
  ) throws -> [String] {
    let socket = try #require(NotifySocket(path))
    body(
      ServiceManager(
        environment: { $0 == "NOTIFY_SOCKET" ? path : nil }, process: 1))
    return socket.take()
  }

  @Test func everyMessageArrives() throws {
    try withTemporaryDirectory { directory in
      let messages = try received(at: directory + "/notify") { manager in
        manager.ready("écoute eth1\nligne 2")
        manager.alive()
        manager.reloading()
        manager.status("12 paquets")
        manager.stopping()
      }
      try #require(messages.count == 5)
      #expect(messages[0] == "READY=1\nSTATUS=écoute eth1 ligne 2")
      #expect(messages[1] == "WATCHDOG=1")
      #expect(messages[2].hasPrefix("RELOADING=1\nMONOTONIC_USEC="))
      #expect(messages[3] == "STATUS=12 paquets")
      #expect(messages[4] == "STOPPING=1")
    }
  }

  @Test func anAbstractAddressIsUnderstood() throws {
    let name = "@vigie-test-\(UInt64.random(in: .min ... .max))"
    #expect(try received(at: name) { $0.alive() } == ["WATCHDOG=1"])
  }

  @Test(arguments: [nil, "", "relative", String(repeating: "/x", count: 80)])
  func withoutAManagerNothingIsSent(path: String?) {
    let manager = ServiceManager(
      environment: { $0 == "NOTIFY_SOCKET" ? path : nil }, process: 1)
    manager.ready("x")
    #expect(manager.watchdogMicroseconds == nil)
  }

  @Test(
    arguments: [
      ("30000000", "7", 30_000_000), ("30000000", "8", nil), ("0", "7", nil), ("x", "7", nil),
      ("-5", nil, nil), ("5", nil, 5),
    ] as [(String, String?, Int64?)])
  func theWatchdogIsThatOfThisProcess(interval: String, process: String?, expected: Int64?) {
    let manager = ServiceManager(
      environment: { name in
        switch name {
        case "WATCHDOG_USEC": interval
        case "WATCHDOG_PID": process
        default: nil
        }
      }, process: 7)
    #expect(manager.watchdogMicroseconds == expected)
  }
}
