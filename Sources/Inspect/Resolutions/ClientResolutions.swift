import Model
import Wire

/// What the clients resolved a moment ago, from the answers of their resolvers.
struct ClientResolutions {
  /// Addresses and configurations of one answer that are remembered; real answers have under 20.
  static let mostTargets = 64

  /// Which names led to which addresses.
  private(set) var addresses: NameMemory
  /// Which names led to which public names of ECH.
  private(set) var publicNames: NameMemory
  /// Public names of ECH that are known without any answer.
  let knownPublicNames: NameSet
  private let sinkholes: PrefixSet
  private let seed: UInt64
  /// What the answer at hand leads to, until it is known to be well formed.
  private var noted: [(target: NameTarget, timeToLive: UInt32)] = []

  init(settings: InspectorSettings) {
    addresses = NameMemory(capacity: settings.nameMemoryCapacity, seed: settings.hashSeed)
    publicNames = NameMemory(capacity: settings.echMemoryCapacity, seed: settings.hashSeed)
    knownPublicNames = NameSet(settings.echPublicNames)
    sinkholes = settings.sinkholes
    seed = settings.hashSeed
    noted.reserveCapacity(Self.mostTargets)
  }

  /// Names that gave their place to newer ones before they expired.
  var evictions: UInt64 { addresses.evictions &+ publicNames.evictions }

  /// Forgets everything.
  mutating func removeAll() {
    addresses.removeAll()
    publicNames.removeAll()
    noted.removeAll(keepingCapacity: true)
  }

  /// Whether a resolver gives that address to say no: nobody serves anything there.
  func isSinkhole(_ address: IPAddress) -> Bool {
    // 0.0.0.0, 127.0.0.1, :: and ::1.
    if address.high == 0, address.low <= 1, address.isIPv6 { return true }
    if !address.isIPv6, address.low == 0 || address.low == 0x7f00_0001 { return true }
    return sinkholes.contains(address)
  }

  /// Notes an address that the answer at hand leads to.
  mutating func note(_ address: IPAddress, timeToLive: UInt32) {
    note(NameTarget(address), timeToLive: timeToLive)
  }

  /// Notes a configuration of ECH with that public name.
  mutating func note(publicName: Span<UInt8>, timeToLive: UInt32) {
    note(NameTarget(publicName: NameHash(publicName, seed: seed)), timeToLive: timeToLive)
  }

  private mutating func note(_ target: NameTarget, timeToLive: UInt32) {
    guard noted.count < Self.mostTargets else { return }
    noted.append((target, timeToLive))
  }

  /// Forgets what was noted.
  mutating func dropNotes() {
    noted.removeAll(keepingCapacity: true)
  }

  /// Remembers that the asked name led a client to all that was noted.
  ///
  /// Names of services (`_dns.resolver.arpa`) are no hosts that anybody connects to.
  mutating func keepNotes(_ name: Span<UInt8>, of client: IPAddress, at time: Timestamp) {
    defer { dropNotes() }
    guard name.count > 0, name[0] != UInt8(ascii: "_") else { return }
    for index in noted.indices {
      let (target, timeToLive) = noted[index]
      switch target.kind {
      case .ipv4, .ipv6:
        addresses.remember(name, of: client, to: target, for: timeToLive, at: time)
      case .publicName:
        publicNames.remember(name, of: client, to: target, for: timeToLive, at: time)
      }
    }
  }

  /// Which name led that client to that address.
  mutating func findName(_ client: IPAddress, at address: IPAddress, _ time: Timestamp)
    -> NameMemory.Finding
  {
    addresses.find(client, to: NameTarget(address), at: time)
  }

  /// Which name led that client to a configuration with that public name.
  mutating func findName(_ client: IPAddress, behind publicName: Span<UInt8>, _ time: Timestamp)
    -> NameMemory.Finding
  {
    publicNames.find(
      client, to: NameTarget(publicName: NameHash(publicName, seed: seed)), at: time)
  }
}
