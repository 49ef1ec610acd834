/// The text of one file of rules.
public struct RuleSource: Sendable {
  /// The file's name as problems and explanations show it, such as `rules/services/openai.yaml`.
  public let path: String
  /// What the file holds.
  public let text: String

  /// The text of the file of that name.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
