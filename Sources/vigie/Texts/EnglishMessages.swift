/// What the commands say in English; `docs/decisions/0025-texts.md` describes the format.
enum EnglishMessages {
  static let all = #"""
    # Commands/Audit/AuditListCommand
    limit1To10000 = --limit: 1 to 10000.
    sharedAccount = " (shared account)"
    rows = {0}  {1}  {2}{3}  {4}  {5}  {6} {6|row|rows}

    # Commands/Audit/AuditVerifyCommand
    isMissingHeadThatProbeKeeps = {0} is missing: the head that the probe keeps is not compared.
    trailModifiedFindingsSetCopyOf = Trail modified: {0} {0|finding|findings}. Set a copy of the folder aside and tell the DPO.
    trailIntactRowsHeadsComparedHead = Trail intact: {0} {0|row|rows}, {1} {1|head|heads} compared. Head: {0}:{2}\n
    rowItsContentWasModified = Row {0}: its content was modified.
    rowItDoesNotFollowOne = Row {0}: it does not follow the one before; a row was removed, added or moved.
    beforeRowNumbersAreMissing = Before row {0}: numbers are missing.
    headKeptIsBeyondEndRows = The head kept, {0}, is beyond the end: rows were cut off.
    headKeptIsNotThatOf = The head kept, {0}, is not that of this row: the trail was made anew.

    # Commands/BackupCommand
    toBeErasedBy = {0}: to be erased by {1}.\n

    # Commands/ConfigCheckCommand
    noInterfaceWriteOneInterfacesEth1 = {0}: no interface. Write one: interfaces: [eth1]
    configurationCorrect = Configuration correct ({0}).\n

    # Commands/ConfigShowCommand
    etcVigieRulesElseRules = (/etc/vigie/rules, else ./rules)
    noFileDefaultValues = no file: default values
    policyYamlOfRules = (policy.yaml of the rules)
    complianceYamlBesidePolicy = (compliance.yaml beside the policy)
    configShowCommandNone = (none)
    yes = yes
    no = no

    # Commands/DecideCommand
    hoursIsWritten080018 = --hours is written 08:00-18:00; --days is written mon..fri, or some of mon, tue, wed, thu, fri, sat, sun, separated by commas.
    alreadyNothingWasWritten = {0}: already {1} ({2}). Nothing was written.\n
    writtenIn = {0}: {1}. Written in {2}.\n
    unknownServiceListVigieRulesList = Unknown service: {0}. The list: vigie rules list.
    departmentUnknownToPolicyDeclared = "Department unknown to the policy: {0}. Declared: "
    decideCommandNone = none.
    statusDoesNotChangeTodayIt = The status does not change today; it was: {0}.\n
    before = Before: {0}.\n
    stillThereMorePrecise = Still there, more precise: {0} ({1}).\n

    # Commands/DoctorCommand
    onlyOneOrSeveralOfWith = --only: one or several of {0}, with commas.

    # Commands/Export/ExportIncidentsCommand
    blockedAttempts = , {0} {1|blocked attempt|blocked attempts}
    usesSeen = {0} {2|use|uses} seen{1}.

    # Commands/Export/ExportJob
    rowsWithItsManifestToBe = {0}: {1} {3|row|rows}, with its manifest. To be erased by {2}; in the reports folder of the database, the purge does it.

    # Commands/Export/ExportOptions
    whyBytesAtMost = --why: {0} bytes at most.

    # Commands/Hold/HoldAddCommand
    oneScopeAndOneOnlyService = One scope, and one only: --service, --direction, --incident or --all.
    fromIsAfterTo = --from is after --to.
    reasonAndApprovedBySayWhy = --reason and --approved-by: say why and by whom.
    untilFromTodayToDaysThat = --until: from today to {0} days, that is {1} at the latest.
    holdRecordedUntil = Hold {0} recorded, until {1}.\n
    unknownInSeeVigieIncidentsList = {0}: unknown in {1}. See vigie incidents list.

    # Commands/Hold/HoldListCommand
    noHold = No hold.\n
    active = active
    ended = ended
    released = released
    fromToUntilBy = {0}  {1}  {2}  from {3} to {4}  until {5}  by {6}: {7}
    everything = everything
    service = service {0}
    department = department {0}
    oneWorkstation = one workstation

    # Commands/Hold/HoldReleaseCommand
    holdUnknownOrAlreadyReleasedSee = Hold {0}: unknown or already released. See vigie hold list.
    holdReleased = Hold {0} released.\n

    # Commands/IncidentsFalsePositiveCommand
    reasonSayWhyInOneSentence = --reason: say why, in one sentence.
    reasonBytesAtMostAccentedLetter = --reason: {0} bytes at most (an accented letter counts for two).
    scopeUntilByAndYesGo = --scope, --until, --by and --yes go with --as exception.
    byWithAsExceptionSayWho = --by: with --as exception, say who decides.
    hasDisappearedFrom = {0}: has disappeared from {1}.
    falseAlarmIsNotRecordedException = {0}\nThe false alarm is not recorded; the exception stays written. Record the false alarm without --as exception, or remove the exception from decisions.yaml.
    falseAlarmRecorded = {0}: false alarm recorded.\n
    toAddTo = To add to {0}:\n{1}
    withItUsesAlreadyRecordedThis = With it, {0} {0|use|uses} already recorded, this one included, would not have been opened; the others stay as they are.\n
    nothingWasChanged = Nothing was changed.
    exceptionWrittenIn = Exception written in {0}.\n
    exceptionAlreadyWrittenNothingIsAdded = Exception already written ({0}): nothing is added.\n
    applyItAnswerOuiYesOr = Apply it? Answer oui (yes) or non (no).
    standardInput = Standard input: {0}

    # Commands/IncidentsListCommand
    fewerThanWorkstationsDeclaredItsUses = {0}: fewer than {1} workstations declared. Its uses are put together with others and not listed apart.
    maskedServiceGdprArt9Its = Masked service (GDPR, art. 9): its uses are not listed apart.
    state = state {0}
    unknownUseListVigieIncidentsList = Unknown use: {0}. The list: vigie incidents list.
    toGoOnAfter = ; to go on: --after {0}
    listCutAtLines = List cut at {0} {0|line|lines}{1}.

    # Commands/IncidentsShowCommand
    falseAlarm = False alarm: {0}\n

    # Commands/Keys/KeysAddCommand
    willOpenKeysToComeFrom = {0} ({1}) will open the keys to come, from the next rotation.\nProve that it opens: vigie keys test --challenge challenge.txt\n

    # Commands/Keys/KeysDeclareLostCommand
    referenceWrittenDecisionOfController = --reference: the written decision of the controller.
    willBeReplacedByAtFirst = {0} ({1}) will be replaced by {2} ({3}) at the first rotation from {4}.\nUntil then, to go back: vigie keys withdraw --fingerprint "{3}"\nThe months already sealed open only with the keys of then.\n

    # Commands/Keys/KeysInitCommand
    recipientOneToThreeKeys = --recipient: one to three keys.
    fingerprintOneFingerprintForEachKey = --fingerprint: one fingerprint for each key, dictated by its holder, in the same order.
    periodMoisMonthOr1To = --period: mois (a month), or 1 to 90 jours (days).
    siteNameOnOneLine100 = --site: a name on one line, 100 characters at most.
    keyringMade = Keyring made: {0}\n
    noKeyIsMadeYetFirst = No key is made yet: the first one will be, sealed beforehand, before the first packet. Then: vigie keys test --challenge challenge.txt\n

    # Commands/Keys/KeysOpenTestCommand
    passphrase = "Passphrase: "
    passphraseMissingOrTooLong = Passphrase missing or too long.
    challengeOfAnswerToDictate = Challenge of: {0}\nAnswer to dictate: {1}\n

    # Commands/Keys/KeysPairCommand
    nameNameOnOneLine100 = --name: a name on one line, 100 characters at most.
    existsAlreadyChooseAnotherPrefix = {0} exists already. Choose another prefix.
    passphraseCharactersAtLeast = "Passphrase ({0} characters at least): "
    sameSecondTime = "The same, a second time: "
    passphraseMissingOrTooLongNothing = Passphrase missing or too long. Nothing was made.
    twoPassphrasesDifferNothingWasMade = The two passphrases differ. Nothing was made.
    passphraseTooShortCharactersAtLeast = Passphrase too short: {0} characters at least; five words drawn by lot will do. Nothing was made.
    privateToKeepKey = Private, to keep: {0}.key\n
    publicToCarryToProbePub = Public, to carry to the probe: {0}.pub\n
    fingerprintToDictate = Fingerprint to dictate: {0}\n

    # Commands/Keys/KeysResealCommand
    giveRequestOpenOrApplyOne = Give --request, --open or --apply, one of the three.
    openAndItAloneWantsKey = --open, and it alone, wants --key, --recipient, --fingerprint and --output.
    fromKeysAndAddressesSealedFor = From: {0}\n{1} {1|key|keys} and {2} {2|address|addresses} sealed for {3} as well: {4}. Carry this file to the probe.\n
    tooManySealsForOneFile = Too many seals for one file ({0} addresses). Purge first: vigie purge.
    requestWrittenKeysAndAddressesStill = Request written: {0}, {1} {1|key|keys} and {2} {2|address|addresses}, still sealed. Carry it to a recipient.\n
    keysAndAddressesNowOpenWith = {0} {0|key|keys} and {1} {1|address|addresses} now open with the new key as well.\n

    # Commands/Keys/KeysRotateCommand
    clockIsBeforeCurrentKeyStays = The clock is before {0}: the current key stays in use. Check the machine's time.
    nothingToDoCurrentKeyLasts = Nothing to do: the current key lasts until {0}.\n
    newKeySealedAndInUse = New key, sealed and in use until {0}. The former one is erased.\n

    # Commands/Keys/KeysStatusCommand
    site = Site: {0}\n
    durationOfKey = Duration of a key: {0}\n
    days = {0} days
    calendarMonth = calendar month
    liveKeyFromTo = Live key: from {0} to {1}\n
    lateItWillBeRenewedBefore = "  late: it will be renewed before the next packet.\n"
    clockWentBackThisKeyStays = "  the clock went back ({0}): this key stays in use. Check the machine's time.\n"
    liveKeyNoneFirstOneComes = Live key: none, the first one comes with the first packet\n
    sealedKeysKept = Sealed keys kept: {0}\n
    openingProvedOn = opening proved on {0}
    openingNeverProvedVigieKeysTest = opening never proved (vigie keys test)
    isAdded = is added
    replacesKeyDeclaredLost = replaces a key declared lost
    toComeAtFirstRotationFrom = To come: {0}: {1}, {2} at the first rotation from {3}\n

    # Commands/Keys/KeysTestCommand
    giveChallengeOrAnswerOneOf = Give --challenge or --answer, one of the two.
    challengeWrittenCarryItToDpo = Challenge written: {0}. Carry it to the DPO, who opens it with vigie keys open-test.\n
    thisAnswerIsNotThatOf = This answer is not that of the challenge. Check what was dictated, or make a new challenge.
    openingProved = Opening proved: {0} ({1}).\n

    # Commands/Keys/KeysWithdrawCommand
    isNoLongerExpected = {0} ({1}) is no longer expected.\n

    # Commands/NamesCommand
    showAddressesGoesOnlyWithEach = --show-addresses goes only with --each.
    laboratoryCommandItShowsAllNames = Laboratory command: it shows all names, those outside the catalogue and of excluded networks too. Do not keep what it prints.
    linkTypeIsNotReadThese = {0}: link type {1} is not read; these packets are left aside.
    namesBeyondLeftOut = {0}: {1} {1|name|names} beyond {2} left out.

    # Commands/PolicyCheckCommand
    warnings = {0} {0|warning|warnings}
    policyCheckCommandEnded = ended
    endsSoon = ends soon
    decisionsOfThemFrom = {0} {0|decision|decisions}, {1} of them from {2}
    subjectsFollowed = {0} {0|subject|subjects} followed
    networks = {0} {0|network|networks}
    departments = {0} {0|department|departments}
    exclusions = {0} {0|exclusion|exclusions}
    gateways = {0} {0|gateway|gateways}
    groupsOutOfSight = {0} {0|group|groups} out of sight
    policyCorrect = Policy correct: {0}.\n

    # Commands/PolicyExplainCommand
    clientIsNotAddressExample10 = --client: {0} is not an address. Example: 10.20.1.5.
    tryName = " Try --name {0}."
    nameIsNotDomainName = --name: {0} is not a domain name.
    vlan1To4094 = --vlan: 1 to 4094.

    # Commands/PurgeCommand
    noDatabaseYetNothingToErase = No database yet ({0}): nothing to erase.\n
    atIsOnlyForDatabaseOf = --at is only for the database of a replay: that of live capture is purged at today's date.
    clockFarBeyondLastPurge = The clock says {0}, and the last purge was on {1}: nothing was erased. Check the date (timedatectl); when it is right: sudo vigie purge --trust-clock

    # Commands/ReloadCommand
    reloadRefusedFormerRulesStayIn = Reload refused: the former rules stay in force. Correct them, then: vigie reload
    reloadAcceptedServicesVersionPolicy = Reload accepted: {0} services, version {1}, policy {2}.\n
    probeHasNotFinishedReadingAgain = The probe has not finished reading again within a minute. See: vigie status

    # Commands/ReplayCommand
    notFoundOrUnreadableNothingWas = {0}: not found or unreadable. Nothing was made.
    keyWouldBeInFolderOf = The key {0} would be in the folder of the database: a copy of the folder would be a copy of the key. Give --key another folder.
    keyIsMissingAndDatabaseExists = The key {0} is missing, and the database {1} exists: without its key nothing can be added to it. Put the key back (--key), or use another database.
    isNotKeyOfVigie = {0} is not a key of Vigie.
    daysOnlyLastAreShownOthers = {0} days: only the last {1} are shown. The others: vigie report YYYY-MM-DD.

    # Commands/ReportCommand
    mailAndMailToGoWith = --mail and --mail-to go with --output.
    reportOfDpoIsNotMailed = --for dpo: this report names accounts of staff and is not sent by mail. Write it with --output and hand the file to the DPO.
    noDatabaseYetNoReport = No database yet ({0}): no report.
    reportWritten = Report written: {0}
    reportIsThereAlready = Report written already, nothing to do: {0}
    isEmptyNoDayReplayCapture = {0} is empty: no day. Replay a capture: vigie replay FILE.
    dayLastOneOfDatabase = Day: {0}, the last one of the database.

    # Commands/RestoreCommand
    itsEndDateExpireBesideIt = {0}: its end date (.expire, beside it) is missing or unreadable; nothing is restored.
    endedOnNothingIsRestoredVigie = {0}: ended on {1}; nothing is restored. vigie purge erases it.
    restoredThenPurged = {0}: restored, then purged.\n

    # Commands/RulesCheckCommand
    toConfirm = {0}:{1}: to confirm: {2} ({3})\n
    rulesCorrectServicesNamesWarningsNames = Rules correct ({0}, {1}): {2} services, {3} names, {4} {4|warning|warnings}, {5} {5|name|names} to confirm; {6} names of blind spots, {7} public names of ECH. Version {8}.\n

    # Commands/RulesCoverageCommand
    noNameIn = No name in {0}.
    missing = missing\t{0}\n
    shared = shared\t{0}\n
    known = known\t{0}\n
    namesKnownSharedMissingCoverage = {0} names: {1} known, {2} shared, {3} missing (coverage {4}%).\n

    # Commands/RulesDiffCommand
    rulesDiffCommandService = service {0}\n
    name = name {0}\n
    servicesAndNamesChange = {0} {0|service|services} and {1} {1|name|names} change.\n

    # Commands/RulesExplainCommand
    giveNameAloneVigieRulesExplain = "  Give the name alone: vigie rules explain {0}\n"

    # Commands/RulesExportCommand
    leftOutWhichFormatCannotSay = Left out: "{0}", which the format {1} cannot say.
    namesOfServicesWithStatus = {0} {0|name|names} of services with status {1}.
    export = Export: {0}

    # Commands/RulesImportCommand
    as1To40LowerCase = --as: 1 to 40 lower-case letters without accents, digits and hyphens, like ut1-ai.
    v2flyGiveFileOfDataFolder = v2fly: give a file of the data folder; what it includes is looked for beside it.
    rulesImportCommandImport = Import: {0}
    formerListIfThereIsOne = " The former list, if there is one, stays."
    importRefusedHasTooManyNames = Import refused: {0} has too many names.
    importRefusedNoNameIn = Import refused: no name in {0}.
    importRefusedMoreUnknownLinesThan = Import refused: more unknown lines than names. Is the format really {0}?
    linesLeftOutInAll = {0} {0|line|lines} left out in all: {1}.
    namesSharedLinesLeftOutAdded = {0}: {1} names ({2} shared), {3} lines left out. Added: {4}; removed: {5}; already said by our rules: {6}.\n
    theseNamesHaveLicenceOfTheir = These names have the licence of their source: check it before passing them on.
    andMore = {0} … and {1} more\n

    # Commands/RulesListCommand
    identifierServiceProviderCountryCategory = identifier\tservice\tprovider\tcountry\tcategory\texposure\tstatus

    # Commands/RulesNewCommand
    idLowerCaseLettersWithoutAccents = id: lower-case letters without accents, digits and hyphens, like example-assistant.
    existsAlreadyEditItOrChoose = {0} exists already. Edit it, or choose another identifier.
    rulesNewCommandName = Name
    provider = Provider
    countryTwoLetters = Country (two letters)
    category = Category
    risk = Risk
    domainNames = Domain names
    isWrittenCompleteItThenVigie = {0} is written. Complete it, then: vigie rules check\n
    noAnswerGiveOptionHelp = {0}: no answer. Give the option (--help).
    unknownWordPossible = {0}: unknown word. Possible: {1}.

    # Commands/RulesSignCommand
    nothingToSign = {0}: nothing to sign.
    filesSignedPublicKey = {0} {0|file|files} signed. Public key:
    signature = Signature: {0}

    # Commands/RulesStatsCommand
    services = services\t{0}\n
    countries = countries\t{0}\n
    names = names\t{0}\n
    dedicatedShared = "  dedicated\t{0}\n  shared\t{1}\n"
    rulesStatsCommandToConfirm = to confirm\t{0}\n
    checkedMoreThanDaysAgo = checked more than {0} days ago\t{1}\n
    listNamesOfAlreadySaidBy = list {0}\t{1} names of {2} ({3}), {4} already said by our rules\n

    # Commands/RulesTestCommand
    expectationsNotMet = {0} {0|expectation|expectations}, {1} not met.\n

    # Commands/RulesUpdateCommand
    updateNothingHasChanged = Update: {0} Nothing has changed.
    thisReleaseIsOlderThanOne = This release, {0}, is older than the one in place, signed on {1}. Nothing has changed. To go back to it: --allow-older.
    signedOn = signed on {0}
    withoutDate = without a date
    nothingHasChanged = {0}/{1}. Nothing has changed.
    filesInstalledServicesAndNamesChange = {0}: {1} files installed; {2} services and {3} names change. The former folder is {4} (vigie rules diff).\n
    keptYours = Kept, yours: {0}.\n
    yourChangesToReleasedFilesAre = Your changes to released files are now only in the former folder: {0}.\n
    rulesUpdateCommandAndMore = {0} and {1} more

    # Commands/RulesVerifyCommand
    signatureGoodFilesOfAreThose = Signature good: {0} files of {1} are those of the manifest.\n

    # Commands/RunCommand
    noInterfaceGiveInterfaceOrInterfaces = No interface. Give --interface, or interfaces: in {0}.
    interfaceEachOneOnceAtMost = --interface: each one once, {0} at most.
    ringMib1To1024 = --ring-mib: 1 to 1024.

    # Commands/SelfTestCommand
    wait5To600 = --wait: 5 to 600.
    serviceIdentifierWithoutBlank = --service: an identifier, without a blank.
    noInterfaceIsListenedTo = "No interface is listened to. "
    unreadableAnswerFromProbe = Unreadable answer from the probe.
    onWorkstationOfNetworkThatIs = On a workstation of a network that is listened to, type: nslookup {0}\nThat it does not exist is normal. Waiting: {1} s.\n
    anotherTestTookPlaceOfThis = Another test took the place of this one. Start again.
    notSeenWithinS = "Not seen within {0} s. "
    seenAfterOnRecognisedAs = Seen after {0} on {1} ({2}), recognised as {3}. {4}\n

    # Commands/ServicesCommand
    categoryMaskedServicesGdprArt9 = --category: masked services (GDPR art. 9), which are not listed apart.

    # Commands/SetupCommand
    giveFullPathServiceHasNo = {0}: give a full path, a service has no current folder.
    existsAlreadyNothingWasWrittenEdit = {0} exists already: nothing was written. Edit it, or replace it with --force.
    isNotFolderMakeItFirst = {0} is not a folder. Make it first.
    answersThatContradictEachOtherNothing = Answers that contradict each other: {0}; nothing was written.
    fewerThanWorkstationsProfileSmallNothing = Fewer than {0} workstations: profile “small”, nothing is kept by workstation, a report a week.
    toCompleteWithDpoComplianceYaml = To complete with the DPO: compliance.yaml (impact assessment, committee, information of the agents, key).
    writtenThenVigieConfigCheckSystemctl = Written: {0}.\n{1}\nThen: vigie config check {2}\n          systemctl enable --now {3} vigie\n          vigie doctor --listen 60, then vigie selftest\n
    formerFileKept = {0}: the former one is kept as {1}.

    # Commands/Subjects/SubjectsSetCommand
    stateDecidedComesFromDecisionItself = --state: “decided” comes from the decision itself: vigie decide.
    giveStateOwnerDueOrNote = Give --state, --owner, --due or --note.
    mailToAtMost = --mail-to: {0} addresses at most.
    nothingChangesNothingWasWritten = {0}: nothing changes. Nothing was written.\n
    writtenTo = {0}: {1}. Written to {2}:{3}.\n
    subjectsSetCommandFor = for {0}

    # Commands/TrendsCommand
    days7To = --days: 7 to {0}.
    daysOrPeriodNotBoth = --days, or a period; not both.

    # Doctor/Doctor
    needsListening = Needs listening.
    nothingToCheckHere = Nothing to check here.

    # Doctor/Doctor+Coverage
    noPacketCountedSinceYesterdayNothing = No packet counted since yesterday: nothing to say of the declared networks.
    startProbeAndWaitMinuteOr = start the probe and wait a minute, or vigie doctor --listen 60s
    setMirrorToBothOnSwitch = set the mirror to "both" on the switch
    bothDirectionsAreVisible = Both directions are visible.
    oneDirectionOnlyEvidenceStopsAt = One direction only: evidence stops at "connection opened".
    oneDirectionOnlyWhatWorkstationsSend = One direction only: what workstations send is not seen.
    declared = {0} declared
    noOtherOneSuspected = {0}; no other one suspected.
    oneAddressAtLeastSpeaksFor = {0}; one address at least speaks for several workstations.
    lookForItNatProxyRemote = look for it (NAT, proxy, remote desktops) and complete gateways: in policy.yaml
    networksDeclared = {0} {0|network|networks} declared, {1} seen {2}.
    sinceYesterday = since yesterday
    exclusionsCounted = {0} {0|exclusion|exclusions}
    mirrorSessionOfTheirSwitchOr = the mirror session of their switch, or networks: of policy.yaml; vigie doctor --listen 60s
    silentReportSaysNothingOfThem = {0} Silent: {1}. The report says nothing of them.
    noVlanTagAndNoVlan = No VLAN tag, and no VLAN declared.
    noTagsDirectionIsFoundBy = No tags: the direction is found by the address alone.
    keepTagOnMirrorPortDocs = keep the tag on the mirror port (docs/ou-brancher.md)
    vlanTagsReadNoneDeclared = VLAN tags read; none declared.
    vlanTagsReadDeclaredVLANsSeen = "VLAN tags read; declared VLANs seen {0}: "
    wrongNumberInPolicyYamlOr = wrong number in policy.yaml, or a VLAN outside the mirror
    ofNamesReadComeFromWorkstations = {0} of the names read come from workstations outside the declared departments.
    completeDirectionsInPolicyYamlThen = complete directions: in policy.yaml, then vigie reload
    noExclusionDeclared = No exclusion declared.
    mailNotHandedOverFileIn = Not handed over: {0}; file in {1}.
    startMailThenJournal = systemctl start vigie-mail, then journalctl -u vigie-mail
    startReportThenJournal = systemctl start vigie-report, then journalctl -u vigie-report
    andNoPacketSetAsideSince = {0}, and no packet set aside since yesterday.
    wrongRangeOrVlanInExcluded = wrong range or VLAN in excluded: of policy.yaml? Without traffic there is nothing to mend
    nothingOfItIsAnalysed = {0}; nothing of it is analysed.
    ofDnsMessagesSeenTwice = {0} of DNS messages seen twice.
    countedOnceButMirrorPortIs = counted once, but the mirror port is loaded for nothing: review its sources
    ofBeginningsOfConnectionsLostEstimate = {0} of beginnings of connections lost (estimate).
    ifPertesSondeIsRightMirror = if pertes-sonde is right: the mirror port is too narrow
    iPv6OfConnections = IPv6: {0} of connections.
    temporaryAddressesDistinctWorkstations = temporary addresses: distinct workstations are overestimated (docs/limits.md)
    ofNamesUnreadable = {0} of names unreadable.
    encryptedDnsRelaysPolicyOfBrowsers = encrypted DNS, relays: policy of the browsers (docs/limits.md)

    # Doctor/Doctor+Data
    doesNotExistYet = {0} does not exist yet.
    itIsMadeAtFirstStart = it is made at the first start: systemctl start vigie
    setItAsideThenVigieRestore = set it aside, then vigie restore or a new database
    intact = Intact, {0}.
    wasDamagedAndSetAsideNewOne = Damaged and set aside as {0}; the new one has none of the history.
    restoreThenMoveSetAside = vigie restore a backup if needed, then move the database that was set aside elsewhere; the purge erases it after its period
    folderDoesNotExist = The folder {0} does not exist.
    makeItForAccountVigieSystemd = make it for the account vigie: systemd-tmpfiles --create
    free = {0} free.
    writingWillSoonStop = " Writing will soon stop."
    freeSomeSpaceOnThisDisk = free some space on this disk
    planForMoreSpaceOnThis = plan for more space on this disk
    cannotBeCheckedDatabaseUnreadable = Cannot be checked, database unreadable.
    firstMakeDatabaseReadableAgain = first make the database readable again
    neverDone = Never done.
    noPurgeForDaysRowsAre = No purge for {0} days: rows are kept too long.
    vigiePurgeAndSystemctlEnableNow = vigie purge, and systemctl enable --now vigie-purge.timer
    doneAgo = Done {0} ago.
    doctorNone = None.
    vigieBackupSrvBackupsVigie = vigie backup /srv/backups/vigie
    noneForDays = None for {0} days.
    nothingConsultedYet = Nothing consulted yet.
    breaksRowsModifiedOrRemoved = {0} {0|break|breaks}: rows modified or removed.
    tellDpoVigieAuditVerify = tell the DPO; vigie audit verify
    chainIntactNo = Chain intact, no. {0}.

    # Doctor/Doctor+Interface
    doesNotExistPresent = {0} does not exist. Present: {1}.
    doctorNone2 = none
    writeRightOneAtInterfacesOf = write the right one at interfaces: of vigie.yaml, then systemctl restart vigie
    isDown = {0} is down.
    isUpButWithoutCable = {0} is up, but without a cable.
    connectMirrorPortOfSwitch = connect the mirror port of the switch
    presentAndUp = {0} present and up{1}.
    hasAddressThisPortShouldOnly = {0} has an address: this port should only listen.
    ipAddrFlushDevThen = ip addr flush dev {0}, then {1}
    hasIPv6KernelAnnouncesItselfThere = {0} has IPv6: the kernel announces itself there.
    hasSentPacketsSinceItStarted = {0} has sent {1} {2|packet|packets} since it started.
    findWhatSendsTcpdumpQOut = ; find what sends: tcpdump -Q out -i {0}
    sendsNothingAndHasNoAddress = {0} sends nothing and has no address.
    groupsPacketsGroOrLroCopy = {0} groups packets (GRO or LRO): the copy can cut them.
    settingsOfCorrect = Settings of {0} correct.
    takesAllPackets = {0} takes all packets.
    takesOnlyWhatIsAddressedTo = {0} takes only what is addressed to it.
    startProbeWhichSeesToIt = start the probe, which sees to it

    # Doctor/Doctor+Keys
    noKeysOnlyAggregatesCanBe = No keys: only aggregates can be written.
    withDpoVigieKeysInitDocs = with the DPO: vigie keys init (docs/guide-dpo.md)
    folderOfKeysThatOnlyProbe = Folder of keys that only the probe can read.
    noKeyIsLate = No key is late.
    keyOfPeriodToCome = The key in use is of a period to come, from {0} on: the clock was ahead, or is behind.
    checkClockThenKeysStatus = check the date (timedatectl), then vigie keys status and docs/guide-dpo.md
    keyEndedOnNotRenewedYet = Key ended on {0}, not renewed yet.
    startProbeOrVigieKeysRotate = start the probe, or vigie keys rotate
    openingNeverTried = Opening never tried: {0}.
    onlyOneRecipientWereItsKey = Only one recipient: were its key lost, the past would be closed.
    vigieKeysDpoKeypairForSecond = vigie keys dpo-keypair for a second one (docs/guide-dpo.md)
    recipientsOpeningsProved = {0} {0|recipient, opening proved|recipients, openings proved}.

    # Doctor/Doctor+Listen
    noPacketInS = {0}: no packet in {1} s.
    nothingHeardRulesUnreadable = Nothing is listened to: the rules cannot be read.
    mirrorNotConnectedOrWrongPort = mirror not connected or wrong port: check the mirror session of the switch
    packetsInSS = {0}: {1} packets in {2} s ({3}/s).
    inSeconds = in {0} s
    packetsOutsideAndExcluded = " Outside them: {0} {1|packet|packets}; excluded: {2}."
    namesRead = Names read: {0}.
    withoutListenForLongerOrTo = without {0}, listen for longer, or to a port that workstations pass through
    nor = " nor "
    tooLittleTrafficOfDeclaredNetworks = Too little traffic of the declared networks to tell.
    listenForLongerInOfficeHours = listen for longer, in office hours
    ofTrafficComesFromOneAddress = {0}% of the traffic comes from one address: is the probe behind the NAT or the proxy?
    plugInBeforeItDocsOu = plug in before it (docs/ou-brancher.md), or declare it in gateways:
    addressesOfWorkstationsAreVisibleBefore = Addresses of workstations are visible, before NAT and proxy.

    # Doctor/Doctor+Machine
    memoryDumpWouldWriteAddressesTo = A memory dump would write addresses to the disk.
    startItByUnitSuppliedLimitCORE = start it by the unit supplied (LimitCORE=0), systemd/vigie.service
    memoryDumpsAreOff = Memory dumps are off.
    diskNotEncryptedByThisSystem = Disk not encrypted by this system.
    ifStolenAddressesOfMonthCan = if stolen, the addresses of the month can be found: LUKS, or an encrypted bay
    diskEncrypted = Disk encrypted.
    catalogueSignedOnDays = Catalogue signed on {0} ({1} {1|day|days})
    recentServicesAreNotSeen = {0}: recent services are not seen.

    # Doctor/Doctor+Report
    lastOneIsDaysOld = The last one is {0} days old.
    noReportIn = None in {0}.
    madeAgo = Made {0} ago.

    # Doctor/Doctor+Rules
    cannotBeCheckedConfigurationUnreadable = Cannot be checked, configuration unreadable.
    firstCorrectConfiguration = first correct the configuration
    probeKeepsFormerSetUntilIt = . The probe keeps the former set until it stops.
    servicesNoError = {0} services, no error.
    noPolicyNothingIsExcludedEverything = No policy: nothing is excluded, everything is not assessed.
    networksDepartmentsExclusionsGateways = {0} {0|network|networks}, {1} {1|department|departments}, {2} {2|exclusion|exclusions}, {3} {3|gateway|gateways}.
    withoutDepartmentsReportDoesNotSay = " Without departments the report does not say where."
    endedAmongThemOn = {0} ended, among them {1} on {2}.
    noDecisionHasEnded = No decision has ended.
    yearlyReviewOfImpactAssessmentOverdue = Yearly review of the impact assessment overdue by {0} {0|day|days}.
    reviewItWithDpoThenIts = review it with the DPO, then its date in compliance.yaml (docs/rgpd.md)
    impactAssessmentOfToReviewBefore = Impact assessment of {0}, to review before {1}.
    correctComplianceYaml = correct compliance.yaml
    listeningRefusedMissing = Listening refused. Missing: {0}.
    completeComplianceYamlWithDpoSudo = complete compliance.yaml with the DPO: sudo vigie setup
    probeDoesNotRunAtDeclared = The probe does not run at the declared level. {0}
    completeComplianceYamlWithDpoDocs = complete compliance.yaml with the DPO (docs/rgpd.md)

    # Doctor/Doctor+Service
    stoppedNothingIsRecorded = Stopped: nothing is recorded.
    systemctlStatusVigieThenSystemctlStart = systemctl status vigie, then systemctl start vigie
    listensButNoLongerWrites = Listens, but no longer writes: {0}
    vigieHasBeenRunningFor = Vigie has been running for {0}.
    usesSeenCouldNotBeKept = " {0} {0|sign|signs} of use could not be kept: the queue was full."
    diskTooSlowOrFull = vigie status; disk full or slow, or database held by another program
    lastReloadRefusedFormerRulesKept = " Last reload refused, former rules kept: {0}"
    vigieRulesCheckThenVigieReload = vigie rules check, then vigie reload
    doctorNo = No {0}.
    noInterfaceIn = No interface in {0}.
    writeInterfacesEth1There = write interfaces: [eth1] there
    isCorrect = {0} is correct.
    cannotBeCheckedProbeIsStopped = Cannot be checked, the probe is stopped.
    vigieDoctorListen60SaysWhether = vigie doctor --listen 60 says whether listening is permitted
    capNetRawIsMissingCapture = CAP_NET_RAW is missing: the capture cannot open.
    startItThroughUnitProvidedSystemd = start it through the unit provided, systemd/vigie.service
    probeHasRightToListen = The probe has the right to listen.
    hasNotTakenLineYetFailure = {0} has not taken a line yet: a failure would go unnoticed.
    checkThatFileCanBeWritten = check that the file can be written or that syslog runs (key siem: of vigie.yaml)
    noLineTakenForFailureWould = No line taken for {0}: a failure would go unnoticed.
    lastLineTakenAgoLostSince = Last line taken {0} ago; {1} lost since the start.
    readLogOfVigieJournalctlU = read the log of Vigie: journalctl -u vigie
    lastLineTakenAgo = Last line taken {0} ago.
    noTimeServerSetsItDays = No time server sets it: days and sessions may be wrong.
    installChronyOrTimedatectlSetNtp = install chrony, or timedatectl set-ntp true
    possibleErrorOfSMatchingWith = Possible error of {0} s: matching with DHCP leases is wrong.
    synchronised = Synchronised.

    # Doctor/Doctor+Traffic
    notOpenYet = {0}: not open yet.
    noPacketFor = {0}: no packet for {1}.
    checkCableAndMirrorSessionOf = check cable and mirror session of the switch; vigie doctor --listen 60
    packetsReadSinceStart = {0}: {1} {2|packet|packets} read since the start.
    packetsLostTodayOf = {0} packets lost today, of {1}.
    enlargeCaptureRingMibInVigie = enlarge capture: ring-mib in vigie.yaml, then systemctl restart vigie
    noDnsQuestionSeenSinceStart = No DNS question seen since the start.
    listenToPathFromWorkstationsTo = listen to the path from the workstations to their resolver too; vigie selftest
    dnsQuestionsSeenSinceStart = {0} DNS questions seen since the start.

    # Doctor/FindingText
    checksCorrectToWatchFailed = {0} {0|check|checks}: {1} correct, {2} to watch, {3} failed
    failed = FAILED
    correct = correct
    attention = attention

    # Main
    langFrOrEn = --lang: fr or en.

    # Setup/SetupDialogue
    answerIsNeeded = an answer is needed
    setupDialogueNo = "  No: {0}.\n"
    tooManyAnswersRefusedNothingWas = "{0}": too many answers refused; nothing was written.
    oneLineEmptyLineToEnd = \n  (one a line, an empty line to end)\n
    atLeastOneIsNeeded = at least one is needed
    answersEndedBeforeNothingWasWritten = Answers ended before "{0}": nothing was written. Start again from the beginning.

    # Setup/SetupFiles
    refused = refused

    # Setup/SetupQuestions
    interfaceOfMirrorPortPresent = Interface of the mirror port (present: {0})
    thisIsNotNameOfInterface = this is not the name of an interface, like eth1
    itDoesNotExistOnThis = it does not exist on this machine (ip link shows them)
    nameOfCollectivity = Name of the collectivity
    timeZone = Time zone
    oneOf = one of {0}
    numberOfWorkstations = Number of workstations
    networksOfWorkstationsNetworkVlan = Networks of the workstations: NETWORK; VLAN; DEPARTMENT; WORKSTATIONS, for example "10.20.1.0/24; 20; Finance; 41"; only the network is needed
    networksNotToLookAtName = Networks not to look at: NAME; NETWORK or vlan N, for example "Union office; 10.40.7.0/24" (public Wi-Fi, union office, occupational medicine)
    gatewaysAddressResolverProxyNatOr = Gateways: ADDRESS; resolver, proxy, nat or shared-host (terminal server), for example "10.0.0.53; resolver"
    controller = Controller
    contactOfDpoEMailAddress = Contact of the DPO (e-mail address)
    addressLikeDpoMairieExample = an address, like dpo@mairie.example
    legalBasis61ETask = Legal basis, 6-1-e (task in the public interest) or 6-1-f (legitimate interest)
    write61EOr6 = write 6-1-e or 6-1-f, as the DPO says
    referenceOfWrittenBalancingTest = Reference of the written balancing test
    referenceOfEntryInRegisterArt = Reference of the entry in the register (art. 30)
    oneLineOfText100Characters = one line of text, 100 characters at most
    number1To1000000 = a number, 1 to 1000000
    write = write {0}
    networkVlanDepartmentWorkstations = NETWORK; VLAN; DEPARTMENT; WORKSTATIONS
    vlanIsNumberFrom1To = a VLAN is a number from 1 to 4094
    nameNetworkOrNameVlanN = NAME; NETWORK, or NAME; vlan N
    addressResolverProxyNatOrShared = ADDRESS; resolver, proxy, nat or shared-host
    kindResolverProxyNatOrShared = kind: resolver, proxy, nat or shared-host

    # Support/AuditTrail
    trailAccountSharedItDoesNot = Trail: account {0}, shared; it does not say which person acted. Use sudo from an account of your own.
    thisIsNotHeadOfTrail = {0}: this is not the head of a trail.

    # Support/CollectionGate
    listeningRefusedPreconditionsMissingIn = Listening refused; preconditions missing in compliance.yaml: {0}. Complete them with the DPO.
    aggregateLevelOfSmallProfile = Aggregate level: profile "small" of vigie.yaml.
    noRowByWorkstationIsKept = " No row by workstation is kept or shown: read the aggregates with vigie report, or complete compliance.yaml with the DPO."

    # Support/DatabaseOption
    toCommandsProposedAdd = To the commands proposed, add: {0}

    # Support/DaysReading
    daysAtMostNarrowItWith = {0} days: {1} at most. Narrow it with --from and --to.

    # Support/DecisionBook
    untilHasPassedGiveDayTo = --until: {0} has passed. Give a day to come, or leave --until out.

    # Support/DecisionBook+Draft
    wouldExceedBytesMoveWhatLasts = {0} would exceed {1} bytes. Move what lasts to policy.yaml. Nothing was written.
    decisionCannotBeAddedNothingWas = {0}\nThe decision cannot be added. Nothing was written.
    isNotListOfItemsAt = {0} is not a list of items "-" at the beginning of lines: add the decision by hand. Nothing was written.\n{1}

    # Support/DecisionText
    decisionTextFor = for {0}
    byRule = by the rule "{0}"
    untilIncluded = until {0} included
    defaultStatus = default status

    # Support/DecisionTexts
    sayItInFewWords = {0}: say it in a few words.
    oneLineOnlyCharactersAtMost = {0}: one line only, {1} characters at most.

    # Support/DurationText
    hMin = {0} h {1} min
    durationText1Day = 1 day

    # Support/FalsePositiveException
    serviceOfThisUseIsNo = The service of this use is no longer in the catalogue.
    maskedServiceGdprArt9Decide = Masked service (GDPR, art. 9): decide on it in policy.yaml, not through a use.
    thisUseHasNoDepartmentChoose = This use has no department. Choose --scope service or rule.
    departmentOfThisUseIsNot = The department of this use is not shown: fewer than {0} workstations declared, or no longer in the policy. Choose --scope service or rule, or decide for a department with vigie decide --direction.
    severalRulesRecognisedThisUseChoose = Several rules recognised this use. Choose --scope direction or service.
    ruleThatRecognisedThisUseIs = The rule that recognised this use is no longer in the catalogue. Choose --scope direction or service.
    exceptionWouldHaveNoEffectOn = The exception would have no effect on this use: a more precise decision{0} comes before it (docs/regles.md, 4.3). Choose another scope (--scope), or remove that decision. Nothing was changed.

    # Support/KeyPath
    databaseAtRootHasNoFolder = A database at the root has no folder beside it for its key. Give --key.

    # Support/KeysOption
    zoneOneOf = --zone: one of {0}.

    # Support/ListReading
    list = List: {0}
    moreThanBytesChooseSmallerList = {0}: more than {1} bytes. Choose a smaller list.
    listReadingStandardInput = standard input
    nothingCanBeIncludedFromStandard = nothing can be included from standard input

    # Support/MailOption
    mailToIsNotOneAddress = --mail-to: {0} is not one address alone, such as rssi@ville.example.

    # Support/MomentText
    at = {0} at {1}:{2}

    # Support/OwnRuleFiles
    isYoursAndReleaseBringsAnother = {0} is yours, and the release brings another file of that name. Rename yours. Nothing has changed.

    # Support/PageOption
    isNotUtf8TextSaveItAsUtf8 = {0}: is not UTF-8 text. Save it as UTF-8.

    # Support/PeriodArgument
    hierYesterdayAujourdhuiTodaySemaineWeek = hier (yesterday), aujourd'hui (today), semaine (week), mois (month), 2026-11-22, 2026-W47 or 2026-11

    # Support/PeriodOption
    unknownPeriodWrite = Unknown period: {0}. Write {1}.
    periodOrFromAndToNot = A period or --from and --to, not both.

    # Support/PolicyAnswerText
    moment = Moment
    workstation = Workstation
    network = Network
    policyAnswerTextDepartment = Department
    exclusion = Exclusion
    gateway = Gateway
    policyAnswerTextService = Service
    rule = Rule
    status = Status
    reason = Reason
    toPropose = To propose
    use = Use
    outsideDeclaredNetworksNetworks = outside the declared networks (networks:)
    realm = {0}{1}, realm "{2}"
    dnsQuestionIsEnough = , a DNS question is enough
    noneDeclaredForThisWorkstation = none declared for this workstation
    policyAnswerTextNone = none
    dedicatedName = dedicated name
    sharedName = shared name
    role = {0} ({1}, role {2}), {3}:{4}
    doesNotApply = does not apply
    noneNeedToExamine = none: need to examine
    decidedBy = decided by {0}
    notWritten = not written
    priorityOnceEstablished = " Priority {0} once established: {1}."
    yesConnectionOpensUse = yes: a connection opens a use.
    noRuleMatchesThisName = no rule matches this name
    thisTrafficIsExcludedLeftOut = this traffic is excluded, left out before any reading
    thisWorkstationIsOutsideDeclaredNetworks = this workstation is outside the declared networks
    resolverRepeatsQuestionsOfOthers = a resolver repeats the questions of others
    thisAddressSpeaksForSeveralWorkstations = this address speaks for several workstations; counted by day and service, without a workstation
    nameServesOtherThingsToo = the name serves other things too
    nameOfThisRoleDoesNot = a name of this role does not prove a use
    factIsNotVerifiedSourceUnverified = the fact is not verified (source: unverified)
    thisStatusOpensNoneCountedBy = this status opens none; counted by day only
    policyAnswerTextNo = no: {0}.

    # Support/PurgeRun
    backups = Backups
    sealedKeys = Sealed keys
    oldest = the oldest: {0}
    nothingIsLeft = nothing is left
    keptByHold = , {0} {1|is|are} kept by a hold
    erasedBefore = {0}: {1} {2|was|were} erased{3}, before {4}; {5}.\n
    purgeRunUsesSeen = Uses seen
    usesOfDayByWorkstation = Uses of the day by workstation
    sealedBoxes = Sealed boxes
    sealedKeysFiles = Sealed keys, files
    aggregates = Aggregates
    coverage = Coverage
    filesReplayed = Files replayed
    reportsAndExports = Reports and exports
    databasesSetAside = Databases set aside

    # Support/RecipientKey+File
    fingerprintDictatedIsNotThatOf = {0}: the fingerprint dictated is not that of this file. It is not the right key, or it was changed on the way. Nothing was changed.

    # Support/Release
    releaseNothingHasChanged = {0}: {1}. Nothing has changed.
    noLinkAndNoUnusualName = {0}/{1}: no link and no unusual name in a release. Remove it.
    moreThanFiles = {0}: more than {1} files.
    rules = Rules: {0}
    release = the release
    ofIsNotDateOfSignature = {0} of {1} is not a date of signature.
    neitherManifestNorManifestSigThis = Neither MANIFEST nor MANIFEST.sig: this is not a signed release.
    signatureWrongManifestIsNotSigned = Signature wrong: MANIFEST is not signed by this key. Do not install these rules.
    belongsToAdministratorNotToRelease = {0}: belongs to the administrator, not to a release
    verificationFailed = \nVerification: failed.

    # Support/ReplaySummary
    database = Database: {0}
    alreadyReplayedIntoThisDatabaseLeft = {0}: already replayed into this database; left aside, nothing is counted twice. Decisions taken since do not apply to it; for that, replay into a new database.
    readPacketsUnreadableNotRelevant = Read: {0} packets, {1}; {2} unreadable, {3} not relevant.
    recognisedObservationsOfAiServices = Recognised: {0} {1|observation|observations} of AI services
    blockedConnectionAttemptsWithoutUse = Blocked: {0} connection {1|attempt|attempts} without a use (a success of the firewall).
    observationsOfClientsOutsideDeclared = {0} {1|observation|observations} of clients outside the declared networks (networks:): not kept.
    observationsNotKeptForWantOf = {0} {1|observation|observations} not kept, for want of room.
    countedByDayServiceAndDepartment = , counted by day, service and department; no row by workstation.
    replaySummaryUsesSeen = , {0} {1|use|uses} seen.

    # Support/ReportDelivery
    thatCouldNotBeNoted = {0}\nThat could not be noted: {1}
    reasonUnknown = reason unknown

    # Support/ReportDesk
    synthesisIsOfPeriodThatIs = A synthesis is of a period that is over: {0} is not yet. Try week or month.
    aggregateReportIsOfPeriodThatIs = At the aggregate level a report is of a period that is over: {0} is not yet. Try yesterday, week or month.
    synthesisIsOfDayWeekOr = A synthesis is of a day, a week or a month of the calendar.
    aggregateReportIsOfDayWeekOr = At the aggregate level a report is of a day, a week or a month of the calendar: a free range, taken off another one, would show one day.
    reportPublishedForCannotBeRead = The report published for {0} cannot be read in {1}: the database was changed. Take a backup (vigie restore).
    reportOfCannotBeKept = The report of {0} cannot be kept.
    thisReportOfIsNotPublished = This report of {0} is not published yet, and this account cannot write it to the database. Once: sudo -u vigie vigie report --for {1} {0}\n{2}
    reportOfCouldNotBeRead = The report of {0} could not be read back.

    # Support/ReportStanding
    report = Report
    reportOf = Report of {0}
    reportNotMadeOn = Report not made on {0}: {1}
    otherReportNotMadeOn = {0} not made on {1}: {2}
    synthesesNotPublishedOn = Syntheses not published on {0}: {1}
    reportNamed = Report {0}
    madeMailNotPreparedOn = {0} made, mail not prepared on {1}: {2}
    reportStandingMadeOn = {0} made on {1}.
    madeMailWaiting = {0} made on {1}, mail waiting.
    madeMailHandedOver = {0} made on {1}, mail handed over.
    madeMailRefused = {0} made on {1}, mail not handed over: {2}

    # Support/RuleFiles
    given = given
    rulesNoYamlFileInServices = Rules: no .yaml file in {0}/services. Give the right folder with --rules.
    ruleFilesRules = Rules: {0} ({1}).
    policyNoneNothingIsExcludedEverything = " Policy: none; nothing is excluded, everything is not assessed."
    problemsInRulesNothingWasStarted = \n{0} {0|problem|problems} in the rules: nothing was started.
    problems = \n{0} {0|problem|problems}.
    preconditionsUnreadableNothingWasStarted = \nPreconditions unreadable: nothing was started.
    rulesIsNoFolder = Rules: {0} is no folder ({1}).
    systemFolder = system folder
    currentFolder = current folder
    rulesNotFoundNeitherNorGive = Rules not found: neither {0} nor ./{1}. Give the folder with --rules.
    isNotUtf8TextSave = {0}: is not UTF-8 text. Save it again as UTF-8.

    # Support/RuleFiles+Own
    hasDisappearedNothingWasWritten = {0} has disappeared. Nothing was written.

    # Support/SelfTestVerdict
    interfaceStopped = "The interface stopped. "
    noPacketDuringTestMirrorNot = No packet during the test: mirror not connected, or wrong port. Check the cable and the mirror session of the switch: vigie doctor --listen 60
    packetsSeenButNoDnsQuestion = {0} {1|packet|packets} seen, but no DNS question: the mirror does not show the path from the workstations to their resolver, or their DNS is encrypted. Listen to the port of that resolver too.
    otherDnsQuestionsSeenNotThat = {0} other DNS questions seen, not that for {1}: the workstation uses another path, is in an excluded network (excluded:), or has kept the answer in memory. Try from another workstation, then: vigie policy check
    seeVigieStatus = See: vigie status
    dnsQuestion = DNS question
    encryptedConnection = encrypted connection
    requestToProxy = request to a proxy
    workstationIsInDeclaredNetwork = The workstation is in a declared network.
    seenThroughDeclaredGatewayOnlyWhat = Seen through a declared gateway only: what the workstations behind it ask is not counted by workstation.
    butOutsideDeclaredNetworksItsUse = But outside the declared networks: its use would not be kept. Complete networks: in policy.yaml, then: vigie reload

    # Support/ServiceSetup
    problemsInConfiguration = \n{0} {0|problem|problems} in the configuration.

    # Support/SocketOption
    vigieIsNotRunningNothingIs = Vigie is not running: nothing is listened to or recorded ({0} does not answer). See why: systemctl status vigie; start it again: systemctl start vigie
    socketOptionRefused = Refused: {0}.
    probeReadsItsRulesAgain = The probe reads its rules again; vigie status says whether it takes them.
    thenVigieReload = On the listening probe, to take it up now: sudo vigie reload

    # Support/StatusArgument
    unknownStatusWrite = Unknown status: {0}. Write {1}.

    # Support/StatusText
    lostByKernel = lost by the kernel
    lostByCard = lost by the card
    observationsLost = observations lost
    connectionsForgottenForWantOfRoom = connections forgotten for want of room
    namesNeverComplete = names never complete
    unreadablePackets = unreadable packets
    vigieRunningFor = VIGIE {0} · running for {1} ({2})
    level = Level
    today = Today
    packetsRead = {0} packets read; {1}, {2}
    writing = WRITING
    impossible = impossible: {0}
    noLineTaken = no line taken
    lastLineTakenSAgo = last line taken {0} s ago
    lost = {0}: {1}, {2} lost
    statusTextRules = Rules
    servicesVersionPolicy = {0} services, version {1}, policy {2}
    purge = Purge
    doneOn = done on {0}
    statusTextNeverDone = never done
    statusTextDatabase = Database
    pseudonymous = pseudonymous
    aggregate = aggregate
    absent = absent
    madeOn = made on {0}
    readAgainOnAccepted = read again on {0}, accepted
    statusTextRefused = REFUSED
    onFormerOnesStayInForce = on {0}; the former ones stay in force:
    noPacketYet = no packet yet
    lastPacketAgo = last packet {0} ago
    listenedTo = listened to; {0}
    waiting = WAITING: {0}
    opening = opening
    packetsReadObservationsLostByKernel = {0} packets read, {1}{2} lost by the kernel, {3} by the card
    observations = "{0} observations, "
    foundDamagedSetAside = found damaged on {0}, set aside as {1}

    # Support/SubjectBook
    wouldExceedBytesRemoveItsOldest = {0} would exceed {1} bytes. Remove its oldest items: only the last one of each service counts. Nothing was written.
    thisSubjectCannotBeAddedNothing = {0}\nThis subject cannot be added. Nothing was written.
    isNoListOfItemsAt = {0} is no list of items “- ” at the beginning of lines: add the subject by hand. Nothing was written.

    # Support/SubjectStateArgument
    unknownStateWrite = Unknown state: {0}. Write {1}.
    """#
}
