/// Where on the wire a name was read.
public enum NameSource: UInt8, CaseIterable, Sendable {
  /// The question of a DNS message.
  case dns = 0
  /// The server_name of a TLS ClientHello over TCP.
  case tls = 1
  /// The server_name of a TLS ClientHello in QUIC Initial packets.
  case quic = 2
  /// The host of an HTTP/1 request, in whichever form.
  case http = 3
  /// The domain of a SOCKS5 request.
  case socks = 4

  /// The stable code of `vigie names`.
  public var code: String {
    switch self {
    case .dns: "dns"
    case .tls: "tls"
    case .quic: "quic"
    case .http: "http"
    case .socks: "socks"
    }
  }
}
