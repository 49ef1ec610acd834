import Catalogue
import Model

/// Looks for the one name of a self-test, made for it, among names that match a rule.
struct TestWatch {
  /// In lower case; empty when there is no test.
  private let name: [UInt8]
  /// Where it was first seen.
  private(set) var sighting: TestSighting?

  /// Looks for nothing.
  init() { name = [] }

  /// Looks for that name.
  init(_ name: [UInt8]) { self.name = name.map(Self.lowered) }

  /// Whether that is the name, in whatever case (RFC 4343).
  func isAbout(_ other: Span<UInt8>) -> Bool {
    guard !name.isEmpty, other.count == name.count else { return false }
    for index in other.indices where Self.lowered(other[index]) != name[index] { return false }
    return true
  }

  mutating func note(_ observation: Observation, _ policy: Policy) {
    guard sighting == nil else { return }
    let place: TestSighting.Place =
      if policy.gateway(of: observation.client, vlan: observation.vlan) != nil {
        .gateway
      } else if policy.network(of: observation.client, vlan: observation.vlan) != nil {
        .inside
      } else {
        .outside
      }
    sighting = TestSighting(source: observation.source, place: place)
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
