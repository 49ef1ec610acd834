import ArgumentParser
import Model
import Platform

/// `vigie setup`: the first files of a probe, from answers.
struct SetupCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "setup", abstract: "Écrire la configuration, en répondant à des questions.",
    discussion: """
      Écrit vigie.yaml, et policy.yaml et compliance.yaml à côté des règles, commentés, une fois tout \
      répondu ; chaque réponse est vérifiée aussitôt. N'écrase rien sans --force, pas même les \
      exemples livrés. Les réponses peuvent venir d'un tube.

      Exemple : sudo vigie setup
      """)

  @Option(help: ArgumentHelp("Dossier où écrire vigie.yaml.", valueName: "dossier"))
  var output = "/etc/vigie"

  @Option(help: ArgumentHelp("Dossier des règles.", valueName: "dossier"))
  var rules = "/etc/vigie/rules"

  @Option(help: ArgumentHelp("Base de données.", valueName: "fichier"))
  var database = ServiceSetup.systemDatabase

  @Flag(help: "Remplacer des fichiers qui existent.")
  var force = false

  func validate() throws {
    for path in [output, rules, database] where !path.hasPrefix("/") {
      throw ValidationError(
        Reader.say(.giveFullPathServiceHasNo, path))
    }
  }

  func run(on console: Console) throws {
    let output = output
    let rules = rules
    let database = database
    func files(_ answers: SetupAnswers) -> SetupFiles {
      SetupFiles(answers: answers, directory: output, rules: rules, database: database)
    }
    let empty = files(SetupAnswers())
    let paths = [empty.configurationPath, empty.policyPath, empty.compliancePath]
    let present = try paths.filter { try FileStatus(of: $0, followingLink: false) != nil }
    guard force || present.isEmpty else {
      throw CommandFailure(
        Reader.say(
          .existsAlreadyNothingWasWrittenEdit, present.map(PathText.shown).joined(separator: ", ")))
    }
    for folder in [output, rules] where try FileStatus(of: folder)?.kind != .directory {
      throw CommandFailure(Reader.say(.isNotFolderMakeItFirst, PathText.shown(folder)))
    }
    var questions = SetupQuestions(
      dialogue: SetupDialogue(console: console, lines: LineReader()), files: files)
    let answered = files(try questions.ask())
    if let problem = answered.problem() {
      throw CommandFailure(Reader.say(.answersThatContradictEachOtherNothing, problem))
    }
    let texts = [answered.configuration, answered.policy, answered.compliance]
    // What stood there may hold hours of somebody's work.
    for path in present {
      let place = try SetAsideFile.move(path, suffixes: [], now: SystemClock.now())
      console.note(Reader.say(.formerFileKept, PathText.shown(path), PathText.shown(place)))
    }
    for (path, text) in zip(paths, texts) {
      try AtomicFile.write(path, Array(text.utf8), mode: 0o644)
    }
    console.write("\n" + Self.summary(answered, paths))
  }

  private static func summary(_ files: SetupFiles, _ paths: [String]) -> String {
    let config = PathText.shellWord(files.configurationPath)
    let level =
      files.answers.isSmall
      ? Reader.say(.fewerThanWorkstationsProfileSmallNothing, SetupAnswers.smallBelow)
      : Reader.say(.toCompleteWithDpoComplianceYaml)
    return Reader.say(
      .writtenThenVigieConfigCheckSystemctl, paths.map(PathText.shown).joined(separator: ", "),
      level, config, units(files.answers.interfaces))
  }

  /// The units that prepare the ports, for a shell: systemd writes a dash of a name otherwise.
  private static func units(_ interfaces: [String]) -> String {
    interfaces.map(CaptureUnit.word).joined(separator: " ")
  }
}
