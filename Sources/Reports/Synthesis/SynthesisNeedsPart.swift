import Model
import Texts

/// What agents need, each need beside the answer of the collectivity.
struct SynthesisNeedsPart {
  private let material: DailyMaterial
  private let language: Language

  private static let mostRows = 8

  init(_ material: DailyMaterial) {
    self.material = material
    language = material.language
  }

  /// The section; nil when no need can be shown.
  func section() -> ReportSection? {
    var section = ReportSection(
      key: "besoins", title: language.say(.whatTheyNeed))
    guard material.isLong else {
      // The report of the day shows needs by direction: their totals would give masked ones away.
      section.blocks = [
        .paragraph(
          language.say(.needsAreReadOverWeekOr))
      ]
      return section
    }
    let needs = shown
    guard !needs.isEmpty else { return nil }
    section.remark = language.say(.aWorkstationCanHaveSeveral)
    section.blocks = [
      .table(
        ReportTable(
          caption: language.say(.workstationsByNeed),
          columns: [
            .init(key: "besoin", title: language.say(.need)),
            .init(key: "postes", title: language.say(.stations), isFigure: true),
            .init(
              key: "reponse", title: language.say(.answer),
              narrowest: 20),
          ],
          rows: needs.prefix(Self.mostRows).map { row($0.category, $0.postes) }))
    ]
    return section
  }

  /// The needs of enough postes, the most frequent first; protected ones are not named.
  var shown: [(category: ServiceCategory, postes: Int)] {
    ServiceCategory.allCases.compactMap { category in
      material.facts.needTotals[category].flatMap { postes in
        // Those who had other needs only, or other services of this one, must be no small number either.
        let rests =
          [material.facts.postes - postes] + servicePostes(of: category).map { postes - $0 }
        let isShown =
          material.isShown(postes) && rests.allSatisfy { $0 <= 0 || material.isShown($0) }
        return !category.isProtected && isShown ? (category, postes) : nil
      }
    }.sorted { $0.postes > $1.postes }
  }

  /// The postes of each service of a need, which the security officer's report shows.
  private func servicePostes(of category: ServiceCategory) -> [Int] {
    material.facts.services.filter {
      $0.postes > 0 && $0.evidence >= .clientHello && material.category($0.service) == category
    }.map(\.postes)
  }

  private func row(_ category: ServiceCategory, _ postes: Int) -> [ReportCell] {
    [
      ReportCell(category.plainWords(in: language)), material.numberCell(postes),
      ReportCell(answer(to: category)),
    ]
  }

  private func answer(to category: ServiceCategory) -> String {
    if let name = ProposedAnswer.name(for: nil, of: category, material.context) {
      return InertText.cleaned(name) + openTo(name)
    }
    let approved = material.facts.services.first {
      $0.status == .approved && material.category($0.service) == category
        && !material.names.isMasked($0.service)
    }
    if let approved { return material.names.name(approved.service) }
    let tolerated = material.facts.services.first {
      $0.status == .tolerated && material.category($0.service) == category
        && !material.names.isMasked($0.service)
    }
    if let tolerated {
      let name = material.names.name(tolerated.service)
      let end = material.context.decision(on: tolerated.service, day: material.facts.day)?.until
      let until = end.map {
        language.say(.until, DateText.short($0))
      }
      return language.say(.synthesisNeedsPartTolerated, name) + (until ?? "")
    }
    return language.say(.synthesisNeedsPartNoneNeedToExamine)
  }

  /// « (3 directions sur 7) » beside a tool that only some may use.
  private func openTo(_ name: String) -> String {
    guard let tool = SynthesisOpeningPart(material).openTool,
      material.context.services[tool.service]?.name == name
    else { return "" }
    let all = Set(material.context.directionsDeclared.map(\.name))
    let open = Set(tool.openings.map(\.direction)).intersection(all)
    return open.isEmpty ? "" : language.say(.departmentsOf, open.count, all.count)
  }

  /// The needs for which nothing is approved, proposed or tolerated.
  var unanswered: [(category: ServiceCategory, postes: Int)] {
    let none = language.say(.synthesisNeedsPartNoneNeedToExamine)
    return shown.filter { answer(to: $0.category) == none }
  }
}
