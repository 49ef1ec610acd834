import Model
import Privacy
import Texts

/// How many use AI, and how many of them an approved tool.
struct SynthesisUsePart {
  private let material: DailyMaterial
  private let language: Language
  private let history: [PublishedShares]

  private static let labelWidth = 40

  init(_ material: DailyMaterial, history: [PublishedShares]) {
    self.material = material
    self.history = history
    language = material.language
  }

  func section() -> ReportSection {
    var section = ReportSection(
      key: "usage", title: title, blocks: [.facts(facts(), labelWidth: Self.labelWidth)])
    if let opened = SynthesisOpeningPart(material).sentence() {
      section.blocks.append(.paragraph(opened))
    }
    return section
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
    guard let before = history.last?.approved, let share = approvedShare else { return false }
    return share > before
  }

  private var title: String {
    isRising
      ? language.say(.agentsUseAiMoreAndMore)
      : language.say(.agentsUseAi)
  }

  private func facts() -> [ReportFact] {
    var shown = [
      ReportFact("postes-avec-usage", language.say(.workstationsThatUsedAi), users())
    ]
    shown.append(
      ReportFact(
        "postes-avec-outil-autorise", language.say(.ofWhichWithApprovedTool), approved()))
    if let share = usersShare {
      shown.append(
        ReportFact(
          PublishedShares.usersKey, language.say(.shareOfWorkstationsSeen),
          ReportCell(series(share, before: \.users), number: share)))
    }
    if let share = approvedShare {
      shown.append(
        ReportFact(
          PublishedShares.approvedKey, language.say(.approvedShare),
          ReportCell(series(share, before: \.approved), number: share)))
    }
    return shown
  }

  private func users() -> ReportCell {
    let cell = material.numberCell(material.facts.postes)
    guard usersShare != nil else { return cell }
    let seen = NumberText.count(material.coverage.counters.postesSeen ?? 0, language)
    return ReportCell(
      language.say(.synthesisUsePartOfWorkstationsSeen, cell.text, seen) + material.onBusiestDay,
      number: cell.number)
  }

  /// Of the postes seen, those that used an AI.
  private var usersShare: Int? {
    let seen = Int(clamping: material.coverage.counters.postesSeen ?? 0)
    let postes = material.facts.postes
    guard material.isShown(postes), postes <= seen else { return nil }
    return material.suppression.percentage(postes, of: seen)
  }

  private func approved() -> ReportCell {
    // The others must be no small number either.
    guard approvedShare != nil else { return ReportCell(material.hidden) }
    return material.numberCell(material.facts.postesWithApproved)
  }

  private var approvedShare: Int? {
    material.suppression.percentage(
      material.facts.postesWithApproved, of: material.facts.postes)
  }

  /// « mai 18 %, juin 22 %, …, octobre 43 % ».
  private func series(_ share: Int, before: (PublishedShares) -> Int?) -> String {
    let former = history.compactMap { shares in before(shares).map { (shares.period, $0) } }
    return (former + [(material.facts.period, share)]).map { period, share in
      "\(name(of: period)) \(NumberText.percentage(share, language))"
    }.joined(separator: ", ")
  }

  private func name(of period: Period) -> String {
    period.kind == .month
      ? DateText.month(period.days.lowerBound, language) : DateText.compared(period, language)
  }
}
