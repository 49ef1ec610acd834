import Model

/// The hours of a local day in which no packet was read.
struct SilentHours: Hashable {
  /// A run of silent hours, from the start of one to the start of another.
  struct Run: Hashable {
    var start: Timestamp
    var end: Timestamp
  }

  /// Number of hours of the day: 23, 24 or 25.
  let hoursOfDay: Int
  /// Number of silent ones.
  let count: Int
  /// The silent ones, those that follow each other joined.
  let runs: [Run]

  private let startOfDay: Timestamp
  private let endOfDay: Timestamp
  private let zone: CivilZone

  /// The most runs that a report lists; more are only counted.
  static let mostRunsShown = 6

  /// The silent hours of `day`, given the hours that were not.
  init(day: CivilDay, hoursWithPackets: [Timestamp], zone: CivilZone) {
    let start = zone.start(of: day)
    let end = zone.start(of: day.adding(days: 1))
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
    guard count < hoursOfDay else { return language.say("toute la journée", "all day") }
    var parts = runs.prefix(Self.mostRunsShown).map { run in
      let start = DateText.hour(run.start, zone: zone, language)
      let end =
        run.end == endOfDay
        ? DateText.hour(24, language) : DateText.hour(run.end, zone: zone, language)
      return language.say("de \(start) à \(end)", "\(start) to \(end)")
    }
    if runs.count > Self.mostRunsShown {
      let rest = runs.count - Self.mostRunsShown
      parts.append(language.say("\(rest) autres plages", "\(rest) more"))
    }
    return parts.joined(separator: ", ")
  }
}
