import Model

/// The VLAN and the IP addresses at the beginning of an Ethernet frame, as far as they are there.
struct FrameGlance {
  private(set) var vlan: UInt16?
  private(set) var source: IPAddress?
  private(set) var target: IPAddress?

  private static let tags: Set<UInt16> = [0x8100, 0x88a8]
  /// Tags within tags: QinQ has two.
  private static let mostTags = 2

  init(_ frame: Span<UInt8>) {
    var type = 12
    for _ in 0..<Self.mostTags {
      guard let kind = Self.number(frame, type), Self.tags.contains(kind),
        let tag = Self.number(frame, type + 2)
      else { break }
      if tag & 0x0fff > 0 { vlan = tag & 0x0fff }
      type += 4
    }
    switch Self.number(frame, type) {
    case 0x0800:
      source = Self.address4(frame, type + 2 + 12)
      target = Self.address4(frame, type + 2 + 16)
    case 0x86dd:
      source = Self.address6(frame, type + 2 + 8)
      target = Self.address6(frame, type + 2 + 24)
    default: break
    }
  }

  private static func number(_ frame: Span<UInt8>, _ offset: Int) -> UInt16? {
    bytes(frame, offset, 2).map { UInt16(truncatingIfNeeded: $0) }
  }

  private static func address4(_ frame: Span<UInt8>, _ offset: Int) -> IPAddress? {
    bytes(frame, offset, 4).map { IPAddress(v4: UInt32(truncatingIfNeeded: $0)) }
  }

  private static func address6(_ frame: Span<UInt8>, _ offset: Int) -> IPAddress? {
    guard let high = bytes(frame, offset, 8), let low = bytes(frame, offset + 8, 8) else {
      return nil
    }
    return IPAddress(v6High: high, low: low)
  }

  /// That many bytes as a number, the first one highest; nil when they are not all there.
  private static func bytes(_ frame: Span<UInt8>, _ offset: Int, _ count: Int) -> UInt64? {
    guard offset >= 0, frame.count - offset >= count else { return nil }
    var value: UInt64 = 0
    for index in offset..<(offset + count) { value = value << 8 | UInt64(frame[index]) }
    return value
  }
}
