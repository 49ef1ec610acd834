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
        vigie report 2026-W47 --output rapports --mail-to rssi@ville.example
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
      "Dossier où écrire AAAA/MM/rapport-AAAA-MM-JJ.txt (.html, .md, .json, .csv) au lieu de le montrer.",
      valueName: "dossier"))
  var folder: String?

  @OptionGroup var mail: MailOption

  func validate() throws {
    guard folder != nil || !mail.isGiven else {
      throw ValidationError(Reader.say(.mailAndMailToGoWith))
    }
    // A message holds aggregates; that page names accounts of staff.
    guard reader != .dpo || !mail.isGiven else {
      throw ValidationError(Reader.say(.reportOfDpoIsNotMailed))
    }
  }

  func run(on console: Console) throws {
    guard let folder else { return try show(on: console) }
    // A timer comes every morning, also before the probe was ever started.
    if try database.isYetToCome {
      return console.note(
        Reader.say(.noDatabaseYetNoReport, PathText.shown(try database.path)))
    }
    let delivery = ReportDelivery(folder, for: reader)
    try delivery.noting { try write(by: delivery, on: console) }
  }

  private func write(by delivery: ReportDelivery, on console: Console) throws {
    let style = try page.style(for: mail.isGiven ? .html : format)
    let desk = try ReportDesk(database, rules, language: output.language, on: console)
    let today = desk.context.zone.day(of: SystemClock.now())
    // The report of every morning is that of the time that is over, also when nothing was seen.
    let profile = try ServiceSetup.usual().configuration.profile
    let asked = period.period(in: desk.context.zone)
    let chosen = asked ?? usual(today) ?? ReportSchedule(profile).due(on: today)
    let name = "\(reader.fileName)-\(chosen.fileName)"
    let day = chosen.days.upperBound
    if asked == nil, profile == .small,
      // A configuration that cannot be read is said where the report is delivered.
      let hasReaders = try? mail.configuration() != nil,
      try delivery.isDone(name, of: day, as: format, hasReaders: hasReaders)
    {
      let path = delivery.path(name, of: day, as: format)
      console.note(Reader.say(.reportIsThereAlready, PathText.shown(path)))
    } else {
      let report = try desk.report(for: reader, on: chosen)
      let path = try delivery.deliver(
        name, of: day, as: format, subject: report.subject, mail: mail.configuration,
        context: desk.context
      ) { report.written(as: $0, width: ReportContext.delivered, style: style) }
      console.note(Reader.say(.reportWritten, PathText.shown(path)))
    }
    delivery.notingPublication(on: console) { try desk.publishSyntheses(on: today) }
  }

  private func show(on console: Console) throws {
    let style = try page.style(for: format)
    let desk = try ReportDesk(database, rules, language: output.language, on: console)
    let zone = desk.context.zone
    let today = zone.day(of: SystemClock.now())
    let asked = period.period(in: zone) ?? usual(today)
    guard let chosen = try asked ?? desk.lastDay(for: reader).map({ Period($0) }) else {
      throw CommandFailure(
        Reader.say(.isEmptyNoDayReplayCapture, try database.path)
      )
    }
    if asked == nil {
      console.note(
        Reader.say(.dayLastOneOfDatabase, DateText.short(chosen.days.lowerBound)))
    }
    console.write(
      try desk.report(for: reader, on: chosen)
        .written(
          as: format, width: console.terminal.width,
          isColoured: console.terminal.allowsColours, style: style))
    if reader == .rssi, let reminder = try database.reminder(rules) { console.note(reminder) }
  }

  /// The period of readers who do not read every day; nil for the RSSI.
  private func usual(_ today: CivilDay) -> Period? {
    reader == .rssi ? nil : PeriodWord.lastMonth.period(today: today)
  }
}
