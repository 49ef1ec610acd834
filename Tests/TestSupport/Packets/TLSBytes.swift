/// Makes TLS records and ClientHellos byte by byte, for tests (RFC 8446).
public enum TLSBytes {
  /// The body of a ClientHello: everything behind the handshake header.
  public static func helloBody(
    serverName: [UInt8]?, protocols: [String] = ["h2", "http/1.1"], hasECH: Bool = false,
    padding: Int = 0, extensions extra: [(type: Int, data: [UInt8])] = []
  ) -> [UInt8] {
    var extensions: [UInt8] = []
    func add(_ type: Int, _ data: [UInt8]) {
      extensions.append16(type)
      extensions += data.withLength(2)
    }
    if padding > 0 { add(21, [UInt8](repeating: 0, count: padding)) }
    if let serverName { add(0, ([0] + serverName.withLength(2)).withLength(2)) }
    if !protocols.isEmpty {
      add(16, protocols.flatMap { Array($0.utf8).withLength(1) }.withLength(2))
    }
    add(43, [0x7a, 0x7a, 0x03, 0x04, 0x03, 0x03].withLength(1))
    if hasECH { add(0xfe0d, [0, 0, 1, 0, 1, 7, 0, 0, 0, 2, 9, 9]) }
    for item in extra { add(item.type, item.data) }
    return [3, 3] + [UInt8](repeating: 0xab, count: 32)
      + [UInt8](repeating: 1, count: 32)
      .withLength(1) + [0x13, 0x01, 0x13, 0x02].withLength(2) + [0].withLength(1)
      + extensions.withLength(2)
  }

  /// A ClientHello as a handshake message.
  public static func hello(
    _ name: String?, hasECH: Bool = false, padding: Int = 0
  ) -> [UInt8] {
    [1]
      + helloBody(serverName: name.map { Array($0.utf8) }, hasECH: hasECH, padding: padding)
      .withLength(3)
  }

  /// Content in one record of that type.
  public static func record(_ content: [UInt8], type: UInt8 = 22) -> [UInt8] {
    [type, 3, 1] + content.withLength(2)
  }

  /// A ClientHello in records of at most `size` bytes of content.
  public static func helloRecords(
    _ name: String?, recordSize size: Int = 0x4000, hasECH: Bool = false, padding: Int = 0
  ) -> [UInt8] {
    hello(name, hasECH: hasECH, padding: padding).inParts(of: size).flatMap { record($0) }
  }
}
