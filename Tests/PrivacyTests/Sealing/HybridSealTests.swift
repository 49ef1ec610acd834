import Crypto
import Testing

@testable import Privacy

@Suite struct HybridSealTests {
  /// RFC 9180, appendix A.2.1 (X25519, HKDF-SHA-256, ChaCha20-Poly1305, base), sequence number 0.
  @Test func theVectorOfTheRFCOpens() throws {
    let key = try Curve25519.KeyAgreement.PrivateKey(
      rawRepresentation: try #require(
        bytes(
          hexadecimal: "8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb")))
    let info = try #require(
      bytes(hexadecimal: "4f6465206f6e2061204772656369616e2055726e"))
    let sealed = try #require(
      bytes(
        hexadecimal: "1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a"
          + "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28"
      ))
    let opened = try HybridSeal.open(
      sealed, with: key, info: info, authenticating: Array("Count-0".utf8))
    #expect(opened == Array("Beauty is truth, truth beauty".utf8))
  }

  @Test func anythingElseThanWhatWasSealedDoesNotOpen() throws {
    let key = Curve25519.KeyAgreement.PrivateKey()
    let sealed = try HybridSeal.seal(
      [1, 2, 3], to: key.publicKey, info: [7], authenticating: [8])
    #expect(try HybridSeal.open(sealed, with: key, info: [7], authenticating: [8]) == [1, 2, 3])
    for index in sealed.indices {
      var changed = sealed
      changed[index] ^= 0x10
      #expect(throws: PrivacyError(.notForThisKey, "")) {
        try HybridSeal.open(changed, with: key, info: [7], authenticating: [8])
      }
    }
    for length in 0..<sealed.count {
      #expect(throws: PrivacyError(.notForThisKey, "")) {
        try HybridSeal.open(
          Array(sealed.prefix(length)), with: key, info: [7], authenticating: [8])
      }
    }
    #expect(throws: PrivacyError(.notForThisKey, "")) {
      try HybridSeal.open(sealed, with: .init(), info: [7], authenticating: [8])
    }
    #expect(throws: PrivacyError(.notForThisKey, "")) {
      try HybridSeal.open(sealed, with: key, info: [6], authenticating: [8])
    }
    #expect(throws: PrivacyError(.notForThisKey, "")) {
      try HybridSeal.open(sealed, with: key, info: [7], authenticating: [])
    }
  }

  /// RFC 5869, appendix A.1 to A.3.
  @Test(
    arguments: [
      (
        String(repeating: "0b", count: 22), "000102030405060708090a0b0c",
        "f0f1f2f3f4f5f6f7f8f9",
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"
      ),
      (
        (0..<80).map { hexadecimal([$0]) }.joined(),
        (0x60..<0xb0).map { hexadecimal([$0]) }.joined(),
        (0xb0...0xff).map { hexadecimal([$0]) }.joined(),
        "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c6"
          + "5e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87"
      ),
      (
        String(repeating: "0b", count: 22), "", "",
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"
      ),
    ])
  func keysAreDerivedAsInTheRFC(secret: String, salt: String, info: String, key: String) throws {
    let expected = try #require(bytes(hexadecimal: key))
    let derived = KeyDerivation.derive(
      from: SymmetricKey(data: try #require(bytes(hexadecimal: secret))),
      salt: try #require(bytes(hexadecimal: salt)), info: try #require(bytes(hexadecimal: info)),
      count: expected.count)
    #expect(derived == SymmetricKey(data: expected))
  }
}
