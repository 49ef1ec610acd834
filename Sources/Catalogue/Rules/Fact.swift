public import Model

/// Something known of a service, with where and when it was read.
public struct Fact: Hashable, Sendable {
  /// The value as the file words it.
  public let value: String
  /// Where it was read; nil when the file does not say.
  public let source: String?
  /// When it was last checked; nil when nobody did.
  public let checked: CivilDay?
}
