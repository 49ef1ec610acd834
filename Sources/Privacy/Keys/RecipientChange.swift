public import Model

/// A recipient who comes with a key that is not made yet.
///
/// Keys that are sealed stay as they are: nobody is added to the past (requirement P18).
public struct RecipientChange: Sendable {
  /// Who will be able to open.
  public internal(set) var recipient: Keyring.Recipient
  /// The digest of the key whose place it takes, in hexadecimal; nil when it is one more.
  public let replaces: String?
  /// The first local day on which a new key is sealed to it.
  public let from: CivilDay

  /// Days between the word that a key is lost and its replacement: time for its holder to say that it
  /// is not (requirement P18).
  public static let delayOfLoss = 7
}
