/// A value as it is read, with its number where that is shown whole.
struct ReportCell: Codable, Equatable {
  let text: String
  /// The number that `text` shows; nil when it shows none, a rounded or a masked one.
  let number: Int?

  init(_ text: String, number: Int? = nil) {
    self.text = text
    self.number = number
  }
}
