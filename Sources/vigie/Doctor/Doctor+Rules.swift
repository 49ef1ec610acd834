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
        "regles", Reader.say(.cannotBeCheckedConfigurationUnreadable),
        Reader.say(.firstCorrectConfiguration))
    }
    switch catalogue {
    case .failure(let failure):
      return .failed(
        "regles",
        Self.first(failure.message)
          + (daemon == nil ? "" : Reader.say(.probeKeepsFormerSetUntilIt)),
        "vigie rules check")
    case .success(let catalogue):
      return .right(
        "regles",
        Reader.say(.servicesNoError, NumberText.count(catalogue.services.count, Reader.language)))
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
          "politique", Reader.say(.noPolicyNothingIsExcludedEverything),
          "sudo vigie setup"))
    } else {
      let counts =
        Reader.say(
          .networksDepartmentsExclusionsGateways, policy.networks.count, policy.directions.count,
          policy.exclusions.count, policy.gateways.count)
      findings.append(
        policy.directions.isEmpty
          ? .watch(
            "politique", counts + Reader.say(.withoutDepartmentsReportDoesNotSay),
            Reader.say(.completeDirectionsInPolicyYamlThen))
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
          Reader.say(.endedAmongThemOn, ended.count, service, DateText.short(day)),
          "vigie decide \(service) …"))
    } else {
      findings.append(.right("decisions", Reader.say(.noDecisionHasEnded)))
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
        "revue", Reader.say(.yearlyReviewOfImpactAssessmentOverdue, late),
        Reader.say(.reviewItWithDpoThenIts))
    }
    return .right(
      "revue",
      Reader.say(.impactAssessmentOfToReviewBefore, DateText.short(day), DateText.short(next)))
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
      return [.failed("prealables", Self.first(error.message), Reader.say(.correctComplianceYaml))]
    } catch {
      return [.failed("prealables", Self.first("\(error)"), "vigie keys status")]
    }
    guard gate.decision.allowsLive else {
      let missing = gate.decision.missingForLive.map { $0.words(in: Reader.language) }
        .joined(separator: ", ")
      return [
        .failed(
          "prealables", Reader.say(.listeningRefusedMissing, missing),
          Reader.say(.completeComplianceYamlWithDpoSudo))
      ]
    }
    let profile = (try? setup.get())?.configuration.profile ?? .standard
    let collection = gate.collection(keys: keys, profile: profile)
    if let level = daemon?["level"], level != collection.level.rawValue {
      return [
        .watch(
          "prealables",
          Reader.say(.probeDoesNotRunAtDeclared, collection.reason),
          "systemctl restart vigie")
      ]
    }
    return [
      collection.decision.missing.isEmpty
        ? .right("prealables", collection.reason)
        : .watch(
          "prealables", collection.reason, Reader.say(.completeComplianceYamlWithDpoDocs))
    ]
  }
}
