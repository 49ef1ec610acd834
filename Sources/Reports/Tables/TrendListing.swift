import Model
import Privacy

/// How use goes from week to week: each week by its days, from the least to the most.
///
/// Distinct postes of several days are not known here: a count for a whole week would need them, and
/// across a rotation of keys there is none (privacy requirement P19).
public struct TrendListing: Sendable {
  fileprivate struct Week {
    let period: Period
    var days: [DailyMaterial] = []
  }

  private let read: DaysRead
  private let weeks: [Week]

  /// The weeks of those days, without a gap between the first and the last.
  public init(_ read: DaysRead) {
    self.read = read
    var weeks: [Week] = []
    for day in read.days {
      let period = Period(weekOf: day.facts.day)
      while let last = weeks.last?.period, last != period,
        last.days.upperBound < period.days.lowerBound
      {
        weeks.append(Week(period: Period(weekOf: last.days.upperBound.adding(days: 1))))
      }
      if weeks.isEmpty { weeks.append(Week(period: period)) }
      // A day that was hardly seen makes no trend (privacy requirement P44).
      guard day.coverage.verdict != .insufficient else { continue }
      weeks[weeks.count - 1].days.append(day)
    }
    self.weeks = weeks
  }

  /// The page of the trends.
  public var page: TablePage {
    let language = read.context.language
    return TablePage(
      title: language.say(.trendsByWeek, read.period),
      table: ReportTable(
        caption: language.say(.useByWeek), columns: columns,
        rows: weeks.map(cells)),
      codes: ["semaine_iso", "postes_min", "postes_max", "nouvelle_cle"],
      empty: language.say(.noDayInDatabase),
      notes: [
        language.say(.byDayOnWhichUseWas)
      ] + read.notes, context: read.context)
  }

  private var columns: [ReportTable.Column] {
    let language = read.context.language
    return [
      ReportTable.Column(key: "semaine", title: language.say(.week)),
      ReportTable.Column(key: "semaine_iso", title: "iso"),
      ReportTable.Column(
        key: "jours", title: language.say(.daysRead), isFigure: true),
      ReportTable.Column(
        key: "postes", title: language.say(.stationsWithUse),
        isFigure: true),
      ReportTable.Column(key: "postes_min", title: "min", isFigure: true),
      ReportTable.Column(key: "postes_max", title: "max", isFigure: true),
      ReportTable.Column(
        key: "part-autorisee", title: language.say(.approvedShare),
        isFigure: true),
      ReportTable.Column(key: "cle", title: language.say(.key)),
      ReportTable.Column(key: "nouvelle_cle", title: "cle"),
    ]
  }

  private func cells(_ week: Week) -> [ReportCell] {
    let language = read.context.language
    let days = week.period.days
    var postes = DailyRange()
    var approved = DailyRange()
    for day in week.days where day.facts.postes > 0 {
      postes.add(day.suppression.count(day.facts.postes))
      approved.addProtected(
        day.suppression.percentage(day.facts.postesWithApproved, of: day.facts.postes))
    }
    let rotation = read.rotations.filter { days.contains($0) }.min()
    let none =
      week.days.isEmpty ? language.say(.notRead) : language.say(.coveragePartNone)
    func shown(_ range: DailyRange, hidden: String, _ write: (Int) -> String) -> ReportCell {
      let cell = range.cell(language, hidden: hidden, write)
      return cell.text.isEmpty ? ReportCell(none) : cell
    }
    return [
      ReportCell(
        language.say(
          .trendListingTo, week.period.isoWeek.week, DateText.short(days.lowerBound),
          DateText.short(days.upperBound))),
      ReportCell("\(week.period)"),
      ReportCell(
        language.say(.of7, week.days.count),
        number: week.days.count),
      shown(postes, hidden: "<\(read.context.k)") { NumberText.count($0, language) },
      ReportCell(postes.low.map { String($0) } ?? "", number: postes.low),
      ReportCell(postes.high.map { String($0) } ?? "", number: postes.high),
      shown(approved, hidden: language.say(.masked)) {
        NumberText.percentage($0, language)
      },
      ReportCell(
        rotation.map {
          language.say(.newOn, DateText.short($0))
        } ?? ""),
      ReportCell(rotation.map { "\($0)" } ?? ""),
    ]
  }
}
