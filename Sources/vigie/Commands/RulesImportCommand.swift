import ArgumentParser
import Catalogue
import Model
import Platform

/// `vigie rules import`: keeps a list from outside among the rules.
struct RulesImportCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Ajouter une liste extérieure aux règles.",
    discussion: """
      Lit un fichier, un dossier ou l'entrée standard (-) et écrit imported/NOM.txt dans le dossier \
      des règles. Vigie ne télécharge rien. Au moindre échec la liste précédente reste. Les lignes \
      laissées sont dites une à une ; les mots-clés et les expressions rationnelles sont refusés.

      Exemple : vigie rules import --format ut1 blacklists/ai --as ut1-ai
      """)

  @OptionGroup var rules: RulesOption

  @Option(help: ArgumentHelp("Format de la liste.", valueName: "format"))
  var format: ListFormat

  @Option(name: .customLong("as"), help: ArgumentHelp("Nom de la liste.", valueName: "nom"))
  var name: String

  @Option(
    help: ArgumentHelp(
      "Catégorie de ses services ; par défaut celle du dernier import, sinon assistant.",
      valueName: "catégorie"))
  var category: ServiceCategory?

  @Argument(
    help: ArgumentHelp("Fichier, dossier, ou - pour l'entrée standard.", valueName: "source"))
  var source: String

  /// Lines of each kind that are shown; the counts are those of all.
  private static let mostShown = 50

  func validate() throws {
    guard ImportedFile.isName(name) else {
      throw ValidationError(
        Reader.say(.as1To40LowerCase))
    }
    if format == .v2fly, (try? FileStatus(of: source))?.kind == .directory {
      throw ValidationError(
        Reader.say(.v2flyGiveFileOfDataFolder))
    }
  }

  func run(on console: Console) throws {
    let files = try RuleFiles(rules)
    console.note(files.sentence)
    let (list, digest) = try ListReading.read(source, as: format)
    report(list, on: console)
    try check(list)
    let path = "\(files.importedDirectory)/\(name).txt"
    let old = files.importedFile(path).flatMap { try? ImportedFile($0) }
    // Catalogue, not the clock, knows the local day.
    let day = try files.withoutImports().compile().policy.zone.day(of: SystemClock.now())
    let text = ImportedFile.text(
      heading: ImportedHeading(
        format: format, source: source, day: day, digest: digest,
        category: category ?? old?.heading.category ?? .assistant),
      list: list)
    // What would not be read again is not written: the last good file stays.
    let catalogue = try files.importing(RuleSource(path: path, text: text)).compile()
    do throws(PlatformError) {
      try DirectoryCreation.ensure(files.importedDirectory, mode: 0o755)
      try AtomicFile.write(path, Array(text.utf8), mode: 0o644)
    } catch {
      throw CommandFailure(Reader.say(.rulesImportCommandImport, "\(error)"))
    }
    say(list, old: old, catalogue, path: path, on: console)
  }

  private func check(_ list: CollectedList) throws {
    let kept = Reader.say(.formerListIfThereIsOne)
    if list.problemCounts[.tooManyNames] != nil {
      throw CommandFailure(Reader.say(.importRefusedHasTooManyNames, source) + kept)
    }
    if list.names.isEmpty {
      throw CommandFailure(Reader.say(.importRefusedNoNameIn, source) + kept)
    }
    if list.looksForeign {
      throw CommandFailure(
        Reader.say(.importRefusedMoreUnknownLinesThan, format.rawValue) + kept)
    }
  }

  private func report(_ list: CollectedList, on console: Console) {
    for problem in list.problems.prefix(Self.mostShown) { console.note("\(problem)") }
    if list.problemCount > Self.mostShown {
      let counts = list.problemCounts.sorted { $0.key.rawValue < $1.key.rawValue }
        .map { "\($0.key.rawValue) \($0.value)" }
      console.note(
        Reader.say(.linesLeftOutInAll, list.problemCount, counts.joined(separator: ", ")))
    }
  }

  private func say(
    _ list: CollectedList, old: ImportedFile?, _ catalogue: Catalogue, path: String,
    on console: Console
  ) {
    let before = Set(old?.names.map(\.text) ?? [])
    let after = Set(list.names.map(\.text))
    let shadowed = catalogue.importedLists.first { $0.path == path }?.shadowed ?? []
    let shared = list.names.count { $0.scope == .shared }
    console.write(
      Reader.say(
        .namesSharedLinesLeftOutAdded, path, list.names.count, shared, list.problemCount,
        after.subtracting(before).count, before.subtracting(after).count, shadowed.count))
    show("+", after.subtracting(before).sorted(), on: console)
    show("-", before.subtracting(after).sorted(), on: console)
    show("=", shadowed, on: console)
    console.note(Reader.say(.theseNamesHaveLicenceOfTheir))
  }

  private func show(_ mark: String, _ names: [String], on console: Console) {
    for name in names.prefix(Self.mostShown) { console.write("\(mark) \(name)\n") }
    if names.count > Self.mostShown {
      console.write(Reader.say(.andMore, mark, names.count - Self.mostShown))
    }
  }
}
