import ArgumentParser
import Catalogue
import Model
import Platform
import Reports
import Store

/// `vigie report`: the report of a day or a longer period, for one kind of reader.
struct ReportCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Montrer le rapport d'une journée, d'une semaine ou d'un mois.",
    discussion: """
      Trois lecteurs : rssi (chaque matin), synthese (direction générale, CST, élus : une page), dpo. \
      Sans période : pour le RSSI la dernière journée de la base, avec --output celle d'hier (la semaine passée sous profile: small) ; pour les \
      deux autres le dernier mois clos.

      Exemples :
        vigie report hier
        vigie report mois --for synthese --format html > synthese.html
        vigie report 2026-W47
      """)

  @OptionGroup var database: DatabaseOption
  @OptionGroup var rules: RulesOption
  @OptionGroup var output: LanguageOption

  @OptionGroup var period: PeriodOption
  @OptionGroup var page: PageOption

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("Lecteur : rssi, synthese ou dpo.", valueName: "lecteur"))
  var reader = ReportReader.rssi

  @Option(
    help: ArgumentHelp("Format : text, html, markdown, json ou csv.", valueName: "format"))
  var format = ReportFormat.text

  @Option(
    name: .customLong("output"),
    help: ArgumentHelp(
      "Dossier où écrire rapport-AAAA-MM-JJ.txt (.html, .md, .json, .csv) au lieu de le montrer.",
      valueName: "dossier"))
  var folder: String?

  func run(on console: Console) throws {
    // A timer comes every morning, also before the probe was ever started.
    if folder != nil, try database.isYetToCome {
      return console.note(
        "Pas encore de base (\(PathText.shown(try database.path))) : aucun rapport.")
    }
    let style = try page.style(for: format)
    let desk = try ReportDesk(database, rules, language: output.language, on: console)
    let zone = desk.context.zone
    let today = zone.day(of: SystemClock.now())
    if let folder {
      // The report of every morning is that of the time that is over, also when nothing was seen.
      let profile = try ServiceSetup.usual().configuration.profile
      let chosen =
        period.period(in: zone) ?? usual(today) ?? ReportSchedule(profile).due(on: today)
      let text = try desk.report(for: reader, on: chosen)
        .written(as: format, width: ReportContext.narrowest, style: style)
      try DirectoryCreation.ensureAdopted(folder)
      let name = "\(reader.fileName)-\(chosen.fileName).\(format.fileExtension)"
      let path = (folder == "/" ? "" : folder) + "/" + name
      try FolderOwner.write(path, Array(text.utf8))
      console.note("Rapport écrit : \(PathText.shown(path))")
      return try desk.publishSyntheses(on: today)
    }
    let asked = period.period(in: zone) ?? usual(today)
    guard let chosen = try asked ?? desk.store.days(in: zone).last.map({ Period($0) }) else {
      throw CommandFailure(
        "\(try database.path) est vide : aucune journée. Relisez une capture : vigie replay FICHIER."
      )
    }
    if asked == nil {
      console.note(
        "Journée : \(DateText.short(chosen.days.lowerBound)), la dernière de la base.")
    }
    console.write(
      try desk.report(for: reader, on: chosen)
        .written(as: format, width: console.terminal.width, style: style))
    if reader == .rssi, let reminder = try database.reminder(rules) { console.note(reminder) }
  }

  /// The period of readers who do not read every day; nil for the RSSI.
  private func usual(_ today: CivilDay) -> Period? {
    reader == .rssi ? nil : PeriodWord.lastMonth.period(today: today)
  }
}

extension ReportReader {
  /// How files of these reports are called.
  fileprivate var fileName: String { self == .rssi ? "rapport" : rawValue }
}
