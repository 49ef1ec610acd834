/// The head of an HTTP/1 request, of which only the hosts are kept (RFC 9112, sections 2 and 3).
///
/// Paths, queries, cookies and every other field are passed over and never stored.
public struct HTTPRequestHead: Hashable, Sendable {
  /// The host of an absolute-form target or of CONNECT's authority; nil for other forms.
  public var targetHost: Range<Int>?
  /// The host of the Host field; nil without one, or when it occurs twice with different values.
  public var hostField: Range<Int>?
  /// Whether the method is CONNECT: what follows belongs to a tunnel.
  public var isConnect = false
  /// The length of the body; nil when it is chunked or unknown.
  public var contentLength: UInt64? = 0
  /// Whether the client asks to change the protocol (`Upgrade`).
  public var isUpgrade = false
  /// The whole head with the empty line that ends it, in bytes.
  public var length: Int

  /// The longest host that is kept: 255 octets, a port and brackets.
  static let longestHost = 255

  /// How far the head of a request goes.
  public enum Extent: Hashable, Sendable {
    /// It ends after that many bytes.
    case complete(Int)
    /// More bytes are needed.
    case incomplete
  }

  /// Finds the empty line that ends a head; lines may end with LF alone (RFC 9112, section 2.2).
  ///
  /// `searched` is how many bytes an earlier call has looked at in vain.
  public static func extent(of bytes: Span<UInt8>, searched: Int) -> Extent {
    var index = max(searched - 3, 0)
    while index < bytes.count {
      if bytes[index] == 0x0a {
        if index + 1 < bytes.count, bytes[index + 1] == 0x0a { return .complete(index + 2) }
        if index + 2 < bytes.count, bytes[index + 1] == 0x0d, bytes[index + 2] == 0x0a {
          return .complete(index + 3)
        }
      }
      index += 1
    }
    return .incomplete
  }

  /// Reads a whole head, the empty line included, or what there is of a cut one up to its last
  /// whole line.
  public init(parsing head: Span<UInt8>) throws(WireError) {
    length = head.count
    var lineStart = 0
    let requestEnd = Self.endOfLine(in: head, from: 0)
    try readRequestLine(head, 0..<requestEnd.content)
    lineStart = requestEnd.next
    var hostCount = 0
    var isChunked = false
    var lengthCount = 0
    while lineStart < head.count {
      let end = Self.endOfLine(in: head, from: lineStart)
      // A last line without its end was cut: the host in it could be another's first letters.
      guard end.next > end.content else { break }
      let line = lineStart..<end.content
      lineStart = end.next
      // A line that begins with a blank continues the one before it (RFC 9112, section 5.2).
      guard !line.isEmpty, head[line.lowerBound] != 0x20, head[line.lowerBound] != 0x09 else {
        continue
      }
      guard let colon = Self.firstIndex(of: UInt8(ascii: ":"), in: head, line) else { continue }
      let name = line.lowerBound..<colon
      let value = Self.trimmed(head, (colon + 1)..<line.upperBound)
      if Self.equals(head, name, "host") {
        hostCount += 1
        let host = Self.host(ofAuthority: head, value)
        if hostCount == 1 {
          hostField = host
        } else if !Self.equals(head, hostField, host) {
          // A server must refuse such a request (RFC 9112, section 3.2): it proves nothing.
          hostField = nil
        }
      } else if Self.equals(head, name, "content-length") {
        // Two lengths that differ, or a transfer coding beside a length, leave the end of the body
        // to the reader's taste (RFC 9112, section 6.3).
        let number = Self.number(head, value)
        lengthCount += 1
        contentLength = lengthCount == 1 || number == contentLength ? number : nil
      } else if Self.equals(head, name, "transfer-encoding") {
        isChunked = true
      } else if Self.equals(head, name, "upgrade") {
        isUpgrade = true
      }
    }
    if isChunked { contentLength = nil }
  }

  /// `method SP request-target SP HTTP-version` (RFC 9112, section 3).
  private mutating func readRequestLine(
    _ head: Span<UInt8>, _ line: Range<Int>
  ) throws(WireError) {
    guard let firstBlank = Self.firstIndex(of: 0x20, in: head, line),
      let lastBlank = Self.lastIndex(of: 0x20, in: head, line), lastBlank > firstBlank
    else { throw WireError(.http, .badValue, at: 0) }
    let version = (lastBlank + 1)..<line.upperBound
    guard version.count == 8, Self.hasPrefix(head, version, "http/1.") else {
      throw WireError(.http, .badVersion, at: lastBlank)
    }
    let target = Self.trimmed(head, (firstBlank + 1)..<lastBlank)
    isConnect = Self.equals(head, 0..<firstBlank, "connect")
    if isConnect {
      targetHost = Self.host(ofAuthority: head, target)
    } else if let authority = Self.authority(ofAbsoluteForm: head, target) {
      targetHost = Self.host(ofAuthority: head, authority)
    }
  }
}
