import Model
import Texts

/// The hours of a local day, or of several, in which no packet was read.
struct SilentHours: Hashable {
  /// A run of silent hours, from the start of one to the start of another.
  struct Run: Hashable {
    var start: Timestamp
    var end: Timestamp
  }

  /// Number of hours: 23, 24 or 25 for a day.
  let hoursOfDay: Int
  /// Number of local days.
  let days: Int
  /// The local days without any packet, in order; empty for a single day.
  let silentDays: [CivilDay]
  /// Number of silent ones.
  let count: Int
  /// The silent ones, those that follow each other joined.
  let runs: [Run]

  private let startOfDay: Timestamp
  private let endOfDay: Timestamp
  private let zone: CivilZone

  /// The most runs that a report lists; more are only counted.
  static let mostRunsShown = 6
  /// The longest period whose hours are looked at one by one: more than the 25 months that are kept.
  private static let mostDays = 1_100

  /// The silent hours of `period`, given the hours that were not.
  ///
  /// Of a period without an end those before the first hour and after the last are left out.
  init(_ period: Period, hoursWithPackets: [Timestamp], zone: CivilZone) {
    var period = period.days
    if period.upperBound.daysSinceEpoch - period.lowerBound.daysSinceEpoch > Self.mostDays {
      let last = min(
        period.upperBound, zone.day(of: hoursWithPackets.max() ?? Timestamp(seconds: 0)))
      let first = max(
        zone.day(of: hoursWithPackets.min() ?? Timestamp(seconds: 0)),
        last.adding(days: -Self.mostDays))
      period = min(first, last)...last
    }
    let start = zone.start(of: period.lowerBound)
    let end = zone.start(of: period.upperBound.adding(days: 1))
    let heard = Set(hoursWithPackets.map { zone.startOfHour($0) })
    var runs: [Run] = []
    var hours = 0
    var silent = 0
    var hour = start
    while hour < end {
      let next = hour.adding(seconds: 3600)
      hours += 1
      if !heard.contains(hour) {
        silent += 1
        if let last = runs.indices.last, runs[last].end == hour {
          runs[last].end = next
        } else {
          runs.append(Run(start: hour, end: next))
        }
      }
      // At the ends of the range of time nothing moves any more.
      guard next > hour else { break }
      hour = next
    }
    hoursOfDay = hours
    count = silent
    days = period.upperBound.daysSinceEpoch - period.lowerBound.daysSinceEpoch + 1
    let heardDays = Set(heard.map { zone.day(of: $0) })
    silentDays =
      days == 1
      ? []
      : (0..<days).map { period.lowerBound.adding(days: $0) }.filter { !heardDays.contains($0) }
    self.runs = runs
    startOfDay = start
    endOfDay = end
    self.zone = zone
  }

  /// Every hour of the day in its order, by whether packets were read in it, and how many where that
  /// is known.
  func hours(_ language: Language, packets: [Timestamp: UInt64] = [:]) -> [ReportHour] {
    (0..<hoursOfDay).map { index in
      let hour = startOfDay.adding(seconds: Int64(index) * 3600)
      return ReportHour(
        label: DateText.hour(hour, zone: zone, language),
        isHeard: !runs.contains { $0.start <= hour && hour < $0.end },
        packets: packets[hour].map {
          ReportHour.Packets(size: $0, text: NumberText.short($0, language))
        })
    }
  }

  /// « de 0 h à 8 h, de 19 h à 24 h »; nil when no hour was silent.
  func words(_ language: Language) -> String? {
    guard !runs.isEmpty else { return nil }
    guard days == 1 else { return wordsOfDays(language) }
    guard count < hoursOfDay else { return language.say(.allDay) }
    var parts = runs.prefix(Self.mostRunsShown).map { run in
      let start = DateText.hour(run.start, zone: zone, language)
      let end =
        run.end == endOfDay
        ? DateText.hour(24, language) : DateText.hour(run.end, zone: zone, language)
      return language.say(.hoursFromTo, start, end)
    }
    if runs.count > Self.mostRunsShown {
      let rest = runs.count - Self.mostRunsShown
      parts.append(language.say(.moreRuns, rest))
    }
    return parts.joined(separator: ", ")
  }

  /// « 26 h sur 168, dont toute la journée du 14/11/2026 ».
  private func wordsOfDays(_ language: Language) -> String {
    let hours = NumberText.count(count, language)
    let all = NumberText.count(hoursOfDay, language)
    let part = language.say(.forOfHours, hours, all)
    guard !silentDays.isEmpty else { return part }
    var named = silentDays.prefix(Self.mostRunsShown).map { DateText.short($0) }
    if silentDays.count > Self.mostRunsShown {
      let rest = silentDays.count - Self.mostRunsShown
      named.append(language.say(.moreDays, rest))
    }
    let list = named.joined(separator: ", ")
    return part + language.say(.allDayOn, list)
  }
}
