/// One reason why a day's figures are less than whole.
enum CoverageReason: Hashable {
  /// Not one packet was read.
  case noPackets
  /// Packets were read, but not one name.
  case noNames
  /// Hours without any packet, of the hours of the day.
  case silentHours(Int, of: Int)
  /// Connections whose name could not be read, of all that were seen.
  case unreadableNames(UInt64, of: UInt64)
  /// QUIC Initials that were not opened, of all that clients sent.
  case unreadInitials(UInt64, of: UInt64)
  /// Damaged or unknown packets, of those that were read.
  case damagedPackets(UInt64, of: UInt64)
  /// Postes seen, of those that are declared.
  case postesSeen(UInt64, of: UInt64)
  /// Declared networks without a name, and the share of the declared postes that are elsewhere.
  case silentNetworks(Int, share: String?)
  /// None of the declared networks gave a name.
  case noNetwork(Int)
  /// Beginnings of connections that are estimated lost, of all.
  case lostBeginnings(UInt64, of: UInt64)
  /// Names of AI services from outside the declared networks, of all that were recognised.
  case outsideNetworks(UInt64, of: UInt64)
  /// Names were read in DNS only: no connection can be shown.
  case dnsOnly
  /// Connections forgotten before their end for want of room.
  case evictedFlows(UInt64)
  /// Recognised names lost on the way to the store.
  case lostMatches(UInt64)
  /// Packets lost before they were read, of those that the interface received.
  case lostPackets(UInt64, of: UInt64)

  /// The mirror shows what clients send and not what servers answer.
  case onlyClients
  /// The mirror shows what servers answer and not what clients send.
  case onlyServers
  /// The machine's clock was set while the probe listened.
  case clockSteps(UInt64)
  /// The database was found damaged: what it held is in a file beside the new one.
  case databaseSetAside

  /// The sentence that a reader sees, without its full stop.
  func sentence(_ language: Language) -> String {
    switch self {
    case .noPackets: return language.say("Aucun paquet lu", "No packet was read")
    case .noNames:
      return language.say("Paquets lus, mais aucun nom", "Packets were read, but not one name")
    case .silentHours(let hours, let all):
      return language.say(
        "Aucun paquet pendant \(hours)\u{a0}h sur \(all)",
        "No packet for \(hours) of \(all) hours")
    case .unreadableNames(let part, let whole):
      let share = NumberText.finePercent(part, of: whole, language) ?? ""
      return language.say(
        "\(share) des connexions sans nom lisible",
        "\(share) of connections without a readable name")
    case .unreadInitials(let part, let whole):
      let share = NumberText.finePercent(part, of: whole, language) ?? ""
      return language.say(
        "\(share) des débuts QUIC non ouverts", "\(share) of QUIC beginnings not opened")
    case .damagedPackets(let part, let whole):
      let share = NumberText.finePercent(part, of: whole, language) ?? ""
      return language.say("\(share) de paquets illisibles", "\(share) of packets unreadable")
    case .postesSeen(let seen, let declared):
      let share = NumberText.percent(seen, of: declared, language) ?? ""
      return language.say(
        "Vaut pour \(share) des postes de travail déclarés",
        "Holds for \(share) of the declared workstations")
    case .silentNetworks(let count, let share):
      let number = NumberText.count(count, language)
      let noun = language.say(
        count == 1 ? "réseau muet" : "réseaux muets",
        count == 1 ? "silent network" : "silent networks")
      guard let share else {
        return language.say(
          "Ne dit rien de \(number) \(noun)", "Says nothing of \(number) \(noun)")
      }
      return language.say(
        "Vaut pour \(share) des postes déclarés au plus ; ne dit rien de \(number) \(noun)",
        "Holds for \(share) of the declared workstations at most; says nothing of \(number) \(noun)"
      )
    case .noNetwork(let count):
      let number = NumberText.count(count, language)
      return language.say(
        "Aucun nom d'aucun des \(number) réseaux déclarés (miroir, ou networks: de la politique)",
        "Not one name from any of the \(number) declared networks (mirror, or networks: of the policy)"
      )
    case .lostBeginnings(let part, let whole):
      let share = NumberText.finePercent(part, of: whole, language) ?? ""
      return language.say(
        "\(share) des débuts de connexion perdus (estimation)",
        "\(share) of beginnings of connections lost (estimate)")
    case .outsideNetworks(let part, let whole):
      let share = NumberText.percent(part, of: whole, language) ?? ""
      return language.say(
        "\(share) des noms d'IA reconnus viennent d'adresses hors des réseaux déclarés"
          + " (networks: de la politique)",
        "\(share) of the AI names recognised come from addresses outside the declared networks"
          + " (networks: of the policy)")
    case .dnsOnly:
      return language.say(
        "Seul le DNS est visible\u{a0}: aucune connexion ne peut être constatée",
        "Only DNS is visible: no connection can be shown")
    case .evictedFlows(let count):
      let number = NumberText.count(count, language)
      return language.say(
        "\(number) connexions oubliées avant leur fin (volume inconnu)",
        "\(number) connections forgotten before their end (volume unknown)")
    case .lostPackets(let part, let whole):
      let share = NumberText.finePercent(part, of: whole, language) ?? ""
      return language.say(
        "\(share) des paquets perdus avant lecture", "\(share) of packets lost before reading")
    case .onlyClients:
      return language.say(
        "Miroir à sens unique\u{a0}: seul ce qu'envoient les postes est visible",
        "One-way mirror: only what workstations send is visible")
    case .onlyServers:
      return language.say(
        "Miroir à sens unique\u{a0}: seul ce que répondent les serveurs est visible",
        "One-way mirror: only what servers answer is visible")
    case .clockSteps(let count):
      let number = NumberText.count(count, language)
      return language.say(
        "Horloge de la sonde mise à l'heure \(number) fois en cours d'écoute",
        "The probe's clock was set \(number) times while it listened")
    case .databaseSetAside:
      return language.say(
        "Base trouvée endommagée et mise de côté\u{a0}: les chiffres d'avant manquent",
        "Database found damaged and set aside: the figures before it are missing")
    case .lostMatches(let count):
      let number = NumberText.count(count, language)
      return language.say(
        "Noms reconnus mais perdus avant d'être enregistrés\u{a0}: \(number)",
        "Names recognised but lost before they were recorded: \(number)")
    }
  }
}
