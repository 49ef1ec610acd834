import Catalogue
import Daemon
import Model
import Platform
import Privacy

/// Checks whether a probe does its work, without changing anything (sample D of the design).
struct Doctor {
  /// What the command line says instead of the configuration.
  struct Places {
    var config: String?
    var rules = RulesOption()
    var database: String?
    var keys: String?
    var socket: SocketOption
  }

  let places: Places
  let now: Timestamp
  /// The configuration; the failure that it gave instead.
  let setup: Result<ServiceSetup, CommandFailure>
  /// The rules and policy that a start would take now.
  let files: Result<RuleFiles, CommandFailure>
  let catalogue: Result<Catalogue, CommandFailure>
  /// What the listening daemon says; nil when none answers.
  let daemon: StatusFields?
  /// Why nobody may ask it.
  let daemonTrouble: String?
  let disk: StateOnDisk

  init(_ places: Places, now: Timestamp) {
    self.places = places
    self.now = now
    let setup = Self.attempt { try ServiceSetup(places.config) }
    let files = setup.flatMap { setup in
      Self.attempt { try RuleFiles(setup.rules(places.rules)) }
    }
    let catalogue = files.flatMap { files in Self.attempt { try files.compile() } }
    self.setup = setup
    self.files = files
    self.catalogue = catalogue
    let answer = Self.attempt { try places.socket.ask(.status) }
    daemon = (try? answer.get()) ?? nil
    if case .failure(let failure) = answer {
      daemonTrouble = failure.message
    } else {
      daemonTrouble = nil
    }
    disk = StateOnDisk(
      database: Self.database(places, setup, daemon),
      zone: (try? catalogue.get())?.policy.zone ?? .paris, now: now)
  }

  static func attempt<Value>(_ body: () throws -> Value) -> Result<Value, CommandFailure> {
    do {
      return .success(try body())
    } catch {
      return .failure(error as? CommandFailure ?? CommandFailure("\(error)"))
    }
  }

  private static func database(
    _ places: Places, _ setup: Result<ServiceSetup, CommandFailure>, _ daemon: StatusFields?
  ) -> String {
    places.database ?? daemon?["database"] ?? (try? setup.get())?.configuration.database
      ?? ServiceSetup.systemDatabase
  }

  var database: String { Self.database(places, setup, daemon) }

  /// Where the probe's keys are: as the command line says, else the configuration.
  var keys: KeyDirectory {
    KeyDirectory(
      places.keys ?? (try? setup.get())?.configuration.keys ?? KeysOption.defaultPath)
  }

  var zone: CivilZone { (try? catalogue.get())?.policy.zone ?? .paris }

  /// The interfaces of the configuration, else those that the daemon listens to.
  var interfaces: [String] {
    let configured = (try? setup.get())?.configuration.interfaces ?? []
    return configured.isEmpty
      ? (daemon?.interfaces.compactMap { $0["interface"] } ?? []) : configured
  }

  /// Every check there is, in the order in which they are printed: that of the sample.
  static let checks = [
    "service", "configuration", "droits", "memoire", "disque-chiffre", "interface", "silence",
    "promiscuite", "ecoute", "trafic", "noms", "dns", "deux-sens", "emplacement", "passerelles",
    "reseaux", "non-repartis", "exclusions", "vlan", "doublons", "pertes-sonde", "pertes-avant",
    "carte", "ipv6", "aveugle", "horloge", "regles", "regles-age", "politique", "decisions", "base",
    "espace", "purge", "sauvegarde", "cle", "rotation", "dpo-cle", "prealables", "revue", "audit",
    "rapport", "siem",
  ]

  /// What a check says that was asked for and has nothing to look at.
  static func nothing(for id: String) -> Finding {
    ["noms", "emplacement"].contains(id)
      ? .watch(id, Reader.say(.needsListening), "vigie doctor --listen 60s --only \(id)")
      : .right(id, Reader.say(.nothingToCheckHere))
  }

  /// Every check that has something to look at, in their order; those that need listening only with
  /// what was `heard`, which counts instead of what the daemon tells.
  func findings(heard: [Finding] = []) -> [Finding] {
    let parts: [[Finding]] = [
      [service, configuration, rights], machineFindings, interfaces.flatMap(interfaceFindings),
      trafficFindings, coverageFindings, [clock, ruleSet], [ruleAge, review].compactMap(\.self),
      policyFindings, [databaseFinding, space, purge, backup], keyFindings, gateFindings,
      [audit, report], siemFindings,
    ]
    let told = parts.flatMap(\.self)
    let replaced = Set(heard.map(\.id))
    let all = told.filter { !replaced.contains($0.id) } + heard
    return Self.checks.flatMap { id in all.filter { $0.id == id } }
  }

  /// The first line of a message: the others are details that other commands print.
  static func first(_ text: String) -> String {
    text.split(separator: "\n").first.map(String.init) ?? text
  }
}
