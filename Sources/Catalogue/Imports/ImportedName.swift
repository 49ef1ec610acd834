public import Model

/// A name of an imported list.
public struct ImportedName: Hashable, Sendable {
  /// The host names that it stands for.
  public let pattern: NamePattern
  /// Whether the names belong to the services of the list alone.
  public let scope: RuleScope

  /// The name as the kept file words it, without its exceptions.
  public var text: String { scope == .shared ? "\(pattern) shared" : pattern.description }

  /// The names that the pattern leaves out.
  var exceptions: [DomainName] {
    if case .suffix(_, let exceptions) = pattern { exceptions } else { [] }
  }

  func with(pattern: NamePattern) -> ImportedName {
    ImportedName(pattern: pattern, scope: scope)
  }
}

extension ImportedName: Comparable {
  /// By pattern as the kept file words it.
  public static func < (left: ImportedName, right: ImportedName) -> Bool {
    left.pattern.description < right.pattern.description
  }
}
