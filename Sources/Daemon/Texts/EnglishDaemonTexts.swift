/// What the daemon says in English; `docs/decisions/0025-texts.md` describes the format.
enum EnglishDaemonTexts {
  static let all = #"""
    # CaptureWorker
    listening = Interface {0}: listening.
    listeningAgain = Interface {0}: listening again.

    # Daemon
    starting = Vigie starts: {0}.
    isStarting = starting
    stopping = Vigie stops.
    stopped = Stopped: {0}
    levelPseudonymous = level pseudonymous
    levelAggregate = level aggregate
    clockSetBack = The clock was set back by {0} s: read the hours of this day with care.
    clockSetForward = The clock was set forward by {0} s: read the hours of this day with care.
    rulesReadAgain = rules read again
    rulesReloaded = Rules reloaded, version {0}.
    rulesRefused = Rules refused: the former ones stay in force.
    rulesRefusedStatus = RULES REFUSED, the former ones stay in force
    levelLowered = Level lowered, from now on. {0}
    pseudonymousAtNextStart = The pseudonymous level will be in force at the next start (systemctl restart vigie).
    windowAtNextStart = The counting period (aggregate) will be in force at the next start.

    # DaemonError
    withdrawn = Preconditions of listening withdrawn, listening stops. {0}
    databaseTaken = Database {0}: another probe writes to it already. Stop that one (systemctl stop vigie), or give another database with --database.

    # DatabaseOpening
    databaseSetAside = Damaged database, set aside as {0}; a new one is begun. {1}
    databaseSetAsideStatus = DAMAGED DATABASE, set aside as {0}

    # RecorderWorker
    recordingImpossible = Nothing can be recorded, listening goes on: {0}
    writingImpossible = Nothing can be written, listening goes on: {0}
    usesNotClosed = Uses going on could not be closed: {0}
    databaseNotCompleted = At the end, the database could not be completed: {0}
    observationsLost = Observations lost, for want of room or of a key: {0}.
    countsLost = Hourly counters lost, for want of room: {0}.
    writingResumed = Writing works again.

    # SIEM/SIEMLine
    prohibitedServiceUsed = Prohibited service used: {0}.
    siemRulesReloaded = Rules reloaded.
    siemRulesRefused = Rules refused; the former ones stay in force.
    siemDatabaseSetAside = Damaged database, set aside; a new one is begun.
    siemListening = Vigie listens.
    siemCannotWrite = Vigie listens, but the database cannot be written to.

    # SIEM/SIEMQueue
    receivesAgain = SIEM: {0} receives again.
    lastLinesKept = SIEM, the last {0} lines at most are kept: {1}

    # Status/MetricsFile
    metricsFile = File of metrics: {0}

    # Status/StatusService
    statusWillNotAnswer = vigie status will not answer: {0}
    statusAndMetricsWillNotAnswer = vigie status will not answer, the file of metrics will not be written: {0}
    unknownQuestion = unknown question
    reloadNotAllowed = only root and the account of the probe may ask for a reload
    unknownService = unknown service
    noNameToMakeUp = this service has no name below which one can be made up

    # StatusLine
    awaited = {0} awaited
    awaitedFor = {0} awaited ({1})
    listenedTo = {0} listened to, {1} packets read, {2} lost
    writingImpossibleStatus = writing impossible: {0}
    partSeparator = "; "
    """#
}
