/// What the commands say in French; `docs/decisions/0025-texts.md` describes the format.
enum FrenchMessages {
  static let all = #"""
    # Commands/Audit/AuditListCommand
    limit1To10000 = --limit : 1 à 10000.
    sharedAccount = " (compte partagé)"
    rows = {0}  {1}  {2}{3}  {4}  {5}  {6} {6|ligne|lignes}

    # Commands/Audit/AuditVerifyCommand
    isMissingHeadThatProbeKeeps = {0} manque : la tête de la sonde n'est pas comparée.
    trailModifiedFindingsSetCopyOf = Journal modifié : {0} {0|constat|constats}. Mettez de côté une copie du dossier et prévenez le DPO.
    trailIntactRowsHeadsComparedHead = Journal intact : {0} {0|ligne|lignes}, {1} {1|tête|têtes} {1|comparée|comparées}. Tête : {0}:{2}\n
    rowItsContentWasModified = Ligne {0} : son contenu a été modifié.
    rowItDoesNotFollowOne = Ligne {0} : elle ne suit pas la précédente ; une ligne a été ôtée, ajoutée ou déplacée.
    beforeRowNumbersAreMissing = Avant la ligne {0} : des numéros manquent.
    headKeptIsBeyondEndRows = La tête gardée {0} est plus loin que la fin : des lignes ont été coupées.
    headKeptIsNotThatOf = La tête gardée {0} n'est pas celle de cette ligne : le journal a été refait.

    # Commands/BackupCommand
    toBeErasedBy = {0} : à effacer au plus tard le {1}.\n

    # Commands/ConfigCheckCommand
    noInterfaceWriteOneInterfacesEth1 = {0} : aucune interface. Écrivez-en une : interfaces: [eth1]
    configurationCorrect = Configuration correcte ({0}).\n

    # Commands/ConfigShowCommand
    etcVigieRulesElseRules = (/etc/vigie/rules, sinon ./rules)
    noFileDefaultValues = aucun fichier : valeurs par défaut
    policyYamlOfRules = (policy.yaml des règles)
    complianceYamlBesidePolicy = (compliance.yaml à côté de la politique)
    configShowCommandNone = (aucun)
    yes = oui
    no = non

    # Commands/DecideCommand
    hoursIsWritten080018 = --hours s'écrit 08:00-18:00 ; --days s'écrit mon..fri, ou parmi mon, tue, wed, thu, fri, sat, sun, séparés par des virgules.
    alreadyNothingWasWritten = {0} : déjà {1} ({2}). Rien n'a été écrit.\n
    writtenIn = {0} : {1}. Écrit dans {2}.\n
    unknownServiceListVigieRulesList = Service inconnu : {0}. La liste : vigie rules list.
    departmentUnknownToPolicyDeclared = "Direction inconnue de la politique : {0}. Déclarées : "
    decideCommandNone = aucune.
    statusDoesNotChangeTodayIt = Le statut ne change pas aujourd'hui ; il était : {0}.\n
    before = Avant : {0}.\n
    stillThereMorePrecise = Reste, plus précis : {0} ({1}).\n

    # Commands/DoctorCommand
    onlyOneOrSeveralOfWith = --only : un ou plusieurs de {0}, avec des virgules.

    # Commands/Export/ExportIncidentsCommand
    blockedAttempts = , {0} {1|tentative bloquée|tentatives bloquées}
    usesSeen = {0} {2|usage constaté|usages constatés}{1}.

    # Commands/Export/ExportJob
    rowsWithItsManifestToBe = {0} : {1} {3|ligne|lignes}, avec son manifeste. À effacer au plus tard le {2} ; dans le dossier reports de la base, la purge s'en charge.

    # Commands/Export/ExportOptions
    whyBytesAtMost = --why : {0} octets au plus.

    # Commands/Hold/HoldAddCommand
    oneScopeAndOneOnlyService = Une portée, et une seule : --service, --direction, --incident ou --all.
    fromIsAfterTo = --from est après --to.
    reasonAndApprovedBySayWhy = --reason et --approved-by : dites pourquoi et par qui.
    untilFromTodayToDaysThat = --until : d'aujourd'hui à {0} jours, soit au plus tard le {1}.
    holdRecordedUntil = Gel {0} noté, jusqu'au {1}.\n
    unknownInSeeVigieIncidentsList = {0} : inconnu dans {1}. Voir vigie incidents list.

    # Commands/Hold/HoldListCommand
    noHold = Aucun gel.\n
    active = actif
    ended = échu
    released = levé
    fromToUntilBy = {0}  {1}  {2}  du {3} au {4}  jusqu'au {5}  par {6} : {7}
    everything = tout
    service = service {0}
    department = direction {0}
    oneWorkstation = un poste

    # Commands/Hold/HoldReleaseCommand
    holdUnknownOrAlreadyReleasedSee = Gel {0} : inconnu ou déjà levé. Voir vigie hold list.
    holdReleased = Gel {0} levé.\n

    # Commands/IncidentsFalsePositiveCommand
    reasonSayWhyInOneSentence = --reason : dites pourquoi, en une phrase.
    reasonBytesAtMostAccentedLetter = --reason : {0} octets au plus (une lettre accentuée en compte deux).
    scopeUntilByAndYesGo = --scope, --until, --by et --yes vont avec --as exception.
    byWithAsExceptionSayWho = --by : avec --as exception, dites qui décide.
    hasDisappearedFrom = {0} : a disparu de {1}.
    falseAlarmIsNotRecordedException = {0}\nLa fausse alerte n'est pas notée ; l'exception, elle, reste écrite. Notez la fausse alerte sans --as exception, ou ôtez l'exception de decisions.yaml.
    falseAlarmRecorded = {0} : fausse alerte notée.\n
    toAddTo = À ajouter à {0} :\n{1}
    withItUsesAlreadyRecordedThis = Avec elle, {0} {0|usage déjà enregistré|usages déjà enregistrés}, celui-ci compris, {0|n'aurait pas été ouvert|n'auraient pas été ouverts} ; les autres restent tels quels.\n
    nothingWasChanged = Rien n'a été changé.
    exceptionWrittenIn = Exception écrite dans {0}.\n
    exceptionAlreadyWrittenNothingIsAdded = Exception déjà écrite ({0}) : rien n'est ajouté.\n
    applyItAnswerOuiYesOr = Appliquer ? Répondez oui ou non.
    standardInput = Entrée standard : {0}

    # Commands/IncidentsListCommand
    fewerThanWorkstationsDeclaredItsUses = {0} : moins de {1} postes déclarés. Ses usages sont regroupés avec d'autres et ne sont pas listés à part.
    maskedServiceGdprArt9Its = Service masqué (art. 9 du RGPD) : ses usages ne sont pas listés à part.
    state = état {0}
    unknownUseListVigieIncidentsList = Usage inconnu : {0}. La liste : vigie incidents list.
    toGoOnAfter = " ; la suite : --after {0}"
    listCutAtLines = Liste coupée à {0} {0|ligne|lignes}{1}.

    # Commands/IncidentsShowCommand
    falseAlarm = Fausse alerte : {0}\n

    # Commands/Keys/KeysAddCommand
    willOpenKeysToComeFrom = {0} ({1}) ouvrira les clés à venir, dès la prochaine rotation.\nProuvez son ouverture : vigie keys test --challenge defi.txt\n

    # Commands/Keys/KeysDeclareLostCommand
    referenceWrittenDecisionOfController = --reference : la décision écrite du responsable de traitement.
    willBeReplacedByAtFirst = {0} ({1}) sera remplacée par {2} ({3}) à la première rotation à partir du {4}.\nD'ici là, pour y revenir : vigie keys withdraw --fingerprint "{3}"\nLes mois déjà scellés ne s'ouvrent qu'avec les clés d'alors.\n

    # Commands/Keys/KeysInitCommand
    recipientOneToThreeKeys = --recipient : une à trois clés.
    fingerprintOneFingerprintForEachKey = --fingerprint : une empreinte par clé, dictée par son détenteur, dans le même ordre.
    periodMoisMonthOr1To = --period : mois, ou 1 à 90 jours.
    siteNameOnOneLine100 = --site : un nom d'une ligne, 100 caractères au plus.
    keyringMade = Trousseau créé : {0}\n
    noKeyIsMadeYetFirst = Aucune clé n'est encore faite : la première le sera, scellée d'abord, avant le premier paquet. Ensuite : vigie keys test --challenge defi.txt\n

    # Commands/Keys/KeysOpenTestCommand
    passphrase = Phrase de passe :
    passphraseMissingOrTooLong = Phrase de passe absente ou trop longue.
    challengeOfAnswerToDictate = Défi de : {0}\nRéponse à dicter : {1}\n

    # Commands/Keys/KeysPairCommand
    nameNameOnOneLine100 = --name : un nom d'une ligne, 100 caractères au plus.
    existsAlreadyChooseAnotherPrefix = {0} existe déjà. Choisissez un autre préfixe.
    passphraseCharactersAtLeast = Phrase de passe ({0} caractères au moins) :
    sameSecondTime = La même, une seconde fois :
    passphraseMissingOrTooLongNothing = Phrase de passe absente ou trop longue. Rien n'a été créé.
    twoPassphrasesDifferNothingWasMade = Les deux phrases diffèrent. Rien n'a été créé.
    passphraseTooShortCharactersAtLeast = Phrase de passe trop courte : {0} caractères au moins ; cinq mots tirés au sort conviennent. Rien n'a été créé.
    privateToKeepKey = Privé, à garder : {0}.key\n
    publicToCarryToProbePub = Public, à porter à la sonde : {0}.pub\n
    fingerprintToDictate = Empreinte à dicter : {0}\n

    # Commands/Keys/KeysResealCommand
    giveRequestOpenOrApplyOne = Donnez --request, --open ou --apply, l'un des trois.
    openAndItAloneWantsKey = --open, et lui seul, demande --key, --recipient, --fingerprint et --output.
    fromKeysAndAddressesSealedFor = De : {0}\n{1} {1|clé|clés} et {2} {2|adresse|adresses} scellées aussi pour {3} : {4}. Portez ce fichier à la sonde.\n
    tooManySealsForOneFile = Trop de scellés pour un fichier ({0} adresses). Purgez d'abord : vigie purge.
    requestWrittenKeysAndAddressesStill = Demande écrite : {0}, {1} {1|clé|clés} et {2} {2|adresse|adresses}, toujours scellées. Portez-la à un destinataire.\n
    keysAndAddressesNowOpenWith = {0} {0|clé|clés} et {1} {1|adresse|adresses} s'ouvrent aussi avec la nouvelle clé.\n

    # Commands/Keys/KeysRotateCommand
    clockIsBeforeCurrentKeyStays = L'horloge est avant le {0} : la clé en cours reste en usage. Vérifiez l'heure de la machine.
    nothingToDoCurrentKeyLasts = Rien à faire : la clé en cours va jusqu'au {0}.\n
    newKeySealedAndInUse = Nouvelle clé, scellée et en usage jusqu'au {0}. L'ancienne est effacée.\n

    # Commands/Keys/KeysStatusCommand
    site = Site : {0}\n
    durationOfKey = Durée d'une clé : {0}\n
    days = {0} jours
    calendarMonth = mois civil
    liveKeyFromTo = Clé vivante : du {0} au {1}\n
    lateItWillBeRenewedBefore = "  en retard : elle sera renouvelée avant le prochain paquet.\n"
    clockWentBackThisKeyStays = "  l'horloge a reculé ({0}) : cette clé reste en usage. Vérifiez l'heure de la machine.\n"
    liveKeyNoneFirstOneComes = Clé vivante : aucune, la première vient avec le premier paquet\n
    sealedKeysKept = Clés scellées gardées : {0}\n
    openingProvedOn = ouverture prouvée le {0}
    openingNeverProvedVigieKeysTest = ouverture jamais prouvée (vigie keys test)
    isAdded = s'ajoute
    replacesKeyDeclaredLost = remplace une clé déclarée perdue
    toComeAtFirstRotationFrom = À venir : {0} : {1}, {2} à la première rotation à partir du {3}\n

    # Commands/Keys/KeysTestCommand
    giveChallengeOrAnswerOneOf = Donnez --challenge ou --answer, l'un des deux.
    challengeWrittenCarryItToDpo = Défi écrit : {0}. Portez-le au DPO ; il l'ouvre avec vigie keys open-test.\n
    thisAnswerIsNotThatOf = Cette réponse n'est pas celle du défi. Vérifiez la dictée, ou faites un nouveau défi.
    openingProved = Ouverture prouvée : {0} ({1}).\n

    # Commands/Keys/KeysWithdrawCommand
    isNoLongerExpected = {0} ({1}) n'est plus attendu.\n

    # Commands/NamesCommand
    showAddressesGoesOnlyWithEach = --show-addresses ne va qu'avec --each.
    laboratoryCommandItShowsAllNames = Commande de laboratoire : elle montre tous les noms, hors catalogue et réseaux exclus compris. N'en gardez pas la sortie.
    linkTypeIsNotReadThese = {0} : type de liaison {1} non lu ; ces paquets sont laissés de côté.
    namesBeyondLeftOut = {0} : {1} {1|nom|noms} au-delà de {2} omis.

    # Commands/PolicyCheckCommand
    warnings = {0} {0|avertissement|avertissements}
    policyCheckCommandEnded = échue
    endsSoon = bientôt échue
    decisionsOfThemFrom = {0} {0|décision|décisions} dont {1} de {2}
    subjectsFollowed = {0} {0|sujet suivi|sujets suivis}
    networks = {0} {0|réseau|réseaux}
    departments = {0} {0|direction|directions}
    exclusions = {0} {0|exclusion|exclusions}
    gateways = {0} {0|passerelle|passerelles}
    groupsOutOfSight = {0} {0|population|populations} hors de vue
    policyCorrect = Politique correcte : {0}.\n

    # Commands/PolicyExplainCommand
    clientIsNotAddressExample10 = --client : {0} n'est pas une adresse. Exemple : 10.20.1.5.
    tryName = " Essayez --name {0}."
    nameIsNotDomainName = --name : {0} n'est pas un nom de domaine.
    vlan1To4094 = --vlan : 1 à 4094.

    # Commands/PurgeCommand
    noDatabaseYetNothingToErase = Pas encore de base ({0}) : rien à effacer.\n
    atIsOnlyForDatabaseOf = --at ne vaut que pour la base d'un rejeu : celle de l'écoute se purge à la date du jour.
    clockFarBeyondLastPurge = L'horloge est au {0}, et la dernière purge est du {1} : rien n'a été effacé. Vérifiez la date (timedatectl) ; si elle est juste : sudo vigie purge --trust-clock

    # Commands/ReloadCommand
    reloadRefusedFormerRulesStayIn = Relecture refusée : les règles précédentes restent en vigueur. Corrigez, puis : vigie reload
    reloadAcceptedServicesVersionPolicy = Relecture acceptée : {0} services, version {1}, politique {2}.\n
    probeHasNotFinishedReadingAgain = La sonde n'a pas fini de relire en une minute. Voyez : vigie status

    # Commands/ReplayCommand
    notFoundOrUnreadableNothingWas = {0} : introuvable ou illisible. Rien n'a été créé.
    keyWouldBeInFolderOf = La clé {0} serait dans le dossier de la base : une copie du dossier serait une copie de la clé. Donnez à --key un autre dossier.
    keyIsMissingAndDatabaseExists = La clé {0} manque, et la base {1} existe : sans sa clé, rien ne peut y être ajouté. Remettez la clé (--key), ou changez de base.
    isNotKeyOfVigie = {0} n'est pas une clé de Vigie.
    daysOnlyLastAreShownOthers = {0} journées : seules les {1} dernières sont montrées. Les autres : vigie report AAAA-MM-JJ.

    # Commands/ReportCommand
    mailAndMailToGoWith = --mail et --mail-to vont avec --output.
    reportOfDpoIsNotMailed = --for dpo : ce rapport nomme des comptes d'agents et ne part pas par courriel. Écrivez-le avec --output et remettez le fichier au DPO.
    noDatabaseYetNoReport = Pas encore de base ({0}) : aucun rapport.
    reportWritten = Rapport écrit : {0}
    reportIsThereAlready = Rapport déjà écrit, rien à refaire : {0}
    isEmptyNoDayReplayCapture = {0} est vide : aucune journée. Relisez une capture : vigie replay FICHIER.
    dayLastOneOfDatabase = Journée : {0}, la dernière de la base.

    # Commands/RestoreCommand
    itsEndDateExpireBesideIt = {0} : sa date de fin (.expire, à côté) manque ou est illisible ; rien n'est remis.
    endedOnNothingIsRestoredVigie = {0} : échue depuis le {1} ; rien n'est remis. vigie purge l'efface.
    restoredThenPurged = {0} : remise, puis purgée.\n

    # Commands/RulesCheckCommand
    toConfirm = {0}:{1} : à confirmer : {2} ({3})\n
    rulesCorrectServicesNamesWarningsNames = Règles correctes ({0}, {1}) : {2} services, {3} noms, {4} {4|avertissement|avertissements}, {5} {5|nom|noms} à confirmer ; {6} noms d'angles morts, {7} noms publics d'ECH. Version {8}.\n

    # Commands/RulesCoverageCommand
    noNameIn = Aucun nom dans {0}.
    missing = manque\t{0}\n
    shared = partagé\t{0}\n
    known = connu\t{0}\n
    namesKnownSharedMissingCoverage = {0} noms : {1} connus, {2} partagés, {3} manquent (couverture {4} %).\n

    # Commands/RulesDiffCommand
    rulesDiffCommandService = service {0}\n
    name = nom {0}\n
    servicesAndNamesChange = {0} {0|service|services} et {1} {1|nom|noms} changent.\n

    # Commands/RulesExplainCommand
    giveNameAloneVigieRulesExplain = "  Donnez le nom seul : vigie rules explain {0}\n"

    # Commands/RulesExportCommand
    leftOutWhichFormatCannotSay = Laissé : « {0} », que le format {1} ne sait pas dire.
    namesOfServicesWithStatus = {0} {0|nom|noms} de services au statut {1}.
    export = Export : {0}

    # Commands/RulesImportCommand
    as1To40LowerCase = --as : 1 à 40 minuscules sans accent, chiffres et tirets, comme ut1-ai.
    v2flyGiveFileOfDataFolder = v2fly : donnez un fichier du dossier data ; ce qu'il inclut est cherché à côté.
    rulesImportCommandImport = Import : {0}
    formerListIfThereIsOne = " La liste précédente, s'il y en a une, reste."
    importRefusedHasTooManyNames = Import refusé : {0} a trop de noms.
    importRefusedNoNameIn = Import refusé : aucun nom dans {0}.
    importRefusedMoreUnknownLinesThan = Import refusé : plus de lignes inconnues que de noms. Le format est-il bien {0} ?
    linesLeftOutInAll = {0} {0|ligne laissée|lignes laissées} en tout : {1}.
    namesSharedLinesLeftOutAdded = {0} : {1} noms ({2} partagés), {3} lignes laissées. Ajoutés : {4} ; retirés : {5} ; déjà dits par nos règles : {6}.\n
    theseNamesHaveLicenceOfTheir = Ces noms ont la licence de leur source : vérifiez-la avant de les transmettre.
    andMore = {0} … et {1} {1|autre|autres}\n

    # Commands/RulesListCommand
    identifierServiceProviderCountryCategory = identifiant\tservice\tfournisseur\tpays\tcatégorie\texposition\tstatut

    # Commands/RulesNewCommand
    idLowerCaseLettersWithoutAccents = id : minuscules sans accent, chiffres et tirets, comme exemple-assistant.
    existsAlreadyEditItOrChoose = {0} existe déjà. Modifiez-le, ou choisissez un autre identifiant.
    rulesNewCommandName = Nom
    provider = Fournisseur
    countryTwoLetters = Pays (deux lettres)
    category = Catégorie
    risk = Risque
    domainNames = Noms de domaine
    isWrittenCompleteItThenVigie = {0} est écrit. Complétez-le, puis : vigie rules check\n
    noAnswerGiveOptionHelp = {0} : pas de réponse. Donnez l'option (--help).
    unknownWordPossible = {0} : mot inconnu. Possibles : {1}.

    # Commands/RulesSignCommand
    nothingToSign = {0} : rien à signer.
    filesSignedPublicKey = {0} {0|fichier signé|fichiers signés}. Clé publique :
    signature = Signature : {0}

    # Commands/RulesStatsCommand
    services = services\t{0}\n
    countries = pays\t{0}\n
    names = noms\t{0}\n
    dedicatedShared = "  dédiés\t{0}\n  partagés\t{1}\n"
    rulesStatsCommandToConfirm = à confirmer\t{0}\n
    checkedMoreThanDaysAgo = vérifiés il y a plus de {0} jours\t{1}\n
    listNamesOfAlreadySaidBy = liste {0}\t{1} noms du {2} ({3}), {4} déjà dits par nos règles\n

    # Commands/RulesTestCommand
    expectationsNotMet = {0} {0|attente|attentes}, {1} {1|déçue|déçues}.\n

    # Commands/RulesUpdateCommand
    updateNothingHasChanged = Mise à jour : {0} Rien n'a changé.
    thisReleaseIsOlderThanOne = Cette livraison, {0}, est plus ancienne que celle en place, signée le {1}. Rien n'a changé. Pour y revenir : --allow-older.
    signedOn = signée le {0}
    withoutDate = sans date
    nothingHasChanged = {0}/{1}. Rien n'a changé.
    filesInstalledServicesAndNamesChange = {0} : {1} fichiers installés ; {2} services et {3} noms changent. L'ancien dossier est {4} (vigie rules diff).\n
    keptYours = Gardés, à vous : {0}.\n
    yourChangesToReleasedFilesAre = Vos changements à des fichiers livrés ne sont plus que dans l'ancien dossier : {0}.\n
    rulesUpdateCommandAndMore = {0} et {1} de plus

    # Commands/RulesVerifyCommand
    signatureGoodFilesOfAreThose = Signature bonne : {0} fichiers de {1} sont ceux du manifeste.\n

    # Commands/RunCommand
    noInterfaceGiveInterfaceOrInterfaces = Aucune interface. Donnez --interface, ou interfaces: dans {0}.
    interfaceEachOneOnceAtMost = --interface : chacune une fois, {0} au plus.
    ringMib1To1024 = --ring-mib : de 1 à 1024.

    # Commands/SelfTestCommand
    wait5To600 = --wait : de 5 à 600.
    serviceIdentifierWithoutBlank = --service : un identifiant, sans espace.
    noInterfaceIsListenedTo = "Aucune interface écoutée. "
    unreadableAnswerFromProbe = Réponse illisible de la sonde.
    onWorkstationOfNetworkThatIs = Sur un poste d'un réseau écouté, tapez : nslookup {0}\nQu'il n'existe pas est normal. Attente : {1} s.\n
    anotherTestTookPlaceOfThis = Un autre essai a pris la place de celui-ci. Recommencez.
    notSeenWithinS = "Pas vu en {0} s. "
    seenAfterOnRecognisedAs = Vu en {0} sur {1} ({2}), reconnu comme {3}. {4}\n

    # Commands/ServicesCommand
    categoryMaskedServicesGdprArt9 = --category : services masqués (art. 9 du RGPD), qui ne se listent pas à part.

    # Commands/SetupCommand
    giveFullPathServiceHasNo = {0} : donnez un chemin complet, un service n'a pas de dossier courant.
    existsAlreadyNothingWasWrittenEdit = {0} existe déjà : rien n'a été écrit. Modifiez-le, ou remplacez-le avec --force.
    isNotFolderMakeItFirst = {0} n'est pas un dossier. Créez-le d'abord.
    answersThatContradictEachOtherNothing = Réponses contradictoires : {0} ; rien n'a été écrit.
    fewerThanWorkstationsProfileSmallNothing = Moins de {0} postes : profil « small », rien n'est gardé par poste, un rapport par semaine.
    toCompleteWithDpoComplianceYaml = À compléter avec le DPO : compliance.yaml (AIPD, CST, information des agents, clé).
    writtenThenVigieConfigCheckSystemctl = Écrit : {0}.\n{1}\nEnsuite : vigie config check {2}\n          systemctl enable --now {3} vigie\n          vigie doctor --listen 60, puis vigie selftest\n
    formerFileKept = {0} : l'ancien est gardé sous {1}.

    # Commands/Subjects/SubjectsSetCommand
    stateDecidedComesFromDecisionItself = --state : « décidé » vient de la décision elle-même : vigie decide.
    giveStateOwnerDueOrNote = Donnez --state, --owner, --due ou --note.
    mailToAtMost = --mail-to : {0} adresses au plus.
    nothingChangesNothingWasWritten = {0} : rien ne change. Rien n'a été écrit.\n
    writtenTo = {0} : {1}. Écrit dans {2}:{3}.\n
    subjectsSetCommandFor = pour le {0}

    # Commands/TrendsCommand
    days7To = --days : 7 à {0}.
    daysOrPeriodNotBoth = --days, ou une période ; pas les deux.

    # Doctor/Doctor
    needsListening = Demande une écoute.
    nothingToCheckHere = Rien à vérifier ici.

    # Doctor/Doctor+Coverage
    noPacketCountedSinceYesterdayNothing = Aucun paquet compté depuis hier : rien à dire des réseaux déclarés.
    startProbeAndWaitMinuteOr = démarrer la sonde et attendre une minute, ou vigie doctor --listen 60s
    setMirrorToBothOnSwitch = régler le miroir sur « both » sur le commutateur
    bothDirectionsAreVisible = Les deux sens sont visibles.
    oneDirectionOnlyEvidenceStopsAt = Un seul sens : preuve limitée à « connexion ouverte ».
    oneDirectionOnlyWhatWorkstationsSend = Un seul sens : ce qu'envoient les postes n'est pas vu.
    declared = {0} {0|déclarée|déclarées}
    noOtherOneSuspected = {0} ; aucune autre suspecte.
    oneAddressAtLeastSpeaksFor = {0} ; une adresse au moins parle pour plusieurs postes.
    lookForItNatProxyRemote = la chercher (NAT, proxy, bureaux à distance) et compléter gateways: dans policy.yaml
    networksDeclared = {0} {0|réseau déclaré|réseaux déclarés}, {1} {1|vu|vus} {2}.
    sinceYesterday = depuis hier
    exclusionsCounted = {0} {0|exclusion|exclusions}
    mirrorSessionOfTheirSwitchOr = session miroir de leur commutateur, ou networks: de policy.yaml ; vigie doctor --listen 60s
    silentReportSaysNothingOfThem = {0} Muets : {1}. Le rapport n'en dit rien.
    noVlanTagAndNoVlan = Sans étiquette VLAN, et aucun VLAN déclaré.
    noTagsDirectionIsFoundBy = Étiquettes absentes : direction trouvée par adresse seulement.
    keepTagOnMirrorPortDocs = garder l'étiquette sur le port miroir (docs/ou-brancher.md)
    vlanTagsReadNoneDeclared = Étiquettes VLAN lues ; aucun déclaré.
    vlanTagsReadDeclaredVLANsSeen = "Étiquettes VLAN lues ; VLAN déclarés vus {0} : "
    wrongNumberInPolicyYamlOr = numéro faux dans policy.yaml, ou VLAN hors du miroir
    ofNamesReadComeFromWorkstations = {0} des noms lus viennent de postes hors des directions déclarées.
    completeDirectionsInPolicyYamlThen = compléter directions: dans policy.yaml, puis vigie reload
    noExclusionDeclared = Aucune exclusion déclarée.
    mailNotHandedOverFileIn = Non remis : {0} ; fichier dans {1}.
    startMailThenJournal = systemctl start vigie-mail, puis journalctl -u vigie-mail
    startReportThenJournal = systemctl start vigie-report, puis journalctl -u vigie-report
    andNoPacketSetAsideSince = {0}, et aucun paquet écarté depuis hier.
    wrongRangeOrVlanInExcluded = plage ou VLAN faux dans excluded: de policy.yaml ? Sans trafic, rien à corriger
    nothingOfItIsAnalysed = {0} ; rien n'en est analysé.
    ofDnsMessagesSeenTwice = {0} des messages DNS vus deux fois.
    countedOnceButMirrorPortIs = comptés une fois, mais le port miroir est chargé pour rien : revoir ses sources
    ofBeginningsOfConnectionsLostEstimate = {0} des débuts de connexion perdus (estimation).
    ifPertesSondeIsRightMirror = si pertes-sonde est correct : port miroir trop étroit
    iPv6OfConnections = IPv6 : {0} des connexions.
    temporaryAddressesDistinctWorkstations = adresses temporaires : les postes distincts sont surestimés (docs/limits.md)
    ofNamesUnreadable = {0} de noms illisibles.
    encryptedDnsRelaysPolicyOfBrowsers = DNS chiffré, relais : stratégie des navigateurs (docs/limits.md)

    # Doctor/Doctor+Data
    doesNotExistYet = {0} n'existe pas encore.
    itIsMadeAtFirstStart = elle se crée au premier démarrage : systemctl start vigie
    setItAsideThenVigieRestore = la mettre de côté, puis vigie restore ou une base neuve
    intact = Intègre, {0}.
    wasDamagedAndSetAsideNewOne = Endommagée et mise de côté sous {0} ; base neuve : l'historique est absent.
    restoreThenMoveSetAside = vigie restore une sauvegarde si besoin, puis ranger la base mise de côté ailleurs ; la purge l'efface après son délai
    folderDoesNotExist = Le dossier {0} n'existe pas.
    makeItForAccountVigieSystemd = le créer pour le compte vigie : systemd-tmpfiles --create
    free = {0} libres.
    writingWillSoonStop = " Écriture bientôt arrêtée."
    freeSomeSpaceOnThisDisk = libérer de la place sur ce disque
    planForMoreSpaceOnThis = prévoir de la place sur ce disque
    cannotBeCheckedDatabaseUnreadable = Non vérifiable, base illisible.
    firstMakeDatabaseReadableAgain = remettre d'abord la base en état
    neverDone = Jamais faite.
    noPurgeForDaysRowsAre = Pas de purge depuis {0} jours : conservation dépassée.
    vigiePurgeAndSystemctlEnableNow = vigie purge, et systemctl enable --now vigie-purge.timer
    doneAgo = Faite il y a {0}.
    doctorNone = Aucune.
    vigieBackupSrvBackupsVigie = vigie backup /srv/sauvegardes/vigie
    noneForDays = Aucune depuis {0} jours.
    nothingConsultedYet = Pas encore de consultation.
    breaksRowsModifiedOrRemoved = {0} {0|rupture|ruptures} : lignes modifiées ou supprimées.
    tellDpoVigieAuditVerify = prévenir le DPO ; vigie audit verify
    chainIntactNo = Chaîne intacte, n° {0}.

    # Doctor/Doctor+Interface
    doesNotExistPresent = {0} n'existe pas. Présentes : {1}.
    doctorNone2 = aucune
    writeRightOneAtInterfacesOf = écrire la bonne à interfaces: de vigie.yaml, puis systemctl restart vigie
    isDown = {0} est arrêtée.
    isUpButWithoutCable = {0} est active, mais sans câble.
    connectMirrorPortOfSwitch = brancher le port miroir du commutateur
    presentAndUp = {0} présente et active{1}.
    hasAddressThisPortShouldOnly = {0} a une adresse : ce port doit seulement écouter.
    ipAddrFlushDevThen = ip addr flush dev {0}, puis {1}
    hasIPv6KernelAnnouncesItselfThere = {0} a IPv6 : le noyau s'y annonce de lui-même.
    hasSentPacketsSinceItStarted = {0} a émis {1} {2|paquet|paquets} depuis son démarrage.
    findWhatSendsTcpdumpQOut = " ; chercher ce qui émet : tcpdump -Q out -i {0}"
    sendsNothingAndHasNoAddress = {0} n'émet rien et n'a pas d'adresse.
    groupsPacketsGroOrLroCopy = {0} regroupe les paquets (GRO ou LRO) : la copie peut les couper.
    settingsOfCorrect = Réglages de {0} corrects.
    takesAllPackets = {0} prend tous les paquets.
    takesOnlyWhatIsAddressedTo = {0} ne prend que ce qui lui est adressé.
    startProbeWhichSeesToIt = démarrer la sonde, qui s'en charge

    # Doctor/Doctor+Keys
    noKeysOnlyAggregatesCanBe = Pas de clés : seuls des agrégats peuvent être écrits.
    withDpoVigieKeysInitDocs = avec le DPO : vigie keys init (docs/guide-dpo.md)
    folderOfKeysThatOnlyProbe = Dossier des clés lisible par la sonde seule.
    noKeyIsLate = Aucune clé en retard.
    keyOfPeriodToCome = La clé en service est d'une période à venir, à partir du {0} : l'horloge a été en avance, ou est en retard.
    checkClockThenKeysStatus = vérifier la date (timedatectl), puis vigie keys status et docs/guide-dpo.md
    keyEndedOnNotRenewedYet = Clé finie le {0}, pas encore renouvelée.
    startProbeOrVigieKeysRotate = démarrer la sonde, ou vigie keys rotate
    openingNeverTried = Ouverture jamais essayée : {0}.
    onlyOneRecipientWereItsKey = Un seul destinataire : sa clé perdue, le passé serait fermé.
    vigieKeysDpoKeypairForSecond = vigie keys dpo-keypair pour un second (docs/guide-dpo.md)
    recipientsOpeningsProved = {0} {0|destinataire, ouverture prouvée|destinataires, ouvertures prouvées}.

    # Doctor/Doctor+Listen
    noPacketInS = {0} : aucun paquet en {1} s.
    nothingHeardRulesUnreadable = Rien n'est écouté : les règles ne se lisent pas.
    mirrorNotConnectedOrWrongPort = miroir non branché ou mauvais port : vérifier la session miroir du commutateur
    packetsInSS = {0} : {1} paquets en {2} s ({3}/s).
    inSeconds = en {0} s
    packetsOutsideAndExcluded = " Hors d'eux : {0} {1|paquet|paquets} ; exclus : {2}."
    namesRead = Noms lus : {0}.
    withoutListenForLongerOrTo = sans {0}, écouter plus longtemps, ou un port que les postes traversent
    nor = " ni "
    tooLittleTrafficOfDeclaredNetworks = Trop peu de trafic des réseaux déclarés pour le dire.
    listenForLongerInOfficeHours = écouter plus longtemps, aux heures de bureau
    ofTrafficComesFromOneAddress = {0} % du trafic vient d'une adresse : sonde derrière le NAT ou le proxy ?
    plugInBeforeItDocsOu = brancher avant lui (docs/ou-brancher.md), ou le déclarer dans gateways:
    addressesOfWorkstationsAreVisibleBefore = Adresses des postes visibles, avant NAT et proxy.

    # Doctor/Doctor+Machine
    memoryDumpWouldWriteAddressesTo = Un vidage mémoire écrirait des adresses sur le disque.
    startItByUnitSuppliedLimitCORE = lancer par l'unité fournie (LimitCORE=0), systemd/vigie.service
    memoryDumpsAreOff = Vidages mémoire désactivés.
    diskNotEncryptedByThisSystem = Disque non chiffré par ce système.
    ifStolenAddressesOfMonthCan = en cas de vol, les adresses du mois sont retrouvables : LUKS, ou baie chiffrée
    diskEncrypted = Disque chiffré.
    catalogueSignedOnDays = Catalogue signé le {0} ({1} {1|jour|jours})
    recentServicesAreNotSeen = {0} : services récents non vus.

    # Doctor/Doctor+Report
    lastOneIsDaysOld = Le dernier a {0} jours.
    noReportIn = Aucun dans {0}.
    madeAgo = Produit il y a {0}.

    # Doctor/Doctor+Rules
    cannotBeCheckedConfigurationUnreadable = Non vérifiables, configuration illisible.
    firstCorrectConfiguration = corriger d'abord la configuration
    probeKeepsFormerSetUntilIt = . La sonde garde l'ancien jeu jusqu'à son arrêt.
    servicesNoError = {0} services, aucune erreur.
    noPolicyNothingIsExcludedEverything = Aucune politique : rien n'est exclu, tout est non évalué.
    networksDepartmentsExclusionsGateways = {0} {0|réseau|réseaux}, {1} {1|direction|directions}, {2} {2|exclusion|exclusions}, {3} {3|passerelle|passerelles}.
    withoutDepartmentsReportDoesNotSay = " Sans direction, le rapport ne dit pas où."
    endedAmongThemOn = {0} {0|échue|échues}, dont {1} le {2}.
    noDecisionHasEnded = Aucune décision échue.
    yearlyReviewOfImpactAssessmentOverdue = Revue annuelle de l'AIPD dépassée de {0} {0|jour|jours}.
    reviewItWithDpoThenIts = la revoir avec le DPO, puis sa date dans compliance.yaml (docs/rgpd.md)
    impactAssessmentOfToReviewBefore = AIPD du {0}, à revoir avant le {1}.
    correctComplianceYaml = corriger compliance.yaml
    listeningRefusedMissing = Écoute refusée. Manquent : {0}.
    completeComplianceYamlWithDpoSudo = compléter compliance.yaml avec le DPO : sudo vigie setup
    probeDoesNotRunAtDeclared = La sonde ne tourne pas au niveau déclaré. {0}
    completeComplianceYamlWithDpoDocs = compléter compliance.yaml avec le DPO (docs/rgpd.md)

    # Doctor/Doctor+Service
    stoppedNothingIsRecorded = Arrêtée : rien n'est enregistré.
    systemctlStatusVigieThenSystemctlStart = systemctl status vigie, puis systemctl start vigie
    listensButNoLongerWrites = Écoute, mais n'écrit plus : {0}
    vigieHasBeenRunningFor = Vigie tourne depuis {0}.
    usesSeenCouldNotBeKept = " {0} {0|signe d'usage vu n'a pas pu être gardé|signes d'usage vus n'ont pas pu être gardés} : la file était pleine."
    diskTooSlowOrFull = vigie status ; disque plein, lent, ou base tenue par un autre programme
    lastReloadRefusedFormerRulesKept = " Dernière relecture refusée, anciennes règles gardées : {0}"
    vigieRulesCheckThenVigieReload = vigie rules check, puis vigie reload
    doctorNo = Pas de {0}.
    noInterfaceIn = Aucune interface dans {0}.
    writeInterfacesEth1There = y écrire interfaces: [eth1]
    isCorrect = {0} est correcte.
    cannotBeCheckedProbeIsStopped = Non vérifiable, sonde arrêtée.
    vigieDoctorListen60SaysWhether = vigie doctor --listen 60 dit si l'écoute est permise
    capNetRawIsMissingCapture = CAP_NET_RAW manque : la capture ne peut pas s'ouvrir.
    startItThroughUnitProvidedSystemd = lancer par l'unité fournie, systemd/vigie.service
    probeHasRightToListen = La sonde a le droit d'écouter.
    hasNotTakenLineYetFailure = {0} n'a encore pris aucune ligne : une panne passerait inaperçue.
    checkThatFileCanBeWritten = vérifier que le fichier peut être écrit ou que syslog tourne (clé siem: de vigie.yaml)
    noLineTakenForFailureWould = Aucune ligne prise depuis {0} : une panne passerait inaperçue.
    lastLineTakenAgoLostSince = Dernière ligne prise il y a {0} ; {1} {1|perdue|perdues} depuis le démarrage.
    readLogOfVigieJournalctlU = lire le journal de Vigie : journalctl -u vigie
    lastLineTakenAgo = Dernière ligne prise il y a {0}.
    noTimeServerSetsItDays = Aucun serveur de temps ne la règle : les jours et sessions peuvent être faux.
    installChronyOrTimedatectlSetNtp = installer chrony, ou timedatectl set-ntp true
    possibleErrorOfSMatchingWith = Écart possible de {0} s : rapprochement avec les baux DHCP faux.
    synchronised = Synchronisée.

    # Doctor/Doctor+Traffic
    notOpenYet = {0} : pas encore ouverte.
    noPacketFor = {0} : aucun paquet depuis {1}.
    checkCableAndMirrorSessionOf = vérifier câble et session miroir du commutateur ; vigie doctor --listen 60
    packetsReadSinceStart = {0} : {1} {2|paquet lu|paquets lus} depuis le démarrage.
    packetsLostTodayOf = {0} paquets perdus aujourd'hui, sur {1}.
    enlargeCaptureRingMibInVigie = agrandir capture: ring-mib dans vigie.yaml, puis systemctl restart vigie
    noDnsQuestionSeenSinceStart = Aucune demande DNS vue depuis le démarrage.
    listenToPathFromWorkstationsTo = écouter aussi le chemin des postes vers leur résolveur ; vigie selftest
    dnsQuestionsSeenSinceStart = {0} demandes DNS vues depuis le démarrage.

    # Doctor/FindingText
    checksCorrectToWatchFailed = {0} {0|contrôle|contrôles} : {1} {1|correct|corrects}, {2} à surveiller, {3} en échec
    failed = ÉCHEC
    correct = correct
    attention = attention

    # Main
    langFrOrEn = --lang : fr ou en.

    # Setup/SetupDialogue
    answerIsNeeded = une réponse est nécessaire
    setupDialogueNo = "  Non : {0}.\n"
    tooManyAnswersRefusedNothingWas = « {0} » : trop de réponses refusées ; rien n'a été écrit.
    oneLineEmptyLineToEnd = \n  (une par ligne, ligne vide pour finir)\n
    atLeastOneIsNeeded = il en faut au moins une
    answersEndedBeforeNothingWasWritten = Réponses finies avant « {0} » : rien n'a été écrit. Reprenez depuis le début.

    # Setup/SetupFiles
    refused = refusé

    # Setup/SetupQuestions
    interfaceOfMirrorPortPresent = Interface du port miroir (présentes : {0})
    thisIsNotNameOfInterface = ce n'est pas un nom d'interface, comme eth1
    itDoesNotExistOnThis = elle n'existe pas sur cette machine (ip link les montre)
    nameOfCollectivity = Nom de la collectivité
    timeZone = Fuseau horaire
    oneOf = un de {0}
    numberOfWorkstations = Nombre de postes de travail
    networksOfWorkstationsNetworkVlan = Réseaux des postes : RÉSEAU ; VLAN ; DIRECTION ; POSTES, par exemple « 10.20.1.0/24 ; 20 ; Finances ; 41 » ; seul le réseau est nécessaire
    networksNotToLookAtName = Réseaux à ne pas regarder : NOM ; RÉSEAU ou vlan N, par exemple « Local syndical ; 10.40.7.0/24 » (Wi-Fi public, local syndical, médecine du travail)
    gatewaysAddressResolverProxyNatOr = Passerelles : ADRESSE ; résolveur, mandataire, nat ou bureaux (à distance), par exemple « 10.0.0.53 ; résolveur »
    controller = Responsable de traitement
    contactOfDpoEMailAddress = Contact du DPO (adresse électronique)
    addressLikeDpoMairieExample = une adresse, comme dpo@mairie.example
    legalBasis61ETask = Base légale, 6-1-e (mission d'intérêt public) ou 6-1-f (intérêt légitime)
    write61EOr6 = écrire 6-1-e ou 6-1-f, selon le DPO
    referenceOfWrittenBalancingTest = Référence de la mise en balance écrite
    referenceOfEntryInRegisterArt = Référence de la fiche du registre (art. 30)
    oneLineOfText100Characters = une ligne de texte, 100 caractères au plus
    number1To1000000 = un nombre, de 1 à 1000000
    write = écrire {0}
    networkVlanDepartmentWorkstations = RÉSEAU ; VLAN ; DIRECTION ; POSTES
    vlanIsNumberFrom1To = un VLAN est un nombre de 1 à 4094
    nameNetworkOrNameVlanN = NOM ; RÉSEAU, ou NOM ; vlan N
    addressResolverProxyNatOrShared = ADRESSE ; résolveur, mandataire, nat ou bureaux
    kindResolverProxyNatOrShared = sorte : résolveur, mandataire, nat ou bureaux

    # Support/AuditTrail
    trailAccountSharedItDoesNot = Journal : compte {0}, partagé ; il ne dit pas quelle personne a agi. Passez par sudo depuis un compte nominatif.
    thisIsNotHeadOfTrail = {0} : ce n'est pas la tête d'un journal.

    # Support/CollectionGate
    listeningRefusedPreconditionsMissingIn = Écoute refusée ; préalables manquants dans compliance.yaml : {0}. Complétez-les avec le DPO.
    aggregateLevelOfSmallProfile = Niveau agrégé\~: profil «\~small\~» de vigie.yaml.
    noRowByWorkstationIsKept = " Aucune ligne par poste n'est tenue ni montrée : lisez les agrégats avec vigie report, ou complétez compliance.yaml avec le DPO."

    # Support/DatabaseOption
    toCommandsProposedAdd = Aux commandes proposées, ajoutez : {0}

    # Support/DaysReading
    daysAtMostNarrowItWith = {0} journées : {1} au plus. Resserrez avec --from et --to.

    # Support/DecisionBook
    untilHasPassedGiveDayTo = --until : le {0} est passé. Donnez un jour à venir, ou ôtez --until.

    # Support/DecisionBook+Draft
    wouldExceedBytesMoveWhatLasts = {0} dépasserait {1} octets. Reportez ce qui dure dans policy.yaml. Rien n'a été écrit.
    decisionCannotBeAddedNothingWas = {0}\nLa décision ne peut pas être ajoutée. Rien n'a été écrit.
    isNotListOfItemsAt = {0} n'est pas une liste d'éléments « - » en début de ligne : ajoutez-y la décision à la main. Rien n'a été écrit.\n{1}

    # Support/DecisionText
    decisionTextFor = pour {0}
    byRule = par la règle « {0} »
    untilIncluded = jusqu'au {0} inclus
    defaultStatus = statut par défaut

    # Support/DecisionTexts
    sayItInFewWords = {0} : dites-le en quelques mots.
    oneLineOnlyCharactersAtMost = {0} : une seule ligne, {1} caractères au plus.

    # Support/DurationText
    hMin = {0} h {1} min
    durationText1Day = 1 jour

    # Support/FalsePositiveException
    serviceOfThisUseIsNo = Le service de cet usage n'est plus dans le catalogue.
    maskedServiceGdprArt9Decide = Service masqué (art. 9 du RGPD) : décidez-en dans policy.yaml, sans passer par un usage.
    thisUseHasNoDepartmentChoose = Cet usage n'a pas de direction. Choisissez --scope service ou rule.
    departmentOfThisUseIsNot = La direction de cet usage n'est pas montrée : moins de {0} postes déclarés, ou plus dans la politique. Choisissez --scope service ou rule, ou décidez pour une direction avec vigie decide --direction.
    severalRulesRecognisedThisUseChoose = Plusieurs règles ont reconnu cet usage. Choisissez --scope direction ou service.
    ruleThatRecognisedThisUseIs = La règle qui a reconnu cet usage n'est plus dans le catalogue. Choisissez --scope direction ou service.
    exceptionWouldHaveNoEffectOn = L'exception n'aurait pas d'effet sur cet usage : une décision plus précise{0} l'emporte (docs/regles.md, 4.3). Choisissez une autre portée (--scope), ou ôtez cette décision. Rien n'a été changé.

    # Support/KeyPath
    databaseAtRootHasNoFolder = Une base à la racine n'a pas de dossier voisin pour sa clé. Donnez --key.

    # Support/KeysOption
    zoneOneOf = --zone : un de {0}.

    # Support/ListReading
    list = Liste : {0}
    moreThanBytesChooseSmallerList = {0} : plus de {1} octets. Choisissez une liste plus petite.
    listReadingStandardInput = entrée standard
    nothingCanBeIncludedFromStandard = rien ne s'inclut depuis l'entrée standard

    # Support/MailOption
    mailToIsNotOneAddress = --mail-to : {0} n'est pas une adresse seule, comme rssi@ville.example.

    # Support/MomentText
    at = {0} à {1} h {2}

    # Support/OwnRuleFiles
    isYoursAndReleaseBringsAnother = {0} est à vous, et la livraison apporte un autre fichier de ce nom. Renommez le vôtre. Rien n'a changé.

    # Support/PageOption
    isNotUtf8TextSaveItAsUtf8 = {0} : n'est pas du texte UTF-8. Réenregistrez-le en UTF-8.

    # Support/PeriodArgument
    hierYesterdayAujourdhuiTodaySemaineWeek = hier, aujourd'hui, semaine, mois, 2026-11-22, 2026-W47 ou 2026-11

    # Support/PeriodOption
    unknownPeriodWrite = Période inconnue : {0}. Écrivez {1}.
    periodOrFromAndToNot = Une période ou --from et --to, pas les deux.

    # Support/PolicyAnswerText
    moment = Moment
    workstation = Poste
    network = Réseau
    policyAnswerTextDepartment = Direction
    exclusion = Exclusion
    gateway = Passerelle
    policyAnswerTextService = Service
    rule = Règle
    status = Statut
    reason = Motif
    toPropose = À proposer
    use = Usage
    outsideDeclaredNetworksNetworks = hors des réseaux déclarés (networks:)
    realm = {0}{1}, domaine « {2} »
    dnsQuestionIsEnough = , une question DNS suffit
    noneDeclaredForThisWorkstation = aucune déclarée pour ce poste
    policyAnswerTextNone = aucun
    dedicatedName = nom dédié
    sharedName = nom partagé
    role = {0} ({1}, rôle {2}), {3}:{4}
    doesNotApply = sans objet
    noneNeedToExamine = aucune : besoin à instruire
    decidedBy = décidé par {0}
    notWritten = non écrit
    priorityOnceEstablished = " Priorité {0} une fois établie : {1}."
    yesConnectionOpensUse = oui : une connexion ouvre un usage constaté.
    noRuleMatchesThisName = aucune règle ne correspond à ce nom
    thisTrafficIsExcludedLeftOut = ce trafic est exclu, écarté avant toute lecture
    thisWorkstationIsOutsideDeclaredNetworks = ce poste est hors des réseaux déclarés
    resolverRepeatsQuestionsOfOthers = un résolveur répète les questions des autres
    thisAddressSpeaksForSeveralWorkstations = cette adresse parle pour plusieurs postes ; compté par jour et par service, sans poste
    nameServesOtherThingsToo = le nom sert aussi à autre chose
    nameOfThisRoleDoesNot = un nom de ce rôle ne prouve pas un usage
    factIsNotVerifiedSourceUnverified = le fait n'est pas vérifié (source: unverified)
    thisStatusOpensNoneCountedBy = ce statut n'en ouvre pas ; compté par jour seulement
    policyAnswerTextNo = non : {0}.

    # Support/PurgeRun
    backups = Sauvegardes
    sealedKeys = Clés scellées
    oldest = le plus ancien : {0}
    nothingIsLeft = rien ne reste
    keptByHold = , {0} {1|gardé|gardés} par un gel
    erasedBefore = {0} : {1} {2|effacé|effacés}{3}, avant le {4} ; {5}.\n
    purgeRunUsesSeen = Usages constatés
    usesOfDayByWorkstation = Usages du jour par poste
    sealedBoxes = Boîtes scellées
    sealedKeysFiles = Clés scellées, fichiers
    aggregates = Agrégats
    coverage = Couverture
    filesReplayed = Fichiers relus
    reportsAndExports = Rapports et exports
    databasesSetAside = Bases mises de côté

    # Support/RecipientKey+File
    fingerprintDictatedIsNotThatOf = {0} : l'empreinte dictée n'est pas celle de ce fichier. Ce n'est pas la bonne clé, ou elle a été changée en route. Rien n'a été changé.

    # Support/Release
    releaseNothingHasChanged = {0} : {1}. Rien n'a changé.
    noLinkAndNoUnusualName = {0}/{1} : ni lien ni nom inhabituel dans une livraison. Ôtez-le.
    moreThanFiles = {0} : plus de {1} fichiers.
    rules = Règles : {0}
    release = la livraison
    ofIsNotDateOfSignature = {0} de {1} n'est pas une date de signature.
    neitherManifestNorManifestSigThis = Ni MANIFEST ni MANIFEST.sig : ce n'est pas une livraison signée.
    signatureWrongManifestIsNotSigned = Signature fausse : MANIFEST n'est pas signé par cette clé. N'installez pas ces règles.
    belongsToAdministratorNotToRelease = {0} : appartient à l'administrateur, pas à une livraison
    verificationFailed = \nVérification : échec.

    # Support/ReplaySummary
    database = Base : {0}
    alreadyReplayedIntoThisDatabaseLeft = {0} : déjà relu dans cette base ; laissé de côté, rien n'est compté deux fois. Les décisions prises depuis ne s'y appliquent pas ; pour cela, relisez dans une base neuve.
    readPacketsUnreadableNotRelevant = Lu : {0} paquets, {1} ; {2} illisibles, {3} sans objet.
    recognisedObservationsOfAiServices = Reconnu : {0} {1|observation|observations} de services d'IA
    blockedConnectionAttemptsWithoutUse = Bloqué : {0} {1|tentative|tentatives} de connexion sans usage (un succès du pare-feu).
    observationsOfClientsOutsideDeclared = {0} {1|observation|observations} de clients hors des réseaux déclarés (networks:) : {1|non gardée|non gardées}.
    observationsNotKeptForWantOf = {0} {1|observation non gardée|observations non gardées}, faute de place.
    countedByDayServiceAndDepartment = , comptées par journée, service et direction ; aucune ligne par poste.
    replaySummaryUsesSeen = , {0} {1|usage constaté|usages constatés}.

    # Support/ReportDelivery
    thatCouldNotBeNoted = {0}\nCela n'a pas pu être noté : {1}
    reasonUnknown = raison inconnue

    # Support/ReportDesk
    synthesisIsOfPeriodThatIs = La synthèse porte sur une période close : {0} ne l'est pas encore. Essayez semaine ou mois.
    aggregateReportIsOfPeriodThatIs = Au niveau agrégé, le rapport porte sur une période close : {0} ne l'est pas encore. Essayez hier, semaine ou mois.
    synthesisIsOfDayWeekOr = La synthèse porte sur une journée, une semaine ou un mois du calendrier.
    aggregateReportIsOfDayWeekOr = Au niveau agrégé, le rapport porte sur une journée, une semaine ou un mois du calendrier : une plage libre, ôtée d'une autre, laisserait voir une journée.
    reportPublishedForCannotBeRead = Le rapport publié pour {0} est illisible dans {1} : la base a été modifiée. Reprenez une sauvegarde (vigie restore).
    reportOfCannotBeKept = Le rapport de {0} ne peut pas être gardé.
    thisReportOfIsNotPublished = Ce rapport de {0} n'est pas encore publié, et ce compte ne peut pas l'écrire dans la base. Une fois : sudo -u vigie vigie report --for {1} {0}\n{2}
    reportOfCouldNotBeRead = Le rapport de {0} n'a pas pu être relu.

    # Support/ReportStanding
    report = Rapport
    reportOf = Rapport du {0}
    reportNotMadeOn = Rapport non produit le {0} : {1}
    otherReportNotMadeOn = {0} non produit le {1} : {2}
    synthesesNotPublishedOn = Synthèses non publiées le {0} : {1}
    reportNamed = Rapport {0}
    madeMailNotPreparedOn = {0} produit, courriel non préparé le {1} : {2}
    reportStandingMadeOn = {0} produit le {1}.
    madeMailWaiting = {0} produit le {1}, courriel en attente.
    madeMailHandedOver = {0} produit le {1}, courriel remis.
    madeMailRefused = {0} produit le {1}, courriel non remis : {2}

    # Support/RuleFiles
    given = donné
    rulesNoYamlFileInServices = Règles : aucun fichier .yaml dans {0}/services. Donnez le bon dossier avec --rules.
    ruleFilesRules = Règles : {0} ({1}).
    policyNoneNothingIsExcludedEverything = " Politique : aucune ; rien n'est exclu, tout est non évalué."
    problemsInRulesNothingWasStarted = \n{0} {0|problème|problèmes} dans les règles : rien n'a été lancé.
    problems = \n{0} {0|problème|problèmes}.
    preconditionsUnreadableNothingWasStarted = \nPréalables illisibles : rien n'a été lancé.
    rulesIsNoFolder = Règles : {0} n'est pas un dossier ({1}).
    systemFolder = dossier du système
    currentFolder = dossier courant
    rulesNotFoundNeitherNorGive = Règles introuvables : ni {0} ni ./{1}. Donnez le dossier avec --rules.
    isNotUtf8TextSave = {0}: n'est pas du texte UTF-8. Réenregistrez-le en UTF-8.

    # Support/RuleFiles+Own
    hasDisappearedNothingWasWritten = {0} a disparu. Rien n'a été écrit.

    # Support/SelfTestVerdict
    interfaceStopped = "L'interface s'est arrêtée. "
    noPacketDuringTestMirrorNot = Aucun paquet pendant l'essai : miroir non branché, ou mauvais port. Vérifiez le câble et la session miroir du commutateur : vigie doctor --listen 60
    packetsSeenButNoDnsQuestion = {0} {1|paquet vu|paquets vus}, mais aucune demande DNS : le miroir ne montre pas le chemin des postes vers leur résolveur, ou leur DNS est chiffré. Écoutez aussi le port de ce résolveur.
    otherDnsQuestionsSeenNotThat = {0} autres demandes DNS vues, pas celle de {1} : le poste passe par un autre chemin, est dans un réseau exclu (excluded:), ou a gardé la réponse en mémoire. Essayez depuis un autre poste, puis : vigie policy check
    seeVigieStatus = Voyez : vigie status
    dnsQuestion = demande DNS
    encryptedConnection = connexion chiffrée
    requestToProxy = demande à un mandataire
    workstationIsInDeclaredNetwork = Le poste est dans un réseau déclaré.
    seenThroughDeclaredGatewayOnlyWhat = Vu par une passerelle déclarée seulement : ce que demandent les postes derrière elle n'est pas compté par poste.
    butOutsideDeclaredNetworksItsUse = Mais hors des réseaux déclarés : son usage ne serait pas gardé. Complétez networks: dans policy.yaml, puis : vigie reload

    # Support/ServiceSetup
    problemsInConfiguration = \n{0} {0|problème|problèmes} de configuration.

    # Support/SocketOption
    vigieIsNotRunningNothingIs = Vigie n'est pas en marche : rien n'est écouté ni enregistré ({0} ne répond pas). Voyez pourquoi : systemctl status vigie ; relancez : systemctl start vigie
    socketOptionRefused = Refusé : {0}.
    probeReadsItsRulesAgain = La sonde relit ses règles ; vigie status dit si elle les prend.
    thenVigieReload = Sur la sonde qui écoute, en tenir compte dès maintenant : sudo vigie reload

    # Support/StatusArgument
    unknownStatusWrite = Statut inconnu : {0}. Écrivez {1}.

    # Support/StatusText
    lostByKernel = perdus par le noyau
    lostByCard = perdus par la carte
    observationsLost = observations perdues
    connectionsForgottenForWantOfRoom = connexions oubliées faute de place
    namesNeverComplete = noms jamais complets
    unreadablePackets = paquets illisibles
    vigieRunningFor = VIGIE {0} · en marche depuis {1} ({2})
    level = Niveau
    today = Aujourd'hui
    packetsRead = {0} paquets lus ; {1}, {2}
    writing = ÉCRITURE
    impossible = impossible : {0}
    noLineTaken = aucune ligne prise
    lastLineTakenSAgo = dernière ligne prise il y a {0} s
    lost = {0} : {1}, {2} {2|perdue|perdues}
    statusTextRules = Règles
    servicesVersionPolicy = {0} services, version {1}, politique {2}
    purge = Purge
    doneOn = faite le {0}
    statusTextNeverDone = jamais faite
    statusTextDatabase = Base
    pseudonymous = pseudonymisé
    aggregate = agrégé
    absent = absente
    madeOn = produit le {0}
    readAgainOnAccepted = relues le {0}, acceptées
    statusTextRefused = REFUSÉES
    onFormerOnesStayInForce = le {0} ; les précédentes restent en vigueur :
    noPacketYet = aucun paquet encore
    lastPacketAgo = dernier paquet il y a {0}
    listenedTo = écoutée ; {0}
    waiting = EN ATTENTE : {0}
    opening = ouverture en cours
    packetsReadObservationsLostByKernel = {0} paquets lus, {1}{2} perdus par le noyau, {3} par la carte
    observations = "{0} observations, "
    foundDamagedSetAside = trouvée endommagée le {0}, mise de côté sous {1}

    # Support/SubjectBook
    wouldExceedBytesRemoveItsOldest = {0} dépasserait {1} octets. Ôtez-en les anciens éléments : seul le dernier de chaque service compte. Rien n'a été écrit.
    thisSubjectCannotBeAddedNothing = {0}\nCe sujet ne peut pas être ajouté. Rien n'a été écrit.
    isNoListOfItemsAt = {0} n'est pas une liste d'éléments « - » en début de ligne : ajoutez-y le sujet à la main. Rien n'a été écrit.\n

    # Support/SubjectStateArgument
    unknownStateWrite = État inconnu : {0}. Écrivez {1}.
    """#
}
