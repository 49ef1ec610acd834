import Model
import Privacy
import Texts

/// How many use AI, and how many of them an approved tool.
struct SynthesisUsePart {
  private let material: DailyMaterial
  private let language: Language
  private let history: [ApprovedShare]

  private static let labelWidth = 40

  init(_ material: DailyMaterial, history: [ApprovedShare]) {
    self.material = material
    self.history = history
    language = material.language
  }

  func section() -> ReportSection {
    ReportSection(
      key: "usage", title: title, blocks: [.facts(facts(), labelWidth: Self.labelWidth)])
  }

  func blindness() -> ReportSection {
    ReportSection(
      key: "usage", title: title,
      blocks: [
        .paragraph(
          language.say(.nothingToShowProbeReadNoNameThisPageDoesNotSay))
      ])
  }

  /// Whether the approved share rose against the one that was published before.
  var isRising: Bool {
    guard let before = history.last, let share = share(of: material.facts) else { return false }
    return share > before.percentage
  }

  private var title: String {
    isRising
      ? language.say(.agentsUseAiMoreAndMore)
      : language.say(.agentsUseAi)
  }

  private func facts() -> [ReportFact] {
    let facts = material.facts
    var shown = [
      ReportFact(
        "postes-avec-usage",
        language.say(.workstationsThatUsedAi), users())
    ]
    shown.append(
      ReportFact(
        "postes-avec-outil-autorise",
        language.say(.ofWhichWithApprovedTool),
        approved()))
    if let share = share(of: facts) {
      shown.append(
        ReportFact(
          ApprovedShare.key, language.say(.approvedShare),
          ReportCell(series(share), number: share)))
    }
    return shown
  }

  private func users() -> ReportCell {
    let facts = material.facts
    let cell = material.numberCell(facts.postes)
    let seen = material.coverage.counters.postesSeen ?? 0
    var text = cell.text
    if material.isShown(facts.postes), facts.postes <= seen,
      let share = NumberText.percent(facts.postes, of: seen, language)
    {
      text += language.say(.synthesisUsePartOfWorkstationsSeen, share)
    }
    return ReportCell(text, number: cell.number)
  }

  private func approved() -> ReportCell {
    let facts = material.facts
    // The others must be no small number either.
    guard share(of: facts) != nil else { return ReportCell(material.hidden) }
    return material.numberCell(facts.postesWithApproved)
  }

  private func share(of facts: DayFacts?) -> Int? {
    facts.flatMap {
      material.suppression.percentage($0.postesWithApproved, of: $0.postes)
    }
  }

  /// « mai 18 %, juin 22 %, …, octobre 43 % ».
  private func series(_ share: Int) -> String {
    let former = history.map { ($0.period, $0.percentage) }
    return (former + [(material.facts.period, share)]).map { period, share in
      "\(name(of: period)) \(NumberText.percentage(share, language))"
    }.joined(separator: ", ")
  }

  private func name(of period: Period) -> String {
    period.kind == .month
      ? DateText.month(period.days.lowerBound, language) : DateText.compared(period, language)
  }
}
