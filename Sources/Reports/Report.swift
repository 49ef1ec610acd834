import Foundation
import Model

/// A report that is finished: its figures are suppressed, and its format is left to choose.
public struct Report: Sendable, Equatable {
  let document: ReportDocument

  init(_ document: ReportDocument) {
    self.document = document
  }

  /// The report in that format; each line ends with a line feed.
  ///
  /// As text, no line is wider than `width` columns, held within `ReportContext.narrowest` and `widest`, and
  /// `isColoured` is for a terminal that shows colours, never for a file; `style` is the installation's own.
  public func written(
    as format: ReportFormat, width: Int = 100, isColoured: Bool = false,
    style: PageStyle = PageStyle()
  ) -> String {
    let columns = min(max(width, ReportContext.narrowest), ReportContext.widest)
    return switch format {
    case .text: ReportText(document: document, width: columns, isColoured: isColoured).text
    case .html: ReportHTML(document: document, style: style).text
    case .markdown: ReportMarkdown(document: document).text
    case .json: ReportJSON(document: document).text
    case .csv: ReportCSV(document: document, dialect: style.dialect).text
    }
  }

  /// What a message with it is about: « Vigie, rapport du jeudi 19 novembre 2026, Ville de Valmont ».
  public var subject: String {
    let language = document.language
    let day = document.meta.firstDay == document.meta.lastDay ? document.meta.firstDay : ""
    let what =
      CivilDay(iso: day).map { day in
        let date = DateText.long(day, language)
        return language.say(.reportOf, date)
      } ?? "\(document.name), \(document.meta.period)"
    return ["Vigie", what, document.collectivity].compactMap(\.self).joined(separator: ", ")
  }

  /// The report as it is kept, to be written again in any format; nil when it cannot be kept.
  public var stored: String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return (try? encoder.encode(document)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A report that was kept; nil when the text is none, or was changed into one that acts on a screen.
  public init?(stored text: String) {
    guard
      let document = try? JSONDecoder().decode(ReportDocument.self, from: Data(text.utf8))
    else { return nil }
    self.init(document)
    let page = ReportText(document: document, width: ReportContext.widest).text
    let isInert = page.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar == "\n"
      case .format, .privateUse, .surrogate: false
      default: true
      }
    }
    guard isInert else { return nil }
  }
}
