public import Model
import Texts

/// Which declared networks gave a name on a day, and which were silent.
public struct SeenNetworks: Hashable, Sendable {
  /// Networks that gave no name, under one name.
  public struct Silent: Hashable, Sendable {
    /// Their name.
    public let name: String
    /// How many of that name.
    public let count: Int
    /// The first day of the silence that ends it all; nil when they were never seen.
    public let since: CivilDay?
  }

  /// Declared networks.
  public let all: Int
  /// Those that gave no name, in the order of the policy.
  public let silent: [Silent]
  /// Declared VLANs.
  public let vlans: Int
  /// Those that gave no name in a tagged frame.
  public let silentVLANs: [Silent]
  /// Whether names came in tagged frames at all.
  public let isTagged: Bool
  /// Directions of which no network gave a name, of those that have networks.
  let silentDirections: Set<String>

  /// The networks of a day; nil where none is declared or nobody looked.
  public init?(_ facts: DayFacts, _ declared: [DeclaredNetwork], zone: CivilZone) {
    guard facts.coverage[NetworkSight.watched] != nil, !declared.isEmpty else { return nil }
    let isSeen = { (network: DeclaredNetwork) in (facts.coverage[network.code] ?? 0) > 0 }
    let networks = declared.filter(\.isNetwork)
    let silence = { (networks: [DeclaredNetwork]) in
      Self.grouped(networks.filter { !isSeen($0) }, facts, zone)
    }
    all = networks.count
    silent = silence(networks)
    vlans = declared.count(where: \.isVLAN)
    silentVLANs = silence(declared.filter(\.isVLAN))
    isTagged = facts.coverage[NetworkSight.tagged] != nil
    silentDirections = Set(networks.compactMap(\.direction))
      .subtracting(networks.filter(isSeen).compactMap(\.direction))
  }

  /// Number of declared networks that gave no name.
  public var silentCount: Int { silent.reduce(0) { $0 + $1.count } }

  /// The share of the declared postes that are not all in silent networks, in whole per cent: an upper
  /// bound; nil when no direction of silent networks says how many it has.
  func share(_ directions: [ReportContext.Direction], _ language: Language) -> String? {
    let all = Self.sum(directions.map { $0.postes ?? 0 })
    let unseen = Self.sum(
      directions.filter { silentDirections.contains($0.name) }.map { $0.postes ?? 0 })
    guard unseen > 0, unseen <= all else { return nil }
    return NumberText.percent(UInt64(all - unseen), of: UInt64(all), language)
  }

  private static func sum(_ values: [Int]) -> Int {
    values.reduce(0) { sum, value in
      let (result, overflow) = sum.addingReportingOverflow(max(0, value))
      return overflow ? .max : result
    }
  }

  private static func grouped(
    _ networks: [DeclaredNetwork], _ facts: DayFacts, _ zone: CivilZone
  ) -> [Silent] {
    var order: [String] = []
    var groups: [String: [DeclaredNetwork]] = [:]
    for network in networks {
      if groups[network.name] == nil { order.append(network.name) }
      groups[network.name, default: []].append(network)
    }
    return order.map { name in
      let group = groups[name] ?? []
      let since = group.map { facts.silentSince[$0.code] }
      let latest = since.contains(nil) ? nil : since.compactMap(\.self).max()
      return Silent(name: name, count: group.count, since: latest.map { zone.day(of: $0) })
    }
  }
}
