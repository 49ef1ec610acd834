import Catalogue
import Model
import Reports

/// The three files that follow from the answers of `vigie setup`.
struct SetupFiles {
  let answers: SetupAnswers
  /// Where the configuration will be.
  let directory: String
  /// Where the rules are.
  let rules: String
  /// Where the database will be.
  let database: String

  var configurationPath: String { directory + "/vigie.yaml" }
  /// Beside the rules, where commands that are given no configuration look too.
  var policyPath: String { rules + "/policy.yaml" }
  var compliancePath: String { rules + "/compliance.yaml" }

  /// A text that no YAML reader takes for anything else.
  private func quoted(_ text: String) -> String { JSONText.string(text) }

  private func line(_ key: String, _ value: String?) -> String {
    guard let value, !value.isEmpty else { return "\(key):\n" }
    return "\(key): \(quoted(value))\n"
  }

  var configuration: String {
    """
    # La sonde Vigie, écrit par vigie setup. Vérifier après tout changement : vigie config check

    # Les interfaces reliées à un port miroir.
    interfaces: [\(answers.interfaces.map(quoted).joined(separator: ", "))]

    # La base de données ; le dossier des règles, avec policy.yaml et compliance.yaml.
    database: \(quoted(database))
    rules: \(quoted(rules))

    # « small » : moins de \(SetupAnswers.smallBelow) postes ; rien n'est gardé par poste, un rapport par semaine.
    # « standard » : toute autre collectivité.
    profile: \(answers.isSmall ? "small" : "standard")

    capture:
      # Le tampon entre le noyau et la sonde, en Mio : à agrandir si vigie status dit des pertes.
      ring-mib: 16

    """
  }

  var policy: String {
    """
    # La politique de la collectivité, écrit par vigie setup ; le guide est docs/regles.md.
    # Après tout changement : vigie policy check, puis vigie reload

    collectivity: { name: \(quoted(answers.collectivity)), time-zone: \(quoted(answers.zone)) }

    # Le statut de tout service dont personne n'a décidé. Décider : vigie decide
    default: unassessed

    # Les réseaux des postes. Seules ces adresses ouvrent des usages constatés.
    \(list("networks", answers.networks.map(network)))
    # Les directions, avec leur nombre de postes déclarés.
    \(list("directions", directions))
    # Ce qui n'est pas regardé : écarté avant toute lecture.
    \(list("excluded", answers.exclusions.map(exclusion)))
    # Les adresses qui parlent pour d'autres.
    \(list("gateways", answers.gateways.map { "{ address: \(quoted($0.address)), kind: \($0.kind) }" }))
    """
  }

  var compliance: String {
    """
    # Ce que le responsable de traitement déclare, écrit par vigie setup (docs/rgpd.md).
    # Sans responsable, DPO, base légale et fiche du registre, rien n'est écouté.

    """ + line("controller", answers.controller) + line("dpo-contact", answers.dpoContact)
      + line("legal-basis", answers.legalBasis) + line("balancing-test", answers.balancingTest)
      + line("register", answers.register) + (answers.isSmall ? Self.small : Self.pseudonymous)
        + """

        # Durées de conservation, en jours et en mois.
        retention: { incidents: 180, audit: 365, aggregates-months: 25, reports: 30, set-aside: 30, backups: 30 }

        """
  }

  private static let pseudonymous = """

    # Pour le niveau pseudonymisé, à compléter avec le DPO ; jusque-là, seuls des agrégats masqués sont écrits :
    aipd:                # date de l'analyse d'impact, 2026-10-20
    cst:                 # { opinion: 2026-10-28 } ou { absent: "motif" }
    agents-informed:     # date d'information des agents
    dpo-key:             # { fingerprint: "…", tested: 2026-11-10 }

    """

  private static let small = """

    # Profil « small » de vigie.yaml : rien n'est gardé par poste, seuls des agrégats masqués sont écrits. Les
    # postes d'un service sont comptés par semaine : dans une journée, ils seraient presque toujours moins de cinq.
    aggregate: { window: week }

    """

  private func list(_ key: String, _ items: [String]) -> String {
    "\(key):\n" + items.map { "  - \($0)\n" }.joined()
  }

  private func network(_ network: SetupAnswers.Network) -> String {
    let vlan = network.vlan.map { ", vlan: \($0)" } ?? ""
    return "{ prefix: \(quoted(network.prefix))\(vlan) }"
  }

  private func exclusion(_ exclusion: SetupAnswers.Exclusion) -> String {
    let place =
      exclusion.isVLAN ? "vlans: [\(exclusion.place)]" : "networks: [\(quoted(exclusion.place))]"
    return "{ name: \(quoted(exclusion.name)), \(place) }"
  }

  /// One line a direction; networks without one are the collectivity's, with the postes that are left.
  private var directions: [String] {
    var names: [String] = []
    for network in answers.networks {
      let name = network.direction ?? answers.collectivity
      if !names.contains(name) { names.append(name) }
    }
    let declared = answers.networks.reduce(0) { $0 &+ ($1.postes ?? 0) }
    return names.map { name in
      let own = answers.networks.filter { ($0.direction ?? answers.collectivity) == name }
      let known = own.compactMap(\.postes)
      let rest = own.contains { $0.direction == nil } ? max(0, answers.postes - declared) : 0
      let postes = known.reduce(0, &+) + rest
      return
        "{ name: \(quoted(name)), networks: [\(own.map { quoted($0.prefix) }.joined(separator: ", "))]"
        + (postes > 0 ? ", postes: \(postes) }" : " }")
    }
  }

  /// What is wrong with the files, in the words of those who will read them; nil when nothing is.
  func problem() -> String? {
    do throws(RuleProblems) {
      _ = try ServiceConfiguration(RuleSource(path: configurationPath, text: configuration))
      _ = try Catalogue.compile(
        services: [], policy: RuleSource(path: policyPath, text: policy))
      _ = try ComplianceFile.record(of: RuleSource(path: compliancePath, text: compliance))
      return nil
    } catch {
      return error.problems.first { $0.severity == .error }?.message ?? Reader.say(.refused)
    }
  }
}
