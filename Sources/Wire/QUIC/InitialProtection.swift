/// The ways in which Initial packets were protected over the years: each has keys of its own.
public enum InitialProtection: UInt8, CaseIterable, Sendable {
  /// Drafts 27 and 28.
  case draft27
  /// Drafts 29 to 32.
  case draft29
  /// Version 1 (RFC 9001, section 5.2) and drafts 33 and 34.
  case version1
  /// The draft of version 2 that has a version number of its own.
  case version2Draft
  /// Version 2 (RFC 9369, section 3.3).
  case version2

  /// Whether packet types have the numbers of version 2 (RFC 9369, section 3.2).
  public var isVersion2: Bool { self == .version2 || self == .version2Draft }
}
