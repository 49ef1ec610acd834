import ArgumentParser
import Daemon
import Model
import Platform

/// `vigie status`: how the listening daemon is.
struct StatusCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Montrer l'état de la sonde qui écoute.",
    discussion: """
      Interroge la sonde par une prise locale, que root et le groupe vigie-read peuvent lire. Code 1 \
      si elle est arrêtée.

      Exemple : vigie status --json
      """)

  @OptionGroup var socket: SocketOption

  @Flag(help: "Un objet JSON sur une ligne.")
  var json = false

  func run(on console: Console) throws {
    let fields = try socket.answer(to: .status)
    let now = SystemClock.now()
    let zone = fields["zone"].flatMap { CivilZone(named: $0) } ?? .paris
    let disk = StateOnDisk(
      database: fields["database"] ?? ServiceSetup.systemDatabase, zone: zone, now: now)
    let text = StatusText(fields: fields, disk: disk, zone: zone, now: now)
    console.write(json ? text.json + "\n" : text.text)
  }
}
