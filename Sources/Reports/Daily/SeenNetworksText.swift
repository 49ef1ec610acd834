import Model
public import Texts

/// The lines of a report about declared networks and VLANs.
public struct SeenNetworksText {
  private let seen: SeenNetworks
  private let language: Language

  /// Names that are listed; the others are counted.
  static let mostNames = 3

  /// The lines about those networks.
  public init(_ seen: SeenNetworks, _ language: Language) {
    self.seen = seen
    self.language = language
  }

  /// « 58 sur 64 »; empty when no network is declared.
  var count: ReportCell {
    guard seen.all > 0 else { return ReportCell("") }
    let number = seen.all - seen.silentCount
    return ReportCell(ratio(number, seen.all), number: number)
  }

  /// « Centre technique Nord, Piscine Jaurès, 3 autres, depuis le 17/11/2026 »; empty without any.
  public var silent: String { list(seen.silent) }

  /// « 10 sur 12 ; muets : Culture »; empty when the policy declares none.
  public var vlans: String {
    guard seen.vlans > 0 else { return "" }
    guard seen.isTagged else {
      return language.say(.noTagWasReadDirectionsAre)
    }
    let silent = seen.silentVLANs.reduce(0) { $0 + $1.count }
    let count = ratio(seen.vlans - silent, seen.vlans)
    guard silent > 0 else { return count }
    return count + language.say(.silent) + list(seen.silentVLANs)
  }

  private func ratio(_ part: Int, _ all: Int) -> String {
    let (part, all) = (NumberText.count(part, language), NumberText.count(all, language))
    return language.say(.of, part, all)
  }

  private func list(_ networks: [SeenNetworks.Silent]) -> String {
    // One day for all stands once, at the end.
    let days = Set(networks.map(\.since))
    let shared = days.count == 1 ? days.first ?? nil : nil
    var parts = networks.prefix(Self.mostNames).map { network in
      var part = InertText.cleaned(network.name)
      var notes: [String] = []
      if network.count > 1 {
        notes.append(language.say(.networks, network.count))
      }
      if days.count > 1 { notes.append(since(network.since)) }
      if !notes.isEmpty { part += " (\(notes.joined(separator: ", ")))" }
      return part
    }
    let rest = networks.dropFirst(Self.mostNames).reduce(0) { $0 + $1.count }
    if rest > 0 {
      parts.append(
        language.say(.more, rest))
    }
    if let shared { parts.append(since(shared)) }
    return parts.joined(separator: ", ")
  }

  private func since(_ day: CivilDay?) -> String {
    guard let day else { return language.say(.neverSeen) }
    return language.say(.since, DateText.short(day))
  }
}
