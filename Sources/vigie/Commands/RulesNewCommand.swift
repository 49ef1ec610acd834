import ArgumentParser
import Catalogue
import Model
import Platform

/// `vigie rules new`: a first file for a service.
struct RulesNewCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Écrire le premier fichier d'un service.",
    discussion: """
      Demande ce qui n'est pas donné. Le fichier est relu avec les autres règles avant d'être écrit \
      dans services/ ; un fichier qui existe n'est jamais remplacé. Ses noms sont à confirmer \
      (source: unverified) : ils n'ouvrent rien tant que la source n'est pas écrite.

      Exemple : vigie rules new exemple --name Exemple --provider Exemple --country FR \
      --category assistant --risk medium --domain exemple.ai
      """)

  @OptionGroup var rules: RulesOption

  @Argument(help: ArgumentHelp("Identifiant du service.", valueName: "id"))
  var id: String

  @Option(help: ArgumentHelp("Nom que les gens connaissent.", valueName: "nom"))
  var name: String?

  @Option(help: ArgumentHelp("Fournisseur.", valueName: "nom"))
  var provider: String?

  @Option(help: ArgumentHelp("Pays du fournisseur, en deux lettres.", valueName: "pays"))
  var country: String?

  @Option(help: ArgumentHelp("Catégorie.", valueName: "catégorie"))
  var category: ServiceCategory?

  @Option(help: ArgumentHelp("Risque.", valueName: "risque"))
  var risk: RiskLevel?

  @Option(help: ArgumentHelp("Nom de domaine ; l'option se répète.", valueName: "domaine"))
  var domain: [String] = []

  func validate() throws {
    guard ServiceDraft.isIdentifier(id) else {
      throw ValidationError(
        Reader.say(.idLowerCaseLettersWithoutAccents))
    }
  }

  func run(on console: Console) throws {
    let files = try RuleFiles(rules)
    let path = "\(files.directory)/services/\(id).yaml"
    guard (try? FileStatus(of: path, followingLink: false)) == nil else {
      throw CommandFailure(Reader.say(.existsAlreadyEditItOrChoose, path))
    }
    var answers = Answers(console: console)
    let draft = ServiceDraft(
      id: id, name: try name ?? answers.ask(Reader.say(.rulesNewCommandName)),
      provider: try provider ?? answers.ask(Reader.say(.provider)),
      country: try country ?? answers.ask(Reader.say(.countryTwoLetters)),
      category: try category ?? answers.word(Reader.say(.category), ServiceCategory.self),
      risk: try risk ?? answers.word(Reader.say(.risk), RiskLevel.self),
      domains: try domain.isEmpty ? answers.ask(Reader.say(.domainNames)).words : domain)
    let text = draft.text
    _ = try files.adding(RuleSource(path: path, text: text)).compile()
    do throws(PlatformError) {
      try AtomicFile.write(path, Array(text.utf8), mode: 0o644)
    } catch {
      throw CommandFailure("\(error)")
    }
    console.write(Reader.say(.isWrittenCompleteItThenVigie, path))
  }
}

/// Asks for what a command was not given.
private struct Answers: ~Copyable {
  let console: Console
  private var reader = LineReader()

  init(console: Console) {
    self.console = console
  }

  mutating func ask(_ question: String) throws -> String {
    console.note("\(question) :")
    do throws(PlatformError) {
      if case .bytes(let bytes) = try reader.nextLine(),
        let text = String(validating: bytes, as: UTF8.self)?.words.joined(separator: " "),
        !text.isEmpty
      {
        return text
      }
    } catch {
      throw CommandFailure("\(error)")
    }
    throw CommandFailure.usage(Reader.say(.noAnswerGiveOptionHelp, question))
  }

  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ question: String, _ type: Word.Type
  ) throws -> Word where Word.RawValue == String {
    let words = Word.allCases.map(\.rawValue)
    let answer = try ask("\(question) (\(words.joined(separator: ", ")))")
    guard let word = Word(rawValue: answer) else {
      throw CommandFailure.usage(
        Reader.say(.unknownWordPossible, question, words.joined(separator: ", ")))
    }
    return word
  }
}

extension String {
  /// The parts between blanks.
  fileprivate var words: [String] {
    split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
