import Model
import TestSupport

extension FuzzTarget {
  /// The link types in the order in which an input's byte chooses them.
  static let links: [LinkType] = [
    .ethernet, .linuxSLL, .linuxSLL2, .raw, .null, .loop, .ppp, .pppHDLC, .ciscoHDLC, .ieee80211,
    .radiotap, .nflog, .ipv4, .ipv6, .rawBSD, LinkType(rawValue: 0xffff),
  ]

  private static func link(_ choice: UInt8) -> LinkType { links[Int(choice) % links.count] }

  /// Link type (1), frame.
  static func showPacket(_ bytes: Span<UInt8>) throws(BrokenPromise) {
    try Tap.open { tap throws(BrokenPromise) in
      var script = Script(bytes)
      let link = link(script.byte())
      try tap.show(script.rest(), link: link)
    }
  }

  /// Records of pause (1), link type (1), length (2) and frame.
  static func showPackets(_ bytes: Span<UInt8>) throws(BrokenPromise) {
    try Tap.open { tap throws(BrokenPromise) in
      var script = Script(bytes)
      while !script.isEmpty {
        tap.wait(script.byte())
        let link = link(script.byte())
        try tap.show(script.take(script.number()), link: link)
      }
    }
  }

  /// Server's port (1), then records of pause (1), kind (1), length (2) and datagram; kind: 1 from the
  /// server, 2 from another port of the client, 4 over IPv6.
  static func showDatagrams(_ bytes: Span<UInt8>) throws(BrokenPromise) {
    try Tap.open { tap throws(BrokenPromise) in
      var script = Script(bytes)
      let serverPort = serverPort(script.byte())
      while !script.isEmpty {
        tap.wait(script.byte())
        let kind = script.byte()
        let datagram = script.take(script.number())
        try tap.show(ends(kind, serverPort: serverPort).udp(datagram))
      }
    }
  }

  /// The ends that bits of a record's kind choose.
  static func ends(_ kind: UInt8, serverPort: Int) -> Ends {
    Ends(
      isFromServer: kind & 1 != 0, clientPort: kind & 2 != 0 ? 50_002 : 50_000,
      serverPort: serverPort, isIPv6: kind & 4 != 0)
  }

  static func serverPort(_ choice: UInt8) -> Int {
    let ports = [443, 80, 53, 3128, 1080, 853, 8443]
    return ports[Int(choice) % ports.count]
  }
}
