import Catalogue
import Model
import Privacy
import Reports

extension Doctor {
  /// Whether the rules can be compiled.
  var ruleSet: Finding {
    guard (try? setup.get()) != nil else {
      return .watch(
        "regles", "Non vérifiables, configuration illisible.", "corriger d'abord la configuration")
    }
    switch catalogue {
    case .failure(let failure):
      return .failed(
        "regles",
        Self.first(failure.message)
          + (daemon == nil ? "" : ". La sonde garde l'ancien jeu jusqu'à son arrêt."),
        "vigie rules check")
    case .success(let catalogue):
      return .right(
        "regles",
        "\(NumberText.count(catalogue.services.count, .french)) services, aucune erreur.")
    }
  }

  /// Whether the policy says enough, and what it decided still holds.
  var policyFindings: [Finding] {
    guard let catalogue = try? catalogue.get(), let files = try? files.get() else { return [] }
    let policy = catalogue.policy
    var findings: [Finding] = []
    if files.policyPath == nil {
      findings.append(
        .failed(
          "politique", "Aucune politique : rien n'est exclu, tout est non évalué.",
          "sudo vigie setup"))
    } else {
      let counts =
        "\(policy.networks.count) réseau(x), \(policy.directions.count) direction(s), "
        + "\(policy.exclusions.count) exclusion(s), \(policy.gateways.count) passerelle(s)."
      findings.append(
        policy.directions.isEmpty
          ? .watch(
            "politique", counts + " Sans direction, le rapport ne dit pas où.",
            "compléter directions: dans policy.yaml, puis vigie reload")
          : .right("politique", counts))
    }
    let today = zone.day(of: now)
    let ended = policy.decisions.flatMap { service, decisions in
      decisions.compactMap { $0.until }.filter { $0 < today }.map { (service, $0) }
    }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    if let (service, day) = ended.first {
      findings.append(
        .watch(
          "decisions",
          "\(ended.count) échue(s), dont \(service) le \(DateText.short(day)).",
          "vigie decide \(service) …"))
    } else {
      findings.append(.right("decisions", "Aucune décision échue."))
    }
    return findings
  }

  /// What the controller has declared, and the level that follows.
  var gateFindings: [Finding] {
    guard let catalogue = try? catalogue.get(), let files = try? files.get() else { return [] }
    switch Self.attempt({ try CollectionGate(files, catalogue).decision }) {
    case .failure(let failure):
      return [
        .failed("prealables", Self.first(failure.message), "corriger compliance.yaml")
      ]
    case .success(let decision):
      guard decision.allowsLive else {
        let missing = decision.missingForLive.map { $0.words(in: .french) }
          .joined(separator: ", ")
        return [
          .failed(
            "prealables", "Écoute refusée. Manquent : \(missing).",
            "compléter compliance.yaml avec le DPO : sudo vigie setup")
        ]
      }
      let text = decision.words(in: .french)
      return [
        decision.missing.isEmpty
          ? .right("prealables", text)
          : .watch("prealables", text, "compléter compliance.yaml avec le DPO (docs/rgpd.md)")
      ]
    }
  }
}
