import ArgumentParser
import Model
import Platform
import Privacy
import Store

/// `vigie audit verify`: whether anything in the audit was changed, taken out or put in.
struct AuditVerifyCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Vérifier le journal.",
    discussion: """
      Une coupure de la fin, ou un journal refait en entier, ne se voient que par une tête gardée \
      ailleurs : celle d'un rapport quotidien (dernière ligne) ou une copie du fichier \
      audit.sqlite.head. Code 1 si quelque chose ne va pas.

      Exemple : vigie audit verify --head 12:5f0c9d…
      """)

  @OptionGroup var database: DatabaseOption

  @Option(
    name: .customLong("head"),
    help: ArgumentHelp("Tête imprimée par un rapport ; répétable.", valueName: "tête"))
  var heads: [AuditHead] = []

  @Option(
    name: .customLong("head-file"),
    help: ArgumentHelp("Copie d'un fichier audit.sqlite.head.", valueName: "fichier"))
  var headFile: String?

  func run(on console: Console) throws {
    let trail = try AuditTrail(database)
    var expected = heads
    if let headFile { expected.append(try AuditTrail.head(in: headFile)) }
    if let kept = try trail.keptHead() {
      expected.append(kept)
    } else {
      console.note(
        Reader.say(.isMissingHeadThatProbeKeeps, PathText.shown(trail.headPath)))
    }
    var verifier = AuditVerifier(heads: expected)
    try AuditLog.openToRead(trail.path).forEachRow { verifier.take($0) }
    verifier.finish()
    guard verifier.findings.isEmpty else {
      for finding in verifier.findings { console.write(Self.sentence(finding) + "\n") }
      throw CommandFailure(
        Reader.say(.trailModifiedFindingsSetCopyOf, verifier.findings.count))
    }
    console.write(
      Reader.say(
        .trailIntactRowsHeadsComparedHead, verifier.head.sequence, expected.count,
        verifier.head.hash))
  }

  private static func sentence(_ finding: AuditVerifier.Finding) -> String {
    switch finding {
    case .changed(let row): Reader.say(.rowItsContentWasModified, row)
    case .unlinked(let row):
      Reader.say(.rowItDoesNotFollowOne, row)
    case .gap(let row): Reader.say(.beforeRowNumbersAreMissing, row)
    case .cut(let head):
      Reader.say(.headKeptIsBeyondEndRows, head)
    case .otherHead(let head):
      Reader.say(.headKeptIsNotThatOf, head)
    }
  }
}
