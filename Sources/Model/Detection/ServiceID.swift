/// The stable identifier of a service in the catalogue, such as `openai-chatgpt`.
public struct ServiceID: RawRepresentable, Hashable, Comparable, Sendable {
  /// Lower-case letters, digits and hyphens.
  public let rawValue: String

  /// An identifier as written in the rules; the catalogue checks its form.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Alphabetical order.
  public static func < (left: ServiceID, right: ServiceID) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension ServiceID: CustomStringConvertible {
  /// The identifier.
  public var description: String { rawValue }
}
