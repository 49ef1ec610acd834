import Catalogue

/// How many connections went to names behind which nothing can be read, by cause alone.
struct BlindCounters {
  private var resolvers: UInt64 = 0
  private var relays: UInt64 = 0
  private var tunnels: UInt64 = 0
  private var proxies: UInt64 = 0

  mutating func count(_ cause: BlindSpotCause) {
    switch cause {
    case .doh: resolvers &+= 1
    case .relay: relays &+= 1
    case .vpn: tunnels &+= 1
    case .proxy: proxies &+= 1
    }
  }

  /// Every count under its stable code: `blind.doh` and so on.
  var coded: [(code: String, value: UInt64)] {
    BlindSpotCause.allCases.map { ("blind.\($0.rawValue)", value(of: $0)) }
  }

  private func value(of cause: BlindSpotCause) -> UInt64 {
    switch cause {
    case .doh: resolvers
    case .relay: relays
    case .vpn: tunnels
    case .proxy: proxies
    }
  }
}
