import ArgumentParser
import Catalogue
import Model
import Platform
import Reports

/// `vigie rules explain`: what the rules make of a name, and why.
struct RulesExplainCommand: ConsoleCommand {
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

  func run(on console: Console) throws {
    let files = try RuleFiles(rules)
    let catalogue = try files.compile()
    console.note(files.sentence)
    let now = catalogue.policy.zone.civilTime(at: SystemClock.now())
    for name in names {
      guard name == "-" else {
        show(Array(name.utf8), catalogue, now, on: console)
        continue
      }
      do {
        var reader = LineReader(lineLimit: Self.longestLine)
        while let line = try reader.nextLine() {
          show(Self.content(of: line), catalogue, now, on: console)
        }
      } catch {
        throw CommandFailure(Reader.say(.standardInput, "\(error)"))
      }
    }
  }

  /// The bytes of a line without its carriage return; of one that is too long, its beginning.
  private static func content(of line: InputLine) -> [UInt8] {
    switch line {
    case .bytes(var bytes):
      if bytes.last == 0x0d { bytes.removeLast() }
      return bytes
    case .tooLong(let start, _): return start
    }
  }

  private func show(
    _ given: [UInt8], _ catalogue: Catalogue, _ now: CivilTime, on console: Console
  ) {
    let explanation = catalogue.explain(given, at: now)
    guard json else {
      console.write(explanation.text(in: output.language) + "\n")
      if explanation.refusal == .notAName,
        let host = PageAddress.host(in: String(decoding: given, as: UTF8.self))
      {
        console.write(
          Reader.say(.giveNameAloneVigieRulesExplain, host))
      }
      return
    }
    let rule = explanation.rule
    console.write(
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
