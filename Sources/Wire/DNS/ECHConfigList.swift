/// Reads the public names out of an ECHConfigList (RFC 9849, section 4).
public enum ECHConfigList {
  /// The version of RFC 9849, which is also the number of its extension.
  static let version: UInt16 = 0xfe0d

  /// Writes the public_name of the first configuration of a known version to the end of `names`.
  ///
  /// Returns whether there is one; configurations of other versions are left out by their length.
  public static func readPublicName(
    from list: Span<UInt8>, into names: inout NameSlab
  ) throws(WireError) -> Bool {
    var outer = ByteReader(list, layer: .tls)
    let length = Int(try outer.readUInt16())
    var configs = try outer.sub(length)
    try outer.finish()
    while !configs.isEmpty {
      let version = try configs.readUInt16()
      let contentLength = Int(try configs.readUInt16())
      var contents = try configs.sub(contentLength)
      guard version == Self.version else { continue }
      // HpkeKeyConfig: config_id, kem_id, public_key, cipher_suites; then maximum_name_length.
      try contents.skip(3)
      let keyLength = Int(try contents.readUInt16())
      try contents.skip(keyLength)
      let suitesLength = Int(try contents.readUInt16())
      try contents.skip(suitesLength)
      try contents.skip(1)
      let nameLength = Int(try contents.readUInt8())
      let name = try contents.take(nameLength)
      guard nameLength > 0, names.hasRoom else { throw contents.error(.badLength) }
      names.append(hostName: name)
      return true
    }
    return false
  }
}
