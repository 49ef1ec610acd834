/// What a client says first, as far as Vigie reads it (RFC 8446, section 4.1.2).
///
/// ```
/// legacy_version (2) random (32) legacy_session_id <0..32> cipher_suites <2..>
/// legacy_compression_methods <1..> extensions <8..>
/// ```
public struct ClientHello: Hashable, Sendable {
  /// Where the name of the wanted server lies in the hello's body; nil when none is given.
  public var serverName: Range<Int>?
  /// Where the first protocol of ALPN lies in the hello's body; nil when none is given.
  public var firstProtocol: Range<Int>?
  /// How many protocols ALPN lists.
  public var protocolCount = 0
  /// The versions of `supported_versions`; without it, the legacy version.
  public var versions: TLSVersions
  /// Whether encrypted_client_hello is there, real or as an imitation.
  public var hasECH = false

  /// Extensions of one hello; browsers send about 20, and each type occurs once.
  public static let mostExtensions = 128
  /// The longest host name: 255 octets as in DNS.
  static let longestServerName = 255

  /// Reads the body of a ClientHello: what follows the type and length of the handshake message.
  public init(parsing body: Span<UInt8>) throws(WireError) {
    var reader = ByteReader(body, layer: .tls)
    let legacyVersion = try reader.readUInt16()
    guard legacyVersion >> 8 == 3 else { throw reader.error(.badVersion) }
    versions = TLSVersions(wire: legacyVersion)
    try reader.skip(32)
    let sessionLength = Int(try reader.readUInt8())
    guard sessionLength <= 32 else { throw reader.error(.badLength) }
    try reader.skip(sessionLength)
    let suitesLength = Int(try reader.readUInt16())
    guard suitesLength >= 2, suitesLength % 2 == 0 else { throw reader.error(.badLength) }
    try reader.skip(suitesLength)
    let methodsLength = Int(try reader.readUInt8())
    guard methodsLength >= 1 else { throw reader.error(.badLength) }
    try reader.skip(methodsLength)
    // Before RFC 3546 a hello had no extensions.
    if reader.isEmpty { return }
    let extensionsLength = Int(try reader.readUInt16())
    let start = reader.offset
    var extensions = try reader.sub(extensionsLength)
    try readExtensions(&extensions, startingAt: start)
    try reader.finish()
  }

  private mutating func readExtensions(
    _ extensions: inout ByteReader, startingAt start: Int
  ) throws(WireError) {
    var seen = 0
    var hasVersions = false
    while !extensions.isEmpty {
      guard seen < Self.mostExtensions else { throw extensions.error(.tooMany) }
      seen += 1
      let type = TLSExtensionType(rawValue: try extensions.readUInt16())
      let length = Int(try extensions.readUInt16())
      let dataStart = start + extensions.offset
      var data = try extensions.sub(length)
      switch type {
      case .serverName:
        // RFC 8446, section 4.2: no extension twice; the first one counts.
        if serverName == nil { try readServerName(&data, startingAt: dataStart) }
      case .applicationLayerProtocolNegotiation:
        if firstProtocol == nil { try readProtocols(&data, startingAt: dataStart) }
      case .supportedVersions:
        if !hasVersions { try readVersions(&data) }
        hasVersions = true
      case .encryptedClientHello: hasECH = true
      default: break
      }
    }
  }

  /// `ServerNameList`: entries of type (1), length (2) and name; type 0 is a host name.
  private mutating func readServerName(
    _ data: inout ByteReader, startingAt start: Int
  ) throws(WireError) {
    // A server that resumes may send it empty; a client never does, but nothing is lost.
    if data.isEmpty { return }
    let listLength = Int(try data.readUInt16())
    guard listLength <= data.remaining else { throw data.error(.badLength) }
    let end = data.offset + listLength
    while data.offset < end {
      let type = try data.readUInt8()
      let length = Int(try data.readUInt16())
      guard length <= end - data.offset else { throw data.error(.badLength) }
      if type == 0 {
        guard length <= Self.longestServerName else { throw data.error(.nameTooLong) }
        if length > 0 { serverName = (start + data.offset)..<(start + data.offset + length) }
        return
      }
      try data.skip(length)
    }
  }

  /// `ProtocolNameList`: entries of length (1) and name.
  private mutating func readProtocols(
    _ data: inout ByteReader, startingAt start: Int
  ) throws(WireError) {
    let listLength = Int(try data.readUInt16())
    var list = try data.sub(listLength)
    while !list.isEmpty {
      let length = Int(try list.readUInt8())
      let nameStart = start + 2 + list.offset
      try list.skip(length)
      if firstProtocol == nil { firstProtocol = nameStart..<(nameStart + length) }
      protocolCount += 1
    }
  }

  /// `ClientHello.supported_versions`: a length (1) and versions of 2 bytes each.
  private mutating func readVersions(_ data: inout ByteReader) throws(WireError) {
    let length = Int(try data.readUInt8())
    var list = try data.sub(length)
    versions = []
    while !list.isEmpty { versions.insert(TLSVersions(wire: try list.readUInt16())) }
  }
}
