/// One thing that is wrong in a file of rules, with its place and what to write instead.
public struct RuleProblem: Error, Hashable, Sendable {
  /// What kind of problem it is; stable, for tests and programs.
  public let code: Code
  /// The file, as the caller named it.
  public let path: String
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, in Unicode scalars.
  public let column: Int
  /// What is wrong and what to write instead, in the reader's language.
  public let message: String

  /// Whether the rules are refused because of it.
  public var severity: Severity { code.severity }

  /// A problem from its parts.
  init(code: Code, place: Place, message: String) {
    self.code = code
    path = place.path
    line = place.line
    column = place.column
    self.message = message
  }
}

extension RuleProblem {
  /// Whether a problem refuses the rules.
  public enum Severity: Hashable, Sendable {
    /// Nothing starts with these rules.
    case error
    /// The rules work, and something in them is probably not meant.
    case warning
  }

  /// The kinds of problem.
  public enum Code: String, CaseIterable, Sendable {
    /// The text is not well-formed YAML.
    case syntax
    /// The file, the set of files or a value is larger than its limit.
    case tooLarge = "too-large"
    /// Values are nested too deeply.
    case tooDeep = "too-deep"
    /// A construct of YAML that is not used here: anchor, alias, tag, block text, directive.
    case unsupportedYAML = "unsupported-yaml"
    /// A character that has no place in such a file.
    case forbiddenCharacter = "forbidden-character"
    /// The file holds nothing.
    case emptyFile = "empty-file"
    /// A key that does not exist there.
    case unknownKey = "unknown-key"
    /// A key that must be there is not.
    case missingKey = "missing-key"
    /// A list where a text is expected, and so on.
    case wrongType = "wrong-type"
    /// A word outside its closed list.
    case unknownWord = "unknown-word"
    /// A value of the wrong form.
    case badValue = "bad-value"
    /// A text that is not a domain name or a name pattern.
    case badDomain = "bad-domain"
    /// A name so broad that it would take in everybody's traffic.
    case broadDomain = "broad-domain"
    /// A network or an address that is none.
    case badNetwork = "bad-network"
    /// The same identifier, name, network or address twice.
    case duplicate
    /// A service that no rule file declares.
    case unknownService = "unknown-service"
    /// A direction that the policy does not declare.
    case unknownDirection = "unknown-direction"
    /// A realm that no network of the policy has.
    case unknownRealm = "unknown-realm"
    /// A decision about a rule that its service does not have.
    case unknownRule = "unknown-rule"
    /// A rule that changes nothing, since a broader one of its service says the same.
    case shadowedRule = "shadowed-rule"
    /// An alternative that the policy neither approves nor tolerates.
    case alternativeNotApproved = "alternative-not-approved"
    /// A pattern of an imported list for which there is no room beside others of its name.
    case importedPattern = "imported-pattern"
    /// A name of a test of rules for which something else holds.
    case notAsExpected = "not-as-expected"

    /// Whether a problem of this kind refuses the rules.
    public var severity: Severity {
      switch self {
      case .shadowedRule, .alternativeNotApproved, .unknownRule, .importedPattern: .warning
      default: .error
      }
    }
  }
}

extension RuleProblem: CustomStringConvertible {
  /// `path:line:column: error: message`.
  public var description: String {
    CatalogueText.say(
      severity == .error ? .errorAt : .warningAt, path, line, column, message)
  }
}

extension RuleProblem: Comparable {
  /// By file, then by place in it.
  public static func < (left: RuleProblem, right: RuleProblem) -> Bool {
    (left.path, left.line, left.column, left.message)
      < (right.path, right.line, right.column, right.message)
  }
}
