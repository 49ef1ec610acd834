import ArgumentParser
import Catalogue
import Model
import Platform
import Reports

/// `vigie policy check`: everything that is wrong with the policy, and what is in force.
struct PolicyCheckCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Vérifier la politique et les décisions enregistrées.",
    discussion: """
      Montre toutes les erreurs avec fichier, ligne et colonne, puis les décisions échues ou qui \
      vont l'être. Code 1 dès qu'il y a une erreur.

      Exemple : vigie policy check --rules /etc/vigie/rules
      """)

  @OptionGroup var rules: RulesOption

  /// A decision that ends within so many days is named, as in the report.
  private static let daysBeforeEnd = 45

  func run(on console: Console) throws {
    let files = try RuleFiles(rules)
    let catalogue = try files.compile()
    console.note(files.sentence)
    let policy = catalogue.policy
    let today = policy.zone.day(of: SystemClock.now())
    let subjects = try files.subjectRecords(in: catalogue)
    for warning in catalogue.warnings { console.write("\(warning)\n") }
    let decisions = policy.decisions.flatMap { service, decisions in
      decisions.map { (service: service, decision: $0) }
    }.sorted {
      ($0.decision.origin.path, $0.decision.origin.line)
        < ($1.decision.origin.path, $1.decision.origin.line)
    }
    for (service, decision) in decisions {
      guard let until = decision.until, until <= today.adding(days: Self.daysBeforeEnd) else {
        continue
      }
      let word = until < today ? Reader.say(.policyCheckCommandEnded) : Reader.say(.endsSoon)
      console.write(
        "\(decision.origin) : \(word) : \(service), \(DecisionText.words(decision))\n")
    }
    let recorded = decisions.count { $0.decision.origin.path == files.decisionsPath }
    let counts = [
      Reader.say(.decisionsOfThemFrom, decisions.count, recorded, files.decisionsPath),
      Reader.say(.subjectsFollowed, subjects.count), Reader.say(.networks, policy.networks.count),
      Reader.say(.departments, policy.directions.count),
      Reader.say(.exclusions, policy.exclusions.count),
      Reader.say(.gateways, policy.gateways.count),
      Reader.say(.groupsOutOfSight, policy.outOfSight.count),
      Reader.say(.warnings, catalogue.warnings.count),
    ]
    console.write(Reader.say(.policyCorrect, counts.joined(separator: ", ")))
  }
}
