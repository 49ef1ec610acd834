import ArgumentParser
import Daemon
import Platform

/// `vigie reload`: lets the daemon read its rules again, and says what became of it.
struct ReloadCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "reload", abstract: "Faire relire les règles à la sonde qui écoute.",
    discussion: """
      La sonde vérifie d'abord tout : un jeu faux est refusé avec ses erreurs, le précédent reste en \
      vigueur, et aucun paquet n'est perdu. Demande root ou le compte de la sonde. Code 1 si c'est \
      refusé.

      Exemple : sudo vigie reload
      """)

  @OptionGroup var socket: SocketOption

  /// How often the daemon is asked whether it is done: every 100 ms, for a minute.
  private static let attempts = 600

  func run(on console: Console) throws {
    let number = try socket.answer(to: .reload).number("reload.number")
    for _ in 0..<Self.attempts {
      let fields = try socket.answer(to: .status)
      guard fields.number("reload.ended") >= number else {
        Sleeper.sleep(milliseconds: 100)
        continue
      }
      let errors = fields.all("reload.error")
      guard errors.isEmpty else {
        for error in errors { console.write(error + "\n") }
        throw CommandFailure(
          Reader.say(.reloadRefusedFormerRulesStayIn)
        )
      }
      console.write(
        Reader.say(
          .reloadAcceptedServicesVersionPolicy, fields["rules.services"] ?? "?",
          fields["rules"] ?? "?", fields["policy"] ?? "?"))
      return
    }
    throw CommandFailure(Reader.say(.probeHasNotFinishedReadingAgain))
  }
}
