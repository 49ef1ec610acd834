/// Why a template or a logo is not taken, in words for the administrator.
public struct PageTemplateError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of failure; compare this, not the text.
  public enum Code: String, CaseIterable, Sendable {
    /// More bytes, tags or levels than are read.
    case tooLarge = "too-large"
    /// Not UTF-8, not Mustache, or elements that do not close.
    case malformed
    /// An element, an attribute or a tag that a page may not have.
    case forbidden
    /// A part of the report is missing, or stands there twice.
    case incomplete
    /// A logo that is neither PNG nor JPEG.
    case notAnImage = "not-an-image"
  }

  /// The kind of failure.
  public let code: Code
  /// The line that it is about, from 1; nil for the whole file.
  public let line: Int?
  /// Where it is, what is wrong and what to do, in the reader's language.
  public let description: String

  init(_ code: Code, _ path: String, line: Int? = nil, _ reason: String) {
    self.code = code
    self.line = line
    let place = InertText.cleaned(path)
    description =
      line.map { TemplateText.say(.placeWithLine, place, $0, reason) }
      ?? TemplateText.say(.place, place, reason)
  }

  /// Both are of the same kind, about the same line.
  public static func == (left: PageTemplateError, right: PageTemplateError) -> Bool {
    left.code == right.code && left.line == right.line
  }

  /// Hashes the kind and the line.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(code)
    hasher.combine(line)
  }
}
