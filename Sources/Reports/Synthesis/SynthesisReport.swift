public import Model
import Privacy

/// One page for the general direction, the social committee and elected members: aggregates only.
///
/// Its threshold is always `Suppression.outside`, whatever that of the other reports (P37). It exists for
/// closed periods; whoever publishes it keeps it, so that no two issues of it can be compared.
public struct SynthesisReport: Sendable {
  private let facts: PeriodFacts
  private let previous: PeriodFacts?
  private let context: ReportContext
  private let history: [ApprovedShare]

  /// A synthesis of the period of `facts`.
  ///
  /// - Parameters:
  ///   - facts: The period.
  ///   - previous: The one before; compared where both were seen well enough.
  ///   - context: What the rules and the policy say; its threshold is not asked.
  ///   - history: The approved shares of the syntheses before, the oldest first.
  public init(
    facts: PeriodFacts, previous: PeriodFacts?, context: ReportContext,
    history: [ApprovedShare] = []
  ) {
    self.facts = facts
    self.previous = previous
    self.context = context.forOutside
    self.history = history
  }

  /// The finished report.
  public var report: Report {
    let material = DailyMaterial(facts: facts, previous: previous, context: context)
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
        name: language.say("L'IA dans nos services", "AI in our departments"),
        collectivity: heading.collectivity, threshold: heading.threshold,
        period: language.say("Synthèse : \(period)", "Synthesis: \(period)"),
        remarks: remarks(material), sections: sections, footer: footer(material)))
  }

  private func remarks(_ material: DailyMaterial) -> [String] {
    let language = context.language
    let k = material.k
    return [
      language.say(
        "Pour la direction générale, le CST et les élus. Aucun effectif inférieur à \(k) postes de "
          + "travail.",
        "For the general direction, the social committee and elected members. No number under \(k) "
          + "workstations."),
      HeadingPart(material).replayRemark, seen(material),
    ].compactMap(\.self) + WindowsPart(material).sentences()
  }

  /// What the figures hold for, before any of them (P44).
  private func seen(_ material: DailyMaterial) -> String {
    let language = context.language
    let verdict = material.coverage.verdict.word(in: language)
    let never = language.say(
      "Ni les téléphones, ni les contenus.", "Neither telephones nor contents.")
    guard let seen = material.coverage.counters.postesSeen, let all = context.declaredPostes,
      material.isShown(Int(clamping: seen)), let share = NumberText.percent(seen, of: all, language)
    else {
      return language.say("Couverture : \(verdict). \(never)", "Coverage: \(verdict). \(never)")
    }
    let (part, whole) = (NumberText.count(seen, language), NumberText.count(all, language))
    return language.say(
      "Ce que nous voyons : \(share) des postes (\(part) sur \(whole)) ; couverture \(verdict). "
        + never,
      "What we see: \(share) of workstations (\(part) of \(whole)); coverage \(verdict). \(never)")
  }

  private func footer(_ material: DailyMaterial) -> [String] {
    let language = context.language
    let record = context.compliance
    var lines = [
      language.say(
        "Vigie compte des connexions de postes, pas des personnes. Il ne lit aucun contenu, ne mesure "
          + "aucun temps, ne sert ni à évaluer ni à sanctionner.",
        "Vigie counts connections of workstations, not persons. It reads no content, measures no time, "
          + "and serves neither to evaluate nor to punish."),
      FooterPart.purpose(language),
    ]
    if let contact = record?.dpoContact {
      let shown = InertText.cleaned(contact)
      lines.append(
        language.say(
          "Questions et droits des agents : \(shown)", "Questions and rights of agents: \(shown)"))
    }
    if let foundations = FooterPart(material).foundations() { lines.append(foundations) }
    lines.append("Vigie \(InertText.cleaned(context.productVersion))")
    return lines
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
