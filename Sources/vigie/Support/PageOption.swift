import ArgumentParser
import Catalogue
import Model
import Platform
import Reports

/// The form that the installation gives to reports: dialect, page and logo.
struct PageOption: ParsableArguments {
  /// Where the template is unless told otherwise.
  static let systemTemplate = "/etc/vigie/templates/rapport.mustache"

  @Option(
    help: ArgumentHelp(
      "Pour CSV : excel-fr (BOM, points-virgules) ou rfc4180 (virgules).", valueName: "dialecte"))
  var dialect = CSVDialect.excelFrench

  @Option(
    help: ArgumentHelp(
      "Pour HTML : modèle Mustache de la page ; sinon celui de vigie.yaml, sinon \(Self.systemTemplate).",
      valueName: "fichier"))
  var template: String?

  @Option(
    help: ArgumentHelp(
      "Pour HTML : logo PNG ou JPEG ; sinon celui de vigie.yaml.", valueName: "fichier"))
  var logo: String?

  /// The form of a report in that format; files are read for HTML only.
  func style(for format: ReportFormat) throws -> PageStyle {
    var style = PageStyle()
    style.dialect = dialect
    guard format == .html else { return style }
    let needsSetup = template == nil || logo == nil
    let configuration = needsSetup ? try ServiceSetup.usual().configuration : nil
    if let path = try template ?? configuration?.template ?? Self.installedTemplate() {
      let bytes = try FileContents.read(path, limit: PageTemplate.largest)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw CommandFailure(
          Reader.say(.isNotUtf8TextSaveItAsUtf8, PathText.shown(path)))
      }
      style.template = try PageTemplate(text, path: path)
    }
    if let path = logo ?? configuration?.logo {
      style.logo = try PageLogo(FileContents.read(path, limit: PageLogo.largest), path: path)
    }
    return style
  }

  private static func installedTemplate() throws -> String? {
    try FileStatus(of: systemTemplate) == nil ? nil : systemTemplate
  }
}
