/// What rules, policies and lists say in English; `docs/decisions/0025-texts.md` describes the format.
enum EnglishCatalogueTexts {
  static let all = #"""
    # BlindSpots/BlindSpotFileReader
    blindSpotFileEmpty = file without a name; remove it, or write cause: and spots:
    oneOfExactOrPattern = domains: exactly one of the keys exact and pattern is expected

    # BlindSpots/BlindSpotSet
    tooManyBlindSpots = more than {0} names of blind spots in all; remove some files
    blindSpotExists = the blind spot {0} exists already ({1}); keep only one of them
    tooManyBlindSpotPatterns = more than {0} patterns end with {1}; write this name in their place
    blindSpotIsOfService = the blind spot {0} is a name of the service {1} ({2}:{3}); remove it here, or there

    # BlindSpots/PublicNameReader
    tooManyPublicNames = names: more than {0} names
    nameIsOfService = {0} is a name of the service {1} ({2}:{3}); remove it here, or there
    nameIsBlindSpot = {0} is also a blind spot ({1}); keep only one of them

    # Compliance/ComplianceFileReader
    opinionAndAbsent = cst: both "opinion" and "absent"; keep only one of them
    retentionNeedsReason = retention: more than {0} days (or {1} months of aggregates) needs a written reason; add the key "reason", or shorten it

    # Configuration/ServiceConfigurationReader
    tooManyInterfaces = interfaces: more than {0} interfaces
    interfaceTwice = interfaces: {0} is written twice
    notAFullPath = {0}: {1} is not a full path; begin it with /, since a service has no current folder
    mailRecipients = mail.to: 1 to {0} addresses
    notAMailAddress = {0}: {1} is not an address; write it alone, such as ciso@town.example, without a name or accents

    # Explain/Explanation+Text
    emptyName = empty name
    nameTooLong = more than 253 characters
    anAddress = an address is no name
    notAName = not a domain name
    noRulePossible = "{0}": no rule is possible ({1}).
    noRuleMatches = {0}: no rule matches.
    thisNameAlone = this name alone
    namesOfThisForm = names of this form
    thisNameAndBelow = this name and all below it
    byTheRule = {0}: {1} ({2}), by the rule "{3}" ({4}), {5}:{6}.
    dedicatedName = Role {0}, dedicated name; status: {1}.
    sharedName = Role {0}, shared name; status: {1}.
    opensUse = An established connection opens an incident.
    opensNoUse = An established connection opens no incident: {0}.
    serviceHasStatus = the service is {0}
    nameServesOtherThings = the name serves other things too
    roleShowsNoUse = a name of role {0} does not show a use
    factNotConfirmed = the fact is not confirmed (source: unverified)
    keptAwayByExcept = "  kept away by except: "{0}" ({1}), {2}:{3}"
    matchesTooLessExact = "  matches too, less exact: "{0}" ({1}), {2}:{3}"
    approved = approved
    tolerated = tolerated
    underReview = under-review
    unassessed = unassessed
    prohibited = prohibited

    # Imports/ImportedFileReader
    moreThanBytes = more than {0} bytes
    notAnImport = this is not a file of vigie rules import; expected first line: {0}
    badListName = name of list {0} refused; lower-case letters, digits and hyphens
    headingWithout = heading: the line {0} is missing
    headingLine = # {0}: …
    unknownInHeading = heading: unknown format, date or category; import again
    tooManyNamesInList = more than {0} names in one list
    notAnImportedName = {0} is not a name; name, exact: name or pattern: pattern, with or without shared after it
    tooBroad = {0} also holds names of others than this service
    notBelowTheLineBefore = {0}: a name below that of the line before is expected

    # Imports/ImportedRules
    importedServiceExists = the service {0} exists already; give the list another name
    tooManyImportedNames = more than {0} names in all; remove some imported lists
    patternLeftOut = pattern left out: more than {0} end with {1}

    # Imports/ListCollector
    includeLoop = inclusion in a loop: {0}
    tooManyNestedIncludes = too many files that include each other
    includeNotRead = included file not read: {0}
    lineTooLong = line of {0} bytes; {1} at most
    notUTF8 = bytes that are not UTF-8 text

    # Imports/ListDraft
    unknownLine = unknown line in this format: {0}
    unknownLineWithHint = unknown line in this format: {0}; {1}
    everybodysName = {0} holds everybody's names; line left out
    patternRefused = pattern {0} refused: {1}
    tooManyIncludes = too many included files; line left out
    listFull = more than {0} names in one list; choose a smaller list
    addressIsNoName = {0} is an address; a rule is about a name
    notACompleteName = {0} is not a complete domain name

    # Imports/ListProblem
    problemAt = {0}:{1}:{2}: {3}

    # Imports/Syntaxes
    regularExpressionRefused = regular expression {0} refused
    keywordRefused = keyword {0} refused
    ruleLeftOut = rule {0} left out: it is not about a name
    triggerLeftOut = trigger on an address or a server left out
    optionNotTaken = a rule with this option is not taken over
    openQuote = a quotation mark is not closed
    emptyNameColumn = the column of the name is empty
    noDomainColumn = the first line must name a column domain
    onlyCNAME = only CNAME is taken over from an RPZ zone
    sentElsewhere = the zone sends this name elsewhere, which makes no refusal of it

    # Policy/DecisionFileReader
    decisions = decisions
    decision = decision
    tooManyDecisions = more than {0} decisions; move those that last to policy.yaml, and remove the others
    notARuleOfService = rule: {0} is not a rule of {1}; this decision serves nothing, remove it or write a name of its file

    # Policy/NodeReader+Decisions
    unknownService = {0}: unknown service {1}{2}; write an identifier of rules/services (vigie rules list)
    unknownDirection = unknown department {0}{1}; declare it under directions:, or write one of these names: {2}
    noName = (none)
    notHours = hours: {0} is not a range of hours; write 08:00-18:00 (18:00 is out of it), or 22:00-06:00 across midnight
    notADay = days: {0} is not a day{1}; write [mon..fri], or some of {2}
    noDay = days: no day; write some, or remove the key

    # Policy/PolicyReader
    policy = policy
    policyEmpty = empty policy; remove it, or write "default: unassessed" at least
    unknownTimeZone = collectivity.time-zone: unknown time zone {0}{1} — possible time zones: {2}

    # Policy/PolicyReader+Decisions
    decisionForm = services.{0}: write { status: … }, with a status among {1}
    unknownAlternative = alternatives: neither a category nor a service {0}{1} — possible categories: {2}
    alternativeNotApproved = alternatives.{0}: {1} is neither approved nor tolerated; give it such a status under services:, or propose another service

    # Policy/PolicyReader+Networks
    tooManyItems = {0}: more than {1} items
    notAnAddress = address: {0} is not an address; write a single address, such as 10.0.0.53 or fd00::53
    directionWithoutNetwork = department without a network; write networks: [10.20.1.0/24] or vlans: [20]
    exclusionWithoutNetwork = exclusion without a network; write networks: [10.20.1.0/24] or vlans: [20]
    unknownRealm = realm: no network of networks: has {0}{1}; write it there, or one of these: {2}
    notTheFirstAddress = {0}: {1} is not a network; the address is not the first one of the network, write {2}
    notANetwork = {0}: {1} is not a network; write a network, such as 10.20.1.0/24 or fd20::/32
    writtenAlready = {0} is written already ({1}); keep only one of them

    # Policy/SubjectFileReader
    subjects = subjects
    subject = subject
    tooManySubjects = more than {0} subjects; remove the oldest ones of each service, only the last one counts
    decidedIsNotWritten = state: "decided" is not written; the decision itself says so (vigie decide)

    # Problems/ProblemList
    tooManyProblems = more than {0} problems; correct these, then run the check again

    # Problems/RuleProblem
    errorAt = {0}:{1}:{2}: error: {3}
    warningAt = {0}:{1}:{2}: warning: {3}

    # Problems/Wording
    quoted = ""{0}""
    didYouMean = " (did you mean {0}?)"

    # Quality/Expectations
    tooManyLines = more than {0} lines
    expectationForm = expected: name, service (or - for no rule), then ouvre or sans
    nothingToCheck = no line to check
    otherServiceFound = {0}: {1} expected, {2} found
    noRule = no rule
    shouldOpenUse = {0}: should open an incident
    shouldOpenNoUse = {0}: should not open an incident

    # Release/ReleaseManifest
    changed = {0}: changed
    missing = {0}: missing
    extra = {0}: too much, not in the manifest
    moreThanFiles = more than {0} files
    badManifestLine = line refused; expected: 64 digits, two blanks, path
    manifestEmpty = empty manifest

    # Release/TarArchive
    byteAndMessage = byte {0}: {1}
    archiveWithoutFile = archive without a file
    notATarArchive = this is not a tar archive, or it is damaged
    fileTooLarge = {0} is larger than {1} bytes
    folderRefused = folder {0} refused
    notAPlainFile = {0} is not a plain file (link, device or extended header); make the archive again with tar --format=ustar
    pathRefused = path {0} refused
    fileTwice = {0} is there twice
    archiveCutOff = archive cut off

    # Rules/DomainReader
    whatAndWhy = {0}: {1}
    incompleteName = {0}: {1} is not a complete name; write the name with its domain, such as chat.example.org
    broadSuffix = {0}: {1} also holds names of others than this service; write a more exact name, or exact:
    broadPattern = {0}: {1} also holds names of others than this service; add letters beside the "*"
    badPattern = {0}: pattern {1} refused: {2}
    webAddress = {0} is a web address; write the name alone, without https:// and without a path
    webAddressOf = {0} is a web address; write the name alone, without https:// and without a path: {1}
    starIsBelow = {0}: write {1}, which also stands for all names below it
    starInPatternOnly = {0}: "*" is written in pattern: only
    leadingDot = {0}: write {1}, without a dot at the beginning
    portNumber = {0}: write the name alone, without a port number
    accentedLetters = {0} has accented letters; write it in its ASCII form (xn--…)
    notADomainName = {0} is not a domain name; letters, digits, hyphens and dots only, 63 characters at most between two dots, 253 in all

    # Rules/LabelPattern
    noStar = without "*"; write exact: or suffix: instead of pattern:
    tooManyStars = at most {0} "*", never two in a row
    twoPartsAtTheEnd = at least two parts without "*" at the end, as in *.example.org
    lettersAndStars = letters, digits, hyphens and dots, and "*" are expected

    # Rules/RuleSet
    tooManyNames = more than {0} names in all; remove some files of rules
    serviceDeclaredAlready = the service {0} is declared already ({1}:{2}); join the two, or change id
    ruleExists = the rule {0} exists already ({1}); keep only one of them
    tooManyPatterns = more than {0} patterns end with {1}; replace them by one suffix:
    ruleChangesNothing = the rule {0} changes nothing: {1} ({2}) says the same of these names already; remove it, or give it a role, a scope or a source

    # Rules/ServiceFileReader
    file = file
    serviceFileEmpty = file without a service; remove it, or write provider: and services:
    notACountry = country: {0} is not the code of a country; two capital letters (ISO 3166-1), such as FR, US, CN, or EU
    badIdentifier = id: {0} refused; lower-case letters without accents, digits and hyphens, such as example-assistant
    unknownFactWord = {0}.value: unknown word {1} — possible words: {2}; where this is not known, remove the fact

    # Rules/ServiceFileReader+Domains
    emptyList = {0}: empty list; write one name at least
    oneOfExactPatternSuffix = domains: exactly one of the keys exact, pattern and suffix is expected
    exceptBesideSuffixOnly = except: is written beside suffix: only
    tooManyExceptions = except: more than {0} names; write the names of the service one by one instead
    exceptionNotBelow = except: {0} is not below {1}
    exceptionTwice = except: {0} is written twice

    # YAML/NodeReader
    pairsWithKeysExpected = {0}: a sequence of "key: value" is expected, with the keys {1}
    keyIsNoWord = {0}: a key is a plain word
    unknownKey = {0}: unknown key {1}{2} — possible keys: {3}
    missingKey = {0}: the key {1} is missing
    pairsExpected = {0}: a sequence of "key: value" is expected
    listExpected = {0}: a list is expected (one line "- …" for each item, or [a, b])
    textExpected = {0}: a text is expected
    emptyValue = {0}: empty value; write it, or remove the key
    tooManyCharacters = {0}: more than {1} characters
    escapedInvisible = {0}: invisible character (written with \); remove it
    unknownWord = {0}: unknown word {1}{2} — possible words: {3}
    notADate = {0}: {1} is not a date; write year-month-day, such as 2027-06-30
    notANumber = {0}: {1} is not a whole number from {2} to {3}; write it in digits, without blanks

    # YAML/YAMLDocument
    unreadableFile = the file cannot be read: {0}
    malformedYAML = malformed YAML ({0}); check, here and on the line before, the indentation, the blank after ":" and the closing of quotation marks and braces
    severalDocuments = several documents in one file; remove the line "---" and put the rest into another file
    keyTwice = key written twice: {0}; keep only one of them
    unreadableYAML = the YAML cannot be read; check its encoding (UTF-8)

    # YAML/YAMLPrecheck
    fileOverOneMebibyte = file of more than 1 MiB; split it into several files
    loneCarriageReturn = carriage return on its own; end lines with LF or CRLF
    tabulation = tab; use blanks instead
    invisibleCharacter = invisible character U+{0}; erase it
    directive = YAML directive (a line that begins with {0}); remove it
    deepIndentation = indentation of more than {0} columns
    deepNesting = more than {0} levels of brackets or braces
    leadingStar = ""*" at the head of a value; put the value in quotation marks: "*-example.org""
    anchor = YAML anchor (&); repeat the value, or put the text in quotation marks
    tag = YAML tag ({0}); remove it, or use quotation marks
    blockText = YAML block text ({0}); write the text in quotation marks
    """#
}
