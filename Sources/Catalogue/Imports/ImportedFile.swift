public import Model

/// A list under `rules/imported`: plain text, sorted, with where it comes from.
public struct ImportedFile: Sendable {
  /// Bytes of one file: the most names of a list, each with its words.
  public static let maximumBytes = 1 << 25
  /// The first line, by which the file is known.
  static let mark = "# vigie-import 1"
  private static let longestName = 40

  /// The list's own name, from its file's.
  public let name: String
  /// Where it comes from.
  public let heading: ImportedHeading
  /// The names, in the order of their texts.
  public let names: [ImportedName]
  let path: String
  let lines: [Int]

  /// The service to which the list's names belong: a list says no more than that.
  public var service: ServiceID { ServiceID(rawValue: "import-\(name)") }

  /// Whether a text can name a list: 1 to 40 letters in lower case, digits and `-`.
  public static func isName(_ text: String) -> Bool {
    (1...longestName).contains(text.utf8.count) && !text.hasPrefix("-") && !text.hasSuffix("-")
      && text.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
      }
  }

  /// The text of a file.
  public static func text(heading: ImportedHeading, list: CollectedList) -> String {
    let shared = list.names.count { $0.scope == .shared }
    var text = """
      \(mark)
      # Écrit par « vigie rules import » ; un changement à la main se perd au prochain import.
      # format: \(heading.format.rawValue)
      # source: \(NameText.escaped(heading.source.utf8))
      # date: \(heading.day)
      # sha256: \(heading.digest)
      # category: \(heading.category.rawValue)
      # counts: \(list.names.count) noms, dont \(shared) partagés ; \(list.redundantCount) \
      déjà compris dans un autre ; \(list.problemCount) lignes laissées ; \(list.lineCount) lignes lues
      # licence: celle de la source. La vérifier avant de transmettre ce fichier.

      """
    for name in list.names {
      text += name.text + "\n"
      for exception in name.exceptions { text += "  except \(exception)\n" }
    }
    return text
  }

  /// Reads a kept file; its problems are added to `problems`.
  static func read(_ source: RuleSource, problems: inout ProblemList) -> ImportedFile? {
    var reader = ImportedFileReader(source, problems: problems)
    let file = reader.read()
    problems = reader.problems
    return file
  }

  /// Reads a kept file.
  public init(_ source: RuleSource) throws(RuleProblems) {
    var problems = ProblemList()
    guard let file = Self.read(source, problems: &problems), !problems.refuses else {
      throw RuleProblems(problems: problems.sorted)
    }
    self = file
  }

  init(name: String, heading: ImportedHeading, names: [ImportedName], path: String, lines: [Int]) {
    self.name = name
    self.heading = heading
    self.names = names
    self.path = path
    self.lines = lines
  }
}
