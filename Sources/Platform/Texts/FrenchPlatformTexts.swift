/// What the operating system says in French; `docs/decisions/0025-texts.md` describes the format.
enum FrenchPlatformTexts {
  static let all = #"""
    # Files/AtomicFile
    symbolicLink = c'est un lien symbolique
    giveFileItself = Donnez le chemin du fichier lui-même.

    # Files/DirectoryCreation
    chooseAnotherPath = Choisissez un autre chemin ou déplacez ce fichier.

    # Files/DirectoryListing
    notADirectory = ce n'est pas un répertoire
    giveDirectory = Donnez le chemin d'un répertoire.
    nameNotUTF8 = un nom de fichier n'est pas en UTF-8
    renameIt = Renommez-le\~; ls -b le montre.
    moreThanFiles = plus de {0} fichiers
    checkDirectory = Vérifiez que c'est le bon répertoire.

    # Files/DirectoryTree
    moreThanFilesOrLevels = plus de {0} fichiers ou de {1} niveaux

    # Files/FileContents
    notAFile = ce n'est pas un fichier
    giveOrdinaryFile = Donnez le chemin d'un fichier ordinaire.
    largerThan = le fichier dépasse {0} octets
    checkOrSplitFile = Vérifiez que c'est le bon fichier, ou partagez-le en plusieurs.

    # Files/SecretFile
    symbolicLinkForSecret = c'est un lien symbolique, refusé pour un secret
    replaceLink = Remplacez le lien par le fichier lui-même.
    foreignOwner = ce secret appartient à un autre compte (uid {0})
    giveItToAccount = Rendez-le au bon compte : sudo chown {0} {1}
    openToOthers = ce secret est ouvert à d'autres comptes (droits {0})
    closeIt = Fermez-le : chmod {0} {1}
    wrongLength = {0} octets au lieu de {1}
    notTheSecret = Ce n'est pas le secret attendu, ou il est abîmé : restaurez sa sauvegarde.

    # Files/SecretFile+Life
    notAnOrdinaryFile = ce n'est pas un fichier ordinaire
    checkWhatIsThere = Vérifiez ce qui se trouve là.

    # Process/Capabilities
    capabilities = capacités du processus

    # Process/Signals
    signals = signaux du processus

    # Process/WakeUp
    eventDescriptor = descripteur d'événement

    # Process/WorkerThread
    thread = fil d'exécution {0}

    # Service/LineOutlet
    nobodyBehindSocket = aucun programme ne reçoit derrière ce socket
    checkSyslog = Vérifiez que syslog tourne et que le compte de la sonde peut y écrire.

    # Sockets/LocalSocket
    runWithSudo = Relancez avec sudo, ou un compte du groupe vigie-read.

    # System/PlatformError
    cannotRead = lecture impossible
    cannotWrite = écriture impossible
    cannotRemove = effacement impossible
    cannotCreateDirectory = création du répertoire impossible
    refused = refusé par le système
    cannotOpen = ouverture impossible
    causeAndReason = {0} ({1})
    pathCauseAdvice = {0} : {1}. {2}

    # System/SystemFailure
    checkPath = Vérifiez le chemin.
    useAnotherAccount = Relancez avec un compte qui en a le droit, ou changez les droits.
    freeSpace = Libérez de la place sur ce disque, puis relancez.
    chooseAnotherPlace = Choisissez un autre emplacement.
    raiseFileLimit = Fermez des programmes ou augmentez la limite : ulimit -n 4096
    checkDisk = Vérifiez le disque et le journal du système.

    # Terminal/LineReader
    standardInput = entrée standard

    # Terminal/OutputWriter
    standardOutput = sortie standard
    """#
}
