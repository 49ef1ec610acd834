import ArgumentParser
import Model
import Store

/// `vigie audit list`: the last rows of the audit.
struct AuditListCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Montrer les dernières lignes du journal.",
    discussion: """
      Une ligne par consultation, export ou modification : numéro, heure UTC, compte, commande, \
      portée, nombre de lignes, empreinte du fichier produit.

      Exemple : vigie audit list --limit 20
      """)

  @OptionGroup var database: DatabaseOption

  @Option(help: ArgumentHelp("Au plus tant de lignes, 1 à 10000.", valueName: "nombre"))
  var limit = 100

  func validate() throws {
    guard (1...10_000).contains(limit) else { throw ValidationError(Reader.say(.limit1To10000)) }
  }

  func run(on console: Console) throws {
    let log = try AuditLog.openToRead(AuditTrail(database).path)
    var last: [AuditRow] = []
    try log.forEachRow { row in
      last.append(row)
      // Twice the limit at most is held.
      if last.count >= 2 * limit { last.removeFirst(limit) }
    }
    for row in last.suffix(limit) {
      let entry = row.entry
      let kind =
        switch entry.actorKind {
        case "root": " (root)"
        case "shared": Reader.say(.sharedAccount)
        default: ""
        }
      console.write(
        PathText.shown(
          Reader.say(
            .rows, row.sequence, ISOTime.utc(entry.time), entry.actor, kind, entry.command,
            entry.scope, entry.rowCount)
            + (entry.fileDigest.map { "  sha256 \($0)" } ?? "")) + "\n")
    }
  }
}
