import Model
import Texts

/// At most three things to decide.
struct SynthesisProposalsPart {
  private let material: DailyMaterial
  private let language: Language

  /// Directions that one proposal names.
  private static let mostDirections = 3
  /// A direction whose approved share is smaller wants the approved tool, in per cent.
  private static let smallShare = 50

  init(_ material: DailyMaterial) {
    self.material = material
    language = material.language
  }

  func section() -> ReportSection {
    let proposals = [openTool(), chooseTool(), train()].compactMap(\.self)
    return ReportSection(
      key: "propositions",
      title: language.say(.proposals, proposals.count),
      blocks: proposals.map { .paragraph($0) })
  }

  /// The tool for the most frequent need, to the directions that use it least.
  private func openTool() -> String? {
    guard material.showsDirections, material.isLong,
      let need = SynthesisNeedsPart(material).shown.first,
      let tool = ProposedAnswer.name(for: nil, of: need.category, material.context)
    else { return nil }
    let opening = SynthesisOpeningPart(material).openTool.flatMap { opening in
      material.context.services[opening.service]?.name == tool ? opening : nil
    }
    // To be opened is what is closed, and was not opened since; what is open is made known.
    let open = Set(
      opening.map { material.context.openings[$0.service] ?? [] }?
        .filter { $0.until.map { $0 >= material.facts.day } ?? true }
        .map { InertText.cleaned($0.direction) } ?? [])
    let low = NeedTable(material).rows.filter { row in
      row.isDirection && (row.approvedPercentage.map { $0 < Self.smallShare } ?? false)
    }.sorted { ($0.approvedPercentage ?? 0, $0.name) < ($1.approvedPercentage ?? 0, $1.name) }
    let closed = opening == nil ? [] : low.filter { !open.contains($0.name) }
    let directions = closed.isEmpty ? low : closed
    guard !directions.isEmpty else { return nil }
    let names = directions.prefix(Self.mostDirections).map { row in
      "\(row.name) (\(NumberText.percentage(row.approvedPercentage ?? 0, language)))"
    }.joined(separator: ", ")
    let shown = InertText.cleaned(tool)
    return language.say(
      closed.isEmpty ? .makeKnownWhereApprovedShareIs : .openToDepartments, shown, names)
  }

  private func chooseTool() -> String? {
    guard let need = SynthesisNeedsPart(material).unanswered.first else { return nil }
    let words = need.category.plainWords(in: language)
    let postes = material.postes(need.postes)
    return language.say(.chooseAnswerToNeedAlreadyUse, words, postes)
  }

  private func train() -> String {
    language.say(.trainHourDepartmentRuleNoCitizens)
  }
}
