import ArgumentParser
import Capture
import Model
import Platform
import Probe
import Reports

/// `vigie names`: every name of a capture file, for the laboratory.
struct NamesCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Lister les noms lus dans des fichiers de capture (laboratoire).",
    discussion: """
      Sans règles ni base ; rien n'est gardé. Une ligne JSON par nom distinct : \
      {"file","kind","name","count"}, kind valant dns, tls, quic, http ou socks.

      Exemple : vigie names essai.pcap
      """)

  @Argument(
    help: ArgumentHelp("Fichiers pcap ou pcapng ; - pour l'entrée standard.", valueName: "fichier"))
  var files: [String]

  @Flag(help: "Montrer chaque observation, avec son heure et sa preuve.")
  var each = false

  @Flag(help: "Montrer aussi les adresses (avec --each).")
  var showAddresses = false

  func validate() throws {
    if showAddresses, !each { throw ValidationError(Reader.say(.showAddressesGoesOnlyWithEach)) }
  }

  func run(on console: Console) throws {
    console.note(
      Reader.say(.laboratoryCommandItShowsAllNames))
    var survey = NameSurvey()
    var isComplete = true
    for file in files {
      do throws(CaptureError) {
        let result = try survey.read(file) { observation, name in
          if each { console.write(line(file, observation, name) + "\n") }
        }
        if !each { for entry in result.entries { console.write(line(file, entry) + "\n") } }
        if report(result, of: file, on: console) { isComplete = false }
      } catch {
        console.note("\(error)")
        isComplete = false
      }
    }
    if !isComplete { throw CommandFailure.silent }
  }

  private func line(_ file: String, _ entry: NameSurvey.Entry) -> String {
    JSONText.object([
      ("file", JSONText.string(file)), ("kind", JSONText.string(entry.source.code)),
      ("name", JSONText.string(entry.name)), ("count", String(entry.count)),
    ])
  }

  private func line(_ file: String, _ observation: Observation, _ name: String) -> String {
    var members = [
      ("file", JSONText.string(file)), ("kind", JSONText.string(observation.source.code)),
      ("name", JSONText.string(name)),
      ("time", JSONText.string(ISOTime.utc(observation.time))),
      ("evidence", JSONText.string(observation.evidence.code)),
    ]
    if showAddresses {
      members += [
        ("client", JSONText.string(observation.client.description)),
        ("client_port", String(observation.clientPort)),
        ("server", JSONText.string(observation.server.description)),
        ("server_port", String(observation.serverPort)),
      ]
    }
    return JSONText.object(members)
  }

  /// Says what could not be read of a file; returns whether there was anything.
  private func report(
    _ result: NameSurvey.Result, of file: String, on console: Console
  ) -> Bool {
    if let damage = result.damage { console.note("\(damage)") }
    for link in result.unreadLinks {
      console.note(Reader.say(.linkTypeIsNotReadThese, file, link))
    }
    if result.dropped > 0 {
      console.note(Reader.say(.namesBeyondLeftOut, file, result.dropped, NameSurvey.mostNames))
    }
    return result.damage != nil || !result.unreadLinks.isEmpty || result.dropped > 0
  }
}
