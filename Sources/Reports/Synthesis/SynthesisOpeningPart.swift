import Model
import Privacy
import Texts

/// How the approved share compares where the tool is open to some directions only.
struct SynthesisOpeningPart {
  private let material: DailyMaterial
  private let language: Language

  init(_ material: DailyMaterial) {
    self.material = material
    language = material.language
  }

  /// The tool that most directions may use, of those that only some may; nil when there is none.
  var openTool: (service: ServiceID, openings: [ReportContext.Opening])? {
    let context = material.context
    return context.openings.keys.filter { !material.names.isMasked($0) }
      .map { (service: $0, openings: context.openings(of: $0, on: material.facts.day)) }
      .filter { !$0.openings.isEmpty }
      .max { ($0.openings.count, $1.service) < ($1.openings.count, $0.service) }
  }

  /// « Assistant est ouvert à 3 directions depuis le 07/09/2026 : part autorisée 51 % chez elles, 28 %
  /// ailleurs. »; nil where there is no such tool, or one of the shares cannot be shown.
  func sentence() -> String? {
    guard material.showsDirections, let (service, all) = openTool else { return nil }
    // Those that it was opened to on the way are neither before nor after.
    let start = material.facts.period.days.lowerBound
    let openings = all.filter { $0.since.map { $0 <= start } ?? true }
    guard !openings.isEmpty else { return nil }
    let (names, anyNames) = (Set(openings.map(\.direction)), Set(all.map(\.direction)))
    let (inside, outside) = (
      directions { names.contains($0) }, directions { !anyNames.contains($0) }
    )
    guard let there = share(of: inside), let elsewhere = share(of: outside) else { return nil }
    // Of openings of several days no one date is true.
    let dates = Set(openings.map(\.since))
    let date = dates.count == 1 ? dates.first.flatMap(\.self) : nil
    let since = date.map { language.say(.sinceDay, DateText.short($0)) } ?? ""
    return language.say(
      .isOpenToDepartments, material.names.name(service), names.count, since,
      NumberText.percentage(there, language), NumberText.percentage(elsewhere, language))
  }

  private func directions(where isWanted: (String) -> Bool) -> [DirectionUse] {
    material.facts.directions.filter { $0.direction.map(isWanted) ?? isWanted("") }
  }

  /// The approved share of those directions together; nil where a small number would follow from it, be
  /// it of directions whose own share another report shows.
  private func share(of directions: [DirectionUse]) -> Int? {
    // A count that was hidden before it was written is no number to reckon with.
    guard
      material.facts.level != .aggregate
        || !directions.contains(where: {
          $0.postes == DayFacts.some || $0.postesWithApproved == DayFacts.some
        })
    else { return nil }
    let rule = material.suppression
    let hidden = directions.filter {
      rule.percentage($0.postesWithApproved, of: $0.postes) == nil
    }
    let approved = hidden.reduce(0) { $0 + $1.postesWithApproved }
    let others = hidden.reduce(0) { $0 + $1.postes } - approved
    guard [approved, others].allSatisfy({ !rule.count($0).hidesMeasures }) else { return nil }
    return rule.percentage(
      directions.reduce(0) { $0 + $1.postesWithApproved },
      of: directions.reduce(0) { $0 + $1.postes })
  }
}
