public import Model

/// The report that the RSSI reads: each morning that of the day before, or that of a longer period.
///
/// Coverage comes first, then figures with what they are of, then what to do. A part whose figures
/// are not known is absent. It holds no row for a poste (privacy requirement P39).
public struct DailyReport: Sendable {
  private let facts: PeriodFacts
  private let previous: PeriodFacts?
  private let context: ReportContext
  private let charts: DayCharts
  private let followed: FollowUpFacts

  /// A report on the period of `facts`, compared with `previous` where both were seen well enough.
  /// What `charts` lacks is not drawn.
  public init(
    facts: PeriodFacts, previous: PeriodFacts?, context: ReportContext,
    charts: DayCharts = DayCharts(), followed: FollowUpFacts = FollowUpFacts()
  ) {
    self.facts = facts
    self.previous = previous
    self.context = context
    self.charts = charts
    self.followed = followed
  }

  /// A report on a single day.
  public init(
    facts: DayFacts, previous: DayFacts?, context: ReportContext, charts: DayCharts = DayCharts()
  ) {
    self.init(
      facts: PeriodFacts(facts), previous: previous.map { PeriodFacts($0) }, context: context,
      charts: charts)
  }

  /// The report in that format; each line ends with a line feed.
  public func written(as format: ReportFormat, style: PageStyle = PageStyle()) -> String {
    report.written(as: format, width: context.width, style: style)
  }

  /// The finished report.
  public var report: Report {
    Report(document(DailyMaterial(facts: facts, previous: previous, context: context)))
  }

  private func document(_ material: DailyMaterial) -> ReportDocument {
    let heading = HeadingPart(material)
    let sections = context.isSmall ? SmallTownParts(material).sections() : sections(material)
    return ReportDocument(
      meta: ReportMeta(material, kind: heading.kind),
      language: context.language, name: heading.name, collectivity: heading.collectivity,
      threshold: heading.threshold, period: heading.period,
      remarks: [heading.replayRemark].compactMap(\.self) + WindowsPart(material).sentences(),
      sections: sections, footer: FooterPart(material).lines())
  }

  private func sections(_ material: DailyMaterial) -> [ReportSection] {
    let figures =
      material.coverage.isBlind
      ? [blindness(material)]
      : [
        BriefPart(material).section(), TrendPart(material, days: charts.trend).section(),
        NoveltyPart(material).section(),
        NeedsPart(material).section(), ServicesPart(material).section(),
        VolumesPart(material, volumes: charts.volumes).section(),
      ].compactMap(\.self)
    return [CoveragePart(material, packets: charts.packets).section()] + figures
      + [ActionsPart(material).section(), FollowUpPart(material, followed).section()]
      .compactMap(\.self)
  }

  private func blindness(_ material: DailyMaterial) -> ReportSection {
    let language = context.language
    let when =
      material.isLong
      ? language.say(.inThatPeriod)
      : language.say(.onThatDay)
    return ReportSection(
      key: "en-bref", title: language.say(.inBrief),
      blocks: [
        .paragraph(
          language.say(.nothingToShow, when))
      ])
  }
}
