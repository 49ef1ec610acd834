/// An hour of the day and whether the probe read packets in it.
struct ReportHour: Codable, Equatable {
  /// The hour as the clock shows it: « 14 h », « 2 h (été) ».
  let label: String
  let isHeard: Bool
  /// Packets read in it; nil when only whether there were any is known.
  var packets: Packets?

  /// How many packets, in a short text.
  struct Packets: Codable, Equatable {
    let size: UInt64
    let text: String
  }
}
