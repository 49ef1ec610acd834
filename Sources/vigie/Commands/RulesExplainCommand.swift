import ArgumentParser
import Catalogue
import Model
import Platform
import Reports

/// `vigie rules explain`: what the rules make of a name, and why.
struct RulesExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Dire ce que les règles font d'un nom, et pourquoi.",
    discussion: """
      - lit un nom par ligne sur l'entrée standard. Avec --json, une ligne par nom, dans l'ordre, \
      noms invalides compris. Code 0 même si un nom ne correspond à rien.

      Exemple : vigie rules explain chatgpt.com notopenai.com
      """)

  @OptionGroup var rules: RulesOption
  @OptionGroup var output: LanguageOption

  @Argument(help: ArgumentHelp("Noms ; - pour l'entrée standard.", valueName: "nom"))
  var names: [String]

  @Flag(help: "Une ligne JSON par nom.")
  var json = false

  /// The longest line of standard input; no name is longer than 255 bytes.
  private static let longestLine = 4096

  func run() throws {
    let files = try RuleFiles(rules)
    let catalogue = try files.compile()
    if !json { Console.note("Règles : \(files.directory) (\(files.choice)).") }
    let day = catalogue.policy.zone.day(of: Clock.now())
    for name in names {
      guard name == "-" else {
        show(catalogue.explain(name.utf8, on: day), given: Array(name.utf8))
        continue
      }
      do {
        try StandardInput.forEachLine(longest: Self.longestLine) { line in
          show(catalogue.explain(line, on: day), given: line)
        }
      } catch {
        throw CommandFailure("Entrée standard : \(error)")
      }
    }
  }

  private func show(_ explanation: Explanation, given: [UInt8]) {
    guard json else {
      Console.write(
        (output.language == .french ? explanation.frenchText : explanation.englishText) + "\n")
      return
    }
    let rule = explanation.rule
    Console.write(
      JSONText.object([
        ("name", JSONText.string(String(decoding: given, as: UTF8.self))),
        ("service", JSONText.optional(rule?.service.rawValue)),
        ("rule", JSONText.optional(rule?.text)),
        ("file", JSONText.optional(rule.map { "\($0.path):\($0.line)" })),
        ("role", JSONText.optional(rule?.role.rawValue)),
        ("scope", JSONText.optional(rule?.scope.rawValue)),
        ("status", JSONText.optional(explanation.status?.rawValue)),
        ("incident", explanation.opensIncident ? "true" : "false"),
      ]) + "\n")
  }
}
