import ArgumentParser

/// `vigie audit`: who read, exported or changed rows.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Journal des consultations, exports et modifications.",
    discussion: "Exemple : vigie audit verify",
    subcommands: [AuditListCommand.self, AuditVerifyCommand.self])
}
