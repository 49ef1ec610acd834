/// What the shared nouns say in French; `docs/decisions/0025-texts.md` describes the format.
enum FrenchModelTexts {
  static let all = #"""
    # Detection/ServiceStatus+Words
    statusWords = autorisé, toléré, à l'étude, non évalué, interdit (ou {0})

    # Subjects/SubjectState
    stateWords = nouveau, en cours, décidé, clos (ou {0})

    # System/SystemErrorText
    systemError = erreur système {0}
    notPermitted = opération interdite à ce compte
    noSuchFile = fichier ou répertoire introuvable
    inputOutput = erreur d'entrée-sortie du disque
    noDevice = périphérique absent
    outOfMemory = mémoire insuffisante
    permissionDenied = droits insuffisants
    busy = ressource occupée
    fileExists = le fichier existe déjà
    notADirectory = un élément du chemin n'est pas un répertoire
    isADirectory = c'est un répertoire
    invalidArgument = argument refusé par le système
    tooManyFilesOnMachine = trop de fichiers ouverts sur la machine
    tooManyFilesOfProcess = trop de fichiers ouverts par ce programme
    fileInUse = le fichier est en cours d'exécution
    fileTooLarge = fichier trop grand
    diskFull = disque plein
    readOnlyFileSystem = système de fichiers en lecture seule
    brokenPipe = le lecteur a fermé le tube
    nameTooLong = nom de fichier trop long
    directoryNotEmpty = le répertoire n'est pas vide
    symbolicLinkRefused = lien symbolique refusé
    fileGoneFromServer = fichier disparu du serveur
    diskQuota = quota de disque dépassé
    """#
}
