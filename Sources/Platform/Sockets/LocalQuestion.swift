/// A line that came over a local socket, and who sent it.
public struct LocalQuestion: Hashable, Sendable {
  /// The line without its end.
  public let text: String
  /// The account at the other end; nil when the system does not tell.
  public let account: UInt32?

  /// A question from its parts.
  public init(text: String, account: UInt32?) {
    self.text = text
    self.account = account
  }
}
