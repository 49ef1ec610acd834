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
      return context.language.say(.noDay)
    }
    if first == last { return DateText.long(first, context.language) }
    return context.language.say(
      .fromToDays, DateText.short(first), DateText.short(last), days.count)
  }

  /// What hides on the page: the threshold, days that were hardly seen, keys that changed.
  var notes: [String] {
    let language = context.language
    var notes = [
      language.say(.underWorkstationsNeitherNumberNorIts, context.k)
    ]
    let blind = days.count - seen.count
    if blind > 0 {
      notes.append(
        language.say(.coverageInsufficientOnOfDayS, blind, days.count))
    }
    guard let first = days.first?.facts.day, let last = days.last?.facts.day, first < last else {
      return notes
    }
    notes.append(
      language.say(.workstationsAreCountedDayByDay))
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
