import Model

/// What the counting windows of the aggregate level mean for the day's figures.
struct WindowsPart {
  private let material: DailyMaterial

  init(_ material: DailyMaterial) {
    self.material = material
  }

  /// One sentence for each thing that the reader must know of the windows.
  func sentences() -> [String] {
    let facts = material.facts
    let first = [level(), week(), keys()].compactMap(\.self)
    guard facts.level == .aggregate else {
      return first + (material.isLong ? [] : facts.windows.map(beside))
    }
    let lost = facts.windows.first { $0.endedAt == nil }.map(incomplete)
    return first + [lost, several()].compactMap(\.self)
  }

  /// The level at which the day was written, and what holds today where that is another.
  private func level() -> String? {
    let language = material.language
    guard let collection = material.context.collection else { return nil }
    let level = material.facts.level
    let today = collection.words(in: language)
    guard level != collection.level else { return today }
    let kept =
      level == .aggregate
      ? language.say(
        " : ses lignes par poste ne sont pas tenues, ou plus",
        ": its rows by workstation are not kept, or no longer") : ""
    return
      (material.isLong
      ? language.say("Cette période : ", "This period: ")
      : language.say("Cette journée : ", "This day: "))
      + Self.lowercased(level.words(in: language)) + kept
      + language.say(". Aujourd'hui : ", ". Today: ") + Self.lowercased(today)
  }

  private static func lowercased(_ sentence: String) -> String {
    sentence.prefix(1).lowercased() + sentence.dropFirst()
  }

  /// Figures of a week stand under each of its days.
  private func week() -> String? {
    guard material.facts.level == .aggregate, !material.isLong,
      let week = material.facts.windows.first(where: { $0.days > 1 })
    else { return nil }
    let first = DateText.short(week.day)
    let last = DateText.short(week.day.adding(days: week.days - 1))
    return material.language.say(
      "Comptage par semaine : les effectifs sont ceux du \(first) au \(last), la couverture celle "
        + "de la journée.",
      "Counted by week: the numbers of workstations are those from \(first) to \(last), the "
        + "coverage that of the day.")
  }

  /// A poste has another pseudonym under each key: its parts are not added up (P19).
  private func keys() -> String? {
    guard material.facts.level == .pseudonymous, material.facts.parts > 1 else { return nil }
    let parts = NumberText.count(material.facts.parts, material.language)
    return material.language.say(
      "Période comptée en \(parts) parties (une clé chacune, ou un niveau), jamais additionnées : "
        + "chaque effectif est celui de la plus grande, donc un minimum.",
      "Period counted in \(parts) parts (a key each, or a level), never added up: each number of "
        + "workstations is that of the largest, so a minimum.")
  }

  private func incomplete(_ lost: CountingWindow) -> String {
    let start = clock(lost.startedAt)
    guard lost.days > 1 else {
      return material.language.say(
        "Journée incomplète depuis \(start) : ce comptage n'a pas été clos (en cours, ou arrêt "
          + "sans fin), rien n'en est écrit.",
        "Day incomplete since \(start): this count was not closed (still going on, or stopped "
          + "without an end), nothing of it is written.")
    }
    let day = DateText.short(material.context.zone.day(of: lost.startedAt))
    return material.language.say(
      "Semaine incomplète depuis le \(day), \(start) : ce comptage n'a pas été clos (en cours, ou "
        + "arrêt sans fin), rien n'en est écrit.",
      "Week incomplete since \(day), \(start): this count was not closed (still going on, or "
        + "stopped without an end), nothing of it is written.")
  }

  /// Part of a day of rows was counted only: the level changed meanwhile.
  private func beside(_ window: CountingWindow) -> String {
    let start = clock(window.startedAt)
    let end = window.endedAt.map(clock)
    return material.language.say(
      "Comptée au niveau agrégé \(end.map { "de \(start) à \($0)" } ?? "depuis \(start)") : les "
        + "chiffres de ce rapport n'en tiennent pas compte.",
      "Counted at the aggregate level \(end.map { "from \(start) to \($0)" } ?? "since \(start)"): "
        + "the figures of this report leave it out.")
  }

  /// A poste may be in several windows: their counts are not added up.
  private func several() -> String? {
    let closed = material.facts.windows.filter { $0.endedAt != nil }.count
    guard material.facts.level == .aggregate, closed > 1 else { return nil }
    guard !material.isLong else {
      return material.language.say(
        "Période comptée en \(closed) fois, jamais additionnées : chaque effectif est celui de la "
          + "plus grande, donc un minimum.",
        "Period counted in \(closed) parts, never added up: each number of workstations is that of "
          + "the largest, so a minimum.")
    }
    return material.language.say(
      "Journée comptée en \(closed) fois, jamais additionnées : chaque effectif est celui de la "
        + "plus grande, donc un minimum.",
      "Day counted in \(closed) parts, never added up: each number of workstations is that of the "
        + "largest, so a minimum.")
  }

  /// `14 h 05`, `14:05`.
  private func clock(_ instant: Timestamp) -> String {
    let time = material.context.zone.civilTime(at: instant)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return material.language.say(
      "\(two(time.hour))\u{a0}h\u{a0}\(two(time.minute))", "\(two(time.hour)):\(two(time.minute))")
  }
}
