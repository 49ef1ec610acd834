import Crypto
public import Wire

/// What opens the Initial packets that one side of a connection sends.
public struct InitialKeys: Sendable {
  /// The version's way of protection, which the keys belong to.
  public let protection: InitialProtection
  /// The identifier that they were derived from.
  public let connectionID: QUICConnectionID
  let key: SymmetricKey
  let iv: [UInt8]
  let headerKey: SymmetricKey
}
