/// A line of an outside list that was left aside, with its place and why.
public struct ListProblem: Error, Hashable, Sendable {
  /// Why a line was left aside.
  public enum Code: String, CaseIterable, Sendable {
    /// The format has no such line.
    case unknownSyntax = "unknown-syntax"
    /// A part of a name: it would take in names of strangers.
    case keyword
    /// A regular expression.
    case regularExpression = "regular-expression"
    /// A rule about addresses, programs or ports: a rule here is about a name.
    case notAName = "not-a-name"
    /// A text in a name's place that is no name.
    case badName = "bad-name"
    /// A name under which everybody has names.
    case broadName = "broad-name"
    /// A line that is longer than its limit.
    case lineTooLong = "line-too-long"
    /// Bytes that are not UTF-8.
    case notText = "not-text"
    /// A file that includes itself, directly or through others.
    case includeLoop = "include-loop"
    /// Too many files or too deep a chain of them.
    case tooManyIncludes = "too-many-includes"
    /// A file to include that cannot be had.
    case missingInclude = "missing-include"
    /// More names than one list may hold; what follows was not read.
    case tooManyNames = "too-many-names"
  }

  /// Why.
  public let code: Code
  /// The file, as the caller named it.
  public let path: String
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, in Unicode scalars.
  public let column: Int
  /// What is wrong, in the reader's language.
  public let message: String
}

extension ListProblem: CustomStringConvertible {
  /// `path:line:column : message`.
  public var description: String { CatalogueText.say(.problemAt, path, line, column, message) }
}
