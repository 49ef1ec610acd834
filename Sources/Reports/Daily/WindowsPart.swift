import Model

/// What the counting windows of the aggregate level mean for the day's figures.
struct WindowsPart {
  private let material: DailyMaterial

  init(_ material: DailyMaterial) {
    self.material = material
  }

  func write(on page: inout TextPage) {
    writeLevel(on: &page)
    writeWeek(on: &page)
    let facts = material.facts
    if facts.level == .pseudonymous {
      for window in facts.windows { writeBeside(window, on: &page) }
      return
    }
    if let lost = facts.windows.first(where: { $0.endedAt == nil }) {
      writeIncomplete(lost, on: &page)
    }
    writeSeveral(on: &page)
  }

  /// The level at which the day was written, and what holds today where that is another.
  private func writeLevel(on page: inout TextPage) {
    let language = material.language
    guard let collection = material.context.collection else { return }
    let level = material.facts.level
    let today = collection.words(in: language)
    guard level != collection.level else {
      page.paragraph(today, hanging: 2)
      return
    }
    let kept =
      level == .aggregate
      ? language.say(
        " : ses lignes par poste ne sont pas tenues, ou plus",
        ": its rows by workstation are not kept, or no longer") : ""
    page.paragraph(
      language.say("Cette journée : ", "This day: ")
        + Self.lowercased(level.words(in: language)) + kept
        + language.say(". Aujourd'hui : ", ". Today: ") + Self.lowercased(today), hanging: 2)
  }

  private static func lowercased(_ sentence: String) -> String {
    sentence.prefix(1).lowercased() + sentence.dropFirst()
  }

  /// Figures of a week stand under each of its days.
  private func writeWeek(on page: inout TextPage) {
    guard material.facts.level == .aggregate,
      let week = material.facts.windows.first(where: { $0.days > 1 })
    else { return }
    let first = DateText.short(week.day)
    let last = DateText.short(week.day.adding(days: week.days - 1))
    page.paragraph(
      material.language.say(
        "Comptage par semaine : les effectifs sont ceux du \(first) au \(last), la couverture celle "
          + "de la journée.",
        "Counted by week: the numbers of workstations are those from \(first) to \(last), the "
          + "coverage that of the day."),
      hanging: 2)
  }

  private func writeIncomplete(_ lost: CountingWindow, on page: inout TextPage) {
    let start = clock(lost.startedAt)
    guard lost.days > 1 else {
      page.paragraph(
        material.language.say(
          "Journée incomplète depuis \(start) : ce comptage n'a pas été clos (en cours, ou arrêt "
            + "sans fin), rien n'en est écrit.",
          "Day incomplete since \(start): this count was not closed (still going on, or stopped "
            + "without an end), nothing of it is written."),
        hanging: 2)
      return
    }
    let day = DateText.short(material.context.zone.day(of: lost.startedAt))
    page.paragraph(
      material.language.say(
        "Semaine incomplète depuis le \(day), \(start) : ce comptage n'a pas été clos (en cours, ou "
          + "arrêt sans fin), rien n'en est écrit.",
        "Week incomplete since \(day), \(start): this count was not closed (still going on, or "
          + "stopped without an end), nothing of it is written."),
      hanging: 2)
  }

  /// Part of a day of rows was counted only: the level changed meanwhile.
  private func writeBeside(_ window: CountingWindow, on page: inout TextPage) {
    let start = clock(window.startedAt)
    let end = window.endedAt.map(clock)
    page.paragraph(
      material.language.say(
        "Comptée au niveau agrégé \(end.map { "de \(start) à \($0)" } ?? "depuis \(start)") : les "
          + "chiffres de ce rapport n'en tiennent pas compte.",
        "Counted at the aggregate level \(end.map { "from \(start) to \($0)" } ?? "since \(start)"): "
          + "the figures of this report leave it out."),
      hanging: 2)
  }

  /// A poste may be in several windows: their counts are not added up.
  private func writeSeveral(on page: inout TextPage) {
    let closed = material.facts.windows.filter { $0.endedAt != nil }.count
    guard material.facts.level == .aggregate, closed > 1 else { return }
    page.paragraph(
      material.language.say(
        "Journée comptée en \(closed) fois, jamais additionnées : chaque effectif est celui de la "
          + "plus grande, donc un minimum.",
        "Day counted in \(closed) parts, never added up: each number of workstations is that of the "
          + "largest, so a minimum."),
      hanging: 2)
  }

  /// `14 h 05`, `14:05`.
  private func clock(_ instant: Timestamp) -> String {
    let time = material.context.zone.civilTime(at: instant)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return material.language.say(
      "\(two(time.hour))\u{a0}h\u{a0}\(two(time.minute))", "\(two(time.hour)):\(two(time.minute))")
  }
}
