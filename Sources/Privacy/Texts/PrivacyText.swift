import Texts

/// What keys and seals can say: the keys of `FrenchPrivacyTexts` and `EnglishPrivacyTexts`, file by file.
enum PrivacyText: String, TextKey {
  // Keys/KeyDirectory
  case oneToThreeKeysAllDifferent, siteAndPeriod, keyringExists, noKeyring, notASealedKeysName
  case clockFarBeyondKey, noRandomness, folderOpenToOthers
  // Keys/KeyDirectory+Challenge
  case noChallenge
  // Keys/KeyDirectory+Recipients
  case recipientsAlready, nobodysFingerprint, declaredLostAlready, keyringChanged
  case noComingRecipient, recipientsKeyAlready
  // Keys/Keyring
  case badPeriod, oneToThreeRecipients, tooManyChanges
  // Keys/RecipientKey
  case notAShortName, badKeyForm
  // Keys/RecipientKeyPair
  case noMemoryToProtect, badScrypt, wrongPassphrase
  // Keys/Reseal
  case answerNotSigned, badLine, notSignedByRecipient, plainBadForm
  // Sealing/FieldText
  case notAShortText, firstLineIsNot, lineWithoutValue, unknownName, repeatedName, missingName
  case badForm, malformedFile
  // Sealing/HybridSeal
  case invalidPublicKey, sealDoesNotOpen
  // Sealing/SealedAddress
  case noAddressInSeal
  // Sealing/SealedParcel
  case oneToThreeKeys, sealIsFull, sealForAnotherKey, damagedSeal

  static let book = TextBook(
    french: FrenchPrivacyTexts.all, english: EnglishPrivacyTexts.all, isTypeset: false)

  /// The text in the language in which this process speaks, with what it speaks of.
  static func say(_ key: Self, _ arguments: any CustomStringConvertible...) -> String {
    book.text(key.rawValue, arguments, in: Speech.process.language)
  }
}
