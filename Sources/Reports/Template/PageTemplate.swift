internal import Mustache

/// The page around a report, as an administrator may write it (docs/decisions/0024).
///
/// It is Mustache and stands inside the `body`; the head, with its policy and its styles, is out of its
/// reach. It is given the finished parts of the document and a few names of it, never a fact. It is
/// checked whole before it is used: `TemplateScan` says how.
public struct PageTemplate: Sendable {
  /// The largest file, in bytes.
  public static let largest = 65_536

  /// What a template is given. Parts are finished HTML, each exactly once and always there.
  enum Value: String, CaseIterable {
    /// Heading, threshold, period and remarks.
    case heading = "entete"
    case sections
    case footer = "pied"
    /// The image; empty without one.
    case logo
    /// The report's name.
    case title = "titre"
    case collectivity = "collectivite"
    /// The day.
    case period = "periode"

    /// Whether it is HTML that the product wrote, and no text.
    var isPart: Bool {
      switch self {
      case .heading, .sections, .footer, .logo: true
      case .title, .collectivity, .period: false
      }
    }

    /// Whether a page without it would not be the report.
    var isRequired: Bool { isPart && self != .logo }
  }

  private let template: MustacheTemplate

  /// A template from its text.
  ///
  /// - Parameters:
  ///   - text: At most `largest` bytes.
  ///   - path: Where it was, for messages.
  /// - Throws: `PageTemplateError`, with the line.
  public init(_ text: String, path: String) throws(PageTemplateError) {
    guard text.utf8.count <= Self.largest else {
      throw PageTemplateError(
        .tooLarge, path,
        TemplateText.say(.templateTooLarge, Self.largest))
    }
    var scan = TemplateScan(text, path: path)
    try scan.check()
    do {
      template = try MustacheTemplate(string: text)
    } catch let error as MustacheTemplate.ParserError {
      throw PageTemplateError(
        .malformed, path, line: error.context.lineNumber,
        TemplateText.say(.badTagBecause, "\(error.error)"))
    } catch {
      throw PageTemplateError(.malformed, path, TemplateText.say(.badTag))
    }
  }

  /// The body's content.
  func body(_ values: [Value: String]) -> String {
    template.render(
      Dictionary(uniqueKeysWithValues: Value.allCases.map { ($0.rawValue, values[$0] ?? "") }))
  }
}
