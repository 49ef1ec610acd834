/// What reports say in French; `docs/decisions/0025-texts.md` describes the format.
enum FrenchTexts {
  static let all = #"""
    # CSV/AggregateCSV
    localDayIso8601 = jour local, ISO 8601
    sameForReading = le même, à lire
    columnLevel = pseudonymise (compté sur les lignes) ou agrege (écrit masqué)
    daysCountedTogether1Or7 = jours comptés ensemble : 1, ou 7 pour une fenêtre d'une semaine
    goodPartialOrInsufficientWhatFigures = bonne, partielle ou insuffisante : ce que valent les chiffres
    dayServiceNeedOrDepartment = jour, service, besoin ou direction
    departmentOrDepartmentsPutTogether = direction, ou directions regroupées
    needAsCode = besoin, en code
    serviceOutsideApprovedToolsMaskedUnder = service hors outils autorisés ; masqué pour l'article 9
    identifierOfServiceProtegeUnderArticle = identifiant du service ; protege pour l'article 9
    decisionInForce = décision en vigueur
    distinctWorkstationsMaskedBelowThreshold = postes distincts ; masqué sous le seuil, ou s'il le trahirait
    perCentOfTheseWorkstationsWith = pour cent de ces postes avec un outil autorisé
    bytesSentAtLeastEmptyIf = octets émis, au moins ; vide si masqué ou non mesuré

    # CSV/AuditCSV
    numberOfRowInTrail = numéro de la ligne dans le journal
    localTimeIso8601WithIts = heure locale, ISO 8601 avec le décalage
    dayLocalTime = jour, heure locale
    accountThatActed = compte qui a agi
    accountKinds = person, shared ou root ; une personne seule répond de person
    whatWasDoneEchecIfAction = ce qui a été fait ; « (échec) » si l'action n'a pas abouti
    onWhatPeriodFiltersFileReason = sur quoi : période, filtres, fichier, motif
    numberOfRowsShownOrWritten = nombre de lignes montrées ou écrites
    digestOfFileMadeElseEmpty = empreinte du fichier produit ; vide sinon
    hashOfRowBefore = empreinte de la ligne d'avant
    hashOfThisRowChainCan = empreinte de cette ligne : la chaîne se vérifie

    # CSV/CoverageCSV
    beginningOfHourIso8601With = début de l'heure, ISO 8601 avec le décalage
    localHourSummerOrWinterWhen = heure locale ; été ou hiver quand elle a lieu deux fois
    completePartialMoreThan1Lost = complète, partielle (plus de 1 % perdu) ou aucune
    packetsRead = paquets lus
    packetsReceivedLiveLostOnesIncluded = paquets reçus en direct, perdus compris ; 0 pour une relecture
    lostBeforeReadingByProbeCard = perdus avant lecture par la sonde, la carte ou son pilote
    leftOutUnreadExcludedNetworks = écartés sans être lus : réseaux exclus
    messagesDamagedOrUnknown = messages abîmés ou inconnus
    namesReadFromAllSources = noms lus, de toutes sources
    beginningsOfEncryptedConnectionsSeen = débuts de connexions chiffrées vus
    connectionsWithoutReadableNameAllCauses = connexions sans nom lisible, toutes causes
    connectionsToEncryptedResolver = connexions à un résolveur chiffré
    connectionsToOutsideRelayVpnOr = connexions à un relais, un VPN ou un proxy extérieur
    recognisedNamesLostBeforeDatabase = noms reconnus perdus avant la base
    timesThatProbesClockWasSet = fois où l'horloge de la sonde a été réglée
    beginningsOfEncryptedConnectionsRead = débuts de connexions chiffrées lus en entier
    quicBeginningPacketsSeenAndNot = paquets de début QUIC vus et non ouverts
    beginningsLostByWorkstationsNumbers = débuts perdus, d'après les numéros des postes : une estimation
    shareOfBeginningsReadReadOf = part des débuts lus : lus sur lus, non ouverts et perdus

    # CSV/ExportColumn
    versionOfColumnsNewOnesAre = version des colonnes ; on n'en ajoute qu'à la fin

    # CSV/ExportManifest
    noticeOfRows = Données pseudonymisées : restent des données personnelles. Usage par poste, pas par agent.
    noticeOfTrail = Le journal nomme des comptes d'agents : données personnelles.
    noRowByWorkstation = Aucune ligne par poste.

    # CSV/HourlyWorth
    partial = partielle
    complete = complète
    unknown = inconnue
    hourlyWorthNone = aucune

    # CSV/IncidentCSV
    columnUse = identifiant de l'usage, sans heure dedans, propre à ce destinataire
    wholeHourOfStartIso8601 = heure ronde du début, ISO 8601 avec le décalage
    dayOfStartLocalTime = jour du début, heure locale
    wholeHourOfStartLocalTime = heure ronde du début, heure locale
    columnPseudonym = pseudonyme de l'adresse, propre à ce destinataire et à la période de clé
    addressAloneOrSharedAddressAnd = adresse seule, ou adresse partagée et de quelle sorte
    siteOfPolicyPutTogetherBelow = site de la politique ; regroupé sous le seuil
    departmentOfPolicyPutTogetherBelow = direction de la politique ; regroupée sous le seuil
    needThatServiceAnswers = besoin auquel le service répond
    nameOfServiceMaskedUnderArticle = nom du service ; masqué pour l'article 9
    whoOffersService = qui offre le service
    countryOfProviderIso31661 = pays du fournisseur, code ISO 3166-1
    decisionInForceOnThatDay = décision en vigueur ce jour-là, en mots
    sameAsCode = la même, en code
    rulesThatMatched16AtMost = règles qui ont correspondu, 16 au plus
    digestOfRulesThatJudged = empreinte des règles qui ont jugé
    strongestEvidenceInWords = preuve la plus forte, en mots
    sameAsCodeBlockedForBlocked = la même, en code ; blocked pour une tentative bloquée
    signsSeenOnNetworkNotVisits = signes vus sur le réseau ; pas des visites
    rangeOfVolumeSentByWorkstation = tranche de volume émis par le poste
    beginningOfThatRangeInBytes = début de cette tranche en octets ; vide si inconnu
    rangeOfVolumeReceivedByWorkstation = tranche de volume reçu par le poste
    levelOfPriority = niveau de priorité
    reasonsForThisLevelWithTheir = raisons de ce niveau, avec leurs points
    toolToProposeInstead = outil à proposer à la place
    seenGoingOnOrFalseAlarm = constaté, en cours ou fausse alerte
    attemptsCutOffByFirewallOr = tentatives coupées par un pare-feu ou refusées au DNS
    dayOnWhichFalseAlarmWas = jour où la fausse alerte a été notée ; vide sinon
    completePartialNoneOrUnknownFor = complète, partielle, aucune ou inconnue pour cette heure
    periodOfPseudonymsKeyEmptyFor = période de la clé des pseudonymes ; vide pour une relecture
    dayOnWhichPurgeErasesRow = jour où la purge efface la ligne, sauf conservation suspendue

    # Coverage/CoverageReason
    noPacketWasRead = Aucun paquet lu
    packetsButNoName = Paquets lus, mais aucun nom
    noPacketForOfHours = Aucun paquet pendant {0}\~h sur {1}
    ofConnectionsWithoutReadableName = {0} des connexions sans nom lisible
    ofQuicBeginningsNotOpened = {0} des débuts QUIC non ouverts
    ofPacketsUnreadable = {0} de paquets illisibles
    holdsForOfDeclaredWorkstations = Vaut pour {0} des postes de travail déclarés
    saysNothingOfSilentNetworks = Ne dit rien de {0} {1|réseau muet|réseaux muets}
    holdsForOfDeclaredWorkstationsAt = Vaut pour {0} des postes déclarés au plus ; ne dit rien de {1} {2|réseau muet|réseaux muets}
    notOneNameFromAnyOf = Aucun nom d'aucun des {0} réseaux déclarés (miroir, ou networks: de la politique)
    ofBeginningsOfConnectionsLostEstimate = {0} des débuts de connexion perdus (estimation)
    namesFromUndeclaredNetworks = {0} des noms d'IA reconnus viennent d'adresses hors des réseaux déclarés (networks: de la politique)
    onlyDnsIsVisibleNoConnection = Seul le DNS est visible : aucune connexion ne peut être constatée
    connectionsForgottenBeforeTheirEnd = {0} {1|connexion oubliée avant sa|connexions oubliées avant leur} fin (volume inconnu)
    ofPacketsLostBeforeReading = {0} des paquets perdus avant lecture
    mirrorShowsOnlyWorkstations = Miroir à sens unique : seul ce qu'envoient les postes est visible
    mirrorShowsOnlyServers = Miroir à sens unique : seul ce que répondent les serveurs est visible
    clockWasSet = Horloge de la sonde mise à l'heure {0} {1|fois|fois} en cours d'écoute
    databaseSetAside = Base trouvée endommagée et mise de côté : les chiffres d'avant manquent
    recognisedNamesNotRecorded = Noms reconnus mais perdus avant d'être enregistrés : {0}

    # Coverage/CoverageVerdict
    insufficient = insuffisante
    good = bonne

    # Coverage/SilentHours
    allDay = toute la journée
    hoursFromTo = de {0} à {1}
    moreRuns = {0} {0|autre plage|autres plages}
    forOfHours = pendant {0}\~h sur {1}
    moreDays = {0} {0|autre jour|autres jours}
    allDayOn = , dont toute la journée : {0}

    # DPO/DPOParts
    oldestRow = Ligne la plus ancienne
    dpoPartsNoRowByWorkstation = aucune ligne par poste
    retention = Conservation
    asOf = état au {0}
    periods = Durées
    usesDaysAggregatesMonthsReportsDays = usages {0} jours, agrégats {1} mois, rapports {2} jours
    lastPurge = Dernière purge
    noneYet = aucune encore
    day = Jour
    removedKeptByHoldProofIn = {0} : {1} {2|effacé|effacés}, {3} {4|retenu|retenus} par un gel ; preuve dans la base
    purgesOfPeriod = Purges de la période
    purgesBegunFinished = {0} {1|commencée|commencées} par le service, {2} {3|terminée|terminées}
    keys = Clés
    presentKey = Clé en cours
    sinceDays = du {0} au {1}
    days = Période
    sealedKeysKept = Clés scellées gardées
    readingsOfRows = Lectures de lignes
    reIdentifications = Réidentifications
    actsOfNoPerson = Actes non attribués
    byRootOrSharedAccount = {0} par root ou un compte partagé
    auditChain = Chaîne du journal
    access = Consultations
    timesRowsAccounts = {0} {1|fois|fois}, {2} {3|ligne|lignes}, {4} {5|compte|comptes}
    noAuditYet = aucun journal encore
    whole = intacte
    brokenFindingsVigieAuditVerify = ROMPUE : {0} {1|constat|constats} (vigie audit verify)
    changes = Changements
    noChangeInAudit = Aucun changement écrit au journal.
    changesInAudit = Changements écrits au journal
    command = Commande
    subject = Objet
    account = Compte
    moreVigieAuditList = {0} {1|autre|autres} : vigie audit list
    excludedNetworks = Réseaux exclus
    dpoPartsNone = Aucun.
    holds = Gels
    rowsKeptLonger = Lignes retenues au-delà de leur durée
    reason = Motif
    approvedBy = Accord
    end = Terme
    missing = "Manquants : "
    preconditions = Préalables
    allFilledIn = Tous renseignés.

    # DPO/DPOReport
    reportOfDataProtectionOfficer = Rapport du DPO

    # Daily/ActionsPart
    toDoThisWeek = À faire cette semaine
    toDo = À faire
    restoreCapture = Rétablir l'écoute (port miroir, câble, sonde) avant de lire ces chiffres ({0})
    checkReplayedFiles = Vérifier les fichiers relus, le jour et le port miroir
    vigieNamesFile = vigie names FICHIER
    restoreMirrorOfNetworkSilentSince = Rétablir le miroir du réseau muet depuis le {0}
    restoreMirrorOfNetworksSilentSince = Rétablir le miroir des {0} réseaux muets depuis le {1}
    andOfNetworksNotSeenFor = " et de {0} {0|pas vu|pas vus} depuis {1} jours au moins, ou jamais"
    restoreMirrorOfNetworksNotSeenFor = Rétablir le miroir de {0} {0|réseau pas vu|réseaux pas vus} depuis {1} jours au moins, ou jamais
    repairWhatFalsifiesFigures = Corriger ce qui fausse les chiffres ({0}{1})
    prohibited = {0}, interdit, {1}
    canStillBeReached = reste joignable ({0}){1}
    gateway = une passerelle
    prohibitedStillConnects = connexions depuis {0}{1}, vérifier le blocage
    decisionEndedOn = décision échue le {0}
    decisionValidUntilDays = décision valable jusqu'au {0} ({1} {1|jour|jours})
    decideOrExtend = {0}, {1}{2} : décider ou prolonger
    atLeast = "au moins "
    needWithoutTool = {0}, {1} sans outil proposé ({2}) : instruire le besoin
    notAssessedDecide = {0}, non évalué, {1}{2} : décider
    department = Direction
    probableFileUploadsRecallRuleAnssi = {0}, {1} dépôts de fichier probables ({2}) : rappeler la règle (ANSSI, IA générative, R34), proposer l'outil autorisé
    network = Réseau
    officers = RSSI, DPO
    townHall = Mairie
    andOthers = " et {0} {0|autre|autres}"
    andOtherCauses = " et {0} {0|autre cause|autres causes}"

    # Daily/BlockedAttempts
    moreServices = {0} {0|autre|autres}
    blockedAttemptsTitle = "Tentatives bloquées (un succès du pare-feu, pas un usage) : "
    throughGateway = , par une passerelle
    attempts = , {0} {1|tentative|tentatives}

    # Daily/BriefPart
    nothingCanBeSaidOfUse = Rien ne peut être dit de l'usage : couverture insuffisante.
    noUseOfAiSeenIn = Aucun usage d'IA constaté dans le trafic lu.
    inBrief = En bref
    inBrackets = entre parenthèses : {0}
    workstationsThatUsedAi = Postes ayant utilisé une IA
    ofWhichWithApprovedTool = dont avec au moins un outil autorisé
    usesSeenOutsideApprovedTools = Usages constatés hors outils autorisés
    sentToTheseServices = Envoyé vers ces services
    falseAlarmsNotCounted = Fausses alertes, non comptées
    toByDay = de {0} à {1}, selon le jour
    aDay = {0} par jour
    upToADay = jusqu'à {0} par jour
    smallTownNew = Nouveau
    withoutDecision = Sans décision
    smallTownProhibited = Interdit
    noneSeen = aucun vu
    smallTownMissing = Manque
    missingSeeAdministrativeCentre = Un suivi par poste, facultatif, demanderait : {0}. Le centre de gestion peut aider.
    upToByDay = jusqu'à {0}, selon le jour
    eachDay = {0} chaque jour
    ofWorkstationsSeen = {0}, soit {1} des postes vus
    ofWorkstationsSeenOnBusiestDay = {0}, soit {1} des postes vus le jour le plus fréquenté
    ofSeen = " sur {0}"
    ofThem = {0}, soit {1} d'entre eux
    maskedPerhapsFewer = masqué (peut-être moins de {0} postes)
    briefPartAtLeast = au moins {0}
    nothing = rien
    withoutServicesDayByDayOf = " ; sans les services, jour par jour, de moins de {0} postes"
    withoutSmallServices = " ; sans les services de moins de {0} postes"

    # Daily/CoveragePart
    coverage = Couverture
    hoursHeardCaption = Heures de la journée où des paquets ont été lus
    workstationsSeen = Postes vus
    networksSeen = Réseaux vus
    silentNetworks = Réseaux muets
    vLANsSeen = VLAN vus
    coveragePartPackets = Paquets
    lostByProbe = perdu par la sonde {0}
    ofPacketsInBrackets = " ({0} paquets)"
    clockOfProbe = Horloge
    noClockStep = aucun saut
    clockSteps = {0} {1|saut|sauts}
    silentHours = Heures sans paquet
    connectionsRead = Connexions lues
    namesRead = Noms lus
    unreadableNames = Noms illisibles
    ech = ECH
    quic = QUIC
    losses = Pertes
    neverVisible = Jamais visible
    leftOutByChoice = Écarté par choix
    catalogue = Catalogue
    seenNotOpened = vues, non ouvertes {0}
    lostEstimate = perdues (estimation) {0}
    listSeparator = " ; "
    ofDeclared = {0} sur {1} déclarés
    read = {0} lus
    unreadable = illisibles {0}{1}
    noPacket = aucun paquet {0}
    coveragePartNone = aucun
    inferredFromDns = " ; déduits du DNS {0}"
    encryptedDns = DNS chiffré
    relaysAndVpn = relais et VPN
    beginningNotComplete = début de connexion incomplet
    noServerName = sans nom de serveur
    ofConnections = {0} des connexions
    labelColon = " : "
    echPresent = présent dans {0} des débuts de connexion ; vrai ou factice, le nom extérieur est lu
    quicBeginningsNotOpened = {0} des paquets de début non ouverts (version inconnue, ou paquets manquants)
    connectionsForgotten = connexions oubliées {0}
    recognisedNamesLost = noms reconnus perdus {0}
    telephones = téléphones
    homeWorkOutsideTunnel = télétravail hors tunnel
    aiInsideOfficeSuites = IA intégrée aux suites bureautiques
    unknownServices = services inconnus
    agents = {0} ({1} {2|agent|agents})
    coveragePartExcludedNetworks = {0} {1|réseau exclu|réseaux exclus}
    packetsNotRead = " ({0} paquets non lus)"
    gateways = {0} {1|passerelle|passerelles}
    gatewaySuspected = une passerelle non déclarée au moins est suspectée (gateways: de la politique)
    services = {0}, {1} services
    catalogueSigned = ", signé le {0} ({1} {1|jour|jours})"

    # Daily/DailyMaterial
    onBusiestDay = " le jour le plus fréquenté"
    postes = {0} {1|poste|postes}
    fewerThan = moins de {0}
    postesOrMore = {0} {0|poste|postes} ou plus
    masked = masqué
    notMeasured = non mesuré

    # Daily/DailyReport
    inThatPeriod = sur cette période
    onThatDay = ce jour-là
    nothingToShow = Rien à présenter : la sonde n'a lu aucun nom {0}. Ce rapport ne dit pas si des IA ont été utilisées.

    # Daily/DepositsSentence
    probableFileUploadsOver1Mb = "Dépôts de fichier probables (plus de 1 Mo) : "
    from = ", depuis "

    # Daily/FollowUpPart
    followUp = Suivi
    servicesInUseWithoutDecisionFor = {0} {1|service utilisé|services utilisés} sans décision depuis plus de {2} jours (vigie subjects)
    exceptionsInForce = {0} {1|exception|exceptions} pour fausse alerte
    openedOn = {0} : {1}, ouvert le {2}
    approvedShareThen = ", part autorisée {0} la semaine d'avant, puis {1}"
    approvedShareSame = ", part autorisée {0} comme la semaine d'avant"
    approvedShareNow = ", part autorisée {0}"

    # Daily/FooterPart
    purpose = Finalité : encadrer l'usage des IA grand public et protéger les données des usagers.
    cst = CST
    cstNoOpinionWithReason = CST : avis absent, motivé
    agentsInformed = agents informés
    dpiaToReviewOn = AIPD à revoir le
    toDestroyOn = à détruire le
    configuration = Configuration
    policy = politique
    headOfAuditTrail = Tête du journal des consultations : {0}
    purposeAndLimits = Usage constaté par poste de travail (une adresse, pas une personne) ; un nom contacté n'est pas un contenu lu. Ne constitue ni une preuve individuelle, ni un outil d'évaluation.
    whatThresholdMeans = Seuil k = {0} : sous {0} postes, ni le nombre ni ce qui permettrait de le déduire n'est affiché.

    # Daily/HeadingPart
    dailyReportTitle = Rapport quotidien du RSSI
    weeklyReportOfSecurityOfficer = Rapport hebdomadaire du RSSI
    reportOfSmallTown = Rapport sur l'usage des IA
    monthlyReportOfSecurityOfficer = Rapport mensuel du RSSI
    reportOfSecurityOfficer = Rapport de période du RSSI
    thresholdK = seuil k = {0}
    dayFromMidnight = {0}, de 0\~h à 24\~h (journée de {1}\~h, {2})
    daysHours = {0} ({1} jours, {2}\~h, {3})
    replayRemark = Relecture de fichiers de capture : ne vaut que pour ce qu'ils contiennent.

    # Daily/NeedTable
    othersNotAssigned = Autres, non répartis
    departmentsPutTogether = Directions regroupées

    # Daily/NeedsPart
    whoNeedsWhat = Qui a besoin de quoi
    tooFewForDepartments = Pas de tableau par direction : moins de {0} postes déclarés ou vus ; il désignerait des personnes.
    noCellOfAtLeastWorkstations = Aucune case d'au moins {0} postes.
    needsRemark = postes distincts, tous statuts ; sans total ; masqué : <{0} ou déductible
    needIsNotOnTheNetwork = Le besoin métier (courrier, synthèse…) ne se lit pas sur le réseau : le demander à la direction.
    departmentDeclared = Direction (postes déclarés)
    approvedShare = Part autorisée
    shareOfWorkstationsSeen = Part des postes vus
    isOpenToDepartments = {0} est ouvert à {1} {1|direction|directions}{2} : part autorisée {3} {1|chez elle|chez elles}, {4} ailleurs.
    sinceDay = " depuis le {0}"
    workstationsByDepartmentAndNeed = Postes par direction et par besoin

    # Daily/NoveltyPart
    whatIsNew = Ce qui est nouveau
    notShownCoverageIsInsufficient = Non présenté : la couverture est insuffisante.
    noNewService = Aucun service nouveau.
    runningInDayOfNothingIs = Rodage, jour {0} sur {1} : rien n'est encore appelé nouveau.
    periodBeganWhileRunningIn = Période commencée en rodage (écoute depuis le {0}, rodage de {1} jours) : rien n'y est appelé nouveau.
    neverSeenHere = Jamais vu ici
    newlyRecognised = Nouvellement reconnu
    inCatalogueForLessThanDays = {0} (service ou noms au catalogue depuis moins de {1} jours ; usage antérieur inconnu)
    enteredCatalogueInPeriod = {0} (service ou noms entrés au catalogue pendant la période ou moins de {1} jours avant ; usage antérieur inconnu)
    at = {0} à {1}
    newDepartment = Nouvelle direction
    noneInDaysBefore = " ({0} postes ou plus ; aucun les {1} jours précédents)"
    sent = {0} envoyés

    # Daily/SeenNetworksText
    silent = " ; muets : "
    noTagWasReadDirectionsAre = aucune étiquette lue ; directions trouvées par adresse seulement
    of = {0} sur {1}
    since = depuis le {0}
    networks = {0} réseaux
    more = {0} {0|autre|autres}
    neverSeen = jamais vu

    # Daily/ServicesPart
    noConnectionSeen = Aucune connexion constatée.
    noUseSeen = Aucun usage constaté.
    sentRemark = envoyé : octets émis par les postes, au moins
    evidenceIsOfConnections = Preuve d'une connexion (ouverte, établie, ou échange de données), jamais d'une personne.
    otherServicesLessUsed = {0} {1|autre service, moins utilisé|autres services, moins utilisés}{2}
    namesAskedOnly = Noms demandés sans connexion (DNS seul), non comptés ci-dessus : {0}.
    servicesOutsideApprovedTools = Services hors outils autorisés
    servicesCaption = Services utilisés, avec leur statut et la réponse proposée
    serviceCountry = Service (pays)
    status = Statut
    stations = Postes
    evidence = Preuve
    servicesPartSent = Envoyé
    proposedAnswer = Réponse proposée
    noneToExamine = AUCUNE : à instruire
    servicesPartGateway = passerelle

    # Daily/VolumesPart
    howMuchMayHaveLeft = Combien a pu partir
    usesOutsideApprovedToolsByBytes = usages hors outils autorisés, selon les octets envoyés
    volumesMasked = Masqué : ces usages peuvent venir de moins de {0} postes.
    usesByBytesSent = Usages selon les octets envoyés
    contentIsNotReadVolumeProves = Contenu non lu : un volume n'est pas une preuve.
    withoutDaysOnWhichRangeComes = "Sans les journées où une tranche vient de moins de {0} postes. "

    # Daily/WindowsPart
    rowsNotKept = " : ses lignes par poste ne sont pas tenues, ou plus"
    nothingKeptByWorkstation = " : rien n'est gardé par poste."
    thisPeriod = "Cette période : "
    thisDay = "Cette journée : "
    today = ". Aujourd'hui : "
    countedByWeek = Comptage par semaine : les effectifs sont ceux du {0} au {1}, la couverture celle de la journée.
    periodCountedInPartsKeyEach = Période comptée en {0} parties (une clé chacune, ou un niveau), jamais additionnées : chaque effectif est celui de la plus grande, donc un minimum.
    dayIncomplete = Journée incomplète depuis {0} : ce comptage n'a pas été clos (en cours, ou arrêt sans fin), rien n'en est écrit.
    weekIncomplete = Semaine incomplète depuis le {0}, {1} : ce comptage n'a pas été clos (en cours, ou arrêt sans fin), rien n'en est écrit.
    aggregateSince = Comptée au niveau agrégé depuis {0} : les chiffres de ce rapport n'en tiennent pas compte.
    aggregateFromTo = Comptée au niveau agrégé de {0} à {1} : les chiffres de ce rapport n'en tiennent pas compte.
    periodCountedInPartsNeverAdded = Période comptée en {0} fois, jamais additionnées : chaque effectif est celui de la plus grande, donc un minimum.
    dayCountedInParts = Journée comptée en {0} fois, jamais additionnées : chaque effectif est celui de la plus grande, donc un minimum.
    clock = {0}\~h\~{1}

    # Formats/ReportCSV
    yes = oui
    no = non

    # Formats/ReportHTML
    logo = Logo
    reportHTMLOf = " de "
    number = Nombre
    range = Tranche
    reportHTMLRead = Lus
    hour = Heure

    # Incidents/IncidentDetailText
    blockedAttempt = Tentative bloquée {0}
    useSeen = Usage constaté {0}
    priority = Priorité
    start = Début
    workstation = Poste
    site = Site
    service = Service
    need = Besoin
    observations = Observations
    blocked = Bloquées
    received = Reçu
    rules = Règles
    state = État
    goesOnFromDayBefore = " ; suite de la veille"

    # Incidents/IncidentFields
    addressAlone = adresse seule
    sitesPutTogether = Sites regroupés
    protectedCategory = catégorie protégée
    incidentFieldsMasked = masquée
    incidentFieldsBlockedAttempt = tentative bloquée
    incidentFieldsBlocked = bloquée

    # Incidents/IncidentListText
    usesSeen = {0} {1|usage constaté|usages constatés}.
    falseAlarmsNeitherShownNorCounted = Fausses alertes, ni montrées ni comptées : {0}.
    noFalseAlarm = Aucune fausse alerte.
    falseAlarmsTheirReasonsVigieIncidents = Fausses alertes : {0}. Leurs motifs : vigie incidents show.
    blockedAttemptsHeading = {0} {1|tentative bloquée|tentatives bloquées} (un succès du pare-feu, pas un usage) :
    use = Usage

    # Incidents/KeyPeriodNote
    periodCoversKeys = Attention : cette période couvre {0} clés, la dernière depuis le {1}. Un poste porte un nom par clé : d'une clé à l'autre, les postes distincts ne s'additionnent pas.

    # Labels/CollectionDecision+Words
    preconditionsDeclared = " ; préalables renseignés."
    missingPreconditions = " ; préalables manquants : {0}."

    # Labels/CollectionLevel+Words
    collectionLevelAggregate = Niveau de collecte agrégé
    collectionLevelPseudonymous = Niveau de collecte pseudonyme

    # Labels/CompliancePrecondition+Words
    controller = responsable de traitement
    contactOfDpo = contact du DPO
    legalBasis = base légale
    balancingTest = mise en balance
    entryInRegister = fiche du registre
    impactAssessment = AIPD
    opinionOfTheSocialCommittee = avis du CST
    informationOfAgents = information des agents
    checkedKeyOfDpo = clé du DPO vérifiée

    # Labels/CountryName
    unitedArabEmirates = Émirats arabes unis
    austria = Autriche
    australia = Australie
    belgium = Belgique
    brazil = Brésil
    belarus = Biélorussie
    canada = Canada
    switzerland = Suisse
    china = Chine
    cyprus = Chypre
    czechia = Tchéquie
    germany = Allemagne
    denmark = Danemark
    estonia = Estonie
    spain = Espagne
    europeanUnion = Union européenne
    finland = Finlande
    france = France
    unitedKingdom = Royaume-Uni
    hongKong = Hong Kong
    ireland = Irlande
    israel = Israël
    india = Inde
    italy = Italie
    japan = Japon
    southKorea = Corée du Sud
    lithuania = Lituanie
    luxembourg = Luxembourg
    netherlands = Pays-Bas
    norway = Norvège
    poland = Pologne
    portugal = Portugal
    romania = Roumanie
    russia = Russie
    sweden = Suède
    singapore = Singapour
    turkiye = Turquie
    taiwan = Taïwan
    ukraine = Ukraine
    unitedStates = États-Unis
    vietnam = Viêt Nam

    # Labels/Evidence+Words
    nameAsked = nom demandé
    nameResolved = nom résolu
    connectionOpened = connexion ouverte
    established = établie
    connectionEstablished = connexion établie
    dataExchanged = échange de données
    asked = demandé
    resolved = résolu
    opened = ouverte
    exchange = échange

    # Labels/GatewayKind+Words
    dnsResolver = résolveur DNS
    proxy = serveur mandataire (proxy)
    sharedAddressNat = adresse partagée (NAT)
    sharedHostTerminalServer = poste partagé (serveur de bureaux à distance)

    # Labels/IncidentState+Words
    goingOn = en cours
    seen = constaté
    falseAlarm = fausse alerte

    # Labels/Priority+Words
    low = basse
    medium = moyenne
    high = haute
    exposure = "exposition "
    sentMoreThan = "envoi supérieur à "
    kilobytes = ko
    megabytes = Mo

    # Labels/RiskLevel+Word
    riskLevelLow = faible
    riskLevelHigh = élevée
    critical = critique

    # Labels/ServiceCategory+Words
    assistant = assistant
    code = code
    meeting = réunion
    transcription = transcription
    translation = traduction
    image = image
    video = vidéo
    musicAndVoice = musique et voix
    presentation = présentation
    documents = documents
    search = recherche
    agent = agent
    api = API
    aggregator = agrégateur
    companion = compagnon
    models = modèles
    browser = navigateur
    localAi = IA locale
    needToWrite = Écrire, résumer, chercher
    needToProgram = Programmer
    needOfMinutes = Comptes rendus de réunion
    needToTranscribe = Transcrire la parole
    needToTranslate = Traduire
    needOfImages = Images
    needOfVideos = Vidéos
    needOfVoices = Musique et voix
    needOfPresentations = Présentations
    needToReadDocuments = Interroger des documents
    needToSearch = Chercher sur le web
    needToAutomate = Automatiser des tâches
    needOfInterfaces = Brancher une IA sur un logiciel
    needOfSeveralAssistants = Comparer plusieurs assistants
    needOfCompanions = Converser avec un personnage
    needOfModels = Télécharger des modèles
    needInBrowser = Écrire et résumer dans le navigateur
    needOfLocalModels = Faire tourner une IA sur son poste

    # Labels/ServiceStatus+Word
    approved = autorisé
    tolerated = toléré
    underReview = à l'étude
    notAssessed = non évalué
    serviceStatusProhibited = interdit

    # Labels/SubjectState+Word
    new = nouveau
    inProgress = en cours
    decided = décidé
    closed = clos

    # Labels/VolumeBucket+Words
    unknownVolume = volume inconnu
    under100KB = moins de 100\~ko
    volumeBucket100KBTo1Mb = de 100\~ko à 1\~Mo
    volumeBucket1To10Mb = de 1 à 10\~Mo
    volumeBucket10To100Mb = de 10 à 100\~Mo
    over100Mb = plus de 100\~Mo

    # ProposedAnswer
    useTolerated = usage toléré
    noneNeedToExamine = aucune : besoin à instruire

    # Report
    reportOf = rapport du {0}

    # ServiceNames
    maskedServiceArt9 = service masqué (art. 9)

    # Subjects/SubjectListing
    due = Échéance
    subjectListingSubjectsToDecide = Sujets à décider, le {0}
    subjectsToDecide = Sujets à décider
    noSubject = Aucun sujet.
    withoutDecisionOfWhichForMore = Sans décision : {0}, dont {1} depuis plus de {2} jours, {3} en retard ; décisions qui finissent dans les {4} jours : {5}.
    overdue = , en retard
    owner = Responsable
    age = Âge
    note = Note
    endedOn = ", échu le "
    d = {0} j

    # Synthesis/SynthesisNeedsPart
    whatTheyNeed = Ce dont ils ont besoin
    aWorkstationCanHaveSeveral = un poste peut avoir plusieurs besoins
    needsAreReadOverWeekOr = Les besoins se lisent sur une semaine ou un mois.
    workstationsByNeed = Postes par besoin
    answer = Réponse de la collectivité
    departmentsOf = " ({0} {0|direction|directions} sur {1})"
    until = " jusqu'au {0}"
    synthesisNeedsPartTolerated = {0}, toléré
    synthesisNeedsPartNoneNeedToExamine = AUCUNE : besoin à instruire

    # Synthesis/SynthesisProposalsPart
    proposals = {0} {0|proposition|propositions}
    makeKnownWhereApprovedShareIs = Faire connaître « {0} » là où la part autorisée est la plus faible : {1}.
    openToDepartments = Ouvrir « {0} » à : {1}, où la part autorisée est la plus faible.
    chooseAnswerToNeedAlreadyUse = Choisir une réponse au besoin « {0} » : {1} utilisent déjà un tel outil.
    trainHourDepartmentRuleNoCitizens = Former, une heure par direction : la règle « pas de donnée d'usager dans une IA grand public ».

    # Synthesis/SynthesisReport
    aiInOurDepartments = L'IA dans nos services
    synthesis = Synthèse : {0}
    writtenOn = Établie le {0}
    forGeneralDirectionSocialCommitteeAnd = Pour la direction générale, le CST et les élus. Les effectifs inférieurs à {0} postes de travail ne sont pas affichés.
    neitherTelephonesNorContents = Ni les téléphones, ni les contenus.
    synthesisReportCoverage = Couverture : {0}. {1}
    whatWeSeeOfWorkstationsOf = Ce que nous voyons : {0} des postes ({1} sur {2}) ; couverture {3}. {4}
    vigieCountsConnectionsOfWorkstationsNot = Vigie compte des connexions de postes, pas des personnes. Il ne lit aucun contenu, ne mesure aucun temps, ne sert ni à évaluer ni à sanctionner.
    questionsAndRightsOfAgents = Questions et droits des agents : {0}

    # Synthesis/SynthesisUsePart
    nothingToShowProbeReadNoNameThisPageDoesNotSay = Rien à présenter : la sonde n'a lu aucun nom. Cette page ne dit pas si des IA ont été utilisées.
    agentsUseAiMoreAndMore = Les agents utilisent l'IA, de plus en plus avec les outils autorisés
    agentsUseAi = Les agents utilisent l'IA
    synthesisUsePartOfWorkstationsSeen = {0} sur {1} vus

    # Tables/DailyRange
    to = " à "
    rangeOr = {0} ou {1}

    # Tables/DaysRead
    noDay = aucune journée
    fromToDays = du {0} au {1}, {2} journées
    underWorkstationsNeitherNumberNorIts = Sous {0} postes, ni le nombre ni ses mesures ne sont montrés.
    coverageInsufficientOnOfDayS = Couverture insuffisante {0} {0|jour|jours} sur {1} : ce qui manque ici a pu être utilisé sans être vu.
    workstationsAreCountedDayByDay = Les postes sont comptés jour par jour, et ne s'additionnent pas d'un jour à l'autre.

    # Tables/DirectionListing
    declared = Déclarés
    departments = Directions, {0}
    useByDepartment = Usage par direction
    distinctWorkstationsByDayOfUse = Postes distincts par jour d'usage, tous statuts ; sans total ; masqué : moins de {0} postes, ou le trahirait.
    daysTooSmallForDepartments = {0} {0|journée|journées} sur {1} sans directions : moins de {2} postes déclarés ou vus ; {0|elle n'entre|elles n'entrent} pas dans ce tableau.
    noUseSeenInTrafficRead = Aucun usage vu dans le trafic lu.
    stationsWithUse = Postes avec usage
    firstNeeds = Premiers besoins

    # Tables/ServiceListing
    servicesWhoseNameWasOnlyAsked = Services dont seul le nom a été demandé, sans connexion, non listés : {0}.
    serviceListingServicesInUse = Services utilisés, {0}
    servicesInUse = Services utilisés
    noServiceSeenInTrafficRead = Aucun service vu dans le trafic lu.
    lastSeen = Vu le
    approvedTool = outil autorisé

    # Tables/TrendListing
    trendsByWeek = Tendances par semaine, {0}
    useByWeek = Usage par semaine
    noDayInDatabase = Aucune journée dans la base.
    byDayOnWhichUseWas = Par jour où un usage a été vu : du jour le plus bas au plus haut. Les jours de couverture insuffisante n'y sont pas.
    week = Semaine
    daysRead = Jours lus
    key = Clé
    notRead = non lu
    trendListingTo = {0}, du {1} au {2}
    of7 = {0} sur 7
    newOn = nouvelle le {0}

    # Text/DateText
    firstOfTheMonth = 1er
    dateTextWeek2 = semaine {0}, {1}
    dateTextWeek = semaine {0}
    fromTo = du {0} au {1}
    summer = " (été)"
    winter = " (hiver)"
    wholeHour = {0}\~h
    guadeloupe = la Guadeloupe
    martinique = la Martinique
    reunion = La Réunion
    noumea = Nouméa
    wallisAndFutuna = Wallis-et-Futuna
    saintBarthelemy = Saint-Barthélemy
    saintMartin = Saint-Martin
    timeOfPlace = heure de {0}
    monday = lundi
    tuesday = mardi
    wednesday = mercredi
    thursday = jeudi
    friday = vendredi
    saturday = samedi
    sunday = dimanche
    january = janvier
    february = février
    march = mars
    april = avril
    may = mai
    june = juin
    july = juillet
    august = août
    september = septembre
    october = octobre
    november = novembre
    december = décembre

    # Text/NumberText
    bytes = {0}\~{0|octet|octets}
    gigabytes = Go
    terabytes = To
    under = "moins de "
    numberTextText = {0} %

    # Trend/ServiceVolumesPart
    byServiceAndVolumeAlmostAll = Par service et par volume : presque tout vient de moins de {0} postes, rien n'est montré.
    usesByServiceAndBytesSent = Usages par service selon les octets envoyés

    # Trend/TrendPart
    lastDays = {0} derniers jours
    distinctWorkstationsByDayAndStatus = postes distincts par jour et par statut ; un poste peut en avoir plusieurs
    workstationsByDayAndStatus = Postes par jour et par statut
    eachStatusHasItsOwnScale = Chaque statut a son échelle. Cadre en tirets : jour non vu ou non compté. Petit cadre : masqué.
    notSeen = non vu
    notCounted = non compté
    atMostWorkstations = au plus {0} {1|poste|postes}
    atMostOfCountedDays = au plus {0} {1|poste|postes} les jours vus et comptés
    workstationsDayLeastAndMostOf = Postes par jour, le moins et le plus de chaque semaine
    trendPartDay = Par jour
    markOfMaskedDay = {0} un jour masqué au moins
    markOfDayNotSeen = {0} un jour non vu ou non compté au moins
    """#
}
