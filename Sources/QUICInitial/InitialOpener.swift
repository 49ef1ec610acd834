import Crypto
import CryptoExtras
public import Wire

/// Opens Initial packets with the keys that everybody can derive (RFC 9001, section 5).
///
/// Initial packets hide nothing from an observer on the path: their keys come from a published
/// salt and an identifier in the packet itself. Everything after them stays closed.
public struct InitialOpener {
  private let secrets = InitialSecrets()
  /// One Initial as AES-GCM wants it: nonce, ciphertext, tag.
  private var box: [UInt8] = []
  /// The header without its protection, which the tag covers too.
  private var header: [UInt8] = []
  private var mask = [UInt8](repeating: 0, count: ProtectedInitial.sampleLength)

  /// An opener with the salts of every version that is read.
  public init() {}

  /// The keys of one side, from the Destination Connection ID of the client's first Initial (RFC
  /// 9001, section 5.2).
  public func keys(
    of side: QUICSide, for connectionID: QUICConnectionID, _ protection: InitialProtection
  ) -> InitialKeys {
    let expander = HMAC<SHA256>(key: secrets.secret(side, connectionID, protection))
    let labels = secrets.labels(protection)
    func expand(_ label: [UInt8], to length: Int) -> [UInt8] {
      var hmac = expander
      hmac.update(data: label)
      return Array(hmac.finalize().prefix(length))
    }
    return InitialKeys(
      protection: protection, connectionID: connectionID,
      key: SymmetricKey(data: expand(labels.key, to: 16)), iv: expand(labels.iv, to: 12),
      headerKey: SymmetricKey(data: expand(labels.headerKey, to: 16)))
  }

  /// Opens a packet; nil when its tag is wrong under these keys.
  ///
  /// `largest` is the largest packet number seen of that side: a number whose first bytes were left
  /// out is completed from it (RFC 9000, appendix A.3). The number as it stands is tried first,
  /// so that nobody's false packet can mislead the reading of true ones.
  public mutating func open(
    _ packet: ProtectedInitial, with keys: InitialKeys, after largest: UInt64? = nil
  ) -> OpenedInitial? {
    guard let number = unprotectHeader(of: packet, with: keys) else { return nil }
    fillBox(with: packet)
    if let payload = unseal(number.truncated, with: keys) {
      return OpenedInitial(packetNumber: number.truncated, payload: payload)
    }
    guard let largest else { return nil }
    let completed = Self.complete(number.truncated, length: number.length, after: largest)
    guard completed != number.truncated, let payload = unseal(completed, with: keys) else {
      return nil
    }
    return OpenedInitial(packetNumber: completed, payload: payload)
  }

  /// Takes the protection off the first byte and the packet number (RFC 9001, section 5.4.1), and
  /// leaves the clear header in `header`.
  private mutating func unprotectHeader(
    of packet: ProtectedInitial, with keys: InitialKeys
  ) -> (truncated: UInt64, length: Int)? {
    let bytes = packet.bytes
    let start = packet.header.length
    for index in mask.indices { mask[index] = bytes[start + ProtectedInitial.sampleOffset + index] }
    // The key has 16 bytes and so has the block: there is nothing that could be refused.
    guard (try? AES.permute(&mask, key: keys.headerKey)) != nil else { return nil }
    let first = bytes[0] ^ (mask[0] & 0x0f)
    let length = Int(first & 3) + 1
    header.removeAll(keepingCapacity: true)
    header.append(first)
    for index in 1..<start { header.append(bytes[index]) }
    var number: UInt64 = 0
    for index in 0..<length {
      let byte = bytes[start + index] ^ mask[1 + index]
      header.append(byte)
      number = number << 8 | UInt64(byte)
    }
    return (number, length)
  }

  private mutating func fillBox(with packet: ProtectedInitial) {
    let bytes = packet.bytes
    let start = header.count
    let length = max(bytes.count - start, 0)
    if box.count != 12 + length {
      box.removeAll(keepingCapacity: true)
      box.append(contentsOf: repeatElement(0, count: 12 + length))
    }
    var sealed = box.mutableSpan
    for index in 0..<length { sealed[12 + index] = bytes[start + index] }
  }

  /// Checks the tag and decrypts (RFC 9001, section 5.3).
  private mutating func unseal(_ packetNumber: UInt64, with keys: InitialKeys) -> [UInt8]? {
    for index in 0..<min(keys.iv.count, 12) {
      let byte = index < 4 ? 0 : UInt8(truncatingIfNeeded: packetNumber >> UInt64(88 - 8 * index))
      box[index] = keys.iv[index] ^ byte
    }
    guard let sealed = try? AES.GCM.SealedBox(combined: box),
      let payload = try? AES.GCM.open(sealed, using: keys.key, authenticating: header)
    else { return nil }
    return Array(payload)
  }

  /// The packet number nearest to the one after `largest` that ends in those bytes (RFC 9000,
  /// appendix A.3).
  static func complete(_ truncated: UInt64, length: Int, after largest: UInt64) -> UInt64 {
    let window: UInt64 = 1 << UInt64(8 * min(max(length, 1), 4))
    let expected = min(largest, 1 << 62) + 1
    let candidate = (expected & ~(window - 1)) | (truncated & (window - 1))
    if candidate + window / 2 <= expected, candidate < (1 << 62) - window {
      return candidate + window
    }
    if candidate > expected + window / 2, candidate >= window { return candidate - window }
    return candidate
  }
}
