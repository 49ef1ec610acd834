/// What a proxy says first to a client that asked it for a tunnel.
public enum ProxyAnswer {
  /// Whether a proxy's first bytes refuse the tunnel: an HTTP status of 400 to 599 (RFC 9110, section
  /// 15), or a SOCKS reply other than "granted" (RFC 1928, section 6).
  ///
  /// 407 is no refusal: it asks who the client is, and the same request comes again.
  public static func isRefusal(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count >= 2 else { return false }
    switch bytes[0] {
    case 5: return (1...8).contains(bytes[1]) && bytes.count >= 4 && bytes[2] == 0
    case 0: return (0x5b...0x5d).contains(bytes[1]) && bytes.count == 8
    default: break
    }
    guard bytes.count >= 12, HTTPRequestHead.hasPrefix(bytes, 0..<12, "http/1."),
      bytes[8] == 0x20,
      let status = HTTPRequestHead.number(bytes, 9..<12)
    else { return false }
    return (400...599).contains(status) && status != 407
  }
}
