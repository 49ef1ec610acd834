/// For whom a report is.
public enum ReportReader: String, CaseIterable, Sendable {
  /// The security officer: every day, with what to do.
  case rssi
  /// The general direction, the social committee, elected members: one page.
  case synthese
  /// The data protection officer: what is kept, who looked, what was changed.
  case dpo
}
