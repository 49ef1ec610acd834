import Catalogue
import Model
import Platform
import Privacy
import Probe
import Reports
import Texts

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

  /// The decision for a listening probe whose keys those are: they count only when the DPO's is among
  /// them and was tested.
  init(_ record: ComplianceRecord, zone: CivilZone, keys: KeyDirectory) throws {
    self.record = record
    let today = zone.day(of: SystemClock.now())
    decision = Gate.decide(record, on: today, testedKeys: try keys.testedKeys(on: today))
  }

  /// What follows for a listening probe; a small collectivity keeps nothing by poste, whatever is
  /// declared.
  func collection(
    keys: KeyDirectory, profile: ServiceConfiguration.Profile
  ) -> LiveCollection {
    guard profile == .small else {
      return LiveCollection(
        decision, window: record.window, keys: keys, reason: decision.words(in: .french))
    }
    let lowered = CollectionDecision(
      level: .aggregate, missing: [], missingForLive: decision.missingForLive)
    return LiveCollection(
      lowered, window: record.window, keys: keys,
      reason: Reader.say(.aggregateLevelOfSmallProfile))
  }

  /// Refuses to listen to a network without a controller, a contact, a legal basis and an entry in the
  /// register.
  func requireListening() throws {
    guard !decision.allowsLive else { return }
    let missing = decision.missingForLive.map { $0.words(in: Reader.language) }.joined(
      separator: ", ")
    throw CommandFailure(
      Reader.say(.listeningRefusedPreconditionsMissingIn, missing))
  }

  /// Refuses a command that shows rows by poste where none may be kept.
  func requireRows() throws {
    guard decision.level != .pseudonymous else { return }
    throw CommandFailure(
      decision.words(in: Reader.language)
        + Reader.say(.noRowByWorkstationIsKept))
  }
}
