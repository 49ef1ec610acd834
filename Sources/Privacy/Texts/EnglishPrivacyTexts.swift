/// What keys and seals say in English; `docs/decisions/0025-texts.md` describes the format.
enum EnglishPrivacyTexts {
  static let all = #"""
    # Keys/KeyDirectory
    oneToThreeKeysAllDifferent = One to three keys of recipients are needed, all different.
    siteAndPeriod = The site must fit on one short line, and the period be of 1 to 90 days.
    keyringExists = {0} holds a keyring already. See vigie keys status.
    noKeyring = {0}: no keyring. Make it with the DPO's public key: vigie keys init.
    notASealedKeysName = {0} does not have the name of a sealed key. Move this file away.
    clockFarBeyondKey = The clock says {0}, and the last key lasted until {1}: the key is not renewed while the date is not certain. Check it (timedatectl); when it is right: sudo vigie keys rotate
    noRandomness = The system's source of randomness does not answer.
    folderOpenToOthers = {0}: this folder of keys is open to other accounts. Close it: chmod 0700 {1}

    # Keys/KeyDirectory+Challenge
    noChallenge = No challenge waits for an answer. Make one: vigie keys test --challenge FILE

    # Keys/KeyDirectory+Recipients
    recipientsAlready = There are {0} recipients already.
    nobodysFingerprint = This is the fingerprint of no recipient. See vigie keys status.
    declaredLostAlready = This key is declared lost already. To take that back: vigie keys withdraw.
    keyringChanged = The keyring has changed in the meantime. Run it again.
    noComingRecipient = This is the fingerprint of no recipient to come.
    recipientsKeyAlready = This key is a recipient's already.

    # Keys/Keyring
    badPeriod = "periode" is neither "mois" nor a number from 1 to 90
    oneToThreeRecipients = one to three different recipients are needed
    tooManyChanges = there are too many changes of recipients, or one of them twice

    # Keys/RecipientKey
    notAShortName = the name is not a short name
    badKeyForm = a key does not have the right form

    # Keys/RecipientKeyPair
    noMemoryToProtect = The key could not be protected: not enough memory (128 MiB). Try again.
    badScrypt = "scrypt-n" is not a power of 2 that is taken
    wrongPassphrase = {0}: wrong passphrase, or the file was changed.

    # Keys/Reseal
    answerNotSigned = The answer could not be signed.
    badLine = a line does not have the right form
    notSignedByRecipient = {0}: this answer is not signed by a recipient of this keyring, or it was changed. Nothing is changed.
    plainBadForm = "{0}" does not have the right form

    # Sealing/FieldText
    notAShortText = this is not a short text in UTF-8
    firstLineIsNot = the first line is not "{0}"
    lineWithoutValue = line {0}: "name: value" is missing
    unknownName = line {0}: unknown name
    repeatedName = line {0}: "{1}" is repeated
    missingName = "{0}" is missing
    badForm = "{0}" does not have the right form
    malformedFile = {0}: {1}. Take the original file, and leave it as it is.

    # Sealing/HybridSeal
    invalidPublicKey = Nothing can be sealed to this public key: it is not valid. Ask the DPO for it again.
    sealDoesNotOpen = This seal does not open: it is for another key, another site, another period or another workstation, or it was changed.

    # Sealing/SealedAddress
    noAddressInSeal = This seal does not hold an address.

    # Sealing/SealedParcel
    oneToThreeKeys = One to three keys of recipients are needed, not {0}.
    sealIsFull = A seal has {0} recipients already: nothing is changed.
    sealForAnotherKey = This seal is not for this key ({0}).
    damagedSeal = This seal is damaged, or is none. Take the original file.
    """#
}
