public import Model

/// The data of an HTTPS or SVCB record: how a client is told to reach a service (RFC 9460,
/// section 2).
public struct ServiceBinding: Hashable, Sendable {
  /// 0 makes the record an alias of its target (section 2.4.2); smaller values are tried first.
  public var priority: UInt16
  /// Where the target's name lies in the slab; a length of 0 is the owner's own name.
  public var target: Range<Int>
  /// How many IPv4 addresses `ipv4hint` gives.
  public var ipv4HintCount: Int
  /// How many IPv6 addresses `ipv6hint` gives.
  public var ipv6HintCount: Int
  /// Where the first `ipv4hint` address lies in the message.
  public var ipv4HintStart: Int
  /// Where the first `ipv6hint` address lies in the message.
  public var ipv6HintStart: Int
  /// Where the ECHConfigList of `ech` lies in the message (RFC 9848, section 3); empty without one.
  public var ech: Range<Int>

  init(
    parsing message: Span<UInt8>, record: DNSRecord, into names: inout NameSlab
  ) throws(WireError) {
    guard record.type == .https || record.type == .svcb else {
      throw WireError(.dns, .badValue, at: record.dataStart)
    }
    let mark = names.count
    var whole = ByteReader(message, layer: .dns)
    try whole.skip(record.dataStart)
    var reader = try whole.sub(record.dataLength)
    priority = try reader.readUInt16()
    let nameEnd = try DNSName.read(message, at: record.dataStart + 2, into: &names)
    target = mark..<names.count
    ipv4HintCount = 0
    ipv6HintCount = 0
    ipv4HintStart = 0
    ipv6HintStart = 0
    ech = 0..<0
    try reader.skip(nameEnd - (record.dataStart + 2))
    var last = -1
    while !reader.isEmpty {
      let key = Int(try reader.readUInt16())
      // Keys go up, so none occurs twice (section 2.2).
      guard key > last else { throw reader.error(.duplicate) }
      last = key
      let length = Int(try reader.readUInt16())
      let start = record.dataStart + reader.offset
      try reader.skip(length)
      switch key {
      case 4:
        guard length % 4 == 0 else { throw reader.error(.badLength) }
        ipv4HintStart = start
        ipv4HintCount = length / 4
      case 5: ech = start..<(start + length)
      case 6:
        guard length % 16 == 0 else { throw reader.error(.badLength) }
        ipv6HintStart = start
        ipv6HintCount = length / 16
      default: break
      }
    }
    try reader.finish()
  }

  /// The hint of that number, IPv4 first; nil when there is none.
  public func hint(_ index: Int, in message: Span<UInt8>) -> IPAddress? {
    guard index >= 0, index < ipv4HintCount + ipv6HintCount else { return nil }
    var reader = ByteReader(message, layer: .dns)
    if index < ipv4HintCount {
      guard (try? reader.skip(ipv4HintStart + index * 4)) != nil,
        let bits = try? reader.readUInt32()
      else { return nil }
      return IPAddress(v4: bits)
    }
    guard (try? reader.skip(ipv6HintStart + (index - ipv4HintCount) * 16)) != nil,
      let high = try? reader.readUInt64(), let low = try? reader.readUInt64()
    else { return nil }
    return IPAddress(v6High: high, low: low)
  }
}
