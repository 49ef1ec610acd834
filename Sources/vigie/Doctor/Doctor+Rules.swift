import Catalogue
import Daemon
import Model
import Platform
import Privacy
import Probe
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

  /// Whether the impact assessment was looked at within a year (GDPR, article 35(11)); nil without one.
  var review: Finding? {
    guard let record = try? files.get().complianceRecord(), let day = record.aipd else {
      return nil
    }
    let next = day.adding(days: 365)
    let late = zone.day(of: now).daysSinceEpoch - next.daysSinceEpoch
    guard late <= 0 else {
      return .watch(
        "revue", "Revue annuelle de l'AIPD dépassée de \(late) \(late < 2 ? "jour" : "jours").",
        "la revoir avec le DPO, puis sa date dans compliance.yaml (docs/rgpd.md)")
    }
    return .right(
      "revue", "AIPD du \(DateText.short(day)), à revoir avant le \(DateText.short(next)).")
  }

  /// What the controller has declared, and the level that a start would take now.
  var gateFindings: [Finding] {
    guard let catalogue = try? catalogue.get(), let files = try? files.get() else { return [] }
    let keys = keys
    let gate: CollectionGate
    do {
      gate = try CollectionGate(
        files.complianceRecord(), zone: catalogue.policy.zone, keys: keys)
    } catch let error as PlatformError {
      return [.watch("prealables", Self.first("\(error)"), "sudo vigie doctor")]
    } catch let error as CommandFailure {
      return [.failed("prealables", Self.first(error.message), "corriger compliance.yaml")]
    } catch {
      return [.failed("prealables", Self.first("\(error)"), "vigie keys status")]
    }
    guard gate.decision.allowsLive else {
      let missing = gate.decision.missingForLive.map { $0.words(in: .french) }
        .joined(separator: ", ")
      return [
        .failed(
          "prealables", "Écoute refusée. Manquent : \(missing).",
          "compléter compliance.yaml avec le DPO : sudo vigie setup")
      ]
    }
    let profile = (try? setup.get())?.configuration.profile ?? .standard
    let collection = gate.collection(keys: keys, profile: profile)
    if let level = daemon?["level"], level != collection.level.rawValue {
      return [
        .watch(
          "prealables",
          "La sonde ne tourne pas au niveau déclaré. \(collection.reason)",
          "systemctl restart vigie")
      ]
    }
    return [
      collection.decision.missing.isEmpty
        ? .right("prealables", collection.reason)
        : .watch(
          "prealables", collection.reason, "compléter compliance.yaml avec le DPO (docs/rgpd.md)")
    ]
  }
}
