import Model
import Yams

extension PolicyReader {
  private static let maximumCount = 1_000_000

  // MARK: Lists

  /// The items of a list of bounded length.
  private mutating func items(of node: Node, what: String) -> [Node] {
    let items = reader.items(of: node, what: what)
    guard items.count <= Self.maximumItems else {
      reader.report(
        .tooLarge, at: node, CatalogueText.say(.tooManyItems, what, Self.maximumItems))
      return []
    }
    return items
  }

  mutating func readNetworks(_ node: Node) -> [Policy.Network] {
    var networks: [Policy.Network] = []
    var seen: [String: Place] = [:]
    for item in items(of: node, what: "networks") {
      guard
        let fields = reader.fields(
          of: item, what: "networks", allowed: ["prefix", "vlan", "realm", "evidence"],
          required: ["prefix"])
      else { continue }
      let vlan = fields["vlan"].flatMap { readVLAN($0) }
      let realm = fields["realm"].map { reader.name($0, what: "realm") } ?? Policy.defaultRealm
      let evidence = fields["evidence"].map { readEvidence($0) } ?? .clientHello
      guard let node = fields["prefix"], let prefix = readPrefix(node, what: "prefix"),
        let realm, let evidence,
        isNew("\(prefix) \(vlan ?? 0)", shown: prefix.description, at: node, &seen)
      else { continue }
      networks.append(
        Policy.Network(prefix: prefix, vlan: vlan, realm: realm, evidence: evidence))
    }
    return networks
  }

  mutating func readDirections(_ node: Node) -> [Policy.Direction] {
    var directions: [Policy.Direction] = []
    var seen: [String: Place] = [:]
    for item in items(of: node, what: "directions") {
      guard
        let fields = reader.fields(
          of: item, what: "directions",
          allowed: ["name", "site", "realm", "networks", "vlans", "postes"], required: ["name"])
      else { continue }
      let site = fields["site"].flatMap { reader.name($0, what: "site") }
      let postes = fields["postes"].flatMap {
        reader.number($0, what: "postes", within: 0...Self.maximumCount)
      }
      let realm = fields["realm"].flatMap { readRealm($0) }
      let (networks, vlans) = readPlaces(
        fields, without: .directionWithoutNetwork, realm: realm, seen: &seen)
      guard let node = fields["name"], let name = reader.name(node, what: "name"),
        isNew("name \(name)", shown: name, at: node, &seen)
      else { continue }
      directions.append(
        Policy.Direction(
          name: name, site: site, realm: realm, networks: networks, vlans: vlans, postes: postes))
    }
    return directions
  }

  mutating func readExclusions(_ node: Node) -> [Policy.Exclusion] {
    var exclusions: [Policy.Exclusion] = []
    var seen: [String: Place] = [:]
    for item in items(of: node, what: "excluded") {
      guard
        let fields = reader.fields(
          of: item, what: "excluded", allowed: ["name", "networks", "vlans"], required: ["name"])
      else { continue }
      let (networks, vlans) = readPlaces(
        fields, without: .exclusionWithoutNetwork, realm: nil, seen: &seen)
      guard let name = fields["name"].flatMap({ reader.name($0, what: "name") }) else { continue }
      exclusions.append(Policy.Exclusion(name: name, networks: networks, vlans: vlans))
    }
    return exclusions
  }

  mutating func readOutOfSight(_ node: Node) -> [Policy.OutOfSight] {
    var result: [Policy.OutOfSight] = []
    for item in items(of: node, what: "out-of-sight") {
      guard
        let fields = reader.fields(
          of: item, what: "out-of-sight", allowed: ["name", "agents"], required: ["name"])
      else { continue }
      let agents = fields["agents"].flatMap {
        reader.number($0, what: "agents", within: 0...Self.maximumCount)
      }
      guard let name = fields["name"].flatMap({ reader.name($0, what: "name") }) else { continue }
      result.append(Policy.OutOfSight(name: name, agents: agents))
    }
    return result
  }

  mutating func readGateways(_ node: Node) -> [Policy.Gateway] {
    var gateways: [Policy.Gateway] = []
    var seen: [String: Place] = [:]
    for item in items(of: node, what: "gateways") {
      guard
        let fields = reader.fields(
          of: item, what: "gateways", allowed: ["address", "kind", "realm"],
          required: ["address", "kind"])
      else { continue }
      let kind = fields["kind"].flatMap { reader.word($0, what: "kind", as: GatewayKind.self) }
      guard let node = fields["address"], let written = reader.text(node, what: "address") else {
        continue
      }
      guard let address = IPAddress(written) else {
        reader.report(
          .badNetwork, at: node,
          CatalogueText.say(.notAnAddress, Wording.quote(written)))
        continue
      }
      let realm = fields["realm"].flatMap { readRealm($0) }
      guard let kind, isNew("\(address) \(realm ?? "")", shown: written, at: node, &seen) else {
        continue
      }
      gateways.append(Policy.Gateway(address: address, kind: kind, realm: realm))
    }
    return gateways
  }

  /// Networks and single addresses.
  mutating func readSinkholes(_ node: Node) -> PrefixSet {
    var prefixes: [IPPrefix] = []
    var seen: [String: Place] = [:]
    for item in items(of: node, what: "sinkholes") {
      guard let prefix = readPrefix(item, what: "sinkholes"),
        isNew(prefix.description, shown: prefix.description, at: item, &seen)
      else { continue }
      prefixes.append(prefix)
    }
    return PrefixSet(prefixes)
  }

  // MARK: Values

  /// The networks and VLANs of a direction or an exclusion; `complaint` says that one is needed.
  private mutating func readPlaces(
    _ fields: Fields, without complaint: CatalogueText, realm: String?, seen: inout [String: Place]
  ) -> (networks: [IPPrefix], vlans: [UInt16]) {
    var networks: [IPPrefix] = []
    var vlans: [UInt16] = []
    let isEmpty = ["networks", "vlans"].allSatisfy { key in
      fields[key].map { $0.sequence?.isEmpty == true } ?? true
    }
    if isEmpty {
      reader.problems.report(
        .missingKey, at: fields.place,
        CatalogueText.say(complaint))
    }
    for node in fields["networks"].map({ items(of: $0, what: "networks") }) ?? [] {
      guard let prefix = readPrefix(node, what: "networks"),
        isNew(
          "\(prefix) \(realm ?? "")", shown: prefix.description, at: node, &seen)
      else { continue }
      networks.append(prefix)
    }
    for node in fields["vlans"].map({ items(of: $0, what: "vlans") }) ?? [] {
      guard let vlan = readVLAN(node),
        isNew("vlan \(vlan) \(realm ?? "")", shown: "VLAN \(vlan)", at: node, &seen)
      else { continue }
      vlans.append(vlan)
    }
    return (networks, vlans)
  }

  /// A realm that one of the networks has.
  private mutating func readRealm(_ node: Node) -> String? {
    guard let written = reader.name(node, what: "realm") else { return nil }
    let realms = Set(policy.networks.map(\.realm)).sorted()
    if realms.contains(written) { return written }
    reader.report(
      .unknownRealm, at: node,
      CatalogueText.say(
        .unknownRealm, Wording.quote(written), Wording.suggestion(for: written, among: realms),
        Wording.list(realms)))
    return nil
  }

  private mutating func readVLAN(_ node: Node) -> UInt16? {
    // IEEE 802.1Q reserves 0 and 4095.
    reader.number(node, what: "vlan", within: 1...4094).map { UInt16(clamping: $0) }
  }

  private mutating func readEvidence(_ node: Node) -> Evidence? {
    let words = [Evidence.clientHello.code, Evidence.dnsQuery.code]
    guard let written = reader.text(node, what: "evidence") else { return nil }
    if words.contains(written) { return Evidence(code: written) }
    reader.report(
      .unknownWord, at: node,
      CatalogueText.say(
        .unknownWord, "evidence", Wording.quote(written),
        Wording.suggestion(for: written, among: words), Wording.list(words)))
    return nil
  }

  private mutating func readPrefix(_ node: Node, what: String) -> IPPrefix? {
    guard let written = reader.text(node, what: what) else { return nil }
    if let prefix = IPPrefix(written) { return prefix }
    reader.report(
      .badNetwork, at: node,
      Self.whyNotANetwork(what, written))
    return nil
  }

  /// What to write: the network of an address whose host bits are set, or the form of a network.
  private static func whyNotANetwork(_ what: String, _ written: String) -> String {
    let parts = written.split(separator: "/")
    if parts.count == 2, parts[1].utf8.count <= 3, let address = IPAddress(parts[0]),
      let length = Int(parts[1]), let prefix = IPPrefix(address, length: length)
    {
      return CatalogueText.say(.notTheFirstAddress, what, Wording.quote(written), prefix)
    }
    return CatalogueText.say(.notANetwork, what, Wording.quote(written))
  }

  /// Whether the thing was not written before in the same list; else the repetition is reported.
  private mutating func isNew(
    _ key: String, shown: String, at node: Node, _ seen: inout [String: Place]
  ) -> Bool {
    let place = reader.place(of: node)
    if let first = seen[key] {
      reader.report(
        .duplicate, at: node,
        CatalogueText.say(.writtenAlready, Wording.quote(shown), first))
      return false
    }
    seen[key] = place
    return true
  }
}
