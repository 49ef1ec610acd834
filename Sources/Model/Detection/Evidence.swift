/// How strongly the wire shows that a service was used; each step implies the ones before it.
public enum Evidence: Int, Comparable, CaseIterable, Sendable {
  /// The name was asked of a resolver: « nom demandé ».
  case dnsQuery = 0
  /// A resolver answered for the name: « nom résolu ».
  case dnsAnswer = 1
  /// The client named the service to a server, in a TLS or QUIC ClientHello or in an HTTP request:
  /// « connexion ouverte ».
  case clientHello = 2
  /// The server answered after that: « connexion établie ».
  case established = 3
  /// At least 16 KiB were sent after that: « échange de données ».
  case volume = 4

  /// The weaker evidence comes first.
  public static func < (left: Evidence, right: Evidence) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The stable code of exports and the command line.
  public var code: String {
    switch self {
    case .dnsQuery: "dns-query"
    case .dnsAnswer: "dns-answer"
    case .clientHello: "client-hello"
    case .established: "established"
    case .volume: "volume"
    }
  }

  /// The evidence of that code; nil when there is none.
  public init?(code: String) {
    guard let match = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = match
  }
}
