/// A section of a report under its heading.
struct ReportSection: Codable, Equatable {
  /// The same in every language and version: what a program looks for.
  let key: String
  /// The heading in sentence case.
  let title: String
  /// The one word that the section comes to; nil when it judges nothing.
  var verdict: String?
  /// What the heading's figures are of, or why the verdict is what it is.
  var remark: String?
  var blocks: [ReportBlock] = []

  /// The remark as a line of its own.
  var remarkSentence: String? {
    remark.map { $0.prefix(1).uppercased() + $0.dropFirst() }
  }
}
