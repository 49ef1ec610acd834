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
    // What is missing for more stands in a section of its own there.
    guard !material.context.isSmall || level != .aggregate || collection.level != .aggregate else {
      return level.words(in: language) + language.say(.nothingKeptByWorkstation)
    }
    let today = collection.words(in: language)
    guard level != collection.level else { return today }
    let kept =
      level == .aggregate
      ? language.say(.rowsNotKept) : ""
    return
      (material.isLong
      ? language.say(.thisPeriod)
      : language.say(.thisDay))
      + Self.lowercased(level.words(in: language)) + kept
      + language.say(.today) + Self.lowercased(today)
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
    return material.language.say(.countedByWeek, first, last)
  }

  /// A poste has another pseudonym under each key: its parts are not added up (P19).
  private func keys() -> String? {
    guard material.facts.level == .pseudonymous, material.facts.parts > 1 else { return nil }
    let parts = NumberText.count(material.facts.parts, material.language)
    return material.language.say(.periodCountedInPartsKeyEach, parts)
  }

  private func incomplete(_ lost: CountingWindow) -> String {
    let start = clock(lost.startedAt)
    guard lost.days > 1 else {
      return material.language.say(.dayIncomplete, start)
    }
    let day = DateText.short(material.context.zone.day(of: lost.startedAt))
    return material.language.say(.weekIncomplete, day, start)
  }

  /// Part of a day of rows was counted only: the level changed meanwhile.
  private func beside(_ window: CountingWindow) -> String {
    let start = clock(window.startedAt)
    guard let end = window.endedAt.map(clock) else {
      return material.language.say(.aggregateSince, start)
    }
    return material.language.say(.aggregateFromTo, start, end)
  }

  /// A poste may be in several windows: their counts are not added up.
  private func several() -> String? {
    let closed = material.facts.windows.filter { $0.endedAt != nil }.count
    guard material.facts.level == .aggregate, closed > 1 else { return nil }
    guard !material.isLong else {
      return material.language.say(.periodCountedInPartsNeverAdded, closed)
    }
    return material.language.say(.dayCountedInParts, closed)
  }

  /// `14 h 05`, `14:05`.
  private func clock(_ instant: Timestamp) -> String {
    let time = material.context.zone.civilTime(at: instant)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return material.language.say(.clock, two(time.hour), two(time.minute))
  }
}
