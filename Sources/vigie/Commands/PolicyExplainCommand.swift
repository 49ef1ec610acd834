import ArgumentParser
import Catalogue
import Model
import Platform

/// `vigie policy explain`: what the policy makes of one poste, one name and one moment.
struct PolicyExplainCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Dire ce que la politique fait d'un poste, d'un nom et d'un moment.",
    discussion: """
      Rien n'est gardé, rien n'est écrit. --at est une heure de l'horloge locale de la politique ; \
      sans lui, maintenant.

      Exemple : vigie policy explain --client 10.20.1.5 --name chatgpt.com --at 2026-11-23T14:00
      """)

  @OptionGroup var rules: RulesOption

  @Option(help: ArgumentHelp("Adresse du poste.", valueName: "adresse"))
  var client: String

  @Option(help: ArgumentHelp("VLAN du poste, 1 à 4094.", valueName: "vlan"))
  var vlan: UInt16?

  @Option(help: ArgumentHelp("Nom demandé.", valueName: "nom"))
  var name: String

  @Option(help: ArgumentHelp("Date et heure, AAAA-MM-JJTHH:MM.", valueName: "moment"))
  var at: LocalTimeArgument?

  @Flag(help: "Une ligne JSON.")
  var json = false

  func validate() throws {
    guard IPAddress(client) != nil else {
      throw ValidationError(
        Reader.say(.clientIsNotAddressExample10, PathText.shown(client)))
    }
    guard DomainName(name) != nil else {
      let host = PageAddress.host(in: name).map { Reader.say(.tryName, $0) }
      throw ValidationError(
        Reader.say(.nameIsNotDomainName, PathText.shown(name)) + (host ?? ""))
    }
    if let vlan, !(1...4094).contains(vlan) { throw ValidationError(Reader.say(.vlan1To4094)) }
  }

  func run(on console: Console) throws {
    guard let address = IPAddress(client) else { return }
    let files = try RuleFiles(rules)
    let catalogue = try files.compile()
    console.note(files.sentence)
    let zone = catalogue.policy.zone
    let answer = catalogue.answer(
      client: address, vlan: vlan ?? 0, name: name.utf8,
      at: at?.time(in: zone) ?? zone.civilTime(at: SystemClock.now()))
    let text = PolicyAnswerText(answer: answer, zone: zone)
    console.write(json ? text.json + "\n" : text.text)
  }
}
