import Model

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
      ? language.say(
        "Rien ne peut être dit de l'usage : couverture insuffisante.",
        "Nothing can be said of use: coverage is insufficient.")
      : language.say(
        "Aucun usage d'IA constaté dans le trafic lu.", "No use of AI seen in the traffic read.")
  }

  func write(on page: inout TextPage) {
    page.skip()
    page.paragraph(heading)
    guard !isWithoutUse else {
      page.paragraph(withoutUse, indent: 2)
      return
    }
    page.field(
      language.say("Postes ayant utilisé une IA", "Workstations that used an AI"),
      withTrend { users(of: $0) }, labelWidth: Self.labelWidth)
    page.field(
      language.say("dont avec au moins un outil autorisé", "of which with an approved tool"),
      withTrend { approved(of: $0) }, labelWidth: Self.labelWidth)
    if material.facts.level == .pseudonymous, material.previous?.level != .aggregate {
      page.field(
        language.say("Usages constatés hors outils autorisés", "Uses seen outside approved tools"),
        withTrend { incidents(of: $0) }, labelWidth: Self.labelWidth)
    }
    page.field(
      language.say("Envoyé vers ces services", "Sent to these services"),
      withTrend { sent(of: $0) } + leftOut, labelWidth: Self.labelWidth)
    if material.facts.falsePositives > 0 {
      page.field(
        language.say("Fausses alertes, non comptées", "False alarms, not counted"),
        material.number(material.facts.falsePositives), labelWidth: Self.labelWidth)
    }
  }

  private var heading: String {
    let title = language.say("EN BREF", "IN BRIEF")
    guard let previous = material.previous, !isWithoutUse else { return title }
    let day = DateText.weekdayAndDate(previous.day, language)
    return title + language.say(" (entre parenthèses : \(day))", " (in brackets: \(day))")
  }

  private var isWithoutUse: Bool {
    let facts = material.facts
    return facts.postes == 0 && facts.incidents == 0 && facts.falsePositives == 0
      && facts.services.allSatisfy { $0.evidence < .clientHello }
  }

  /// A figure of the day: its text, and the short one that stands for it in brackets.
  private typealias Figure = (text: String, short: String)

  private func withTrend(_ figure: (DayFacts) -> Figure) -> String {
    let text = figure(material.facts).text
    return material.previous.map { "\(text) (\(figure($0).short))" } ?? text
  }

  private func users(of facts: DayFacts) -> Figure {
    let number = material.number(facts.postes)
    let seen = CoverageCounters(facts.coverage).postesSeen ?? 0
    guard material.isShown(facts.postes), facts.postes <= seen,
      let share = NumberText.percent(facts.postes, of: seen, language)
    else { return (number, number) }
    return (
      language.say(
        "\(number), soit \(share) des postes vus", "\(number), \(share) of workstations seen"),
      share
    )
  }

  private func approved(of facts: DayFacts) -> Figure {
    let (all, part) = (facts.postes, facts.postesWithApproved)
    guard material.isShown(all), part <= all else { return (material.hidden, material.hidden) }
    let number = material.number(part)
    guard part == 0 || material.isShown(part) else { return (number, number) }
    guard part == all || material.isShown(all - part),
      let share = NumberText.percent(part, of: all, language)
    else { return (material.hidden, material.hidden) }
    return (
      language.say("\(number), soit \(share) d'entre eux", "\(number), \(share) of them"), share
    )
  }

  private func incidents(of facts: DayFacts) -> Figure {
    let number = NumberText.count(facts.incidents, language)
    guard OutsideUse(facts, suppression: material.suppression).showsIncidents else {
      return (
        language.say(
          "masqué (peut-être moins de \(material.k) postes)",
          "masked (perhaps fewer than \(material.k) workstations)"),
        material.hidden
      )
    }
    return (number, number)
  }

  private func sent(of facts: DayFacts) -> Figure {
    let use = OutsideUse(facts, suppression: material.suppression)
    guard use.shownBytes > 0 || !use.hidesService else { return (material.hidden, material.hidden) }
    let text =
      use.services.isEmpty ? language.say("rien", "nothing") : material.sent(use.shownBytes)
    return (text, text)
  }

  private var leftOut: String {
    let use = OutsideUse(material.facts, suppression: material.suppression)
    guard use.hidesService, use.shownBytes > 0 else { return "" }
    return language.say(
      " ; sans les services de moins de \(material.k) postes",
      "; without services of fewer than \(material.k) workstations")
  }
}
