/// An hour of the day and whether the probe read packets in it.
struct ReportHour: Codable, Equatable {
  /// The hour as the clock shows it: « 14 h », « 2 h (été) ».
  let label: String
  let isHeard: Bool
}
