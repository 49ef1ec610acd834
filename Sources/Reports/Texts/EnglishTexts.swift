/// What reports say in English; `docs/decisions/0025-texts.md` describes the format.
enum EnglishTexts {
  static let all = #"""
    # CSV/AggregateCSV
    localDayIso8601 = local day, ISO 8601
    sameForReading = the same, for reading
    columnLevel = pseudonymise (counted from rows) or agrege (written masked)
    daysCountedTogether1Or7 = days counted together: 1, or 7 for a window of a week
    goodPartialOrInsufficientWhatFigures = good, partial or insufficient: what the figures are worth
    dayServiceNeedOrDepartment = day, service, need or department
    departmentOrDepartmentsPutTogether = department, or departments put together
    needAsCode = need, as a code
    serviceOutsideApprovedToolsMaskedUnder = service outside approved tools; masked under article 9
    identifierOfServiceProtegeUnderArticle = identifier of the service; protege under article 9
    decisionInForce = decision in force
    distinctWorkstationsMaskedBelowThreshold = distinct workstations; masked below the threshold, or where it would tell it
    perCentOfTheseWorkstationsWith = per cent of these workstations with an approved tool
    bytesSentAtLeastEmptyIf = bytes sent, at least; empty if masked or not measured

    # CSV/AuditCSV
    numberOfRowInTrail = number of the row in the trail
    localTimeIso8601WithIts = local time, ISO 8601 with its offset
    dayLocalTime = day, local time
    accountThatActed = account that acted
    accountKinds = person, shared or root; one person alone answers for person
    whatWasDoneEchecIfAction = what was done; "(échec)" if the action failed
    onWhatPeriodFiltersFileReason = on what: period, filters, file, reason
    numberOfRowsShownOrWritten = number of rows shown or written
    digestOfFileMadeElseEmpty = digest of the file made; else empty
    hashOfRowBefore = hash of the row before
    hashOfThisRowChainCan = hash of this row: the chain can be verified

    # CSV/CoverageCSV
    beginningOfHourIso8601With = beginning of the hour, ISO 8601 with its offset
    localHourSummerOrWinterWhen = local hour; summer or winter when it occurs twice
    completePartialMoreThan1Lost = complete, partial (more than 1% lost) or none
    packetsRead = packets read
    packetsReceivedLiveLostOnesIncluded = packets received live, lost ones included; 0 for a replay
    lostBeforeReadingByProbeCard = lost before reading by the probe, the card or its driver
    leftOutUnreadExcludedNetworks = left out unread: excluded networks
    messagesDamagedOrUnknown = messages damaged or unknown
    namesReadFromAllSources = names read, from all sources
    beginningsOfEncryptedConnectionsSeen = beginnings of encrypted connections seen
    connectionsWithoutReadableNameAllCauses = connections without a readable name, all causes
    connectionsToEncryptedResolver = connections to an encrypted resolver
    connectionsToOutsideRelayVpnOr = connections to an outside relay, VPN or proxy
    recognisedNamesLostBeforeDatabase = recognised names lost before the database
    timesThatProbesClockWasSet = times that the probe's clock was set
    beginningsOfEncryptedConnectionsRead = beginnings of encrypted connections read whole
    quicBeginningPacketsSeenAndNot = QUIC beginning packets seen and not opened
    beginningsLostByWorkstationsNumbers = beginnings lost, by the workstations' numbers: an estimate
    shareOfBeginningsReadReadOf = share of beginnings read: read of read, not opened and lost

    # CSV/ExportColumn
    versionOfColumnsNewOnesAre = version of the columns; new ones are added at the end only

    # CSV/ExportManifest
    noticeOfRows = Pseudonymised data: still personal data. Use by workstation, not by agent.
    noticeOfTrail = The trail names accounts of agents: personal data.
    noRowByWorkstation = No row by workstation.

    # CSV/HourlyWorth
    partial = partial
    complete = complete
    unknown = unknown
    hourlyWorthNone = none

    # CSV/IncidentCSV
    columnUse = identifier of the use, without a time in it, of this recipient only
    wholeHourOfStartIso8601 = whole hour of the start, ISO 8601 with its offset
    dayOfStartLocalTime = day of the start, local time
    wholeHourOfStartLocalTime = whole hour of the start, local time
    columnPseudonym = pseudonym of the address, of this recipient and this key period only
    addressAloneOrSharedAddressAnd = address alone, or shared address and of what kind
    siteOfPolicyPutTogetherBelow = site of the policy; put together below the threshold
    departmentOfPolicyPutTogetherBelow = department of the policy; put together below the threshold
    needThatServiceAnswers = need that the service answers
    nameOfServiceMaskedUnderArticle = name of the service; masked under article 9
    whoOffersService = who offers the service
    countryOfProviderIso31661 = country of the provider, ISO 3166-1 code
    decisionInForceOnThatDay = decision in force on that day, in words
    sameAsCode = the same, as a code
    rulesThatMatched16AtMost = rules that matched, 16 at most
    digestOfRulesThatJudged = digest of the rules that judged
    strongestEvidenceInWords = strongest evidence, in words
    sameAsCodeBlockedForBlocked = the same, as a code; blocked for a blocked attempt
    signsSeenOnNetworkNotVisits = signs seen on the network; not visits
    rangeOfVolumeSentByWorkstation = range of the volume sent by the workstation
    beginningOfThatRangeInBytes = beginning of that range in bytes; empty if unknown
    rangeOfVolumeReceivedByWorkstation = range of the volume received by the workstation
    levelOfPriority = level of priority
    reasonsForThisLevelWithTheir = reasons for this level, with their points
    toolToProposeInstead = tool to propose instead
    seenGoingOnOrFalseAlarm = seen, going on or false alarm
    attemptsCutOffByFirewallOr = attempts cut off by a firewall or refused in DNS
    dayOnWhichFalseAlarmWas = day on which the false alarm was recorded; else empty
    completePartialNoneOrUnknownFor = complete, partial, none or unknown for this hour
    periodOfPseudonymsKeyEmptyFor = period of the pseudonyms' key; empty for a replay
    dayOnWhichPurgeErasesRow = day on which the purge erases the row, unless a hold keeps it

    # Coverage/CoverageReason
    noPacketWasRead = No packet was read
    packetsButNoName = Packets were read, but not one name
    noPacketForOfHours = No packet for {0} of {1} hours
    ofConnectionsWithoutReadableName = {0} of connections without a readable name
    ofQuicBeginningsNotOpened = {0} of QUIC beginnings not opened
    ofPacketsUnreadable = {0} of packets unreadable
    holdsForOfDeclaredWorkstations = Holds for {0} of the declared workstations
    saysNothingOfSilentNetworks = Says nothing of {0} {1|silent network|silent networks}
    holdsForOfDeclaredWorkstationsAt = Holds for {0} of the declared workstations at most; says nothing of {1} {2|silent network|silent networks}
    notOneNameFromAnyOf = Not one name from any of the {0} declared networks (mirror, or networks: of the policy)
    ofBeginningsOfConnectionsLostEstimate = {0} of beginnings of connections lost (estimate)
    namesFromUndeclaredNetworks = {0} of the AI names recognised come from addresses outside the declared networks (networks: of the policy)
    onlyDnsIsVisibleNoConnection = Only DNS is visible: no connection can be shown
    connectionsForgottenBeforeTheirEnd = {0} {1|connection forgotten before its|connections forgotten before their} end (volume unknown)
    ofPacketsLostBeforeReading = {0} of packets lost before reading
    mirrorShowsOnlyWorkstations = One-way mirror: only what workstations send is visible
    mirrorShowsOnlyServers = One-way mirror: only what servers answer is visible
    clockWasSet = The probe's clock was set {0} {1|time|times} while it listened
    databaseSetAside = Database found damaged and set aside: the figures before it are missing
    recognisedNamesNotRecorded = Names recognised but lost before they were recorded: {0}

    # Coverage/CoverageVerdict
    insufficient = insufficient
    good = good

    # Coverage/SilentHours
    allDay = all day
    hoursFromTo = {0} to {1}
    moreRuns = {0} {0|more|more}
    forOfHours = for {0} of {1} hours
    moreDays = {0} more {0|day|days}
    allDayOn = , all day on {0}

    # DPO/DPOParts
    oldestRow = Oldest row
    dpoPartsNoRowByWorkstation = no row by workstation
    retention = Retention
    asOf = as of {0}
    periods = Periods
    usesDaysAggregatesMonthsReportsDays = uses {0} days, aggregates {1} months, reports {2} days
    lastPurge = Last purge
    noneYet = none yet
    day = Day
    removedKeptByHoldProofIn = {0}: {1} {2|item|items} removed, {3} {4|item|items} kept by a hold; proof in the database
    purgesOfPeriod = Purges of the period
    purgesBegunFinished = {0} {1|was|were} begun by the service, {2} {3|was|were} finished
    keys = Keys
    presentKey = Present key
    sinceDays = from {0} to {1}
    days = Period
    sealedKeysKept = Sealed keys kept
    readingsOfRows = Readings of rows
    reIdentifications = Re-identifications
    actsOfNoPerson = Acts of no known person
    byRootOrSharedAccount = {0} by root or a shared account
    auditChain = Audit chain
    access = Access
    timesRowsAccounts = {0} {1|time|times}, {2} {3|row|rows}, {4} {5|account|accounts}
    noAuditYet = no audit yet
    whole = whole
    brokenFindingsVigieAuditVerify = BROKEN: {0} {1|finding|findings} (vigie audit verify)
    changes = Changes
    noChangeInAudit = No change in the audit.
    changesInAudit = Changes in the audit
    command = Command
    subject = Subject
    account = Account
    moreVigieAuditList = {0} more {1|change|changes}: vigie audit list
    excludedNetworks = Excluded networks
    dpoPartsNone = None.
    holds = Holds
    rowsKeptLonger = Rows kept longer
    reason = Reason
    approvedBy = Approved by
    end = End
    missing = "Missing: "
    preconditions = Preconditions
    allFilledIn = All filled in.

    # DPO/DPOReport
    reportOfDataProtectionOfficer = Report of the data protection officer

    # Daily/ActionsPart
    toDoThisWeek = To do this week
    toDo = To do
    restoreCapture = Restore the capture (mirror port, cable, probe) before reading these figures ({0})
    checkReplayedFiles = Check the replayed files, the day and the mirror port
    vigieNamesFile = vigie names FILE
    restoreMirrorOfNetworkSilentSince = Restore the mirror of the network silent since {0}
    restoreMirrorOfNetworksSilentSince = Restore the mirror of the {0} networks silent since {1}
    andOfNetworksNotSeenFor = " and of {0} not seen for {1} days at least, or never"
    restoreMirrorOfNetworksNotSeenFor = Restore the mirror of {0} {0|network|networks} not seen for {1} days at least, or never
    repairWhatFalsifiesFigures = Repair what falsifies the figures ({0}{1})
    prohibited = {0}, prohibited, {1}
    canStillBeReached = can still be reached ({0}){1}
    gateway = a gateway
    prohibitedStillConnects = connections from {0}{1}, check that it is blocked
    decisionEndedOn = decision ended on {0}
    decisionValidUntilDays = decision valid until {0} ({1} {1|day|days})
    decideOrExtend = {0}, {1}{2}: decide or extend
    atLeast = "at least "
    needWithoutTool = {0}, {1} without a proposed tool ({2}): examine the need
    notAssessedDecide = {0}, not assessed, {1}{2}: decide
    department = Department
    probableFileUploadsRecallRuleAnssi = {0}, {1} probable file uploads ({2}): recall the rule (ANSSI, generative AI, R34), propose the approved tool
    network = Network
    officers = CISO, DPO
    townHall = Town hall
    andOthers = " and {0} {0|other|others}"
    andOtherCauses = " and {0} other {0|cause|causes}"

    # Daily/BlockedAttempts
    moreServices = {0} {0|more|more}
    blockedAttemptsTitle = "Blocked attempts (a success of the firewall, not a use): "
    throughGateway = , through a gateway
    attempts = , {0} {1|attempt|attempts}

    # Daily/BriefPart
    nothingCanBeSaidOfUse = Nothing can be said of use: coverage is insufficient.
    noUseOfAiSeenIn = No use of AI seen in the traffic read.
    inBrief = In brief
    inBrackets = in brackets: {0}
    workstationsThatUsedAi = Workstations that used an AI
    ofWhichWithApprovedTool = of which with an approved tool
    usesSeenOutsideApprovedTools = Uses seen outside approved tools
    sentToTheseServices = Sent to these services
    falseAlarmsNotCounted = False alarms, not counted
    toByDay = {0} to {1}, by day
    aDay = {0} a day
    upToADay = up to {0} a day
    smallTownNew = New
    withoutDecision = Without a decision
    smallTownProhibited = Prohibited
    noneSeen = none seen
    smallTownMissing = Missing
    missingSeeAdministrativeCentre = To follow workstations, which is optional, would need: {0}.
    upToByDay = up to {0}, by day
    eachDay = {0} each day
    ofWorkstationsSeen = {0}, {1} of workstations seen
    ofWorkstationsSeenOnBusiestDay = {0}, {1} of workstations seen on the busiest day
    ofSeen = " of {0}"
    ofThem = {0}, {1} of them
    maskedPerhapsFewer = masked (perhaps fewer than {0} workstations)
    briefPartAtLeast = at least {0}
    nothing = nothing
    withoutServicesDayByDayOf = ; without services, day by day, of fewer than {0} workstations
    withoutSmallServices = ; without services of fewer than {0} workstations

    # Daily/CoveragePart
    coverage = Coverage
    hoursHeardCaption = Hours of the day in which packets were read
    workstationsSeen = Workstations seen
    networksSeen = Networks seen
    silentNetworks = Silent networks
    vLANsSeen = VLANs seen
    coveragePartPackets = Packets
    lostByProbe = lost by the probe {0}
    ofPacketsInBrackets = " ({0} packets)"
    clockOfProbe = Clock
    noClockStep = no step
    clockSteps = {0} {1|step|steps}
    silentHours = Silent hours
    connectionsRead = Connections read
    namesRead = Names read
    unreadableNames = Unreadable names
    ech = ECH
    quic = QUIC
    losses = Losses
    neverVisible = Never visible
    leftOutByChoice = Left out by choice
    catalogue = Catalogue
    seenNotOpened = seen, not opened {0}
    lostEstimate = lost (estimate) {0}
    listSeparator = "; "
    ofDeclared = {0} of {1} declared
    read = {0} read
    unreadable = unreadable {0}{1}
    noPacket = no packet {0}
    coveragePartNone = none
    inferredFromDns = ; inferred from DNS {0}
    encryptedDns = encrypted DNS
    relaysAndVpn = relays and VPN
    beginningNotComplete = beginning not complete
    noServerName = no server name
    ofConnections = {0} of connections
    labelColon = ": "
    echPresent = present in {0} of hellos; true or GREASE, the outer name is read
    quicBeginningsNotOpened = {0} of beginning packets not opened (unknown version, or missing packets)
    connectionsForgotten = connections forgotten {0}
    recognisedNamesLost = recognised names lost {0}
    telephones = telephones
    homeWorkOutsideTunnel = home working outside the tunnel
    aiInsideOfficeSuites = AI inside office suites
    unknownServices = unknown services
    agents = {0} ({1} {2|agent|agents})
    coveragePartExcludedNetworks = {0} {1|excluded network|excluded networks}
    packetsNotRead = " ({0} packets not read)"
    gateways = {0} {1|gateway|gateways}
    gatewaySuspected = at least one undeclared gateway is suspected (gateways: of the policy)
    services = {0}, {1} services
    catalogueSigned = ", signed on {0} ({1} {1|day|days})"

    # Daily/DailyMaterial
    onBusiestDay = " on the busiest day"
    postes = {0} {1|workstation|workstations}
    fewerThan = fewer than {0}
    postesOrMore = {0} {0|workstation|workstations} or more
    masked = masked
    notMeasured = not measured

    # Daily/DailyReport
    inThatPeriod = in that period
    onThatDay = on that day
    nothingToShow = Nothing to show: the probe read no name {0}. This report does not say whether AI services were used.

    # Daily/DepositsSentence
    probableFileUploadsOver1Mb = "Probable file uploads (over 1 MB): "
    from = ", from "

    # Daily/FollowUpPart
    followUp = Follow-up
    servicesInUseWithoutDecisionFor = {0} {1|service|services} in use without a decision for more than {2} days (vigie subjects)
    exceptionsInForce = {0} {1|exception|exceptions} for false alarms
    openedOn = {0}: {1} opened on {2}
    approvedShareThen = ", approved share {0} the week before, then {1}"
    approvedShareSame = ", approved share {0} as the week before"
    approvedShareNow = ", approved share {0}"

    # Daily/FooterPart
    purpose = Purpose: to govern the use of public AI services and to protect citizens' data.
    cst = CST
    cstNoOpinionWithReason = CST: no opinion, with reason
    agentsInformed = agents informed
    dpiaToReviewOn = DPIA to review on
    toDestroyOn = to destroy on
    configuration = Configuration
    policy = policy
    headOfAuditTrail = Head of the audit trail: {0}
    purposeAndLimits = Use seen by workstation (an address, not a person); a name contacted is not content read. Neither proof against an individual nor a means of evaluation.
    whatThresholdMeans = Threshold k = {0}: under {0} workstations neither the number nor what would tell it is shown.

    # Daily/HeadingPart
    dailyReportTitle = Daily report of the security officer
    weeklyReportOfSecurityOfficer = Weekly report of the security officer
    reportOfSmallTown = Report on the use of AI
    monthlyReportOfSecurityOfficer = Monthly report of the security officer
    reportOfSecurityOfficer = Report of the security officer
    thresholdK = threshold k = {0}
    dayFromMidnight = {0}, from 0:00 to 24:00 (a day of {1} hours, {2})
    daysHours = {0} ({1} days, {2} hours, {3})
    replayRemark = Replay of capture files: holds only for what they contain.

    # Daily/NeedTable
    othersNotAssigned = Others, not assigned
    departmentsPutTogether = Departments put together

    # Daily/NeedsPart
    whoNeedsWhat = Who needs what
    tooFewForDepartments = No table by department: fewer than {0} workstations declared or seen; it would point at persons.
    noCellOfAtLeastWorkstations = No cell of at least {0} workstations.
    needsRemark = distinct workstations, all statuses; no total; masked: <{0} or deducible
    needIsNotOnTheNetwork = The business need (mail, summary…) cannot be read on the network: ask the department.
    departmentDeclared = Department (declared)
    approvedShare = Approved share
    shareOfWorkstationsSeen = Share of workstations seen
    isOpenToDepartments = {0} is open to {1} {1|department|departments}{2}: approved share {3} there, {4} elsewhere.
    sinceDay = " since {0}"
    workstationsByDepartmentAndNeed = Workstations by department and need

    # Daily/NoveltyPart
    whatIsNew = What is new
    notShownCoverageIsInsufficient = Not shown: coverage is insufficient.
    noNewService = No new service.
    runningInDayOfNothingIs = Running in, day {0} of {1}: nothing is called new yet.
    periodBeganWhileRunningIn = The period began while running in (listening since {0}, {1} days of running in): nothing in it is called new.
    neverSeenHere = Never seen here
    newlyRecognised = Newly recognised
    inCatalogueForLessThanDays = {0} (service or names in the catalogue for less than {1} days; earlier use unknown)
    enteredCatalogueInPeriod = {0} (service or names that entered the catalogue during the period, or less than {1} days before it; earlier use unknown)
    at = {0} at {1}
    newDepartment = New department
    noneInDaysBefore = " ({0} workstations or more; none in the {1} days before)"
    sent = {0} sent

    # Daily/SeenNetworksText
    silent = "; silent: "
    noTagWasReadDirectionsAre = no tag was read; directions are found by address only
    of = {0} of {1}
    since = since {0}
    networks = {0} networks
    more = {0} more
    neverSeen = never seen

    # Daily/ServicesPart
    noConnectionSeen = No connection seen.
    noUseSeen = No use seen.
    sentRemark = sent: bytes sent by workstations, at least
    evidenceIsOfConnections = Evidence of a connection (opened, established, or data exchanged), never of a person.
    otherServicesLessUsed = {0} {1|other service, less used|other services, less used}{2}
    namesAskedOnly = Names asked without a connection (DNS only), not counted above: {0}.
    servicesOutsideApprovedTools = Services outside approved tools
    servicesCaption = Services in use, with their status and the proposed answer
    serviceCountry = Service (country)
    status = Status
    stations = Stations
    evidence = Evidence
    servicesPartSent = Sent
    proposedAnswer = Proposed answer
    noneToExamine = NONE: to examine
    servicesPartGateway = gateway

    # Daily/VolumesPart
    howMuchMayHaveLeft = How much may have left
    usesOutsideApprovedToolsByBytes = uses outside approved tools, by bytes sent
    volumesMasked = Masked: these uses may come from fewer than {0} workstations.
    usesByBytesSent = Uses by bytes sent
    contentIsNotReadVolumeProves = Content is not read: a volume proves nothing.
    withoutDaysOnWhichRangeComes = "Without the days on which a range comes from fewer than {0} workstations. "

    # Daily/WindowsPart
    rowsNotKept = : its rows by workstation are not kept, or no longer
    nothingKeptByWorkstation = ": nothing is kept by workstation."
    thisPeriod = "This period: "
    thisDay = "This day: "
    today = ". Today: "
    countedByWeek = Counted by week: the numbers of workstations are those from {0} to {1}, the coverage that of the day.
    periodCountedInPartsKeyEach = Period counted in {0} parts (a key each, or a level), never added up: each number of workstations is that of the largest, so a minimum.
    dayIncomplete = Day incomplete since {0}: this count was not closed (still going on, or stopped without an end), nothing of it is written.
    weekIncomplete = Week incomplete since {0}, {1}: this count was not closed (still going on, or stopped without an end), nothing of it is written.
    aggregateSince = Counted at the aggregate level since {0}: the figures of this report leave it out.
    aggregateFromTo = Counted at the aggregate level from {0} to {1}: the figures of this report leave it out.
    periodCountedInPartsNeverAdded = Period counted in {0} parts, never added up: each number of workstations is that of the largest, so a minimum.
    dayCountedInParts = Day counted in {0} parts, never added up: each number of workstations is that of the largest, so a minimum.
    clock = {0}:{1}

    # Formats/ReportCSV
    yes = yes
    no = no

    # Formats/ReportHTML
    logo = Logo
    reportHTMLOf = " of "
    number = Number
    range = Range
    reportHTMLRead = Read
    hour = Hour

    # Incidents/IncidentDetailText
    blockedAttempt = Blocked attempt {0}
    useSeen = Use seen {0}
    priority = Priority
    start = Start
    workstation = Workstation
    site = Site
    service = Service
    need = Need
    observations = Observations
    blocked = Blocked
    received = Received
    rules = Rules
    state = State
    goesOnFromDayBefore = ; goes on from the day before

    # Incidents/IncidentFields
    addressAlone = address alone
    sitesPutTogether = Sites put together
    protectedCategory = protected category
    incidentFieldsMasked = masked
    incidentFieldsBlockedAttempt = blocked attempt
    incidentFieldsBlocked = blocked

    # Incidents/IncidentListText
    usesSeen = {0} {1|use seen|uses seen}.
    falseAlarmsNeitherShownNorCounted = False alarms, neither shown nor counted: {0}.
    noFalseAlarm = No false alarm.
    falseAlarmsTheirReasonsVigieIncidents = False alarms: {0}. Their reasons: vigie incidents show.
    blockedAttemptsHeading = {0} {1|blocked attempt|blocked attempts} (a success of the firewall, not a use):
    use = Use

    # Incidents/KeyPeriodNote
    periodCoversKeys = Note: this period covers {0} keys, the last one from {1}. A workstation has one name for each key: distinct workstations do not add up across keys.

    # Labels/CollectionDecision+Words
    preconditionsDeclared = ; preconditions declared.
    missingPreconditions = ; missing preconditions: {0}.

    # Labels/CollectionLevel+Words
    collectionLevelAggregate = Collection level: aggregate
    collectionLevelPseudonymous = Collection level: pseudonymous

    # Labels/CompliancePrecondition+Words
    controller = controller
    contactOfDpo = contact of the DPO
    legalBasis = legal basis
    balancingTest = balancing test
    entryInRegister = entry in the register
    impactAssessment = impact assessment
    opinionOfTheSocialCommittee = opinion of the social committee
    informationOfAgents = information of the agents
    checkedKeyOfDpo = checked key of the DPO

    # Labels/CountryName
    unitedArabEmirates = United Arab Emirates
    austria = Austria
    australia = Australia
    belgium = Belgium
    brazil = Brazil
    belarus = Belarus
    canada = Canada
    switzerland = Switzerland
    china = China
    cyprus = Cyprus
    czechia = Czechia
    germany = Germany
    denmark = Denmark
    estonia = Estonia
    spain = Spain
    europeanUnion = European Union
    finland = Finland
    france = France
    unitedKingdom = United Kingdom
    hongKong = Hong Kong
    ireland = Ireland
    israel = Israel
    india = India
    italy = Italy
    japan = Japan
    southKorea = South Korea
    lithuania = Lithuania
    luxembourg = Luxembourg
    netherlands = Netherlands
    norway = Norway
    poland = Poland
    portugal = Portugal
    romania = Romania
    russia = Russia
    sweden = Sweden
    singapore = Singapore
    turkiye = Türkiye
    taiwan = Taiwan
    ukraine = Ukraine
    unitedStates = United States
    vietnam = Vietnam

    # Labels/Evidence+Words
    nameAsked = name asked
    nameResolved = name resolved
    connectionOpened = connection opened
    established = established
    connectionEstablished = connection established
    dataExchanged = data exchanged
    asked = asked
    resolved = resolved
    opened = opened
    exchange = exchange

    # Labels/GatewayKind+Words
    dnsResolver = DNS resolver
    proxy = proxy
    sharedAddressNat = shared address (NAT)
    sharedHostTerminalServer = shared host (terminal server)

    # Labels/IncidentState+Words
    goingOn = going on
    seen = seen
    falseAlarm = false alarm

    # Labels/Priority+Words
    low = low
    medium = medium
    high = high
    exposure = "exposure "
    sentMoreThan = "sent more than "
    kilobytes = kB
    megabytes = MB

    # Labels/RiskLevel+Word
    riskLevelLow = low
    riskLevelHigh = high
    critical = critical

    # Labels/ServiceCategory+Words
    assistant = assistant
    code = code
    meeting = meeting
    transcription = transcription
    translation = translation
    image = image
    video = video
    musicAndVoice = music and voice
    presentation = presentation
    documents = documents
    search = search
    agent = agent
    api = API
    aggregator = aggregator
    companion = companion
    models = models
    browser = browser
    localAi = local AI
    needToWrite = Write, summarise, find out
    needToProgram = Write programs
    needOfMinutes = Minutes of meetings
    needToTranscribe = Write down speech
    needToTranslate = Translate
    needOfImages = Images
    needOfVideos = Videos
    needOfVoices = Music and voices
    needOfPresentations = Presentations
    needToReadDocuments = Question documents
    needToSearch = Search the web
    needToAutomate = Automate tasks
    needOfInterfaces = Connect software to an AI
    needOfSeveralAssistants = Compare several assistants
    needOfCompanions = Talk with a character
    needOfModels = Download models
    needInBrowser = Write and summarise in the browser
    needOfLocalModels = Run an AI on the workstation

    # Labels/ServiceStatus+Word
    approved = approved
    tolerated = tolerated
    underReview = under review
    notAssessed = not assessed
    serviceStatusProhibited = prohibited

    # Labels/SubjectState+Word
    new = new
    inProgress = in progress
    decided = decided
    closed = closed

    # Labels/VolumeBucket+Words
    unknownVolume = unknown volume
    under100KB = under 100\~kB
    volumeBucket100KBTo1Mb = 100\~kB to 1\~MB
    volumeBucket1To10Mb = 1 to 10\~MB
    volumeBucket10To100Mb = 10 to 100\~MB
    over100Mb = over 100\~MB

    # ProposedAnswer
    useTolerated = use tolerated
    noneNeedToExamine = none: need to examine

    # Report
    reportOf = report of {0}

    # ServiceNames
    maskedServiceArt9 = masked service (art. 9)

    # Subjects/SubjectListing
    due = Due
    subjectListingSubjectsToDecide = Subjects to decide, {0}
    subjectsToDecide = Subjects to decide
    noSubject = No subject.
    withoutDecisionOfWhichForMore = Without a decision: {0}, of which {1} for more than {2} days, {3} overdue; decisions that end within {4} days: {5}.
    overdue = , overdue
    owner = Owner
    age = Age
    note = Note
    endedOn = ", ended on "
    d = {0} d

    # Synthesis/SynthesisNeedsPart
    whatTheyNeed = What they need
    aWorkstationCanHaveSeveral = a workstation can have several
    needsAreReadOverWeekOr = Needs are read over a week or a month.
    workstationsByNeed = Workstations by need
    answer = Answer
    departmentsOf = " ({0} of {1} departments)"
    until = " until {0}"
    synthesisNeedsPartTolerated = {0}, tolerated
    synthesisNeedsPartNoneNeedToExamine = NONE: need to examine

    # Synthesis/SynthesisProposalsPart
    proposals = {0} {0|proposal|proposals}
    makeKnownWhereApprovedShareIs = Make “{0}” known where the approved share is smallest: {1}.
    openToDepartments = Open “{0}” to: {1}, where the approved share is smallest.
    chooseAnswerToNeedAlreadyUse = Choose an answer to the need “{0}”: {1} already use such a tool.
    trainHourDepartmentRuleNoCitizens = Train, an hour a department: the rule “no citizen's data in a public AI”.

    # Synthesis/SynthesisReport
    aiInOurDepartments = AI in our departments
    synthesis = Synthesis: {0}
    writtenOn = Written on {0}
    forGeneralDirectionSocialCommitteeAnd = For the general direction, the social committee and elected members. No number under {0} workstations.
    neitherTelephonesNorContents = Neither telephones nor contents.
    synthesisReportCoverage = Coverage: {0}. {1}
    whatWeSeeOfWorkstationsOf = What we see: {0} of workstations ({1} of {2}); coverage {3}. {4}
    vigieCountsConnectionsOfWorkstationsNot = Vigie counts connections of workstations, not persons. It reads no content, measures no time, and serves neither to evaluate nor to punish.
    questionsAndRightsOfAgents = Questions and rights of agents: {0}

    # Synthesis/SynthesisUsePart
    nothingToShowProbeReadNoNameThisPageDoesNotSay = Nothing to show: the probe read no name. This page does not say whether AI services were used.
    agentsUseAiMoreAndMore = Agents use AI, more and more with the approved tools
    agentsUseAi = Agents use AI
    synthesisUsePartOfWorkstationsSeen = {0} of {1} seen

    # Tables/DailyRange
    to = " to "
    rangeOr = {0} or {1}

    # Tables/DaysRead
    noDay = no day
    fromToDays = from {0} to {1}, {2} days
    underWorkstationsNeitherNumberNorIts = Under {0} workstations, neither the number nor its measures are shown.
    coverageInsufficientOnOfDayS = Coverage insufficient on {0} of {1} {1|day|days}: what is missing here may have been used without being seen.
    workstationsAreCountedDayByDay = Workstations are counted day by day, and do not add up from one day to the next.

    # Tables/DirectionListing
    declared = Declared
    departments = Departments, {0}
    useByDepartment = Use by department
    distinctWorkstationsByDayOfUse = Distinct workstations by day of use, all statuses; no total; masked: fewer than {0} workstations, or would tell it.
    daysTooSmallForDepartments = {0} of {1} {1|day|days} without departments: fewer than {2} workstations declared or seen; not in this table.
    noUseSeenInTrafficRead = No use seen in the traffic read.
    stationsWithUse = Stations with a use
    firstNeeds = First needs

    # Tables/ServiceListing
    servicesWhoseNameWasOnlyAsked = Services whose name was only asked, without a connection, not listed: {0}.
    serviceListingServicesInUse = Services in use, {0}
    servicesInUse = Services in use
    noServiceSeenInTrafficRead = No service seen in the traffic read.
    lastSeen = Last seen
    approvedTool = approved tool

    # Tables/TrendListing
    trendsByWeek = Trends by week, {0}
    useByWeek = Use by week
    noDayInDatabase = No day in the database.
    byDayOnWhichUseWas = By day on which a use was seen: from the lowest day to the highest. Days of insufficient coverage are left out.
    week = Week
    daysRead = Days read
    key = Key
    notRead = not read
    trendListingTo = {0}, {1} to {2}
    of7 = {0} of 7
    newOn = new on {0}

    # Text/DateText
    firstOfTheMonth = 1
    dateTextWeek2 = week {0}, {1}
    dateTextWeek = week {0}
    fromTo = from {0} to {1}
    summer = " (summer)"
    winter = " (winter)"
    wholeHour = {0}:00
    guadeloupe = Guadeloupe
    martinique = Martinique
    reunion = Réunion
    noumea = Nouméa
    wallisAndFutuna = Wallis and Futuna
    saintBarthelemy = Saint Barthélemy
    saintMartin = Saint Martin
    timeOfPlace = {0} time
    monday = Monday
    tuesday = Tuesday
    wednesday = Wednesday
    thursday = Thursday
    friday = Friday
    saturday = Saturday
    sunday = Sunday
    january = January
    february = February
    march = March
    april = April
    may = May
    june = June
    july = July
    august = August
    september = September
    october = October
    november = November
    december = December

    # Text/NumberText
    bytes = {0}\~B
    gigabytes = GB
    terabytes = TB
    under = "under "
    numberTextText = {0}%

    # Trend/ServiceVolumesPart
    byServiceAndVolumeAlmostAll = By service and volume: almost all comes from fewer than {0} workstations, nothing is shown.
    usesByServiceAndBytesSent = Uses by service and bytes sent

    # Trend/TrendPart
    lastDays = Last {0} days
    distinctWorkstationsByDayAndStatus = distinct workstations by day and status; one may have several
    workstationsByDayAndStatus = Workstations by day and status
    eachStatusHasItsOwnScale = Each status has its own scale. Dashed frame: day not seen or not counted. Small frame: masked.
    notSeen = not seen
    notCounted = not counted
    atMostWorkstations = at most {0} {1|workstation|workstations}
    atMostOfCountedDays = at most {0} {1|workstation|workstations} on days that were seen and counted
    workstationsDayLeastAndMostOf = Workstations a day, the least and the most of each week
    trendPartDay = A day
    markOfMaskedDay = {0} at least one day masked
    markOfDayNotSeen = {0} at least one day not seen or not counted
    """#
}
