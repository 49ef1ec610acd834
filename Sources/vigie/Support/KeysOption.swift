import ArgumentParser
import Model
import Privacy

/// Where the probe's keys are, and in which local time their periods turn.
struct KeysOption: ParsableArguments {
  /// The place in the state directory of a listening probe.
  static let defaultPath = "/var/lib/vigie/keys"

  @Option(
    name: .customLong("keys"), help: ArgumentHelp("Dossier des clés.", valueName: "dossier"))
  var path = Self.defaultPath

  /// Where the keys of the probe are that fills a database, unless told otherwise.
  static func beside(_ database: DatabaseOption) -> String {
    (database.directory == "/" ? "" : database.directory) + "/keys"
  }

  var directory: KeyDirectory { KeyDirectory(path) }
}

/// The local time of the keys' periods.
struct ZoneOption: ParsableArguments {
  @Option(help: ArgumentHelp("Fuseau, par exemple Indian/Reunion.", valueName: "fuseau"))
  var zone = CivilZone.paris.name

  func validate() throws {
    guard CivilZone(named: zone) != nil else {
      throw ValidationError(
        "--zone : un de \(CivilZone.all.map(\.name).joined(separator: ", ")).")
    }
  }

  var value: CivilZone { CivilZone(named: zone) ?? .paris }
}
