import Catalogue
import Model
import Platform
import Privacy
import Reports

/// The level of collection that the controller's declarations allow today.
struct CollectionGate {
  /// What was declared.
  let record: ComplianceRecord
  /// What follows from it.
  let decision: CollectionDecision

  /// The decision of the present day; throws what is wrong in the declarations.
  init(_ files: RuleFiles, _ catalogue: Catalogue) throws {
    record = try files.complianceRecord()
    decision = Gate.decide(record, on: catalogue.policy.zone.day(of: SystemClock.now()))
  }

  /// Refuses a command that shows rows by poste where none may be kept.
  func requireRows() throws {
    guard decision.level != .pseudonymous else { return }
    throw CommandFailure(
      decision.words(in: .french)
        + " Aucune ligne par poste n'est tenue ni montrée : lisez les agrégats avec vigie report, "
        + "ou complétez compliance.yaml avec le DPO.")
  }
}
