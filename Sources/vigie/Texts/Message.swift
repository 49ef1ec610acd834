/// What a command can say: the keys of `FrenchMessages` and `EnglishMessages`, file by file.
enum Message: String, CaseIterable, Sendable {
  // Commands/Audit/AuditListCommand
  case limit1To10000, sharedAccount, rows
  // Commands/Audit/AuditVerifyCommand
  case isMissingHeadThatProbeKeeps, trailModifiedFindingsSetCopyOf
  case trailIntactRowsHeadsComparedHead, rowItsContentWasModified, rowItDoesNotFollowOne
  case beforeRowNumbersAreMissing, headKeptIsBeyondEndRows, headKeptIsNotThatOf
  // Commands/BackupCommand
  case toBeErasedBy
  // Commands/ConfigCheckCommand
  case noInterfaceWriteOneInterfacesEth1, configurationCorrect
  // Commands/ConfigShowCommand
  case etcVigieRulesElseRules, noFileDefaultValues, policyYamlOfRules, complianceYamlBesidePolicy
  case configShowCommandNone, yes, no
  // Commands/DecideCommand
  case hoursIsWritten080018, alreadyNothingWasWritten, writtenIn, unknownServiceListVigieRulesList
  case departmentUnknownToPolicyDeclared, decideCommandNone, statusDoesNotChangeTodayIt, before
  case stillThereMorePrecise
  // Commands/DoctorCommand
  case onlyOneOrSeveralOfWith
  // Commands/Export/ExportIncidentsCommand
  case blockedAttempts, usesSeen
  // Commands/Export/ExportJob
  case rowsWithItsManifestToBe
  // Commands/Export/ExportOptions
  case whyBytesAtMost
  // Commands/Hold/HoldAddCommand
  case oneScopeAndOneOnlyService, fromIsAfterTo, reasonAndApprovedBySayWhy
  case untilFromTodayToDaysThat, holdRecordedUntil, unknownInSeeVigieIncidentsList
  // Commands/Hold/HoldListCommand
  case noHold, active, ended, released, fromToUntilBy, everything, service, department
  case oneWorkstation
  // Commands/Hold/HoldReleaseCommand
  case holdUnknownOrAlreadyReleasedSee, holdReleased
  // Commands/IncidentsFalsePositiveCommand
  case reasonSayWhyInOneSentence, reasonBytesAtMostAccentedLetter, scopeUntilByAndYesGo
  case byWithAsExceptionSayWho, hasDisappearedFrom, falseAlarmIsNotRecordedException
  case falseAlarmRecorded, toAddTo, withItUsesAlreadyRecordedThis, nothingWasChanged
  case exceptionWrittenIn, exceptionAlreadyWrittenNothingIsAdded, applyItAnswerOuiYesOr
  case standardInput
  // Commands/IncidentsListCommand
  case fewerThanWorkstationsDeclaredItsUses, maskedServiceGdprArt9Its, state
  case unknownUseListVigieIncidentsList, toGoOnAfter, listCutAtLines
  // Commands/IncidentsShowCommand
  case falseAlarm
  // Commands/Keys/KeysAddCommand
  case willOpenKeysToComeFrom
  // Commands/Keys/KeysDeclareLostCommand
  case referenceWrittenDecisionOfController, willBeReplacedByAtFirst
  // Commands/Keys/KeysInitCommand
  case recipientOneToThreeKeys, fingerprintOneFingerprintForEachKey, periodMoisMonthOr1To
  case siteNameOnOneLine100, keyringMade, noKeyIsMadeYetFirst
  // Commands/Keys/KeysOpenTestCommand
  case passphrase, passphraseMissingOrTooLong, challengeOfAnswerToDictate
  // Commands/Keys/KeysPairCommand
  case nameNameOnOneLine100, existsAlreadyChooseAnotherPrefix, passphraseCharactersAtLeast
  case sameSecondTime, passphraseMissingOrTooLongNothing, twoPassphrasesDifferNothingWasMade
  case passphraseTooShortCharactersAtLeast, privateToKeepKey, publicToCarryToProbePub
  case fingerprintToDictate
  // Commands/Keys/KeysResealCommand
  case giveRequestOpenOrApplyOne, openAndItAloneWantsKey, fromKeysAndAddressesSealedFor
  case tooManySealsForOneFile, requestWrittenKeysAndAddressesStill, keysAndAddressesNowOpenWith
  // Commands/Keys/KeysRotateCommand
  case clockIsBeforeCurrentKeyStays, nothingToDoCurrentKeyLasts, newKeySealedAndInUse
  // Commands/Keys/KeysStatusCommand
  case site, durationOfKey, days, calendarMonth, liveKeyFromTo, lateItWillBeRenewedBefore
  case clockWentBackThisKeyStays, liveKeyNoneFirstOneComes, sealedKeysKept, openingProvedOn
  case openingNeverProvedVigieKeysTest, isAdded, replacesKeyDeclaredLost
  case toComeAtFirstRotationFrom
  // Commands/Keys/KeysTestCommand
  case giveChallengeOrAnswerOneOf, challengeWrittenCarryItToDpo, thisAnswerIsNotThatOf
  case openingProved
  // Commands/Keys/KeysWithdrawCommand
  case isNoLongerExpected
  // Commands/NamesCommand
  case showAddressesGoesOnlyWithEach, laboratoryCommandItShowsAllNames, linkTypeIsNotReadThese
  case namesBeyondLeftOut
  // Commands/PolicyCheckCommand
  case warnings, policyCheckCommandEnded, endsSoon, decisionsOfThemFrom, subjectsFollowed, networks
  case departments
  case exclusions, gateways, groupsOutOfSight, policyCorrect
  // Commands/PolicyExplainCommand
  case clientIsNotAddressExample10, tryName, nameIsNotDomainName, vlan1To4094
  // Commands/PurgeCommand
  case noDatabaseYetNothingToErase, atIsOnlyForDatabaseOf, clockFarBeyondLastPurge
  // Commands/ReloadCommand
  case reloadRefusedFormerRulesStayIn, reloadAcceptedServicesVersionPolicy
  case probeHasNotFinishedReadingAgain
  // Commands/ReplayCommand
  case notFoundOrUnreadableNothingWas, keyWouldBeInFolderOf, keyIsMissingAndDatabaseExists
  case isNotKeyOfVigie, daysOnlyLastAreShownOthers
  // Commands/ReportCommand
  case mailAndMailToGoWith, reportOfDpoIsNotMailed, noDatabaseYetNoReport, reportWritten,
    reportIsThereAlready, isEmptyNoDayReplayCapture
  case dayLastOneOfDatabase
  // Commands/RestoreCommand
  case itsEndDateExpireBesideIt, endedOnNothingIsRestoredVigie, restoredThenPurged
  // Commands/RulesCheckCommand
  case toConfirm, rulesCorrectServicesNamesWarningsNames
  // Commands/RulesCoverageCommand
  case noNameIn, missing, shared, known, namesKnownSharedMissingCoverage
  // Commands/RulesDiffCommand
  case rulesDiffCommandService, name, servicesAndNamesChange
  // Commands/RulesExplainCommand
  case giveNameAloneVigieRulesExplain
  // Commands/RulesExportCommand
  case leftOutWhichFormatCannotSay, namesOfServicesWithStatus, export
  // Commands/RulesImportCommand
  case as1To40LowerCase, v2flyGiveFileOfDataFolder, rulesImportCommandImport
  case formerListIfThereIsOne, importRefusedHasTooManyNames, importRefusedNoNameIn
  case importRefusedMoreUnknownLinesThan, linesLeftOutInAll, namesSharedLinesLeftOutAdded
  case theseNamesHaveLicenceOfTheir, andMore
  // Commands/RulesListCommand
  case identifierServiceProviderCountryCategory
  // Commands/RulesNewCommand
  case idLowerCaseLettersWithoutAccents, existsAlreadyEditItOrChoose, rulesNewCommandName
  case provider, countryTwoLetters, category, risk, domainNames, isWrittenCompleteItThenVigie
  case noAnswerGiveOptionHelp, unknownWordPossible
  // Commands/RulesSignCommand
  case nothingToSign, filesSignedPublicKey, signature
  // Commands/RulesStatsCommand
  case services, countries, names, dedicatedShared, rulesStatsCommandToConfirm
  case checkedMoreThanDaysAgo, listNamesOfAlreadySaidBy
  // Commands/RulesTestCommand
  case expectationsNotMet
  // Commands/RulesUpdateCommand
  case updateNothingHasChanged, thisReleaseIsOlderThanOne, signedOn, withoutDate
  case nothingHasChanged, filesInstalledServicesAndNamesChange, keptYours
  case yourChangesToReleasedFilesAre, rulesUpdateCommandAndMore
  // Commands/RulesVerifyCommand
  case signatureGoodFilesOfAreThose
  // Commands/RunCommand
  case noInterfaceGiveInterfaceOrInterfaces, interfaceEachOneOnceAtMost, ringMib1To1024
  // Commands/SelfTestCommand
  case wait5To600, serviceIdentifierWithoutBlank, noInterfaceIsListenedTo
  case unreadableAnswerFromProbe, onWorkstationOfNetworkThatIs, anotherTestTookPlaceOfThis
  case notSeenWithinS, seenAfterOnRecognisedAs
  // Commands/ServicesCommand
  case categoryMaskedServicesGdprArt9
  // Commands/SetupCommand
  case giveFullPathServiceHasNo, existsAlreadyNothingWasWrittenEdit, isNotFolderMakeItFirst
  case answersThatContradictEachOtherNothing, fewerThanWorkstationsProfileSmallNothing
  case toCompleteWithDpoComplianceYaml, writtenThenVigieConfigCheckSystemctl
  case formerFileKept
  // Commands/Subjects/SubjectsSetCommand
  case stateDecidedComesFromDecisionItself, nothingChangesNothingWasWritten, writtenTo
  case subjectsSetCommandFor
  // Commands/TrendsCommand
  case days7To, daysOrPeriodNotBoth
  // Doctor/Doctor
  case needsListening, nothingToCheckHere
  // Doctor/Doctor+Coverage
  case noPacketCountedSinceYesterdayNothing, startProbeAndWaitMinuteOr, setMirrorToBothOnSwitch
  case bothDirectionsAreVisible, oneDirectionOnlyEvidenceStopsAt
  case oneDirectionOnlyWhatWorkstationsSend, declared, noOtherOneSuspected
  case oneAddressAtLeastSpeaksFor, lookForItNatProxyRemote, networksDeclared, sinceYesterday
  case exclusionsCounted, mailNotHandedOverFileIn, startMailThenJournal, startReportThenJournal
  case mirrorSessionOfTheirSwitchOr, silentReportSaysNothingOfThem, noVlanTagAndNoVlan
  case noTagsDirectionIsFoundBy, keepTagOnMirrorPortDocs, vlanTagsReadNoneDeclared
  case vlanTagsReadDeclaredVLANsSeen, wrongNumberInPolicyYamlOr, ofNamesReadComeFromWorkstations
  case completeDirectionsInPolicyYamlThen, noExclusionDeclared, andNoPacketSetAsideSince
  case wrongRangeOrVlanInExcluded, nothingOfItIsAnalysed, ofDnsMessagesSeenTwice
  case countedOnceButMirrorPortIs, ofBeginningsOfConnectionsLostEstimate
  case ifPertesSondeIsRightMirror, iPv6OfConnections, temporaryAddressesDistinctWorkstations
  case ofNamesUnreadable, encryptedDnsRelaysPolicyOfBrowsers
  // Doctor/Doctor+Data
  case doesNotExistYet, itIsMadeAtFirstStart, setItAsideThenVigieRestore, intact
  case folderDoesNotExist, makeItForAccountVigieSystemd, free, writingWillSoonStop
  case wasDamagedAndSetAsideNewOne, restoreThenMoveSetAside
  case freeSomeSpaceOnThisDisk, planForMoreSpaceOnThis, cannotBeCheckedDatabaseUnreadable
  case firstMakeDatabaseReadableAgain, neverDone, noPurgeForDaysRowsAre
  case vigiePurgeAndSystemctlEnableNow, doneAgo, doctorNone, vigieBackupSrvBackupsVigie
  case noneForDays, nothingConsultedYet, breaksRowsModifiedOrRemoved, tellDpoVigieAuditVerify
  case chainIntactNo
  // Doctor/Doctor+Interface
  case doesNotExistPresent, doctorNone2, writeRightOneAtInterfacesOf, isDown, isUpButWithoutCable
  case connectMirrorPortOfSwitch, presentAndUp, hasAddressThisPortShouldOnly, ipAddrFlushDevThen
  case hasIPv6KernelAnnouncesItselfThere, hasSentPacketsSinceItStarted, findWhatSendsTcpdumpQOut
  case sendsNothingAndHasNoAddress, groupsPacketsGroOrLroCopy, settingsOfCorrect, takesAllPackets
  case takesOnlyWhatIsAddressedTo, startProbeWhichSeesToIt
  // Doctor/Doctor+Keys
  case keyOfPeriodToCome, checkClockThenKeysStatus
  case noKeysOnlyAggregatesCanBe, withDpoVigieKeysInitDocs, folderOfKeysThatOnlyProbe, noKeyIsLate
  case keyEndedOnNotRenewedYet, startProbeOrVigieKeysRotate, openingNeverTried
  case onlyOneRecipientWereItsKey, vigieKeysDpoKeypairForSecond, recipientsOpeningsProved
  // Doctor/Doctor+Listen
  case nothingHeardRulesUnreadable
  case noPacketInS, mirrorNotConnectedOrWrongPort, packetsInSS, inSeconds,
    packetsOutsideAndExcluded, namesRead
  case withoutListenForLongerOrTo, nor, tooLittleTrafficOfDeclaredNetworks
  case listenForLongerInOfficeHours, ofTrafficComesFromOneAddress, plugInBeforeItDocsOu
  case addressesOfWorkstationsAreVisibleBefore
  // Doctor/Doctor+Machine
  case memoryDumpWouldWriteAddressesTo, startItByUnitSuppliedLimitCORE, memoryDumpsAreOff
  case diskNotEncryptedByThisSystem, ifStolenAddressesOfMonthCan, diskEncrypted
  case catalogueSignedOnDays, recentServicesAreNotSeen
  // Doctor/Doctor+Report
  case lastOneIsDaysOld, noReportIn, madeAgo
  // Doctor/Doctor+Rules
  case cannotBeCheckedConfigurationUnreadable, firstCorrectConfiguration
  case probeKeepsFormerSetUntilIt, servicesNoError, noPolicyNothingIsExcludedEverything
  case networksDepartmentsExclusionsGateways, withoutDepartmentsReportDoesNotSay, endedAmongThemOn
  case noDecisionHasEnded, yearlyReviewOfImpactAssessmentOverdue, reviewItWithDpoThenIts
  case impactAssessmentOfToReviewBefore, correctComplianceYaml, listeningRefusedMissing
  case completeComplianceYamlWithDpoSudo, probeDoesNotRunAtDeclared
  case completeComplianceYamlWithDpoDocs
  // Doctor/Doctor+Service
  case stoppedNothingIsRecorded, systemctlStatusVigieThenSystemctlStart, listensButNoLongerWrites
  case vigieHasBeenRunningFor, lastReloadRefusedFormerRulesKept, vigieRulesCheckThenVigieReload
  case usesSeenCouldNotBeKept, diskTooSlowOrFull
  case doctorNo, noInterfaceIn, writeInterfacesEth1There, isCorrect, cannotBeCheckedProbeIsStopped
  case vigieDoctorListen60SaysWhether, capNetRawIsMissingCapture
  case startItThroughUnitProvidedSystemd, probeHasRightToListen, hasNotTakenLineYetFailure
  case checkThatFileCanBeWritten, noLineTakenForFailureWould, lastLineTakenAgoLostSince
  case readLogOfVigieJournalctlU, lastLineTakenAgo, noTimeServerSetsItDays
  case installChronyOrTimedatectlSetNtp, possibleErrorOfSMatchingWith, synchronised
  // Doctor/Doctor+Traffic
  case notOpenYet, noPacketFor, checkCableAndMirrorSessionOf, packetsReadSinceStart
  case packetsLostTodayOf, enlargeCaptureRingMibInVigie, noDnsQuestionSeenSinceStart
  case listenToPathFromWorkstationsTo, dnsQuestionsSeenSinceStart
  // Doctor/FindingText
  case checksCorrectToWatchFailed, failed, correct, attention
  // Main
  case langFrOrEn
  // Setup/SetupDialogue
  case answerIsNeeded, setupDialogueNo, tooManyAnswersRefusedNothingWas, oneLineEmptyLineToEnd
  case atLeastOneIsNeeded, answersEndedBeforeNothingWasWritten
  // Setup/SetupFiles
  case refused
  // Setup/SetupQuestions
  case interfaceOfMirrorPortPresent, thisIsNotNameOfInterface, itDoesNotExistOnThis
  case nameOfCollectivity, timeZone, oneOf, numberOfWorkstations
  case networksOfWorkstationsNetworkVlan, networksNotToLookAtName
  case gatewaysAddressResolverProxyNatOr, controller, contactOfDpoEMailAddress
  case addressLikeDpoMairieExample, legalBasis61ETask, write61EOr6
  case referenceOfWrittenBalancingTest, referenceOfEntryInRegisterArt, oneLineOfText100Characters
  case number1To1000000, write, networkVlanDepartmentWorkstations, vlanIsNumberFrom1To
  case nameNetworkOrNameVlanN, addressResolverProxyNatOrShared, kindResolverProxyNatOrShared
  // Support/AuditTrail
  case trailAccountSharedItDoesNot, thisIsNotHeadOfTrail
  // Support/CollectionGate
  case listeningRefusedPreconditionsMissingIn, aggregateLevelOfSmallProfile,
    noRowByWorkstationIsKept
  // Support/DatabaseOption
  case toCommandsProposedAdd
  // Support/DaysReading
  case daysAtMostNarrowItWith
  // Support/DecisionBook
  case untilHasPassedGiveDayTo
  // Support/DecisionBook+Draft
  case wouldExceedBytesMoveWhatLasts, decisionCannotBeAddedNothingWas, isNotListOfItemsAt
  // Support/DecisionText
  case decisionTextFor, byRule, untilIncluded, defaultStatus
  // Support/DecisionTexts
  case sayItInFewWords, oneLineOnlyCharactersAtMost
  // Support/DurationText
  case hMin, durationText1Day
  // Support/FalsePositiveException
  case serviceOfThisUseIsNo, maskedServiceGdprArt9Decide, thisUseHasNoDepartmentChoose
  case departmentOfThisUseIsNot, severalRulesRecognisedThisUseChoose, ruleThatRecognisedThisUseIs
  case exceptionWouldHaveNoEffectOn
  // Support/KeyPath
  case databaseAtRootHasNoFolder
  // Support/KeysOption
  case zoneOneOf
  // Support/ListReading
  case list, moreThanBytesChooseSmallerList, listReadingStandardInput
  case nothingCanBeIncludedFromStandard
  // Support/MailOption
  case mailToIsNotOneAddress
  // Support/MomentText
  case at
  // Support/OwnRuleFiles
  case isYoursAndReleaseBringsAnother
  // Support/PageOption
  case isNotUtf8TextSaveItAsUtf8
  // Support/PeriodArgument
  case hierYesterdayAujourdhuiTodaySemaineWeek
  // Support/PeriodOption
  case unknownPeriodWrite, periodOrFromAndToNot
  // Support/PolicyAnswerText
  case moment, workstation, network, policyAnswerTextDepartment, exclusion, gateway
  case policyAnswerTextService, rule, status, reason, toPropose, use
  case outsideDeclaredNetworksNetworks, realm, dnsQuestionIsEnough, noneDeclaredForThisWorkstation
  case policyAnswerTextNone, dedicatedName, sharedName, role, doesNotApply, noneNeedToExamine
  case decidedBy, notWritten, priorityOnceEstablished, yesConnectionOpensUse
  case noRuleMatchesThisName, thisTrafficIsExcludedLeftOut
  case thisWorkstationIsOutsideDeclaredNetworks, resolverRepeatsQuestionsOfOthers
  case thisAddressSpeaksForSeveralWorkstations, nameServesOtherThingsToo, nameOfThisRoleDoesNot
  case factIsNotVerifiedSourceUnverified, thisStatusOpensNoneCountedBy, policyAnswerTextNo
  // Support/PurgeRun
  case backups, sealedKeys, oldest, nothingIsLeft, keptByHold, erasedBefore, purgeRunUsesSeen
  case usesOfDayByWorkstation, sealedBoxes, sealedKeysFiles, aggregates, coverage, filesReplayed
  case reportsAndExports, databasesSetAside
  // Support/RecipientKey+File
  case fingerprintDictatedIsNotThatOf
  // Support/Release
  case releaseNothingHasChanged, noLinkAndNoUnusualName, moreThanFiles, rules, release
  case ofIsNotDateOfSignature, neitherManifestNorManifestSigThis
  case signatureWrongManifestIsNotSigned, belongsToAdministratorNotToRelease, verificationFailed
  // Support/ReplaySummary
  case database, alreadyReplayedIntoThisDatabaseLeft, readPacketsUnreadableNotRelevant
  case recognisedObservationsOfAiServices, blockedConnectionAttemptsWithoutUse
  case observationsOfClientsOutsideDeclared, observationsNotKeptForWantOf
  case countedByDayServiceAndDepartment, replaySummaryUsesSeen
  // Support/ReportDelivery
  case thatCouldNotBeNoted, reasonUnknown
  // Support/ReportDesk
  case synthesisIsOfPeriodThatIs, aggregateReportIsOfPeriodThatIs, synthesisIsOfDayWeekOr,
    aggregateReportIsOfDayWeekOr, reportPublishedForCannotBeRead
  case reportOfCannotBeKept, thisReportOfIsNotPublished, reportOfCouldNotBeRead
  // Support/ReportStanding
  case report, reportOf, reportNotMadeOn, otherReportNotMadeOn, synthesesNotPublishedOn,
    reportNamed, madeMailNotPreparedOn, reportStandingMadeOn
  case madeMailWaiting, madeMailHandedOver, madeMailRefused, giveStateOwnerDueOrNote
  case mailToAtMost
  // Support/RuleFiles
  case given, rulesNoYamlFileInServices, ruleFilesRules, policyNoneNothingIsExcludedEverything
  case problemsInRulesNothingWasStarted, problems, preconditionsUnreadableNothingWasStarted
  case rulesIsNoFolder, systemFolder, currentFolder, rulesNotFoundNeitherNorGive
  case isNotUtf8TextSave
  // Support/RuleFiles+Own
  case hasDisappearedNothingWasWritten
  // Support/SelfTestVerdict
  case interfaceStopped, noPacketDuringTestMirrorNot, packetsSeenButNoDnsQuestion
  case otherDnsQuestionsSeenNotThat, seeVigieStatus, dnsQuestion, encryptedConnection
  case requestToProxy, workstationIsInDeclaredNetwork, seenThroughDeclaredGatewayOnlyWhat
  case butOutsideDeclaredNetworksItsUse
  // Support/ServiceSetup
  case problemsInConfiguration
  // Support/SocketOption
  case vigieIsNotRunningNothingIs, socketOptionRefused
  case probeReadsItsRulesAgain, thenVigieReload
  // Support/StatusArgument
  case unknownStatusWrite
  // Support/StatusText
  case lostByKernel, lostByCard, observationsLost, connectionsForgottenForWantOfRoom
  case namesNeverComplete, unreadablePackets, vigieRunningFor, level, today, packetsRead, writing
  case impossible, noLineTaken, lastLineTakenSAgo, lost, statusTextRules, servicesVersionPolicy
  case purge, doneOn, statusTextNeverDone, statusTextDatabase, pseudonymous, aggregate, absent
  case madeOn, readAgainOnAccepted, statusTextRefused, onFormerOnesStayInForce, noPacketYet
  case lastPacketAgo, listenedTo, waiting, opening, packetsReadObservationsLostByKernel
  case observations, foundDamagedSetAside
  // Support/SubjectBook
  case wouldExceedBytesRemoveItsOldest, thisSubjectCannotBeAddedNothing, isNoListOfItemsAt
  // Support/SubjectStateArgument
  case unknownStateWrite
}
