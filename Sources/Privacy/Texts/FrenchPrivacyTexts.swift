/// What keys and seals say in French; `docs/decisions/0025-texts.md` describes the format.
enum FrenchPrivacyTexts {
  static let all = #"""
    # Keys/KeyDirectory
    oneToThreeKeysAllDifferent = Il faut une à trois clés de destinataires, toutes différentes.
    siteAndPeriod = Le site doit tenir sur une ligne courte, la période en 1 à 90 jours.
    keyringExists = {0} contient déjà un trousseau. Voir vigie keys status.
    noKeyring = {0} : aucun trousseau. Créez-le avec la clé publique du DPO : vigie keys init.
    notASealedKeysName = {0} n'a pas le nom d'une clé scellée. Écartez ce fichier.
    clockFarBeyondKey = L'horloge est au {0}, et la dernière clé allait jusqu'au {1} : la clé n'est pas renouvelée tant que la date n'est pas sûre. Vérifiez-la (timedatectl) ; si elle est juste : sudo vigie keys rotate
    noRandomness = La source d'aléa du système ne répond pas.
    folderOpenToOthers = {0} : ce dossier de clés est ouvert à d'autres comptes. Fermez-le : chmod 0700 {1}

    # Keys/KeyDirectory+Challenge
    noChallenge = Aucun défi n'attend de réponse. Faites-en un : vigie keys test --challenge FICHIER

    # Keys/KeyDirectory+Recipients
    recipientsAlready = Il y a déjà {0} destinataires.
    nobodysFingerprint = Cette empreinte n'est celle d'aucun destinataire. Voir vigie keys status.
    declaredLostAlready = Cette clé est déjà déclarée perdue. Pour y revenir : vigie keys withdraw.
    keyringChanged = Le trousseau a changé entre-temps.
    noComingRecipient = Cette empreinte n'est celle d'aucun destinataire à venir.
    recipientsKeyAlready = Cette clé est déjà celle d'un destinataire.

    # Keys/Keyring
    badPeriod = « periode » n'est ni « mois », ni un nombre de 1 à 90
    oneToThreeRecipients = il faut un à trois destinataires différents
    tooManyChanges = il y a trop de changements de destinataires, ou l'un deux fois

    # Keys/RecipientKey
    notAShortName = le nom n'est pas un nom court
    badKeyForm = une clé n'a pas la bonne forme

    # Keys/RecipientKeyPair
    noMemoryToProtect = La clé n'a pas pu être protégée\~: mémoire insuffisante (128 Mio). Réessayez.
    badScrypt = « scrypt-n » n'est pas une puissance de 2 admise
    wrongPassphrase = {0}\~: phrase de passe fausse, ou fichier modifié.

    # Keys/Reseal
    answerNotSigned = La réponse n'a pas pu être signée.
    badLine = une ligne n'a pas la bonne forme
    notSignedByRecipient = {0} : cette réponse n'est pas signée par un destinataire de ce trousseau, ou a été modifiée. Rien n'est changé.
    plainBadForm = « {0} » n'a pas la bonne forme

    # Sealing/FieldText
    notAShortText = ce n'est pas un texte court en UTF-8
    firstLineIsNot = la première ligne n'est pas «\~{0}\~»
    lineWithoutValue = ligne {0}\~: il manque «\~nom: valeur\~»
    unknownName = ligne {0}\~: nom inconnu
    repeatedName = ligne {0}\~: «\~{1}\~» est répété
    missingName = il manque «\~{0}\~»
    badForm = «\~{0}\~» n'a pas la bonne forme
    malformedFile = {0}\~: {1}. Reprenez le fichier d'origine, sans le retoucher.

    # Sealing/HybridSeal
    invalidPublicKey = Scellement impossible vers cette clé publique\~: elle n'est pas valable. Demandez-la de nouveau au DPO.
    sealDoesNotOpen = Ce scellé ne s'ouvre pas\~: il est pour une autre clé, un autre site, une autre période ou un autre poste, ou il a été modifié.

    # Sealing/SealedAddress
    noAddressInSeal = Ce scellé ne contient pas une adresse.

    # Sealing/SealedParcel
    oneToThreeKeys = Il faut une à trois clés de destinataires, et non {0}.
    sealIsFull = Un scellé a déjà {0} destinataires : rien n'est changé.
    sealForAnotherKey = Ce scellé n'est pas pour cette clé ({0}).
    damagedSeal = Ce scellé est abîmé ou n'en est pas un. Reprenez le fichier d'origine.
    """#
}
