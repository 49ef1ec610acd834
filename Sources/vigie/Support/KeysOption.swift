import ArgumentParser
import Catalogue
import Model
import Privacy

/// Where the probe's keys are, and in which local time their periods turn.
struct KeysOption: ParsableArguments {
  /// The place in the state directory of a listening probe.
  static let defaultPath = "/var/lib/vigie/keys"

  @Option(
    name: .customLong("keys"),
    help: ArgumentHelp(
      "Dossier des clés ; sinon celui de vigie.yaml, sinon \(Self.defaultPath).",
      valueName: "dossier"))
  var given: String?

  /// As the command line says, else the configuration of this machine's probe.
  var path: String {
    get throws { try given ?? ServiceSetup.usual().configuration.keys ?? Self.defaultPath }
  }

  /// Where the keys of the probe are that fills a database, unless told otherwise: those of the
  /// configuration belong to its database.
  static func of(_ database: DatabaseOption) throws -> String {
    if database.given == nil {
      return try ServiceSetup.usual().configuration.keys ?? Self.defaultPath
    }
    let directory = try database.directory
    return (directory == "/" ? "" : directory) + "/keys"
  }

  var directory: KeyDirectory { get throws { KeyDirectory(try path) } }
}

/// The local time of the keys' periods.
struct ZoneOption: ParsableArguments {
  @Option(help: ArgumentHelp("Fuseau, par exemple Indian/Reunion.", valueName: "fuseau"))
  var zone = CivilZone.paris.name

  func validate() throws {
    guard CivilZone(named: zone) != nil else {
      throw ValidationError(
        Reader.say(.zoneOneOf, CivilZone.all.map(\.name).joined(separator: ", ")))
    }
  }

  var value: CivilZone { CivilZone(named: zone) ?? .paris }
}
