import Crypto
public import Model

/// Turns addresses into pseudonyms, and sessions into identifiers that carry no time.
public struct Pseudonymizer: Sendable {
  private let key: SymmetricKey

  /// A pseudonymizer under that key.
  public init(key: PseudonymKey) {
    self.key = key.secret
  }

  /// The poste at that address in that realm.
  ///
  /// The whole address counts, with its family: IPv4 and IPv6 of one machine are two pseudonyms, and
  /// so are equal addresses of two realms.
  public func pseudonym(of address: IPAddress, realm: String) -> Pseudonym {
    var hash = KeyedHash(purpose: "vigie/poste/1")
    hash.append(realm)
    hash.append([address.isIPv6 ? UInt8(6) : 4])
    hash.append(address.bytes)
    let (high, low) = hash.halves(under: key)
    return Pseudonym(high: high, low: low)
  }

  /// The identifier of the session that began at `start`.
  public func incidentID(
    site: String, service: ServiceID, poste: Pseudonym, start: Timestamp
  ) -> IncidentID {
    var hash = KeyedHash(purpose: "vigie/incident/1")
    hash.append(site)
    hash.append(service.rawValue)
    hash.append([poste.high, poste.low])
    hash.append([UInt64(bitPattern: start.nanoseconds)])
    let (high, low) = hash.halves(under: key)
    return IncidentID(high: high, low: low)
  }
}
