public import Model

/// The report that the RSSI reads each morning: one local day.
///
/// Coverage comes first, then figures with what they are of, then what to do. A part whose figures
/// are not known is absent. It holds no row for a poste (privacy requirement P39).
public struct DailyReport: Sendable {
  private let facts: DayFacts
  private let previous: DayFacts?
  private let context: ReportContext
  private let charts: DayCharts

  /// A report on the day of `facts`, compared with `previous` where both were seen well enough.
  /// What `charts` lacks is not drawn.
  public init(
    facts: DayFacts, previous: DayFacts?, context: ReportContext, charts: DayCharts = DayCharts()
  ) {
    self.facts = facts
    self.previous = previous
    self.context = context
    self.charts = charts
  }

  /// The report in that format; each line ends with a line feed.
  ///
  /// As text, no line is wider than the context's width; `style` is the installation's own.
  public func written(as format: ReportFormat, style: PageStyle = PageStyle()) -> String {
    let material = DailyMaterial(facts: facts, previous: previous, context: context)
    let document = document(material)
    return switch format {
    case .text: ReportText(document: document, width: context.pageWidth).text
    case .html:
      ReportHTML(document: document, day: DateText.short(facts.day), style: style).text
    case .markdown: ReportMarkdown(document: document).text
    case .json: ReportJSON(document: document, material: material).text
    case .csv: ReportCSV(document: document, dialect: style.dialect).text
    }
  }

  private func document(_ material: DailyMaterial) -> ReportDocument {
    let heading = HeadingPart(material)
    let figures =
      material.coverage.isBlind
      ? [blindness]
      : [
        BriefPart(material).section(), TrendPart(material, days: charts.trend).section(),
        NoveltyPart(material).section(),
        NeedsPart(material).section(), ServicesPart(material).section(),
        VolumesPart(material, volumes: charts.volumes).section(),
      ].compactMap(\.self)
    return ReportDocument(
      language: context.language, name: heading.name, collectivity: heading.collectivity,
      threshold: heading.threshold, period: heading.period,
      remarks: [heading.replayRemark].compactMap(\.self) + WindowsPart(material).sentences(),
      sections: [CoveragePart(material, packets: charts.packets).section()] + figures
        + [ActionsPart(material).section()].compactMap(\.self),
      footer: FooterPart(material).lines())
  }

  private var blindness: ReportSection {
    ReportSection(
      key: "en-bref", title: context.language.say("En bref", "In brief"),
      blocks: [
        .paragraph(
          context.language.say(
            "Rien à présenter : la sonde n'a lu aucun nom ce jour-là. Ce rapport ne dit pas si des "
              + "IA ont été utilisées.",
            "Nothing to show: the probe read no name on that day. This report does not say whether "
              + "AI services were used."))
      ])
  }
}
