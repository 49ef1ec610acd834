/// A label and its value.
struct ReportFact: Codable, Equatable {
  /// The same in every language and version.
  let key: String
  let label: String
  let value: ReportCell

  init(_ key: String, _ label: String, _ value: ReportCell) {
    self.key = key
    self.label = label
    self.value = value
  }

  init(_ key: String, _ label: String, _ text: String) {
    self.init(key, label, ReportCell(text))
  }
}
