import Crypto
import Testing

@testable import Privacy

@Suite struct RecipientKeyTests {
  let passphrase = Array("cinq mots tirés au sort".utf8)

  @Test func aPublicFileIsReadBack() throws {
    let key = RecipientKeyPair(name: "DPO de Valmont").publicKey
    let read = try RecipientKey(fileContents: Array(key.fileContents.utf8), path: "dpo.pub")
    #expect(read == key)
    #expect(read.name == "DPO de Valmont")
    #expect(read.fingerprint == key.fingerprint)
    #expect(read.matches(fingerprint: key.fingerprint.uppercased()))
    #expect(read.matches(fingerprint: key.fingerprint.filter { $0 != " " }))
    #expect(!read.matches(fingerprint: String(key.fingerprint.dropLast())))
    #expect(!read.matches(fingerprint: ""))
  }

  @Test func aChangedOrCutPublicFileIsRefused() throws {
    let text = RecipientKeyPair(name: "D").publicKey.fileContents
    let bytes = Array(text.utf8)
    for length in 0..<(bytes.count - 1) {
      #expect(throws: PrivacyError.self) {
        try RecipientKey(fileContents: Array(bytes.prefix(length)), path: "x")
      }
    }
    for wrong in [
      text + "nom: E\n", text + "autre: 1\n", text.replacing("x25519: ", with: "x25519: zz"),
      text.replacing("nom: D", with: "nom: \u{1b}[2J"), String(repeating: "a", count: 20_000),
    ] {
      #expect(throws: PrivacyError(.malformed, "")) {
        try RecipientKey(fileContents: Array(wrong.utf8), path: "x")
      }
    }
  }

  @Test func thePrivateFileOpensWithItsPassphraseOnly() throws {
    let pair = RecipientKeyPair(name: "DPO")
    let text = try pair.fileContents(passphrase: passphrase, cost: 1 << 14)
    let bytes = Array(text.utf8)
    let read = try RecipientKeyPair(fileContents: bytes, passphrase: passphrase, path: "dpo.key")
    #expect(read.publicKey == pair.publicKey)
    #expect(throws: PrivacyError(.wrongPassphrase, "")) {
      try RecipientKeyPair(fileContents: bytes, passphrase: Array("autre".utf8), path: "x")
    }
    for wrong in [
      text.replacing("nom: DPO", with: "nom: DPx"),
      text.replacing("scrypt-n: 16384", with: "scrypt-n: 32768"),
    ] {
      #expect(throws: PrivacyError(.wrongPassphrase, "")) {
        try RecipientKeyPair(
          fileContents: Array(wrong.utf8), passphrase: passphrase, path: "x")
      }
    }
    // A file must not decide how much memory is taken.
    for cost in ["0", "-1", "16385", "4294967296", "99999999999999999999"] {
      let wrong = text.replacing("scrypt-n: 16384", with: "scrypt-n: \(cost)")
      #expect(throws: PrivacyError(.malformed, "")) {
        try RecipientKeyPair(
          fileContents: Array(wrong.utf8), passphrase: passphrase, path: "x")
      }
    }
  }

  @Test func thePrivateFileHoldsNoKeyInTheOpen() throws {
    let pair = RecipientKeyPair(name: "DPO")
    let text = try pair.fileContents(passphrase: passphrase, cost: 1 << 14)
    #expect(!text.contains(hexadecimal(pair.agreement.rawRepresentation)))
    #expect(!text.contains(hexadecimal(pair.signing.rawRepresentation)))
  }
}
