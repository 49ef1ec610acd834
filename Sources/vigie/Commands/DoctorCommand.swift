import ArgumentParser
import Platform

/// `vigie doctor`: whether the probe does its work, and what to do where it does not.
struct DoctorCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Dire ce qui va, ce qui ne va pas, et quoi faire.",
    discussion: """
      Vérifie le service, la configuration, le port, les règles, les préalables, les clés, la base, \
      sans rien changer. --listen écoute en plus chaque interface et compte ce qu'elle montre ; rien \
      n'en est gardé. Code 1 dès qu'un contrôle échoue.

      Exemple : sudo vigie doctor --listen 60s
      """)

  @Option(
    name: .customLong("config"),
    help: ArgumentHelp(
      "Configuration ; sinon \(ServiceSetup.systemPath) s'il existe.", valueName: "fichier"))
  var config: String?

  @Option(help: ArgumentHelp("Base de données ; sinon celle du service.", valueName: "fichier"))
  var database: String?

  @OptionGroup var rules: RulesOption

  @Option(
    help: ArgumentHelp(
      "Dossier des clés ; sinon celui de la configuration, sinon \(KeysOption.defaultPath).",
      valueName: "dossier"))
  var keys: String?

  @OptionGroup var socket: SocketOption

  @Option(
    help: ArgumentHelp("Écouter d'abord tant de secondes, 1 à 3600.", valueName: "secondes"))
  var listen: ListeningTime?

  @Option(help: ArgumentHelp("Seulement ces contrôles.", valueName: "contrôle[,contrôle]"))
  var only: String?

  @Flag(help: "Code 1 aussi pour ce qui est à surveiller.")
  var strict = false

  @Flag(help: "Un objet JSON sur une ligne.")
  var json = false

  func run(on console: Console) throws {
    let doctor = Doctor(
      Doctor.Places(
        config: config, rules: rules, database: database, keys: keys, socket: socket),
      now: SystemClock.now())
    let wanted = try only.map(checks)
    let heard = listen.map { doctor.listen(seconds: $0.seconds) } ?? []
    var findings = doctor.findings(heard: heard)
    if let wanted {
      findings = wanted.flatMap { id in
        let found = findings.filter { $0.id == id }
        return found.isEmpty ? [Doctor.nothing(for: id)] : found
      }
    }
    let text = FindingText(findings: findings)
    console.write(json ? text.json + "\n" : text.text)
    let isBad = findings.contains {
      $0.outcome == .failed || (strict && $0.outcome == .watch)
    }
    if isBad { throw CommandFailure.silent }
  }

  /// The checks of a list with commas, in the order in which all are printed.
  private func checks(_ list: String) throws -> [String] {
    let ids = Set(list.split(separator: ",").map(String.init))
    guard !ids.isEmpty, ids.isSubset(of: Doctor.checks) else {
      let known = Doctor.checks.joined(separator: ", ")
      throw CommandFailure.usage(Reader.say(.onlyOneOrSeveralOfWith, known))
    }
    return Doctor.checks.filter(ids.contains)
  }
}
