/// What a reader's installation adds to a report's form; it changes none of its figures.
public struct PageStyle: Sendable {
  /// The page around the body, in HTML.
  public var template: PageTemplate?
  /// The image above it, in HTML.
  public var logo: PageLogo?
  /// How CSV is punctuated.
  public var dialect = CSVDialect.excelFrench

  /// The product's own form.
  public init() {}
}
