import ArgumentParser
import Catalogue
import Model
import Platform
import Reports

/// `vigie subjects set`: who prepares the decision on a service, until when.
struct SubjectsSetCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Noter qui prépare la décision sur un service, et pour quand.",
    discussion: """
      Écrit dans subjects.yaml, à côté de decisions.yaml ; ce qui n'est pas donné reste. États : \
      nouveau, en cours, clos ; « décidé » vient de la décision elle-même (vigie decide). Une \
      fonction plutôt qu'un nom ; rien sur une personne dans la note.

      Exemple : vigie subjects set openai-chatgpt --state en-cours --owner "RSSI et DPO" \
      --due 2026-12-31 --note "pilote à Éducation"
      """)

  @OptionGroup var rules: RulesOption
  /// What is written is noted in the audit that stands beside it.
  @OptionGroup var database: DatabaseOption

  @Argument(help: ArgumentHelp("Identifiant du service (vigie rules list).", valueName: "service"))
  var service: String

  @Option(help: ArgumentHelp("nouveau, en cours ou clos.", valueName: "état"))
  var state: SubjectStateArgument?

  @Option(help: ArgumentHelp("Qui prépare la décision ; vide pour personne.", valueName: "qui"))
  var owner: String?

  @Option(help: ArgumentHelp("Pour quand, AAAA-MM-JJ.", valueName: "jour"))
  var due: CivilDay?

  @Option(help: ArgumentHelp("Quelques mots ; vide pour les ôter.", valueName: "note"))
  var note: String?

  func validate() throws {
    if let state, try state.check() == .decided {
      throw ValidationError(Reader.say(.stateDecidedComesFromDecisionItself))
    }
    guard state != nil || owner != nil || due != nil || note != nil else {
      throw ValidationError(Reader.say(.giveStateOwnerDueOrNote))
    }
    if let owner, !owner.isEmpty { try DecisionTexts.check(by: owner, as: "--owner") }
    if let note, !note.isEmpty { try DecisionTexts.check(reason: note, as: "--note") }
  }

  func run(on console: Console) throws {
    let written = try SubjectBook(rules).record(
      ServiceID(rawValue: service), on: { $0.policy.zone.day(of: SystemClock.now()) },
      change, audit: audit(on: console))
    guard let written else {
      return console.write(Reader.say(.nothingChangesNothingWasWritten, service))
    }
    console.write(
      Reader.say(.writtenTo, service, words(written.record), written.path, written.line))
  }

  private func change(_ record: inout SubjectRecord) {
    if let state = state?.state { record.state = state }
    if let owner { record.owner = owner.isEmpty ? nil : owner }
    if let due { record.due = due }
    if let note { record.note = note.isEmpty ? nil : note }
  }

  private func audit(on console: Console) -> (SubjectRecord) throws -> Void {
    { record in
      try AuditTrail(database).record(
        "subjects set", scope: "service \(record.service.rawValue), état \(record.state.rawValue)",
        rowCount: 0, on: console)
    }
  }

  private func words(_ record: SubjectRecord) -> String {
    [
      record.state.word(in: Reader.language), record.owner.map { InertText.cleaned($0) },
      record.due.map { Reader.say(.subjectsSetCommandFor, DateText.short($0)) },
      record.note.map { InertText.cleaned($0) },
    ].compactMap(\.self).joined(separator: ", ")
  }
}
