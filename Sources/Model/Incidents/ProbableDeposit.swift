/// When the bytes that a use sent make it probable that a file was uploaded.
///
/// Never a proof: bytes do not say what they are. Measured on real clients against local servers;
/// docs/depot-probable.md has the figures and what they cannot tell.
public enum ProbableDeposit {
  /// Bytes sent in one use, all its connections together, from which on an upload is probable.
  ///
  /// A page and ten prompts sent at most 445,872 bytes and fifty prompts at most 896,726, over 179
  /// uses without a document; every document of 1,000,000 bytes or more was above.
  public static let threshold: UInt64 = 1_000_000

  /// Whether a use that sent that many bytes after its hellos probably uploaded a file.
  public static func isProbable(sentBytes: UInt64) -> Bool {
    sentBytes >= threshold
  }
}
