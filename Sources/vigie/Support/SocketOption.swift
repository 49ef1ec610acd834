import ArgumentParser
import Daemon
import Platform

/// Where a listening daemon answers.
struct SocketOption: ParsableArguments {
  /// Within the directory that systemd makes for the service (RuntimeDirectory=).
  static let defaultPath = "/run/vigie/vigie.sock"

  @Option(
    name: .customLong("socket"),
    help: ArgumentHelp("Prise locale de la sonde.", valueName: "fichier"))
  var path = Self.defaultPath

  /// The daemon's answer; nil when none listens there.
  func ask(_ question: DaemonQuestion) throws -> StatusFields? {
    try LocalSocket.ask(path, question.line).map { StatusFields(text: $0) }
  }

  /// The daemon's answer; throws when none listens there or it refuses.
  func answer(to question: DaemonQuestion) throws -> StatusFields {
    guard let fields = try ask(question) else {
      throw CommandFailure(
        Reader.say(.vigieIsNotRunningNothingIs, path))
    }
    if let refusal = fields["refused"] {
      throw CommandFailure(Reader.say(.socketOptionRefused, refusal))
    }
    return fields
  }

  /// Asks the probe of this machine to read its rules again after a change; where none answers, or this
  /// account may not ask, says how it is done.
  static func reload(on console: Console) {
    let fields = try? LocalSocket.ask(defaultPath, DaemonQuestion.reload.line).map {
      StatusFields(text: $0)
    }
    let isAsked = fields.map { $0["refused"] == nil } ?? false
    console.note(Reader.say(isAsked ? .probeReadsItsRulesAgain : .thenVigieReload))
  }
}
