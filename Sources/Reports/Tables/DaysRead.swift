public import Model

/// The days behind a table, each with what may be shown of it.
public struct DaysRead: Sendable {
  let days: [DailyMaterial]
  let context: ReportContext
  /// Names that are masked on all days when they were protected on one.
  let names: ServiceNames
  private let keys: [SealedKey]

  /// The facts of those days, in order; `keys` are the sealed keys of the database.
  public init(_ facts: [DayFacts], context: ReportContext, keys: [SealedKey] = []) {
    days = facts.map { DailyMaterial(facts: $0, previous: nil, context: context) }
    self.context = context
    self.keys = keys
    names = ServiceNames(
      context, alsoMasking: facts.reduce(into: []) { $0.formUnion($1.protectedServices) })
  }

  /// Days that are worth a comparison (privacy requirement P44).
  var seen: [DailyMaterial] { days.filter { $0.coverage.verdict != .insufficient } }

  /// « jeudi 19 novembre 2026 », « du 16/11/2026 au 22/11/2026 ».
  var period: String {
    guard let first = days.first?.facts.day, let last = days.last?.facts.day else {
      return context.language.say("aucune journée", "no day")
    }
    if first == last { return DateText.long(first, context.language) }
    return context.language.say(
      "du \(DateText.short(first)) au \(DateText.short(last)), \(days.count) journées",
      "from \(DateText.short(first)) to \(DateText.short(last)), \(days.count) days")
  }

  /// What hides on the page: the threshold, days that were hardly seen, keys that changed.
  var notes: [String] {
    let language = context.language
    var notes = [
      language.say(
        "Sous \(context.k) postes, ni le nombre ni ses mesures ne sont montrés.",
        "Under \(context.k) workstations, neither the number nor its measures are shown.")
    ]
    let blind = days.count - seen.count
    if blind > 0 {
      notes.append(
        language.say(
          "Couverture insuffisante \(blind) jour(s) sur \(days.count) : ce qui manque ici a pu être "
            + "utilisé sans être vu.",
          "Coverage insufficient on \(blind) of \(days.count) day(s): what is missing here may have "
            + "been used without being seen."))
    }
    guard let first = days.first?.facts.day, let last = days.last?.facts.day, first < last else {
      return notes
    }
    notes.append(
      language.say(
        "Les postes sont comptés jour par jour, et ne s'additionnent pas d'un jour à l'autre.",
        "Workstations are counted day by day, and do not add up from one day to the next."))
    if let note = KeyPeriodNote.sentence(for: first...last, keys: keys, in: language) {
      notes.append(note)
    }
    return notes
  }

  /// The local days of a period's keys, without the first key's.
  var rotations: Set<CivilDay> {
    guard let first = days.first?.facts.day, let last = days.last?.facts.day else { return [] }
    return Set(keys.map(\.firstDay).filter { first < $0 && $0 <= last })
  }
}
