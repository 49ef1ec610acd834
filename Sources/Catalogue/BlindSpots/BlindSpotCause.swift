/// Why a connection shows a name and hides what is done through it; a closed list, documented in
/// docs/regles.md.
public enum BlindSpotCause: String, CaseIterable, Sendable {
  /// A resolver asked over HTTPS, TLS or QUIC: the names asked there are not seen.
  case doh
  /// A relay between the workstation and the sites: iCloud Private Relay, Oblivious HTTP.
  case relay
  /// A tunnel for all traffic.
  case vpn
  /// A proxy of somebody else, Tor and other anonymisers included.
  case proxy
}
