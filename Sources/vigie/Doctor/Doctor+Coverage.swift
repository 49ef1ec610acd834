import Catalogue
import Model
import Reports

extension Doctor {
  /// Whether the probe sees what the policy declares, by what was counted today and yesterday.
  var coverageFindings: [Finding] {
    guard let policy = (try? catalogue.get())?.policy else { return [] }
    guard counters.packets > 0 else {
      return [
        .watch(
          "reseaux", "Aucun paquet compté depuis hier : rien à dire des réseaux déclarés.",
          "démarrer la sonde et attendre une minute, ou vigie doctor --listen 60s")
      ]
    }
    let others = [ways, gateways(policy), place(policy), exclusions(policy)] + shares
    return others.compactMap(\.self) + networkFindings(of: disk.recent, policy, "depuis hier")
  }

  private var counters: CoverageCounters { CoverageCounters(disk.recent.coverage) }

  /// What one check does with a share of what was counted.
  private func share(
    _ id: String, _ part: UInt64, of whole: UInt64, most: UInt64, _ text: (String) -> String,
    _ action: String
  ) -> Finding? {
    guard whole > 0, let share = NumberText.finePercent(part, of: whole, .french) else {
      return nil
    }
    return part > whole / 100 * most + whole % 100 * most / 100
      ? .watch(id, text(share), action) : .right(id, text(share))
  }

  private var ways: Finding? {
    let action = "régler le miroir sur « both » sur le commutateur"
    switch MirrorWays(counters) {
    case nil: return nil
    case .both?: return .right("deux-sens", "Les deux sens sont visibles.")
    case .onlyClients?:
      return .watch("deux-sens", "Un seul sens : preuve limitée à « connexion ouverte ».", action)
    case .onlyServers?:
      return .watch("deux-sens", "Un seul sens : ce qu'envoient les postes n'est pas vu.", action)
    }
  }

  private func gateways(_ policy: Policy) -> Finding {
    let count = policy.gateways.count
    let declared = Self.counted(count, "déclarée")
    guard disk.recent.suspectsGateway else {
      return .right("passerelles", "\(declared) ; aucune autre suspecte.")
    }
    return .watch(
      "passerelles", "\(declared) ; une adresse au moins parle pour plusieurs postes.",
      "la chercher (NAT, proxy, bureaux à distance) et compléter gateways: dans policy.yaml")
  }

  /// What is said of declared networks and VLANs: « 64 réseaux déclarés, 58 vus depuis hier. »
  func networkFindings(of facts: DayFacts, _ policy: Policy, _ when: String) -> [Finding] {
    guard
      let seen = SeenNetworks(
        facts, WatchedNetworks(policy).members.map(DeclaredNetwork.init), zone: zone)
    else { return [] }
    return [networks(seen, when), vlans(seen, when)].compactMap(\.self)
  }

  private func networks(_ seen: SeenNetworks, _ when: String) -> Finding? {
    guard seen.all > 0 else { return nil }
    let declared = Self.counted(seen.all, "réseau déclaré", "réseaux déclarés")
    let count = seen.silentCount
    let text = "\(declared), \(Self.counted(seen.all - count, "vu")) \(when)."
    let action =
      "session miroir de leur commutateur, ou networks: de policy.yaml ; vigie doctor --listen 60s"
    guard count > 0 else { return .right("reseaux", text) }
    guard count < seen.all else { return .failed("reseaux", text, action) }
    let names = SeenNetworksText(seen, .french).silent
    return .watch("reseaux", "\(text) Muets : \(names). Le rapport n'en dit rien.", action)
  }

  private func vlans(_ seen: SeenNetworks, _ when: String) -> Finding? {
    guard seen.isTagged else {
      return seen.vlans == 0
        ? .right("vlan", "Sans étiquette VLAN, et aucun VLAN déclaré.")
        : .watch(
          "vlan", "Étiquettes absentes : direction trouvée par adresse seulement.",
          "garder l'étiquette sur le port miroir (docs/ou-brancher.md)")
    }
    guard seen.vlans > 0 else { return .right("vlan", "Étiquettes VLAN lues ; aucun déclaré.") }
    let text =
      "Étiquettes VLAN lues ; VLAN déclarés vus \(when) : "
      + SeenNetworksText(seen, .french).vlans + "."
    guard !seen.silentVLANs.isEmpty else { return .right("vlan", text) }
    return .watch("vlan", text, "numéro faux dans policy.yaml, ou VLAN hors du miroir")
  }

  private func place(_ policy: Policy) -> Finding? {
    guard !policy.directions.isEmpty else { return nil }
    return share(
      "non-repartis", counters.unplacedNames,
      of: counters.placedNames &+ counters.unplacedNames, most: 10,
      { "\($0) des noms lus viennent de postes hors des directions déclarées." },
      "compléter directions: dans policy.yaml, puis vigie reload")
  }

  private func exclusions(_ policy: Policy) -> Finding {
    let count = policy.exclusions.count
    guard count > 0 else { return .right("exclusions", "Aucune exclusion déclarée.") }
    guard counters.excluded > 0 else {
      return .watch(
        "exclusions", "\(Self.counted(count, "exclusion")), et aucun paquet écarté depuis hier.",
        "plage ou VLAN faux dans excluded: de policy.yaml ? Sans trafic, rien à corriger")
    }
    return .right(
      "exclusions", "\(Self.counted(count, "exclusion")) ; rien n'en est analysé.")
  }

  private var shares: [Finding?] {
    let questions = counters.names(.dns) &+ counters.repeatedQuestions
    return [
      share(
        "doublons", counters.repeatedQuestions, of: questions, most: 10,
        { "\($0) des messages DNS vus deux fois." },
        "comptés une fois, mais le port miroir est chargé pour rien : revoir ses sources"),
      share(
        "pertes-avant", counters.lostBeginnings, of: counters.beginnings, most: 1,
        { "\($0) des débuts de connexion perdus (estimation)." },
        "si pertes-sonde est correct : port miroir trop étroit"),
      share(
        "ipv6", counters.openedOverIPv6, of: counters.opened, most: 20,
        { "IPv6 : \($0) des connexions." },
        "adresses temporaires : les postes distincts sont surestimés (docs/limits.md)"),
      share(
        "aveugle", counters.unreadable, of: counters.connections,
        most: CoverageThresholds.unreadablePartial, { "\($0) de noms illisibles." },
        "DNS chiffré, relais : stratégie des navigateurs (docs/limits.md)"),
    ]
  }

  /// « 2 exclusions »: in French the plural begins at two.
  private static func counted(_ number: Int, _ word: String, _ plural: String? = nil) -> String {
    "\(NumberText.count(number, .french)) \(number < 2 ? word : plural ?? word + "s")"
  }
}
