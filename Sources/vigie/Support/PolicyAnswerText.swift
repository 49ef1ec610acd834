import Catalogue
import Model
import Reports

/// The answer of `vigie policy explain` as lines for a reader, or as one line of JSON.
struct PolicyAnswerText {
  let answer: PolicyAnswer
  let zone: CivilZone

  /// The lines.
  var text: String {
    let rows = [
      ("Moment", "\(local) (\(zone.name))"), ("Poste", client), ("Réseau", network),
      ("Direction", direction), ("Exclusion", answer.exclusion.map { clean($0.name) } ?? "aucune"),
      ("Passerelle", answer.gateway?.kind.words(in: .french) ?? "non"), ("Nom", answer.name.name),
      ("Service", service), ("Règle", rule), ("Statut", status), ("Motif", reason),
      ("À proposer", alternative),
      ("Usage", outcome),
    ]
    return rows.map { label, value in
      label + String(repeating: " ", count: 12 - label.count) + value + "\n"
    }.joined()
  }

  /// `2026-11-23T14:00`.
  private var local: String { String("\(answer.time)".prefix(16)) }

  private var client: String {
    "\(answer.client)" + (answer.vlan > 0 ? ", VLAN \(answer.vlan)" : "")
  }

  private var network: String {
    guard let network = answer.network else { return "hors des réseaux déclarés (networks:)" }
    let vlan = network.vlan.map { ", VLAN \($0)" } ?? ""
    return "\(network.prefix)\(vlan), domaine « \(clean(network.realm)) »"
      + (network.evidence == .dnsQuery ? ", une question DNS suffit" : "")
  }

  private var direction: String {
    guard let direction = answer.direction else { return "aucune déclarée pour ce poste" }
    return clean(direction.name) + (direction.site.map { " (\(clean($0)))" } ?? "")
  }

  private var service: String {
    guard let summary = answer.name.service?.summary else { return "aucun" }
    return "\(summary.name) (\(summary.id)), \(summary.provider)"
  }

  private var rule: String {
    guard let rule = answer.name.rule else { return "aucune" }
    let scope = rule.scope == .dedicated ? "nom dédié" : "nom partagé"
    return "\(rule.text) (\(scope), rôle \(rule.role.rawValue)), \(rule.path):\(rule.line)"
  }

  private var status: String {
    guard let status = answer.status else { return "sans objet" }
    return DecisionText.words(status, by: answer.decision, default: answer.defaultOrigin)
  }

  private var alternative: String {
    // An approved service is the answer itself.
    guard answer.name.service != nil, answer.status != .approved else {
      return "sans objet"
    }
    return answer.alternative?.summary.name ?? "aucune : besoin à instruire"
  }

  private var reason: String {
    guard answer.name.service != nil else { return "sans objet" }
    let parts =
      [
        answer.decision?.reason.map(clean),
        answer.decision?.decidedBy.map { "décidé par \(clean($0))" },
      ].compactMap { $0 }
    return parts.isEmpty ? "non écrit" : parts.joined(separator: " ; ")
  }

  private var outcome: String {
    guard let obstacle = answer.obstacle else {
      let priority = answer.priority.map {
        " Priorité \($0.level.word(in: .french)) une fois établie : \($0.words(in: .french))."
      }
      return "oui : une connexion ouvre un usage constaté." + (priority ?? "")
    }
    let why =
      switch obstacle {
      case .noRule: "aucune règle ne correspond à ce nom"
      case .excluded: "ce trafic est exclu, écarté avant toute lecture"
      case .outside: "ce poste est hors des réseaux déclarés"
      case .gateway:
        answer.gateway?.kind == .resolver
          ? "un résolveur répète les questions des autres"
          : "cette adresse parle pour plusieurs postes ; compté par jour et par service, sans poste"
      case .sharedName: "le nom sert aussi à autre chose"
      case .role: "un nom de ce rôle ne prouve pas un usage"
      case .unconfirmed: "le fait n'est pas vérifié (source: unverified)"
      case .allowed: "ce statut n'en ouvre pas ; compté par jour seulement"
      }
    return "non : \(why)."
  }

  private func clean(_ text: String) -> String { InertText.cleaned(text) }

  /// One line of JSON.
  var json: String {
    let rule = answer.name.rule
    let window = answer.decision?.window
    let terms = answer.priority?.terms.map {
      JSONText.object([("code", JSONText.string($0.code)), ("weight", "\($0.weight)")])
    }
    return JSONText.object([
      ("time", JSONText.string(local)), ("zone", JSONText.string(zone.name)),
      ("client", JSONText.string("\(answer.client)")),
      ("vlan", answer.vlan > 0 ? "\(answer.vlan)" : "null"),
      ("network", JSONText.optional(answer.network.map { "\($0.prefix)" })),
      ("realm", JSONText.string(answer.realm)),
      ("direction", JSONText.optional(answer.direction?.name)),
      ("site", JSONText.optional(answer.direction?.site)),
      ("excluded", JSONText.optional(answer.exclusion?.name)),
      ("gateway", JSONText.optional(answer.gateway?.kind.rawValue)),
      ("name", JSONText.string(answer.name.name)),
      ("service", JSONText.optional(rule?.service.rawValue)),
      ("rule", JSONText.optional(rule?.text)),
      ("file", JSONText.optional(rule.map { "\($0.path):\($0.line)" })),
      ("status", JSONText.optional(answer.status?.rawValue)),
      ("origin", JSONText.optional((answer.decision?.origin ?? defaultOrigin).map { "\($0)" })),
      ("reason", JSONText.optional(answer.decision?.reason)),
      ("decidedBy", JSONText.optional(answer.decision?.decidedBy)),
      ("until", JSONText.optional(answer.decision?.until.map { "\($0)" })),
      ("hours", JSONText.optional(window?.hours)),
      ("days", JSONText.optional(window?.days?.joined(separator: ","))),
      ("incident", answer.obstacle == nil ? "true" : "false"),
      ("obstacle", JSONText.optional(answer.obstacle?.rawValue)),
      ("priority", JSONText.optional(answer.priority?.level.rawValue)),
      ("terms", "[" + (terms ?? []).joined(separator: ",") + "]"),
      ("alternative", JSONText.optional(answer.alternative?.summary.id.rawValue)),
    ])
  }

  private var defaultOrigin: Policy.Origin? { answer.status == nil ? nil : answer.defaultOrigin }
}
