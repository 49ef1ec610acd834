/// Why a key, a seal or the audit chain cannot be used, in words for the administrator or the DPO.
public struct PrivacyError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of failure; compare this, not the text.
  public enum Code: String, CaseIterable, Sendable {
    /// A file is not what it should be: damaged, cut, or of another kind.
    case malformed
    /// The passphrase is wrong, or the file was changed.
    case wrongPassphrase = "wrong-passphrase"
    /// A seal does not open with this key, for this site, month or poste.
    case notForThisKey = "not-for-this-key"
    /// There are no keys yet.
    case noKeys = "no-keys"
    /// There are keys already.
    case keysExist = "keys-exist"
    /// None, or more recipients than are taken.
    case badRecipients = "bad-recipients"
    /// A directory of keys is open to others.
    case openToOthers = "open-to-others"
    /// The clock is so far beyond the last key that it is probably wrong.
    case clockDoubtful = "clock-doubtful"
    /// The cryptographic library refused something that it never should.
    case refused
  }

  /// The kind of failure.
  public let code: Code
  /// What failed, where, and what to do, in the reader's language.
  public let description: String

  init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }

  /// Both are of the same kind.
  public static func == (left: PrivacyError, right: PrivacyError) -> Bool {
    left.code == right.code
  }

  /// Hashes the kind.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(code)
  }
}
