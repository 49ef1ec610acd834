public import Model

/// Makes frames and packets byte by byte, for tests.
public enum Packet {
  /// An Ethernet frame with VLAN tags, the outer one first.
  public static func ethernet(
    type: Int, tags: [(type: Int, vlan: Int)] = [], payload: [UInt8]
  ) -> [UInt8] {
    var frame: [UInt8] = [2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1]
    for tag in tags {
      frame.append16(tag.type)
      frame.append16(tag.vlan)
    }
    frame.append16(type)
    return frame + payload
  }

  /// An IPv4 or IPv6 packet, as the addresses say, inside an Ethernet frame.
  public static func frame(
    from source: IPAddress, to destination: IPAddress, transport: UInt8, payload: [UInt8],
    tags: [(type: Int, vlan: Int)] = []
  ) -> [UInt8] {
    source.isIPv6
      ? ethernet(
        type: 0x86dd, tags: tags,
        payload: ipv6(from: source, to: destination, next: transport, payload: payload))
      : ethernet(
        type: 0x0800, tags: tags,
        payload: ipv4(from: source, to: destination, transport: transport, payload: payload))
  }

  /// An IPv4 packet; the checksum is left 0.
  public static func ipv4(
    from source: IPAddress, to destination: IPAddress, transport: UInt8, payload: [UInt8],
    options: [UInt8] = [], fragment: Int = 0, totalLength: Int? = nil
  ) -> [UInt8] {
    var packet: [UInt8] = [UInt8(0x40 | (5 + options.count / 4)), 0]
    packet.append16(totalLength ?? (20 + options.count + payload.count))
    packet.append16(0x1234)
    packet.append16(fragment)
    packet += [64, transport, 0, 0]
    return packet + source.bytes + destination.bytes + options + payload
  }

  /// An IPv6 packet; extension headers are part of the payload.
  public static func ipv6(
    from source: IPAddress, to destination: IPAddress, next: UInt8, payload: [UInt8]
  ) -> [UInt8] {
    var packet: [UInt8] = [0x60, 0, 0, 0]
    packet.append16(payload.count)
    packet += [next, 64]
    return packet + source.bytes + destination.bytes + payload
  }

  /// A UDP datagram.
  public static func udp(from source: Int, to destination: Int, payload: [UInt8]) -> [UInt8] {
    var datagram: [UInt8] = []
    datagram.append16(source)
    datagram.append16(destination)
    datagram.append16(8 + payload.count)
    datagram.append16(0)
    return datagram + payload
  }

  /// A TCP segment; flags as on the wire (SYN 0x02, ACK 0x10, FIN 0x01, RST 0x04).
  public static func tcp(
    from source: Int, to destination: Int, sequence: UInt32, acknowledgement: UInt32 = 1,
    flags: UInt8 = 0x10, payload: [UInt8] = [], options: [UInt8] = []
  ) -> [UInt8] {
    var segment: [UInt8] = []
    segment.append16(source)
    segment.append16(destination)
    segment.append32(sequence)
    segment.append32(acknowledgement)
    segment += [UInt8((5 + options.count / 4) << 4), flags, 0xff, 0xff, 0, 0, 0, 0]
    return segment + options + payload
  }
}
