public import Model

/// A poste's address and realm, sealed for the DPO alone.
public enum SealedAddress {
  /// What a seal held.
  public struct Content: Hashable, Sendable {
    /// The address.
    public let address: IPAddress
    /// The realm that keeps equal addresses of two sites apart.
    public let realm: String
  }

  /// Realms have at most 100 characters in the policy; this many bytes hold any of them.
  static let longestRealm = 1_024
  /// Messages are filled up to a multiple of this, so that a seal's length does not tell the realm.
  static let step = 64

  /// Seals the address for every recipient.
  public static func seal(
    _ address: IPAddress, realm: String, for recipients: [RecipientKey], bound binding: SealBinding
  ) throws(PrivacyError) -> SealedParcel {
    // The family needs no field: 4 or 16 bytes tell it.
    var message =
      ByteFields.framed(address.bytes)
      + ByteFields.framed(Array(realm.utf8.prefix(longestRealm)))
    while !message.count.isMultiple(of: step) { message.append(0) }
    return try SealedParcel.seal(message, for: recipients, bound: binding)
  }

  /// Opens a seal; throws `notForThisKey` or `malformed`.
  public static func open(
    _ parcel: SealedParcel, with keys: RecipientKeyPair, bound binding: SealBinding
  ) throws(PrivacyError) -> Content {
    var fields = ByteFields(try parcel.open(with: keys, bound: binding))
    guard let bytes = fields.next(limit: 16), let realm = fields.next(limit: longestRealm),
      let address = address(bytes), let text = String(validating: realm, as: UTF8.self)
    else {
      throw PrivacyError(.malformed, PrivacyText.say(.noAddressInSeal))
    }
    return Content(address: address, realm: text)
  }

  private static func address(_ bytes: [UInt8]) -> IPAddress? {
    func integer(_ bytes: some Sequence<UInt8>) -> UInt64 {
      bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }
    return switch bytes.count {
    case 4: IPAddress(v4: UInt32(truncatingIfNeeded: integer(bytes)))
    case 16: IPAddress(v6High: integer(bytes.prefix(8)), low: integer(bytes.dropFirst(8)))
    default: nil
    }
  }
}
