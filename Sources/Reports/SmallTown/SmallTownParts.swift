import Model
import Privacy
import Texts

/// The sections of the report of a small collectivity (`profile: small`): half a page for somebody
/// who has no security officer.
///
/// It masks as the longer report does; `vigie services` and `vigie report` of another profile show more.
struct SmallTownParts {
  private let material: DailyMaterial
  private let language: Language

  private static let labelWidth = 30
  /// Services that one line names; the others are counted.
  private static let mostNames = 6

  init(_ material: DailyMaterial) {
    self.material = material
    language = material.language
  }

  /// The sections, coverage first.
  func sections() -> [ReportSection] {
    let whole = BriefPart(material)
    let use = whole.isWithoutUse ? whole.section() : brief(whole)
    return [CoveragePart(material).shortSection(), use, ActionsPart(material).section(), missing()]
      .compactMap(\.self)
  }

  private func brief(_ whole: BriefPart) -> ReportSection {
    ReportSection(
      key: "en-bref", title: language.say(.inBrief), remark: whole.remark,
      blocks: [
        .facts(
          [
            ReportFact(
              "postes-avec-usage", language.say(.workstationsThatUsedAi), whole.users),
            ReportFact("nouveau", language.say(.smallTownNew), NoveltyPart(material).names),
            ReportFact(
              "sans-decision", language.say(.withoutDecision), services(with: .unassessed)),
            ReportFact("interdit", language.say(.smallTownProhibited), services(with: .prohibited)),
          ], labelWidth: Self.labelWidth)
      ])
  }

  /// « ChatGPT (5 à 9 par jour), DeepL (moins de 5) ».
  private func services(with status: ServiceStatus) -> String {
    let uses = OutsideUse(material.facts, suppression: material.suppression).services
      .filter { $0.status == status }
    guard !uses.isEmpty else {
      return language.say(status == .prohibited ? .noneSeen : .coveragePartNone)
    }
    var parts = uses.prefix(Self.mostNames).map { use in
      "\(material.names.name(use.service)) (\(postes(of: use)))"
    }
    if uses.count > Self.mostNames {
      parts.append(language.say(.moreServices, uses.count - Self.mostNames))
    }
    return parts.joined(separator: ", ")
  }

  /// Each day has its own count, and they do not add up.
  private func postes(of use: ServiceUse) -> String {
    guard material.countsDays else {
      return use.postes > 0
        ? material.servicePostes(use).words(language) : language.say(.servicesPartGateway)
    }
    var range = DailyRange()
    for day in material.days {
      let same = day.services.first { $0.service == use.service && $0.status == use.status }
      guard let same, same.postes > 0 else { continue }
      range.add(ServicePostes(same.postes, of: day.postes, under: material.suppression))
    }
    let text = range.text(language, hidden: language.say(.fewerThan, material.k)) {
      NumberText.count($0, language)
    }
    guard !text.isEmpty else { return language.say(.servicesPartGateway) }
    return range.high == nil ? text : language.say(.aDay, text)
  }

  /// What the level of rows by poste would need; nil when nothing is missing.
  private func missing() -> ReportSection? {
    guard let collection = material.context.collection, !collection.missing.isEmpty else {
      return nil
    }
    let list = collection.missing.map { $0.words(in: language) }.joined(separator: ", ")
    return ReportSection(
      key: "manque", title: language.say(.smallTownMissing),
      blocks: [.paragraph(language.say(.missingSeeAdministrativeCentre, list))])
  }
}
