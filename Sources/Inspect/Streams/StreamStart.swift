import Wire

/// What the first bytes of a client's stream look like.
enum StreamStart {
  /// A TLS record that can come before or with a ClientHello.
  case tls
  /// An HTTP/1 request.
  case http
  /// A greeting to a SOCKS proxy.
  case socks
  /// Too few bytes to tell.
  case undecided
  /// None of them.
  case other

  static func likeness(of bytes: Span<UInt8>) -> StreamStart {
    guard bytes.count > 0 else { return .undecided }
    switch TLSContentType(rawValue: bytes[0]) {
    case .handshake, .alert, .changeCipherSpec:
      // Content type, then a version whose first byte is 3 and whose second is at most 4.
      if bytes.count > 1, bytes[1] != 3 { return .other }
      if bytes.count > 2, bytes[2] > 4 { return .other }
      return bytes.count > 2 ? .tls : .undecided
    default: break
    }
    if bytes[0] == 5 || bytes[0] == 4 {
      return SOCKSMessage.opening(bytes) == .other ? .other : bytes.count < 2 ? .undecided : .socks
    }
    switch HTTPRequestLine.likeness(of: bytes) {
    case .request, .likely: return .http
    case .undecided: return .undecided
    case .other: return .other
    }
  }

  /// Whether a segment of a connection that is not followed is where its client's stream begins.
  ///
  /// Stricter than `likeness`: it must hold the start of a ClientHello or of a request, since the
  /// segment can be any of a connection that began before the capture did.
  static func isCertain(_ bytes: Span<UInt8>, isToDNS: Bool) -> Bool {
    guard bytes.count >= 6 else {
      // The first byte alone of a split record header: only a stream to a usual port begins so.
      return bytes.count > 0 && bytes[0] == TLSContentType.handshake.rawValue
        && (bytes.count < 2 || bytes[1] == 3)
    }
    if isToDNS { return true }
    if bytes[0] == TLSContentType.handshake.rawValue {
      return bytes[1] == 3 && bytes[2] <= 4
        && bytes[5] == TLSHandshakeType.clientHello.rawValue
    }
    switch HTTPRequestLine.likeness(of: bytes) {
    case .request, .likely: return true
    case .undecided, .other: return false
    }
  }
}
