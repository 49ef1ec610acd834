import ArgumentParser
import Capture
import Catalogue
import Daemon
import Model
import Platform
import Reports

/// `vigie run`: the listening probe.
struct RunCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Écouter des interfaces en direct (le service).",
    discussion: """
      Écoute des ports miroir et tient la base, jusqu'à SIGTERM ou Ctrl-C ; SIGHUP relit les règles. \
      Demande CAP_NET_RAW, que donne systemd/vigie.service. Dans cette version, seuls des agrégats \
      journaliers masqués sont écrits, quels que soient les préalables renseignés.

      Exemple : vigie run --interface eth1 --database /var/lib/vigie/vigie.sqlite
      """)

  @Option(
    name: .customLong("interface"),
    help: ArgumentHelp("Interface à écouter ; répéter pour plusieurs.", valueName: "nom"))
  var interfaces: [String] = []

  @Option(
    name: .customLong("config"),
    help: ArgumentHelp(
      "Configuration ; sinon \(ServiceSetup.systemPath) s'il existe.", valueName: "fichier"))
  var config: String?

  @Option(
    help: ArgumentHelp(
      "Base de données ; sinon celle de la configuration, sinon \(ServiceSetup.systemDatabase).",
      valueName: "fichier"))
  var database: String?

  @OptionGroup var rules: RulesOption

  @OptionGroup var socket: SocketOption

  @Option(help: ArgumentHelp("Tampon par interface, 1 à 1024 Mio.", valueName: "Mio"))
  var ringMib: Int?

  @Flag(help: "Copier tous les paquets entiers, sans filtre dans le noyau.")
  var noKernelFilter = false

  func run(on console: Console) throws {
    let setup = try ServiceSetup(config)
    let settings = try settings(setup)
    let option = setup.rules(rules)
    let files = try RuleFiles(option)
    let catalogue = try files.compile()
    console.note(files.sentence)
    try checkGate(files, catalogue)
    let daemon = Daemon(
      settings: settings, manager: ServiceManager(), hasJournal: ServiceManager.hasJournal)
    try daemon.run(catalogue: catalogue) {
      let files = try RuleFiles(option)
      let catalogue = try files.compile()
      try checkGate(files, catalogue)
      return catalogue
    }
  }

  /// Nobody listens to a network without a controller, a contact, a legal basis and an entry in the
  /// register.
  private func checkGate(_ files: RuleFiles, _ catalogue: Catalogue) throws {
    let decision = try CollectionGate(files, catalogue).decision
    guard !decision.allowsLive else { return }
    let missing = decision.missingForLive.map { $0.words(in: .french) }.joined(separator: ", ")
    throw CommandFailure(
      "Écoute refusée ; préalables manquants dans compliance.yaml : \(missing). "
        + "Complétez-les avec le DPO.")
  }

  private func settings(_ setup: ServiceSetup) throws -> DaemonSettings {
    let file = setup.configuration
    let names = interfaces.isEmpty ? file.interfaces : interfaces
    guard !names.isEmpty else {
      throw CommandFailure.usage(
        "Aucune interface. Donnez --interface, ou interfaces: dans \(ServiceSetup.systemPath).")
    }
    guard Set(names).count == names.count, names.count <= DaemonSettings.mostInterfaces else {
      throw CommandFailure.usage(
        "--interface : chacune une fois, \(DaemonSettings.mostInterfaces) au plus.")
    }
    var settings = DaemonSettings(
      interfaces: names, database: database ?? file.database ?? ServiceSetup.systemDatabase)
    if let mebibytes = ringMib ?? file.ringMebibytes {
      guard (1...1_024).contains(mebibytes) else {
        throw CommandFailure.usage("--ring-mib : de 1 à 1024.")
      }
      settings.capture.ringBytes = mebibytes << 20
    }
    settings.socket = socket.path
    settings.version = Version.text
    settings.usesKernelFilter = !noKernelFilter && (file.usesKernelFilter ?? true)
    return settings
  }
}
