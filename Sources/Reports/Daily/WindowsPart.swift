import Model

/// What the counting windows of the aggregate level mean for the day's figures.
struct WindowsPart {
  private let material: DailyMaterial

  init(_ material: DailyMaterial) {
    self.material = material
  }

  func write(on page: inout TextPage) {
    let language = material.language
    if let collection = material.context.collection {
      page.paragraph(collection.words(in: language), hanging: 2)
    }
    let facts = material.facts
    guard let lost = facts.windows.first(where: { $0.endedAt == nil }) else {
      writeSeveral(on: &page)
      return
    }
    let start = clock(lost.startedAt)
    page.paragraph(
      language.say(
        "Journée incomplète depuis \(start) : ce comptage n'a pas été clos (en cours, ou arrêt sans "
          + "fin), rien n'en est écrit.",
        "Day incomplete since \(start): this count was not closed (still going on, or stopped "
          + "without an end), nothing of it is written."),
      hanging: 2)
    writeSeveral(on: &page)
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
