import Model
import Reports

/// A month before the ordinary day, with a gap, small numbers and a day of aggregates.
enum SampleCharts {
  static func charts(day: CivilDay = SampleTown.day) -> DayCharts {
    var charts = DayCharts()
    charts.trend = (0..<30).map { trend($0, day.adding(days: $0 - 29)) }
    charts.volumes = volumes
    for (index, hour) in SampleTown.hours(day, 0..<24).enumerated() {
      let isWork = (8..<19).contains(index)
      charts.packets[hour] = isWork ? 3_400_000 + UInt64(index) * 45_000 : 120_000
    }
    return charts
  }

  /// The place of the day that was not seen.
  static let gap = 11
  /// The place of the day whose services were counted one by one.
  static let aggregate = 12

  private static func trend(_ index: Int, _ day: CivilDay) -> TrendDay {
    var trend = TrendDay(day: day)
    guard index != gap else { return trend }
    let isWeekend = day.isoWeekday > 5
    let scale = isWeekend ? 10 : 100
    let approved = (isWeekend ? 0 : 240 + index * 4) + index % 3
    trend.postes = 7 * scale + index * 3 + approved / 4
    trend.statuses = [
      StatusUse(status: .approved, postes: min(approved, trend.postes), servicePostes: []),
      StatusUse(status: .tolerated, postes: scale + index % 7, servicePostes: []),
      StatusUse(status: .underReview, postes: 3 * scale + index, servicePostes: []),
      StatusUse(
        status: .unassessed, postes: index == aggregate ? nil : 2 * scale + index % 5,
        servicePostes: []),
      StatusUse(status: .prohibited, postes: index % 11, servicePostes: []),
    ]
    trend.coverage = SampleTown.goodCoverage
    trend.hoursWithPackets = SampleTown.hours(day, 0..<24)
    return trend
  }

  private static let volumes: [ServiceVolume] = {
    let rows: [(String, [(VolumeBucket, Int, Int)])] = [
      (
        "openai-chatgpt",
        [
          (.under100KB, 402, 170), (.under1MB, 511, 190), (.under10MB, 201, 91),
          (.under100MB, 31, 20),
        ]
      ),
      ("google-gemini", [(.under100KB, 200, 70), (.under1MB, 260, 80), (.under10MB, 101, 44)]),
      ("otter", [(.under100KB, 60, 31), (.under1MB, 70, 40), (.under100MB, 26, 19)]),
      ("deepseek", [(.under100KB, 40, 6), (.under1MB, 30, 6), (.under10MB, 29, 3)]),
    ]
    return rows.flatMap { name, cells in
      cells.map {
        ServiceVolume(
          service: ServiceID(rawValue: name), bucket: $0.0, incidents: $0.1, postes: $0.2)
      }
    }
  }()
}
