import Crypto

/// The same message, sealed once for each recipient; any one of them opens it.
///
/// As bytes: for each recipient the fingerprint's 32 bytes and the seal, each with its length before it.
public struct SealedParcel: Hashable, Sendable {
  /// The bytes, to store or to send.
  public let bytes: [UInt8]
  private let parts: [(recipient: [UInt8], seal: [UInt8])]

  /// 4 KiB a seal: the longest message, an address in a realm, has some 500 bytes.
  static let largestSeal = 4_096

  /// Seals the message for every recipient.
  ///
  /// Throws `badRecipients` unless there are one to three, and `refused`.
  public static func seal(
    _ message: [UInt8], for recipients: [RecipientKey], bound binding: SealBinding
  ) throws(PrivacyError) -> SealedParcel {
    guard (1...RecipientKey.most).contains(recipients.count) else {
      throw PrivacyError(
        .badRecipients, PrivacyText.say(.oneToThreeKeys, recipients.count))
    }
    var parts: [(recipient: [UInt8], seal: [UInt8])] = []
    for recipient in recipients {
      let seal = try HybridSeal.seal(
        message, to: recipient.agreement, info: binding.info,
        authenticating: recipient.digest)
      parts.append((recipient.digest, seal))
    }
    return SealedParcel(parts)
  }

  /// Reads the bytes of a parcel; throws `malformed`.
  public init(_ bytes: [UInt8]) throws(PrivacyError) {
    var fields = ByteFields(bytes)
    var parts: [(recipient: [UInt8], seal: [UInt8])] = []
    while !fields.isEmpty {
      guard let recipient = fields.next(limit: 32), recipient.count == 32,
        let seal = fields.next(limit: Self.largestSeal),
        seal.count >= HybridSeal.keyLength + HybridSeal.tagLength,
        parts.count < RecipientKey.most
      else { throw Self.malformed }
      parts.append((recipient, seal))
    }
    guard !parts.isEmpty else { throw Self.malformed }
    self.init(parts)
  }

  private init(_ parts: [(recipient: [UInt8], seal: [UInt8])]) {
    self.parts = parts
    bytes = parts.flatMap { ByteFields.framed($0.recipient) + ByteFields.framed($0.seal) }
  }

  /// The same parcel with the seals of another in it, for recipients whom it does not have; where it
  /// has as many as can be, the seal of `leaving` makes room.
  ///
  /// Throws `badRecipients` when there is no room.
  func adding(
    _ other: SealedParcel, inPlaceOf leaving: [UInt8]
  ) throws(PrivacyError) -> SealedParcel {
    var all = parts
    for part in other.parts where !all.contains(where: { $0.recipient == part.recipient }) {
      if all.count >= RecipientKey.most { all.removeAll { $0.recipient == leaving } }
      guard all.count < RecipientKey.most else {
        throw PrivacyError(
          .badRecipients, PrivacyText.say(.sealIsFull, RecipientKey.most))
      }
      all.append(part)
    }
    return SealedParcel(all)
  }

  /// How many recipients can open it.
  public var recipientCount: Int { parts.count }

  /// The message; throws `notForThisKey` when the key is none of the recipients', or the parcel is bound
  /// to something else.
  public func open(
    with keys: RecipientKeyPair, bound binding: SealBinding
  ) throws(PrivacyError) -> [UInt8] {
    guard let part = parts.first(where: { $0.recipient == keys.publicKey.digest }) else {
      throw PrivacyError(
        .notForThisKey,
        PrivacyText.say(.sealForAnotherKey, keys.publicKey.fingerprint))
    }
    return try HybridSeal.open(
      part.seal, with: keys.agreement, info: binding.info,
      authenticating: keys.publicKey.digest)
  }

  /// The same bytes.
  public static func == (left: SealedParcel, right: SealedParcel) -> Bool {
    left.bytes == right.bytes
  }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(bytes)
  }

  private static var malformed: PrivacyError {
    PrivacyError(.malformed, PrivacyText.say(.damagedSeal))
  }
}
