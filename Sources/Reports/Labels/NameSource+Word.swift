public import Model

extension NameSource {
  /// Where the name was read: `DNS`, `TLS`; the same word in all languages.
  public var word: String {
    switch self {
    case .dns: "DNS"
    case .tls: "TLS"
    case .quic: "QUIC"
    case .http: "HTTP"
    case .socks: "SOCKS"
    }
  }
}
