public import Model

/// The report that the RSSI reads each morning: one local day as plain text.
///
/// Coverage comes first, then figures with what they are of, then what to do. A part whose figures
/// are not known is absent. It holds no row for a poste (privacy requirement P39).
public struct DailyReport: Sendable {
  private let facts: DayFacts
  private let previous: DayFacts?
  private let context: ReportContext

  /// A report on the day of `facts`, compared with `previous` where both were seen well enough.
  public init(facts: DayFacts, previous: DayFacts?, context: ReportContext) {
    self.facts = facts
    self.previous = previous
    self.context = context
  }

  /// The page; no line is wider than the context's width, and each ends with a line feed.
  public func text() -> String {
    let material = DailyMaterial(facts: facts, previous: previous, context: context)
    var page = TextPage(language: context.language, width: context.pageWidth)
    HeadingPart(material).write(on: &page)
    WindowsPart(material).write(on: &page)
    CoveragePart(material).write(on: &page)
    if material.coverage.isBlind {
      writeBlindness(on: &page)
    } else {
      BriefPart(material).write(on: &page)
      NoveltyPart(material).write(on: &page)
      NeedsPart(material).write(on: &page)
      ServicesPart(material).write(on: &page)
      VolumesPart(material).write(on: &page)
    }
    ActionsPart(material).write(on: &page)
    FooterPart(material).write(on: &page)
    return page.text
  }

  private func writeBlindness(on page: inout TextPage) {
    page.skip()
    page.paragraph(context.language.say("EN BREF", "IN BRIEF"))
    page.paragraph(
      context.language.say(
        "Rien à présenter : la sonde n'a lu aucun nom ce jour-là. Ce rapport ne dit pas si des "
          + "IA ont été utilisées.",
        "Nothing to show: the probe read no name on that day. This report does not say whether AI "
          + "services were used."),
      indent: 2)
  }
}
