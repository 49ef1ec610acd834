import Model
import Texts

/// The day in four figures, each with what it is of.
struct BriefPart {
  private let material: DailyMaterial
  private let language: Language

  private static let labelWidth = 40

  init(_ material: DailyMaterial) {
    self.material = material
    language = material.language
  }

  /// That nothing was seen says something only where enough was read (privacy requirement P44).
  private var withoutUse: String {
    material.coverage.verdict == .insufficient
      ? language.say(.nothingCanBeSaidOfUse)
      : language.say(.noUseOfAiSeenIn)
  }

  func section() -> ReportSection {
    var section = ReportSection(key: "en-bref", title: language.say(.inBrief))
    guard !isWithoutUse else {
      section.blocks = [.paragraph(withoutUse)]
      return section
    }
    section.remark = remark
    section.blocks = [.facts(facts(), labelWidth: Self.labelWidth)]
    return section
  }

  /// Which period the figures in brackets are of; nil without any.
  var remark: String? {
    material.previous.map {
      language.say(.inBrackets, DateText.compared($0.period, language))
    }
  }

  /// Postes with a use, beside those of the period before.
  var users: ReportCell { withTrend { users(of: $0.facts) } }

  private func facts() -> [ReportFact] {
    let facts = material.facts
    var shown = [
      ReportFact("postes-avec-usage", language.say(.workstationsThatUsedAi), users),
      ReportFact(
        "postes-avec-outil-autorise",
        language.say(.ofWhichWithApprovedTool),
        withTrend { approved(of: $0.facts) }),
    ]
    if facts.level == .pseudonymous, material.previous?.level != .aggregate {
      shown.append(
        ReportFact(
          "usages-hors-outils-autorises",
          language.say(.usesSeenOutsideApprovedTools),
          withTrend { incidents(of: $0.measures, $0.facts) }))
    }
    shown.append(
      ReportFact(
        "envoye", language.say(.sentToTheseServices),
        withTrend { sent(of: $0.measures, $0.facts) }.text + leftOut))
    if facts.falsePositives > 0 {
      shown.append(
        ReportFact(
          "fausses-alertes",
          language.say(.falseAlarmsNotCounted), falseAlarms))
    }
    return shown
  }

  /// Never « moins de 5 » where masked: many alarms can be those of few postes.
  private var falseAlarms: ReportCell {
    let alarms = material.measures.falsePositives
    guard alarms.isShown else { return ReportCell(material.hidden) }
    let count = NumberText.count(alarms.value, language)
    return ReportCell(
      alarms.leavesOut ? language.say(.briefPartAtLeast, count) : count, number: alarms.value)
  }

  var isWithoutUse: Bool {
    let facts = material.facts
    return facts.postes == 0 && facts.incidents == 0 && facts.falsePositives == 0
      && facts.services.allSatisfy { $0.evidence < .clientHello }
  }

  /// A figure of the day: its text, the short one that stands for it in brackets, and its number
  /// where that is shown.
  private struct Figure {
    let text: String
    let short: String
    var number: Int?

    init(_ text: String, short: String? = nil, number: Int? = nil) {
      self.text = text
      self.short = short ?? text
      self.number = number
    }
  }

  /// A period with its sums.
  private typealias Side = (facts: DayFacts, measures: ShownMeasures)

  private func withTrend(_ figure: (Side) -> Figure) -> ReportCell {
    let today = figure((material.facts, material.measures))
    let text =
      material.previous.map {
        "\(today.text) (\(figure(($0, material.previousMeasures)).short))"
      } ?? today.text
    return ReportCell(text, number: today.number)
  }

  /// Days that were counted apart: « de 10 à 14, selon le jour ».
  ///
  /// At the aggregate level a poste has another pseudonym each day, so that the days have no sum.
  private var usersByDay: Figure? {
    guard material.facts.level == .aggregate, material.days.count > 1 else { return nil }
    let counts = material.days.map(\.postes).sorted()
    guard let least = counts.first, let most = counts.last, least < most else { return nil }
    let (from, to) = (material.number(least), material.number(most) + ofSeen(most))
    return Figure(
      material.isShown(least)
        ? language.say(.toByDay, from, to)
        : material.isShown(most)
          ? language.say(.upToByDay, to)
          : language.say(.eachDay, to))
  }

  /// « sur 31 », the postes seen on the busiest day; nothing where they are too few to be said, or not
  /// known.
  private func ofSeen(_ postes: Int) -> String {
    let seen = Int(clamping: material.coverage.counters.postesSeen ?? 0)
    guard material.isShown(seen), material.isShown(postes), postes <= seen else { return "" }
    return language.say(.ofSeen, NumberText.count(seen, language))
  }

  private func users(of facts: DayFacts) -> Figure {
    if facts == material.facts, let usersByDay { return usersByDay }
    let cell = material.numberCell(facts.postes)
    let number = cell.text
    let seen = CoverageCounters(facts.coverage).postesSeen ?? 0
    guard material.isShown(facts.postes), facts.postes <= seen,
      let share = NumberText.percent(facts.postes, of: seen, language)
    else { return Figure(number, number: cell.number) }
    return Figure(
      language.say(
        facts.period.count > 1 ? .ofWorkstationsSeenOnBusiestDay : .ofWorkstationsSeen, number,
        share),
      short: share, number: cell.number)
  }

  private func approved(of facts: DayFacts) -> Figure {
    let (all, part) = (facts.postes, facts.postesWithApproved)
    guard material.isShown(all), part <= all else { return Figure(material.hidden) }
    let cell = material.numberCell(part)
    guard part == 0 || material.isShown(part) else { return Figure(cell.text) }
    guard part == all || material.isShown(all - part),
      let share = NumberText.percent(part, of: all, language)
    else { return Figure(material.hidden) }
    return Figure(
      language.say(.ofThem, cell.text, share),
      short: share, number: cell.number)
  }

  private func incidents(of measures: ShownMeasures, _ facts: DayFacts) -> Figure {
    let incidents = measures.incidents
    guard incidents.isShown || facts.incidents == 0 else {
      return Figure(
        language.say(.maskedPerhapsFewer, material.k),
        short: material.hidden)
    }
    let count = NumberText.count(incidents.value, language)
    guard incidents.leavesOut else { return Figure(count, number: incidents.value) }
    return Figure(
      language.say(.briefPartAtLeast, count), short: count,
      number: incidents.value)
  }

  private func sent(of measures: ShownMeasures, _ facts: DayFacts) -> Figure {
    let sent = measures.sent
    guard sent.value > 0 || !sent.leavesOut else { return Figure(material.hidden) }
    let isNothing = OutsideUse(facts, suppression: material.suppression).services.isEmpty
    return Figure(isNothing ? language.say(.nothing) : material.sent(sent.value))
  }

  private var leftOut: String {
    let sent = material.measures.sent
    guard sent.leavesOut, sent.value > 0 else { return "" }
    return material.isLong
      ? language.say(.withoutServicesDayByDayOf, material.k)
      : language.say(.withoutSmallServices, material.k)
  }
}
