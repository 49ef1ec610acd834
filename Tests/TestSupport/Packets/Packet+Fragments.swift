public import Model

extension Packet {
  /// An IPv4 payload in fragments of at most `size` bytes, a multiple of 8.
  public static func fragments(
    from source: IPAddress, to destination: IPAddress, transport: UInt8, payload: [UInt8],
    size: Int, identification: Int = 0x77
  ) -> [[UInt8]] {
    let parts = payload.inParts(of: size)
    return parts.indices.map { index in
      fragment(
        from: source, to: destination, transport: transport, part: parts[index],
        at: index * size, hasMore: index < parts.count - 1, identification: identification)
    }
  }

  /// One IPv4 or IPv6 fragment whose payload begins `offset` bytes into the whole payload.
  public static func fragment(
    from source: IPAddress, to destination: IPAddress, transport: UInt8, part: [UInt8],
    at offset: Int, hasMore: Bool, identification: Int = 0x77
  ) -> [UInt8] {
    guard source.isIPv6 else {
      var packet = ipv4(
        from: source, to: destination, transport: transport, payload: part,
        fragment: offset / 8 | (hasMore ? 0x2000 : 0))
      packet[4] = UInt8(truncatingIfNeeded: identification >> 8)
      packet[5] = UInt8(truncatingIfNeeded: identification)
      return packet
    }
    var header: [UInt8] = [transport, 0]
    header.append16(offset | (hasMore ? 1 : 0))
    header.append32(UInt32(truncatingIfNeeded: identification))
    return ipv6(from: source, to: destination, next: 44, payload: header + part)
  }
}
