import Texts

/// A report as blocks of meaning, filled once and written by each format in its own way.
///
/// Its text is finished and suppressed: a format arranges it, and knows no other figure.
struct ReportDocument: Codable, Equatable {
  let meta: ReportMeta
  let language: Language
  /// What this report is and for whom: « Rapport quotidien du RSSI ».
  let name: String
  /// Whose report it is; nil when the configuration does not say.
  let collectivity: String?
  /// The threshold under which no number is shown, in words.
  let threshold: String
  /// The day in words, with its hours.
  let period: String
  /// What holds for all that follows.
  let remarks: [String]
  let sections: [ReportSection]
  /// What the figures are not, and what made them.
  let footer: [String]
}
