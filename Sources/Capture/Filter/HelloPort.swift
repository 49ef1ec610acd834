/// Finds the port of a TLS hello as the kernel filter does, so that its port can be watched.
public enum HelloPort {
  /// The server's port when the Ethernet frame holds a TCP segment that begins with a ClientHello.
  public static func port(of frame: Span<UInt8>) -> UInt16? {
    var place = 12
    var type = half(frame, place)
    for _ in 0..<KernelFilter.mostTags where KernelFilter.tagTypes.contains(UInt32(type)) {
      place += 4
      type = half(frame, place)
    }
    let network = place + 2
    let transport: Int
    switch type {
    case 0x0800:
      guard byte(frame, network + 9) == 6 else { return nil }
      transport = network + Int(byte(frame, network) & 0x0f) * 4
    case 0x86dd:
      guard byte(frame, network + 6) == 6 else { return nil }
      transport = network + 40
    default: return nil
    }
    let data = transport + Int(byte(frame, transport + 12) >> 4) * 4
    guard byte(frame, data) == 0x16, byte(frame, data + 1) == 3, byte(frame, data + 5) == 1 else {
      return nil
    }
    return half(frame, transport + 2)
  }

  private static func byte(_ frame: Span<UInt8>, _ index: Int) -> UInt8 {
    index < frame.count ? frame[index] : 0
  }

  private static func half(_ frame: Span<UInt8>, _ index: Int) -> UInt16 {
    UInt16(byte(frame, index)) << 8 | UInt16(byte(frame, index + 1))
  }
}
