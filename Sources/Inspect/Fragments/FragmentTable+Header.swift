import Model
import Wire

extension FragmentTable {
  /// Writes an IP header without options for a packet that was put together, so that it is read as
  /// any other; returns its length in bytes.
  static func writeHeader(
    of whole: FragmentedPacket, payloadLength: Int, into packet: inout [UInt8]
  ) -> Int {
    let isIPv6 = whole.source.isIPv6
    let headerLength = isIPv6 ? 40 : 20
    guard packet.count >= headerLength else { return 0 }
    for index in 0..<headerLength { packet[index] = 0 }
    if isIPv6 {
      packet[0] = 0x60
      put(UInt64(payloadLength), width: 2, at: 4, into: &packet)
      packet[6] = whole.transport.rawValue
      put(whole.source.high, width: 8, at: 8, into: &packet)
      put(whole.source.low, width: 8, at: 16, into: &packet)
      put(whole.destination.high, width: 8, at: 24, into: &packet)
      put(whole.destination.low, width: 8, at: 32, into: &packet)
    } else {
      packet[0] = 0x45
      put(UInt64(headerLength + payloadLength), width: 2, at: 2, into: &packet)
      packet[9] = whole.transport.rawValue
      put(whole.source.low, width: 4, at: 12, into: &packet)
      put(whole.destination.low, width: 4, at: 16, into: &packet)
    }
    return headerLength
  }

  private static func put(
    _ value: UInt64, width: Int, at offset: Int, into packet: inout [UInt8]
  ) {
    for index in 0..<width {
      packet[offset + index] = UInt8(truncatingIfNeeded: value >> UInt64(8 * (width - 1 - index)))
    }
  }
}
