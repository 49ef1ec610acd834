/// Whose database it is; written at its creation.
public struct DatabaseOwner: Hashable, Sendable {
  /// What fills the database.
  public enum Kind: String, CaseIterable, Sendable {
    /// Capture files: a database of its own with a key of its own.
    case replay
    /// The listening daemon.
    case daemon
  }

  /// The public fingerprint of the pseudonym key, never the key; `noKey` where there is none.
  public let keyFingerprint: String

  /// What an owner without a key says: at the aggregate level nothing is written under one.
  public static let noKey = "sans-cle"
  /// The collectivity or site, as reports name it.
  public let site: String
  /// What fills the database.
  public let kind: Kind

  /// An owner from its parts.
  public init(keyFingerprint: String, site: String, kind: Kind) {
    self.keyFingerprint = keyFingerprint
    self.site = site
    self.kind = kind
  }
}
