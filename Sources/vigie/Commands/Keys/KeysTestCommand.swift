import ArgumentParser
import Model
import Platform
import Privacy

/// `vigie keys test`: proves that a recipient's private key opens what this probe seals.
struct KeysTestCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Prouver que le DPO peut ouvrir les scellés.",
    discussion: """
      En deux temps : la sonde écrit un défi, le DPO l'ouvre sur sa machine (vigie keys open-test) \
      et dicte la réponse.

      Exemples : vigie keys test --challenge defi.txt
                 vigie keys test --answer 7K3MQ-9TXV2-4HD
      """)

  @OptionGroup var keys: KeysOption
  @OptionGroup var zone: ZoneOption

  @Option(help: ArgumentHelp("Défi à écrire.", valueName: "fichier"))
  var challenge: String?

  @Option(help: ArgumentHelp("Réponse du DPO.", valueName: "réponse"))
  var answer: String?

  func validate() throws {
    guard (challenge == nil) != (answer == nil) else {
      throw ValidationError(Reader.say(.giveChallengeOrAnswerOneOf))
    }
  }

  func run(on console: Console) throws {
    if let challenge {
      try AuditTrail(keys).perform("keys test", scope: "défi", on: console) {
        try AtomicFile.write(challenge, Array(keys.directory.makeChallenge().utf8))
        try keys.directory.adopt()
      }
      console.write(
        Reader.say(.challengeWrittenCarryItToDpo, PathText.shown(challenge)))
    } else if let answer {
      let today = zone.value.day(of: SystemClock.now())
      let key = try AuditTrail(keys).perform("keys test", scope: "réponse", on: console) {
        guard let key = try keys.directory.accept(answer: answer, on: today) else {
          throw CommandFailure(
            Reader.say(.thisAnswerIsNotThatOf))
        }
        try keys.directory.adopt()
        return key
      }
      console.write(Reader.say(.openingProved, key.name, key.fingerprint))
    }
  }
}
