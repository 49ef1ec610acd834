import Texts

/// What rules, policies and lists can say: the keys of `FrenchCatalogueTexts` and `EnglishCatalogueTexts`, file by file.
enum CatalogueText: String, TextKey {
  // BlindSpots/BlindSpotFileReader
  case blindSpotFileEmpty, oneOfExactOrPattern
  // BlindSpots/BlindSpotSet
  case tooManyBlindSpots, blindSpotExists, tooManyBlindSpotPatterns, blindSpotIsOfService
  // BlindSpots/PublicNameReader
  case tooManyPublicNames, nameIsOfService, nameIsBlindSpot
  // Compliance/ComplianceFileReader
  case opinionAndAbsent, retentionNeedsReason
  // Configuration/ServiceConfigurationReader
  case tooManyInterfaces, interfaceTwice, notAFullPath, mailRecipients, notAMailAddress
  // Explain/Explanation+Text
  case emptyName, nameTooLong, anAddress, notAName, noRulePossible, noRuleMatches, thisNameAlone
  case namesOfThisForm, thisNameAndBelow, byTheRule, dedicatedName, sharedName, opensUse
  case opensNoUse, serviceHasStatus, nameServesOtherThings, roleShowsNoUse, factNotConfirmed
  case keptAwayByExcept, matchesTooLessExact, approved, tolerated, underReview, unassessed
  case prohibited
  // Imports/ImportedFileReader
  case moreThanBytes, notAnImport, badListName, headingWithout, headingLine, unknownInHeading
  case tooManyNamesInList, notAnImportedName, tooBroad, notBelowTheLineBefore
  // Imports/ImportedRules
  case importedServiceExists, tooManyImportedNames, patternLeftOut
  // Imports/ListCollector
  case includeLoop, tooManyNestedIncludes, includeNotRead, lineTooLong, notUTF8
  // Imports/ListDraft
  case unknownLine, unknownLineWithHint, everybodysName, patternRefused, tooManyIncludes, listFull
  case addressIsNoName, notACompleteName
  // Imports/ListProblem
  case problemAt
  // Imports/Syntaxes
  case regularExpressionRefused, keywordRefused, ruleLeftOut, triggerLeftOut, optionNotTaken
  case openQuote, emptyNameColumn, noDomainColumn, onlyCNAME, sentElsewhere
  // Policy/DecisionFileReader
  case decisions, decision, tooManyDecisions, notARuleOfService
  // Policy/NodeReader+Decisions
  case unknownService, unknownDirection, noName, notHours, notADay, noDay
  // Policy/PolicyReader
  case policy, policyEmpty, unknownTimeZone
  // Policy/PolicyReader+Decisions
  case decisionForm, unknownAlternative, alternativeNotApproved
  // Policy/PolicyReader+Networks
  case tooManyItems, notAnAddress, directionWithoutNetwork, exclusionWithoutNetwork, unknownRealm
  case notTheFirstAddress, notANetwork, writtenAlready
  // Policy/SubjectFileReader
  case subjects, subject, tooManySubjects, decidedIsNotWritten
  // Problems/ProblemList
  case tooManyProblems
  // Problems/RuleProblem
  case errorAt, warningAt
  // Problems/Wording
  case quoted, didYouMean
  // Quality/Expectations
  case tooManyLines, expectationForm, nothingToCheck, otherServiceFound, noRule, shouldOpenUse
  case shouldOpenNoUse
  // Release/ReleaseManifest
  case changed, missing, extra, moreThanFiles, badManifestLine, manifestEmpty
  // Release/TarArchive
  case byteAndMessage, archiveWithoutFile, notATarArchive, fileTooLarge, folderRefused
  case notAPlainFile, pathRefused, fileTwice, archiveCutOff
  // Rules/DomainReader
  case whatAndWhy, incompleteName, broadSuffix, broadPattern, badPattern, webAddress, webAddressOf
  case starIsBelow, starInPatternOnly, leadingDot, portNumber, accentedLetters, notADomainName
  // Rules/LabelPattern
  case noStar, tooManyStars, twoPartsAtTheEnd, lettersAndStars
  // Rules/RuleSet
  case tooManyNames, serviceDeclaredAlready, ruleExists, tooManyPatterns, ruleChangesNothing
  // Rules/ServiceFileReader
  case file, serviceFileEmpty, notACountry, badIdentifier, unknownFactWord
  // Rules/ServiceFileReader+Domains
  case emptyList, oneOfExactPatternSuffix, exceptBesideSuffixOnly, tooManyExceptions
  case exceptionNotBelow, exceptionTwice
  // YAML/NodeReader
  case pairsWithKeysExpected, keyIsNoWord, unknownKey, missingKey, pairsExpected, listExpected
  case textExpected, emptyValue, tooManyCharacters, escapedInvisible, unknownWord, notADate
  case notANumber
  // YAML/YAMLDocument
  case unreadableFile, malformedYAML, severalDocuments, keyTwice, unreadableYAML
  // YAML/YAMLPrecheck
  case fileOverOneMebibyte, loneCarriageReturn, tabulation, invisibleCharacter, directive
  case deepIndentation, deepNesting, leadingStar, anchor, tag, blockText

  static let book = TextBook(
    french: FrenchCatalogueTexts.all, english: EnglishCatalogueTexts.all, isTypeset: true)

  /// The text in the language in which this process speaks, with what it speaks of.
  static func say(_ key: Self, _ arguments: any CustomStringConvertible...) -> String {
    book.text(key.rawValue, arguments, in: Speech.process.language)
  }

  /// The text in that language, with what it speaks of.
  static func say(
    _ key: Self, _ arguments: any CustomStringConvertible..., in language: Language
  ) -> String {
    book.text(key.rawValue, arguments, in: language)
  }
}
