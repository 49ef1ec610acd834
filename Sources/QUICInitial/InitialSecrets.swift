import Crypto
import Wire

/// What everybody can know of the keys of Initial packets: salts and labels, prepared for use.
struct InitialSecrets {
  /// HMAC under each salt, by `InitialProtection.rawValue`: HKDF-Extract (RFC 5869, section 2.2) is
  /// one HMAC of the connection identifier.
  private let extractors: [HMAC<SHA256>]
  private let clientLabel = InitialSecrets.expansion("client in", length: 32)
  private let serverLabel = InitialSecrets.expansion("server in", length: 32)
  private let version1Labels = Labels(prefix: "quic")
  private let version2Labels = Labels(prefix: "quicv2")

  /// The inputs of HKDF-Expand-Label for the three values of one side.
  struct Labels {
    let key: [UInt8]
    let iv: [UInt8]
    let headerKey: [UInt8]

    init(prefix: String) {
      key = InitialSecrets.expansion(prefix + " key", length: 16)
      iv = InitialSecrets.expansion(prefix + " iv", length: 12)
      headerKey = InitialSecrets.expansion(prefix + " hp", length: 16)
    }
  }

  init() {
    extractors = InitialProtection.allCases.map {
      HMAC<SHA256>(key: SymmetricKey(data: Self.salt(of: $0)))
    }
  }

  /// The secret of one side (RFC 9001, section 5.2).
  func secret(
    _ side: QUICSide, _ connectionID: QUICConnectionID, _ protection: InitialProtection
  ) -> SymmetricKey {
    var extractor = extractors[Int(protection.rawValue)]
    extractor.update(data: (0..<connectionID.count).map { connectionID[$0] })
    var expander = HMAC<SHA256>(key: SymmetricKey(data: extractor.finalize()))
    expander.update(data: side == .client ? clientLabel : serverLabel)
    return SymmetricKey(data: expander.finalize())
  }

  func labels(_ protection: InitialProtection) -> Labels {
    protection.isVersion2 ? version2Labels : version1Labels
  }

  /// The input of HMAC that gives the first block of HKDF-Expand-Label with an empty context (RFC
  /// 8446, section 7.1; RFC 5869, section 2.3): no value here is longer than that block.
  private static func expansion(_ label: String, length: UInt8) -> [UInt8] {
    let label = Array("tls13 \(label)".utf8)
    return [0, length, UInt8(clamping: label.count)] + label + [0, 1]
  }

  private static func salt(of protection: InitialProtection) -> [UInt8] {
    switch protection {
    case .draft27:
      [
        0xc3, 0xee, 0xf7, 0x12, 0xc7, 0x2e, 0xbb, 0x5a, 0x11, 0xa7,
        0xd2, 0x43, 0x2b, 0xb4, 0x63, 0x65, 0xbe, 0xf9, 0xf5, 0x02,
      ]
    case .draft29:
      [
        0xaf, 0xbf, 0xec, 0x28, 0x99, 0x93, 0xd2, 0x4c, 0x9e, 0x97,
        0x86, 0xf1, 0x9c, 0x61, 0x11, 0xe0, 0x43, 0x90, 0xa8, 0x99,
      ]
    case .version1:
      [
        0x38, 0x76, 0x2c, 0xf7, 0xf5, 0x59, 0x34, 0xb3, 0x4d, 0x17,
        0x9a, 0xe6, 0xa4, 0xc8, 0x0c, 0xad, 0xcc, 0xbb, 0x7f, 0x0a,
      ]
    case .version2Draft:
      [
        0xa7, 0x07, 0xc2, 0x03, 0xa5, 0x9b, 0x47, 0x18, 0x4a, 0x1d,
        0x62, 0xca, 0x57, 0x04, 0x06, 0xea, 0x7a, 0xe3, 0xe5, 0xd3,
      ]
    case .version2:
      [
        0x0d, 0xed, 0xe3, 0xde, 0xf7, 0x00, 0xa6, 0xdb, 0x81, 0x93,
        0x81, 0xbe, 0x6e, 0x26, 0x9d, 0xcb, 0xf9, 0xbd, 0x2e, 0xd9,
      ]
    }
  }
}
