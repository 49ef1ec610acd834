/// What the daemon says in French; `docs/decisions/0025-texts.md` describes the format.
enum FrenchDaemonTexts {
  static let all = #"""
    # CaptureWorker
    listening = Interface {0} : écoute.
    listeningAgain = Interface {0} : écoute à nouveau.

    # Daemon
    starting = Vigie démarre : {0}.
    isStarting = démarre
    stopping = Vigie s'arrête.
    stopped = Arrêt : {0}
    levelPseudonymous = niveau pseudonyme
    levelAggregate = niveau agrégé
    clockSetBack = L'horloge a été reculée de {0}\~s : les heures de ce jour sont à lire avec prudence.
    clockSetForward = L'horloge a été avancée de {0}\~s : les heures de ce jour sont à lire avec prudence.
    rulesReadAgain = règles relues
    rulesReloaded = Règles rechargées, version {0}.
    rulesRefused = Règles refusées : les précédentes restent en vigueur.
    rulesRefusedStatus = RÈGLES REFUSÉES, les précédentes restent en vigueur
    levelLowered = Niveau abaissé, dès maintenant. {0}
    pseudonymousAtNextStart = Le niveau pseudonyme vaudra au prochain démarrage (systemctl restart vigie).
    windowAtNextStart = La durée de comptage (aggregate) vaudra au prochain démarrage.

    # DaemonError
    withdrawn = Préalables de l'écoute retirés, l'écoute s'arrête. {0}
    databaseTaken = Base {0} : une autre sonde y écrit déjà. Arrêtez-la (systemctl stop vigie), ou donnez une autre base avec --database.

    # DatabaseOpening
    databaseSetAside = Base endommagée, mise de côté sous {0}\~; une base neuve est commencée. {1}
    databaseSetAsideStatus = BASE ENDOMMAGÉE, mise de côté sous {0}

    # RecorderWorker
    recordingImpossible = Enregistrement impossible, l'écoute continue : {0}
    writingImpossible = Écriture impossible, l'écoute continue : {0}
    usesNotClosed = Usages en cours non clos : {0}
    databaseNotCompleted = À l'arrêt, la base n'a pas pu être complétée : {0}
    observationsLost = Observations perdues, faute de place ou de clé : {0}.
    countsLost = Compteurs horaires perdus, faute de place : {0}.
    writingResumed = L'écriture a repris.

    # SIEM/SIEMLine
    prohibitedServiceUsed = Service interdit utilisé : {0}.
    siemRulesReloaded = Règles rechargées.
    siemRulesRefused = Règles refusées ; les précédentes restent en vigueur.
    siemDatabaseSetAside = Base endommagée, mise de côté ; une base neuve est commencée.
    siemListening = Vigie écoute.
    siemCannotWrite = Vigie écoute, mais la base ne peut pas être écrite.

    # SIEM/SIEMQueue
    receivesAgain = SIEM : {0} reçoit de nouveau.
    lastLinesKept = SIEM, les {0} dernières lignes au plus sont gardées : {1}

    # Status/MetricsFile
    metricsFile = Fichier de mesures : {0}

    # Status/StatusService
    statusWillNotAnswer = vigie status ne répondra pas : {0}
    statusAndMetricsWillNotAnswer = vigie status ne répondra pas, le fichier de mesures ne sera pas écrit : {0}
    unknownQuestion = question inconnue
    reloadNotAllowed = seuls root et le compte de la sonde peuvent demander une relecture
    unknownService = service inconnu
    noNameToMakeUp = ce service n'a pas de nom sous lequel en inventer un

    # StatusLine
    awaited = {0} attendue
    awaitedFor = {0} attendue ({1})
    listenedTo = {0} écoutée, {1} paquets lus, {2} perdus
    writingImpossibleStatus = écriture impossible : {0}
    partSeparator = "\~; "
    """#
}
