public import Model

/// What the DPO reads: what is kept and since when, who looked at it, what was changed (P40).
///
/// It holds no row for a poste; who read which rows is in the audit itself.
public struct DPOReport: Sendable {
  private let facts: PeriodFacts
  private let compliance: ComplianceFacts
  private let context: ReportContext

  /// A report on the period of `facts`.
  public init(facts: PeriodFacts, compliance: ComplianceFacts, context: ReportContext) {
    self.facts = facts
    self.compliance = compliance
    self.context = context
  }

  /// The finished report.
  public var report: Report {
    let material = DailyMaterial(facts: facts, previous: nil, context: context)
    let language = context.language
    let heading = HeadingPart(material)
    let parts = DPOParts(compliance, context: context)
    return Report(
      ReportDocument(
        meta: ReportMeta(material, kind: "dpo"), language: language,
        name: language.say(.reportOfDataProtectionOfficer),
        collectivity: heading.collectivity, threshold: heading.threshold, period: heading.period,
        remarks: [heading.replayRemark].compactMap(\.self) + WindowsPart(material).sentences(),
        sections: [
          CoveragePart(material).section(), parts.keeping(), parts.keys(), parts.readings(),
          parts.changes(), parts.exclusions(), parts.holds(), parts.preconditions(),
        ], footer: FooterPart(material).lines()))
  }
}
