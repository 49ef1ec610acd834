public import Model
import Privacy

/// One page for the general direction, the social committee and elected members: aggregates only.
///
/// Its threshold is always `Suppression.outside`, whatever that of the other reports (P37). It exists for
/// closed periods; whoever publishes it keeps it, so that no two issues of it can be compared.
public struct SynthesisReport: Sendable {
  private let facts: PeriodFacts
  private let context: ReportContext
  private let history: [PublishedShares]

  /// A synthesis of the period of `facts`.
  ///
  /// - Parameters:
  ///   - facts: The period.
  ///   - context: What the rules and the policy say; its threshold is not asked.
  ///   - history: The shares that the syntheses before published, the oldest first: figures
  ///     of former periods that were computed anew could be compared with what was published.
  public init(
    facts: PeriodFacts, context: ReportContext, history: [PublishedShares] = []
  ) {
    self.facts = facts
    self.context = context.forOutside
    self.history = history
  }

  /// The finished report.
  public var report: Report {
    let material = DailyMaterial(facts: facts, previous: nil, context: context)
    let language = context.language
    let period = DateText.long(material.facts.period, language)
    let heading = HeadingPart(material)
    let use = SynthesisUsePart(material, history: history)
    let sections =
      material.coverage.isBlind
      ? [use.blindness()]
      : [
        use.section(), SynthesisNeedsPart(material).section(),
        SynthesisProposalsPart(material).section(),
      ].compactMap(\.self)
    return Report(
      ReportDocument(
        meta: ReportMeta(material, kind: "synthese"), language: language,
        name: language.say(.aiInOurDepartments),
        collectivity: heading.collectivity, threshold: heading.threshold,
        period: language.say(.synthesis, period),
        remarks: remarks(material), sections: sections, footer: footer(material)))
  }

  private func remarks(_ material: DailyMaterial) -> [String] {
    let language = context.language
    let k = material.k
    return [
      language.say(.forGeneralDirectionSocialCommitteeAnd, k),
      HeadingPart(material).replayRemark, seen(material),
    ].compactMap(\.self) + WindowsPart(material).sentences()
  }

  /// What the figures hold for, before any of them (P44).
  private func seen(_ material: DailyMaterial) -> String {
    let language = context.language
    let verdict = material.coverage.verdict.word(in: language)
    let never = language.say(.neitherTelephonesNorContents)
    guard let seen = material.coverage.counters.postesSeen, let all = context.declaredPostes,
      material.isShown(Int(clamping: seen)), let share = NumberText.percent(seen, of: all, language)
    else {
      return language.say(.synthesisReportCoverage, verdict, never)
    }
    let (part, whole) = (NumberText.count(seen, language), NumberText.count(all, language))
    return language.say(
      .whatWeSeeOfWorkstationsOf, share, part, whole + material.onBusiestDay, verdict, never)
  }

  private func footer(_ material: DailyMaterial) -> [String] {
    let language = context.language
    let footer = FooterPart(material)
    let written = context.writtenOn.map { language.say(.writtenOn, DateText.short($0)) }
    return [
      language.say(.vigieCountsConnectionsOfWorkstationsNot), FooterPart.purpose(language),
      footer.contact(), footer.foundations(isKept: true),
      [written, "Vigie \(InertText.cleaned(context.productVersion))"].compactMap(\.self)
        .joined(separator: " · "),
    ].compactMap(\.self)
  }
}

extension ReportContext {
  /// The same with the threshold of readers outside the daily work.
  fileprivate var forOutside: ReportContext {
    var context = self
    context.k = Suppression.outside.threshold
    return context
  }
}
