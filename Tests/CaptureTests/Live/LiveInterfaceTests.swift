import Capture
import Foundation
import Glibc
import Model
import Testing

/// The loopback interface, which every machine has; listening needs CAP_NET_RAW.
@Suite struct LiveInterfaceTests {
  static let mayListen = geteuid() == 0

  @Test(arguments: ["", "any", "a/b", "..", "eth0 ", "an-interface-too-long", "\u{e9}th0"])
  func namesThatAreNoInterfaces(name: String) {
    do {
      _ = try LiveInterface(name)
      Issue.record("opened")
    } catch {
      #expect(error.code == .badName)
      #expect(error.description.contains("ce n'est pas un nom d'interface"))
    }
  }

  @Test func anInterfaceThatIsNotThere() {
    do {
      _ = try LiveInterface("vigie-none0")
      Issue.record("opened")
    } catch {
      #expect(error.code == .missing)
    }
  }

  /// Sends one datagram to a port of this machine where nobody listens.
  private func send(_ text: String, to port: UInt16) {
    let sender = socket(AF_INET, Int32(SOCK_DGRAM.rawValue), 0)
    defer { close(sender) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    let bytes = Array(text.utf8)
    // Safety: bytes and address outlive the call, with their own sizes.
    _ = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe sendto(
          sender, bytes, bytes.count, 0, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }

  /// Sends until the text was seen or five seconds are over.
  private func sees(
    _ text: String, to port: UInt16, on interface: inout LiveInterface
  ) throws -> Bool {
    let wanted = Array(text.utf8)
    for _ in 0..<50 {
      send(text, to: port)
      interface.wait(milliseconds: 100)
      var isSeen = false
      _ = try interface.dispatch(most: 4_096) { bytes, packet in
        guard bytes.count >= wanted.count else { return }
        let start = bytes.count - wanted.count
        if wanted.indices.allSatisfy({ bytes[start + $0] == wanted[$0] }) {
          isSeen =
            packet.wireLength == bytes.count && packet.time > Timestamp(seconds: 1_700_000_000)
        }
      }
      if isSeen { return true }
    }
    return false
  }

  @Test(.enabled(if: mayListen, "écouter demande root ou CAP_NET_RAW"))
  func packetsComeWholeAndTheFilterIsExchanged() throws {
    var interface = try LiveInterface("lo")
    #expect(interface.link == .ethernet)
    let seen1 = try sees("vigie-whole-1", to: 53, on: &interface)
    #expect(seen1)
    let seen2 = try sees("vigie-whole-2", to: 9, on: &interface)
    #expect(seen2)
    let filter = try #require(KernelFilter(link: interface.link, ports: WatchedPorts()))
    try interface.attach(filter)
    let seen3 = try sees("vigie-filtered", to: 53, on: &interface)
    #expect(seen3)
    var ports = WatchedPorts()
    _ = ports.learn(9)
    try interface.attach(try #require(KernelFilter(link: interface.link, ports: ports)))
    let seen4 = try sees("vigie-learned", to: 9, on: &interface)
    #expect(seen4)
    try interface.check()
    let counters = interface.counters()
    #expect(counters.filtered >= 4)
    #expect(counters.received >= 4)
  }
}
