import ArgumentParser
import Capture
import Catalogue
import Daemon
import Model
import Platform
import Privacy
import Probe

/// `vigie run`: the listening probe.
struct RunCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Écouter des interfaces en direct (le service).",
    discussion: """
      Écoute des ports miroir et tient la base, jusqu'à SIGTERM ou Ctrl-C ; SIGHUP relit les règles. \
      Demande CAP_NET_RAW, que donne systemd/vigie.service. Les lignes par poste demandent les \
      préalables de compliance.yaml et un trousseau (vigie keys init) dont l'ouverture par le DPO \
      est prouvée ; sinon seuls des agrégats masqués sont écrits. Un niveau abaissé par SIGHUP vaut \
      aussitôt, un niveau relevé au prochain démarrage.

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

  @Option(
    help: ArgumentHelp(
      "Dossier des clés ; sinon celui de la configuration, sinon \(KeysOption.defaultPath).",
      valueName: "dossier"))
  var keys: String?

  @OptionGroup var rules: RulesOption

  @OptionGroup var socket: SocketOption

  @Option(
    help: ArgumentHelp(
      "Prise du journal ; sinon celle de systemd, s'il lit la sortie d'erreur.",
      valueName: "fichier"))
  var journalSocket: String?

  @Option(help: ArgumentHelp("Tampon par interface, 1 à 1024 Mio.", valueName: "Mio"))
  var ringMib: Int?

  @Flag(help: "Copier tous les paquets entiers, sans filtre dans le noyau.")
  var noKernelFilter = false

  private var journal: Journal? {
    if let journalSocket { return Journal(path: journalSocket) }
    return ServiceManager.hasJournal ? Journal() : nil
  }

  func run(on console: Console) throws {
    guard journal != nil else { return try start(on: console) }
    do {
      try start(on: console)
    } catch {
      // The journal reads what a failed start says, and keeps it.
      let failure = error as? CommandFailure ?? CommandFailure("\(error)")
      throw failure.withoutAddresses
    }
  }

  private func start(on console: Console) throws {
    let start: Start
    do {
      start = try prepare(on: console)
    } catch {
      // No other attempt mends what people wrote: systemd makes none.
      throw CommandFailure.usage("\(error)")
    }
    let daemon = Daemon(settings: start.settings, manager: ServiceManager(), journal: journal)
    try daemon.run(catalogue: start.catalogue, collection: start.collection) {
      Self.reload(start.places, start.keys, start.profile)
    }
  }

  /// What the daemon begins with.
  private struct Start {
    let settings: DaemonSettings
    let places: RulePlaces
    let catalogue: Catalogue
    let keys: KeyDirectory
    let profile: ServiceConfiguration.Profile
    let collection: LiveCollection
  }

  private func prepare(on console: Console) throws -> Start {
    let setup = try ServiceSetup(config)
    let settings = try settings(setup)
    let places = setup.rules(rules)
    let files = try RuleFiles(places)
    let catalogue = try files.compile()
    console.note(files.sentence)
    let keys = KeyDirectory(keys ?? setup.configuration.keys ?? KeysOption.defaultPath)
    let gate = try CollectionGate(
      files.complianceRecord(), zone: catalogue.policy.zone, keys: keys)
    try gate.requireListening()
    let profile = setup.configuration.profile
    return Start(
      settings: settings, places: places, catalogue: catalogue, keys: keys, profile: profile,
      collection: gate.collection(keys: keys, profile: profile))
  }

  /// Reads rules and declarations again, each for itself.
  private static func reload(
    _ places: RulePlaces, _ keys: KeyDirectory, _ profile: ServiceConfiguration.Profile
  ) -> Reload {
    let files = Result { try RuleFiles(places) }
    let catalogue = files.flatMap { files in Result { try files.compile() } }
    // The zone only says which day it is, where the rules do not.
    let zone = (try? catalogue.get().policy.zone) ?? .paris
    let collection = files.flatMap { files in
      Result {
        try CollectionGate(files.complianceRecord(), zone: zone, keys: keys)
          .collection(keys: keys, profile: profile)
      }
    }
    return Reload(catalogue: catalogue, collection: collection)
  }

  private func settings(_ setup: ServiceSetup) throws -> DaemonSettings {
    let file = setup.configuration
    let names = interfaces.isEmpty ? file.interfaces : interfaces
    guard !names.isEmpty else {
      throw CommandFailure.usage(
        Reader.say(.noInterfaceGiveInterfaceOrInterfaces, ServiceSetup.systemPath))
    }
    guard Set(names).count == names.count, names.count <= DaemonSettings.mostInterfaces else {
      throw CommandFailure.usage(
        Reader.say(.interfaceEachOneOnceAtMost, DaemonSettings.mostInterfaces))
    }
    var settings = DaemonSettings(
      interfaces: names, database: database ?? file.database ?? ServiceSetup.systemDatabase)
    if let mebibytes = ringMib ?? file.ringMebibytes {
      guard (1...1_024).contains(mebibytes) else {
        throw CommandFailure.usage(Reader.say(.ringMib1To1024))
      }
      settings.capture.ringBytes = mebibytes << 20
    }
    settings.socket = socket.path
    if let connections = file.connections { settings.connections = connections }
    settings.metrics = setup.configuration.metrics
    settings.siem = setup.configuration.siem
    settings.version = Version.text
    settings.usesKernelFilter = !noKernelFilter && (file.usesKernelFilter ?? true)
    return settings
  }
}
