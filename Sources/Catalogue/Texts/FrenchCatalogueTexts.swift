/// What rules, policies and lists say in French; `docs/decisions/0025-texts.md` describes the format.
enum FrenchCatalogueTexts {
  static let all = #"""
    # BlindSpots/BlindSpotFileReader
    blindSpotFileEmpty = fichier sans nom ; l'ôter, ou écrire cause: et spots:
    oneOfExactOrPattern = domains : une seule des clés exact ou pattern est attendue

    # BlindSpots/BlindSpotSet
    tooManyBlindSpots = plus de {0} noms d'angles morts au total ; ôter des fichiers
    blindSpotExists = l'angle mort {0} existe déjà ({1}) ; n'en garder qu'un
    tooManyBlindSpotPatterns = plus de {0} motifs finissent par {1} ; écrire ce nom à leur place
    blindSpotIsOfService = l'angle mort {0} est un nom du service {1} ({2}:{3}) ; l'ôter d'ici, ou de là

    # BlindSpots/PublicNameReader
    tooManyPublicNames = names : plus de {0} noms
    nameIsOfService = {0} est un nom du service {1} ({2}:{3}) ; l'ôter d'ici, ou de là
    nameIsBlindSpot = {0} est aussi un angle mort ({1}) ; n'en garder qu'un

    # Compliance/ComplianceFileReader
    opinionAndAbsent = cst : « opinion » et « absent » ensemble ; n'en garder qu'un
    retentionNeedsReason = retention : plus de {0} jours (ou de {1} mois d'agrégats) demande un motif écrit ; ajouter la clé « reason » ou raccourcir

    # Configuration/ServiceConfigurationReader
    tooManyInterfaces = interfaces : plus de {0} interfaces
    interfaceTwice = interfaces : {0} écrite deux fois
    notAFullPath = {0} : {1} n'est pas un chemin complet ; le commencer par /, car un service n'a pas de dossier courant
    mailRecipients = mail.to : de 1 à {0} adresses
    notAMailAddress = {0} : {1} n'est pas une adresse ; l'écrire seule, comme rssi@ville.example, sans nom ni accent

    # Explain/Explanation+Text
    emptyName = nom vide
    nameTooLong = plus de 253 caractères
    anAddress = une adresse n'est pas un nom
    notAName = ce n'est pas un nom de domaine
    noRulePossible = « {0} » : aucune règle possible ({1}).
    noRuleMatches = {0} : aucune règle ne correspond.
    thisNameAlone = ce nom seul
    namesOfThisForm = les noms de cette forme
    thisNameAndBelow = ce nom et tous ceux en dessous
    byTheRule = {0} : {1} ({2}), par la règle « {3} » ({4}), {5}:{6}.
    dedicatedName = Rôle {0}, nom dédié ; statut : {1}.
    sharedName = Rôle {0}, nom partagé ; statut : {1}.
    opensUse = Une connexion établie ouvre un usage constaté.
    opensNoUse = Une connexion établie n'ouvre pas d'usage constaté : {0}.
    serviceHasStatus = le service est {0}
    nameServesOtherThings = le nom sert aussi à autre chose
    roleShowsNoUse = un nom de rôle {0} ne prouve pas un usage
    factNotConfirmed = le fait n'est pas vérifié (source: unverified)
    keptAwayByExcept = "  écarté par except : « {0} » ({1}), {2}:{3}"
    matchesTooLessExact = "  correspond aussi, moins précis : « {0} » ({1}), {2}:{3}"
    approved = autorisé
    tolerated = toléré
    underReview = à l'étude
    unassessed = non évalué
    prohibited = interdit

    # Imports/ImportedFileReader
    moreThanBytes = plus de {0} octets
    notAnImport = ce n'est pas un fichier de vigie rules import ; première ligne attendue : {0}
    badListName = nom de liste {0} refusé ; minuscules, chiffres et tirets
    headingWithout = en-tête : il manque la ligne {0}
    headingLine = # {0}: …
    unknownInHeading = en-tête : format, date ou category inconnus ; refaire l'import
    tooManyNamesInList = plus de {0} noms dans une liste
    notAnImportedName = {0} n'est pas un nom ; nom, exact: nom ou pattern: motif, suivi ou non de shared
    tooBroad = {0} porte aussi les noms d'autres que ce service
    notBelowTheLineBefore = {0} : un nom en dessous de celui de la ligne d'avant

    # Imports/ImportedRules
    importedServiceExists = le service {0} existe déjà ; donner un autre nom à la liste
    tooManyImportedNames = plus de {0} noms au total ; ôter des listes importées
    patternLeftOut = motif laissé : plus de {0} finissent par {1}

    # Imports/ListCollector
    includeLoop = inclusion en boucle : {0}
    tooManyNestedIncludes = trop de fichiers inclus les uns par les autres
    includeNotRead = fichier inclus non lu : {0}
    lineTooLong = ligne de {0} octets ; {1} au plus
    notUTF8 = octets qui ne sont pas du texte UTF-8

    # Imports/ListDraft
    unknownLine = ligne inconnue dans ce format : {0}
    unknownLineWithHint = ligne inconnue dans ce format : {0} ; {1}
    everybodysName = {0} porte les noms de tout le monde ; ligne laissée
    patternRefused = motif {0} refusé : {1}
    tooManyIncludes = trop de fichiers inclus ; ligne laissée
    listFull = plus de {0} noms dans une liste ; choisir une liste plus petite
    addressIsNoName = {0} est une adresse ; une règle porte sur un nom
    notACompleteName = {0} n'est pas un nom de domaine complet

    # Imports/ListProblem
    problemAt = {0}:{1}:{2} : {3}

    # Imports/Syntaxes
    regularExpressionRefused = expression rationnelle {0} refusée
    keywordRefused = mot-clé {0} refusé
    ruleLeftOut = règle {0} laissée\_: elle ne porte pas sur un nom
    triggerLeftOut = déclencheur d'adresse ou de serveur laissé
    optionNotTaken = une règle avec cette option n'est pas reprise
    openQuote = un guillemet reste ouvert
    emptyNameColumn = la colonne du nom est vide
    noDomainColumn = la première ligne doit nommer une colonne domain
    onlyCNAME = seul CNAME est repris d'une zone RPZ
    sentElsewhere = la zone envoie ce nom ailleurs, ce qui n'en fait pas un refus

    # Policy/DecisionFileReader
    decisions = décisions
    decision = décision
    tooManyDecisions = plus de {0} décisions ; reporter celles qui durent dans policy.yaml, et ôter les autres
    notARuleOfService = rule : {0} n'est pas une règle de {1} ; cette décision ne sert à rien, l'ôter ou écrire un nom de son fichier

    # Policy/NodeReader+Decisions
    unknownService = {0} : service inconnu {1}{2} ; écrire un identifiant de rules/services (vigie rules list)
    unknownDirection = direction inconnue {0}{1} ; la déclarer sous directions:, ou écrire un de ces noms : {2}
    noName = (aucun)
    notHours = hours : {0} n'est pas une plage d'heures ; écrire 08:00-18:00 (18:00 n'en est plus), ou 22:00-06:00 par-dessus minuit
    notADay = days : {0} n'est pas un jour{1} ; écrire [mon..fri], ou parmi {2}
    noDay = days : aucun jour ; en écrire, ou ôter la clé

    # Policy/PolicyReader
    policy = politique
    policyEmpty = politique vide ; l'ôter, ou écrire au moins « default: unassessed »
    unknownTimeZone = collectivity.time-zone : fuseau inconnu {0}{1}\~— fuseaux possibles : {2}

    # Policy/PolicyReader+Decisions
    decisionForm = services.{0} : écrire { status: … }, avec un statut parmi {1}
    unknownAlternative = alternatives : ni catégorie ni service {0}{1}\~— catégories possibles : {2}
    alternativeNotApproved = alternatives.{0} : {1} n'est ni autorisé ni toléré ; lui donner ce statut sous services:, ou proposer un autre service

    # Policy/PolicyReader+Networks
    tooManyItems = {0} : plus de {1} éléments
    notAnAddress = address : {0} n'est pas une adresse ; écrire une seule adresse, comme 10.0.0.53 ou fd00::53
    directionWithoutNetwork = direction sans réseau ; écrire networks: [10.20.1.0/24] ou vlans: [20]
    exclusionWithoutNetwork = exclusion sans réseau ; écrire networks: [10.20.1.0/24] ou vlans: [20]
    unknownRealm = realm : aucun réseau de networks: n'a {0}{1} ; l'y écrire, ou un de ceux-ci : {2}
    notTheFirstAddress = {0} : {1} n'est pas un réseau ; l'adresse n'est pas la première du réseau, écrire {2}
    notANetwork = {0} : {1} n'est pas un réseau ; écrire un réseau, comme 10.20.1.0/24 ou fd20::/32
    writtenAlready = {0} est déjà écrit ({1}) ; n'en garder qu'un

    # Policy/SubjectFileReader
    subjects = sujets
    subject = sujet
    tooManySubjects = plus de {0} sujets ; ôter les plus anciens de chaque service, seul le dernier compte
    decidedIsNotWritten = state : « decided » ne s'écrit pas ; la décision elle-même le dit (vigie decide)

    # Problems/ProblemList
    tooManyProblems = plus de {0} problèmes ; corriger ceux-ci, puis relancer la vérification

    # Problems/RuleProblem
    errorAt = {0}:{1}:{2} : erreur : {3}
    warningAt = {0}:{1}:{2} : attention : {3}

    # Problems/Wording
    quoted = « {0} »
    didYouMean = " (vouliez-vous dire {0} ?)"

    # Quality/Expectations
    tooManyLines = plus de {0} lignes
    expectationForm = attendu : nom, service (ou - si aucune règle), puis ouvre ou sans
    nothingToCheck = aucune ligne à vérifier
    otherServiceFound = {0} : {1} attendu, {2} trouvé
    noRule = aucune règle
    shouldOpenUse = {0} : devrait ouvrir un usage constaté
    shouldOpenNoUse = {0} : ne devrait pas ouvrir d'usage constaté

    # Release/ReleaseManifest
    changed = {0} : modifié
    missing = {0} : manquant
    extra = {0} : en trop, absent du manifeste
    moreThanFiles = plus de {0} fichiers
    badManifestLine = ligne refusée ; attendu : 64 chiffres, deux espaces, chemin
    manifestEmpty = manifeste vide

    # Release/TarArchive
    byteAndMessage = octet {0} : {1}
    archiveWithoutFile = archive sans fichier
    notATarArchive = ce n'est pas une archive tar, ou elle est abîmée
    fileTooLarge = {0} dépasse {1} octets
    folderRefused = dossier {0} refusé
    notAPlainFile = {0} n'est pas un fichier simple (lien, périphérique ou en-tête étendu) ; refaire l'archive avec tar --format=ustar
    pathRefused = chemin {0} refusé
    fileTwice = {0} est là deux fois
    archiveCutOff = archive coupée

    # Rules/DomainReader
    whatAndWhy = {0} : {1}
    incompleteName = {0} : {1} n'est pas un nom complet ; écrire le nom avec son domaine, comme chat.exemple.fr
    broadSuffix = {0} : {1} porte aussi les noms d'autres que ce service ; écrire un nom plus précis, ou exact:
    broadPattern = {0} : {1} porte aussi les noms d'autres que ce service ; ajouter des lettres à côté du « * »
    badPattern = {0} : motif {1} refusé : {2}
    webAddress = {0} est une adresse web ; écrire le nom seul, sans https:// ni chemin
    webAddressOf = {0} est une adresse web ; écrire le nom seul, sans https:// ni chemin : {1}
    starIsBelow = {0}\_: écrire {1}, qui vaut aussi pour tous les noms en dessous
    starInPatternOnly = {0}\_: « * » ne s'écrit que dans pattern:
    leadingDot = {0}\_: écrire {1}, sans point au début
    portNumber = {0}\_: écrire le nom seul, sans numéro de port
    accentedLetters = {0} a des lettres accentuées ; l'écrire en forme ASCII (xn--…)
    notADomainName = {0} n'est pas un nom de domaine ; lettres, chiffres, tirets et points seulement, 63 caractères au plus entre deux points, 253 en tout

    # Rules/LabelPattern
    noStar = sans « * » ; écrire exact: ou suffix: au lieu de pattern:
    tooManyStars = au plus {0} « * », jamais deux de suite
    twoPartsAtTheEnd = au moins deux parties sans « * » à la fin, comme *.exemple.fr
    lettersAndStars = des lettres, chiffres, tirets et points, et des « * »

    # Rules/RuleSet
    tooManyNames = plus de {0} noms au total ; ôter des fichiers de règles
    serviceDeclaredAlready = le service {0} est déjà déclaré ({1}:{2}) ; réunir les deux, ou changer id
    ruleExists = la règle {0} existe déjà ({1}) ; n'en garder qu'une
    tooManyPatterns = plus de {0} motifs finissent par {1} ; les remplacer par un suffix:
    ruleChangesNothing = la règle {0} ne change rien : {1} ({2}) dit déjà la même chose de ces noms ; l'ôter, ou lui donner un role, un scope ou une source

    # Rules/ServiceFileReader
    file = fichier
    serviceFileEmpty = fichier sans service ; l'ôter, ou écrire provider: et services:
    notACountry = country : {0} n'est pas un code de pays ; deux majuscules (ISO 3166-1), comme FR, US, CN, ou EU
    badIdentifier = id : {0} refusé ; minuscules sans accent, chiffres et tirets, comme exemple-assistant
    unknownFactWord = {0}.value : mot inconnu {1}\~— mots possibles : {2} ; si l'on ne sait pas, ôter le fait

    # Rules/ServiceFileReader+Domains
    emptyList = {0} : liste vide ; écrire au moins un nom
    oneOfExactPatternSuffix = domains : une seule des clés exact, pattern ou suffix est attendue
    exceptBesideSuffixOnly = except : ne s'écrit qu'à côté de suffix:
    tooManyExceptions = except : plus de {0} noms ; écrire plutôt les noms du service un à un
    exceptionNotBelow = except : {0} n'est pas en dessous de {1}
    exceptionTwice = except : {0} est écrit deux fois

    # YAML/NodeReader
    pairsWithKeysExpected = {0} : une suite de « clé: valeur » est attendue, avec les clés {1}
    keyIsNoWord = {0} : une clé est un mot simple
    unknownKey = {0} : clé inconnue {1}{2}\~— clés possibles : {3}
    missingKey = {0} : il manque la clé {1}
    pairsExpected = {0} : une suite de « clé: valeur » est attendue
    listExpected = {0} : une liste est attendue (une ligne « - … » par élément, ou [a, b])
    textExpected = {0} : un texte est attendu
    emptyValue = {0} : valeur vide ; l'écrire ou ôter la clé
    tooManyCharacters = {0} : plus de {1} caractères
    escapedInvisible = {0} : caractère invisible (écrit avec \) ; l'ôter
    unknownWord = {0} : mot inconnu {1}{2}\~— mots possibles : {3}
    notADate = {0} : {1} n'est pas une date ; écrire année-mois-jour, comme 2027-06-30
    notANumber = {0} : {1} n'est pas un nombre entier de {2} à {3} ; l'écrire en chiffres, sans espace

    # YAML/YAMLDocument
    unreadableFile = fichier illisible : {0}
    malformedYAML = YAML mal formé ({0}) ; vérifier ici et à la ligne précédente le retrait, l'espace après « : » et la fermeture des guillemets et des accolades
    severalDocuments = plusieurs documents dans un fichier ; ôter la ligne « --- » et mettre la suite dans un autre fichier
    keyTwice = clé écrite deux fois : {0} ; n'en garder qu'une
    unreadableYAML = YAML illisible ; vérifier l'encodage (UTF-8)

    # YAML/YAMLPrecheck
    fileOverOneMebibyte = fichier de plus de 1 Mio ; le partager en plusieurs fichiers
    loneCarriageReturn = retour chariot isolé ; finir les lignes par LF ou CRLF
    tabulation = tabulation ; mettre des espaces
    invisibleCharacter = caractère invisible U+{0} ; l'effacer
    directive = directive YAML (ligne qui commence par {0}) ; l'ôter
    deepIndentation = retrait de plus de {0} colonnes
    deepNesting = plus de {0} niveaux de crochets ou d'accolades
    leadingStar = « * » en tête d'une valeur ; mettre la valeur entre guillemets : "*-exemple.fr"
    anchor = ancre YAML (&) ; répéter la valeur, ou mettre le texte entre guillemets
    tag = étiquette YAML ({0}) ; l'ôter, ou mettre des guillemets
    blockText = bloc de texte YAML ({0}) ; écrire le texte entre guillemets
    """#
}
