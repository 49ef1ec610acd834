import ArgumentParser
import Reports

/// What every export takes.
struct ExportOptions: ParsableArguments {
  @OptionGroup var database: DatabaseOption
  @OptionGroup var rules: RulesOption
  @OptionGroup var language: LanguageOption
  @OptionGroup var period: PeriodOption

  @Option(help: ArgumentHelp("excel-fr ou rfc4180.", valueName: "forme"))
  var dialect = CSVDialect.excelFrench

  @Option(help: ArgumentHelp("Fichier à écrire ; sinon la sortie standard.", valueName: "fichier"))
  var output: String?

  @Option(help: ArgumentHelp("Motif de la demande, pour le journal.", valueName: "motif"))
  var why: String?

  /// A sentence or two; the audit keeps it for a year.
  static let longestReason = 500

  func validate() throws {
    if let why, why.utf8.count > Self.longestReason {
      throw ValidationError(Reader.say(.whyBytesAtMost, Self.longestReason))
    }
  }
}
