import Daemon
import Reports

/// Why the name of a self-test was not seen, from what the daemon counted before and after.
struct SelfTestVerdict {
  let before: StatusFields
  let after: StatusFields

  /// The cause that explains the rest, and what to do.
  func text(name: String) -> String {
    let listening = after.interfaces.filter { $0["listening"] == "yes" }
    guard !listening.isEmpty else { return "L'interface s'est arrêtée. " + Self.waiting(after) }
    guard grown("packets") > 0 else {
      return
        "Aucun paquet pendant l'essai : miroir non branché, ou mauvais port. Vérifiez le câble et la "
        + "session miroir du commutateur : vigie doctor --listen 60"
    }
    let names = grown("names.dns")
    guard names > 0 else {
      return
        "\(NumberText.count(grown("packets"), .french)) paquet(s) vu(s), mais aucune demande DNS : le "
        + "miroir ne montre pas le chemin des postes vers leur résolveur, ou leur DNS est chiffré. "
        + "Écoutez aussi le port de ce résolveur."
    }
    return
      "\(NumberText.count(names, .french)) autres demandes DNS vues, pas celle de \(name) : le poste "
      + "passe par un autre chemin, est dans un réseau exclu (excluded:), ou a gardé la réponse en mémoire. "
      + "Essayez depuis un autre poste, puis : vigie policy check"
  }

  /// Why each interface is waited for.
  static func waiting(_ fields: StatusFields) -> String {
    let causes = fields.interfaces.compactMap { $0["trouble"] }
    return causes.isEmpty ? "Voyez : vigie status" : causes.joined(separator: " ")
  }

  /// Where the name was read.
  static func source(_ code: String?) -> String {
    switch code {
    case "dns": "demande DNS"
    case "tls", "quic": "connexion chiffrée"
    default: "demande à un mandataire"
    }
  }

  /// What the client's place means for what is counted.
  static func place(_ code: String?) -> String {
    switch code {
    case "inside": "Le poste est dans un réseau déclaré."
    case "gateway":
      "Vu par une passerelle déclarée seulement : ce que demandent les postes derrière elle n'est pas "
        + "compté par poste."
    default:
      "Mais hors des réseaux déclarés : son usage ne serait pas gardé. Complétez networks: dans "
        + "policy.yaml, puis : vigie reload"
    }
  }

  /// How much a counter of all interfaces grew; a daemon that was started again begins at 0.
  private func grown(_ key: String) -> Int64 {
    func sum(_ fields: StatusFields) -> Int64 {
      fields.interfaces.reduce(0) { $0 &+ $1.number(key) }
    }
    return max(0, sum(after) &- sum(before))
  }
}
