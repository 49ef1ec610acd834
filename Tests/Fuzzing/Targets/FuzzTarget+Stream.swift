extension FuzzTarget {
  /// Server's port (1), first number (1), then records of kind (1), length (1) and bytes.
  ///
  /// Kind: bits 0 and 1 where the segment begins (0 after the last one, 1 so many bytes before, 2 so
  /// many after, 3 at that place, told by one byte or two that follow), 4 FIN, 8 RST, 16 SYN, 32 from
  /// the server, 64 from another port of the client, 128 the length is counted in 16 bytes.
  static func showStream(_ bytes: Span<UInt8>) throws(BrokenPromise) {
    try Tap.open { tap throws(BrokenPromise) in
      var script = Script(bytes)
      let serverPort = serverPort(script.byte())
      // With a high byte of 0xff the numbers soon begin again at 0.
      let first = UInt32(script.byte()) << 24 | 0x00ff_ff00
      try tap.show(
        Ends(serverPort: serverPort)
          .tcp([], sequence: first &- 1, acknowledgement: 0, flags: 0x02))
      var position = 0
      var answered: UInt32 = 0
      while !script.isEmpty {
        let kind = script.byte()
        switch kind & 3 {
        case 1: position -= Int(script.byte())
        case 2: position += Int(script.byte())
        case 3: position = script.number()
        default: break
        }
        let length = Int(script.byte()) << (kind & 0x80 != 0 ? 4 : 0)
        let payload = script.take(length)
        var ends = ends(kind >> 5 & 3, serverPort: serverPort)
        ends.isFromServer = kind & 0x20 != 0
        let flags: UInt8 =
          0x10 | (kind & 4 != 0 ? 0x01 : 0) | (kind & 8 != 0 ? 0x04 : 0)
          | (kind & 16 != 0 ? 0x02 : 0)
        let place = first &+ UInt32(truncatingIfNeeded: position)
        if ends.isFromServer {
          try tap.show(
            ends.tcp(payload, sequence: answered, acknowledgement: place, flags: flags))
          answered &+= UInt32(truncatingIfNeeded: payload.count)
        } else {
          try tap.show(
            ends.tcp(payload, sequence: place, acknowledgement: answered, flags: flags))
          position += payload.count
        }
      }
    }
  }
}
