import TestSupport

extension FuzzTarget {
  /// Version (1), then records of pause (1), kind (1), packet number (1), length (2) and frames.
  ///
  /// Kind: 1 from the server, 2 from another port of the client, 4 over IPv6, 8 to the identifier that
  /// the server chose, 16 with a token, 32 a number of four bytes, 64 in the datagram of the packet
  /// before, 128 with a length that is a lie.
  static func showInitials(_ bytes: Span<UInt8>) throws(BrokenPromise) {
    let versions = QUICInitialBytes.allVersions
    let firstID: [UInt8] = [0x83, 0x94, 0xc8, 0xf0, 0x3e, 0x51, 0x57, 0x08]
    try Tap.open { tap throws(BrokenPromise) in
      var script = Script(bytes)
      let version = versions[Int(script.byte()) % versions.count]
      var datagram: [UInt8] = []
      while !script.isEmpty {
        tap.wait(script.byte())
        let kind = script.byte()
        var initial = QUICInitialBytes(to: kind & 8 != 0 ? [0xf0, 0x67, 0xa5] : firstID)
        initial.version = version
        initial.firstID = firstID
        initial.isFromServer = kind & 1 != 0
        initial.token = kind & 16 != 0 ? [1, 2, 3] : []
        initial.packetNumberLength = kind & 32 != 0 ? 4 : 1
        initial.lengthLie = kind & 128 != 0 ? 7 : 0
        initial.packetNumber = UInt64(script.byte())
        // A packet that cannot be sealed is an empty one.
        let packet = (try? initial.packet(script.take(script.number()))) ?? []
        datagram = kind & 64 != 0 && datagram.count < 0x8000 ? datagram + packet : packet
        try tap.show(ends(kind, serverPort: 443).udp(datagram))
      }
    }
  }
}
