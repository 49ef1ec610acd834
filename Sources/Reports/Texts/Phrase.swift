/// What a report can say: the keys of `FrenchTexts` and `EnglishTexts`, file by file.
enum Phrase: String, CaseIterable, Sendable {
  // CSV/AggregateCSV
  case localDayIso8601, sameForReading, columnLevel, daysCountedTogether1Or7
  case goodPartialOrInsufficientWhatFigures, dayServiceNeedOrDepartment
  case departmentOrDepartmentsPutTogether, needAsCode, serviceOutsideApprovedToolsMaskedUnder
  case identifierOfServiceProtegeUnderArticle, decisionInForce
  case distinctWorkstationsMaskedBelowThreshold, perCentOfTheseWorkstationsWith
  case bytesSentAtLeastEmptyIf
  // CSV/AuditCSV
  case numberOfRowInTrail, localTimeIso8601WithIts, dayLocalTime, accountThatActed, accountKinds
  case whatWasDoneEchecIfAction, onWhatPeriodFiltersFileReason, numberOfRowsShownOrWritten
  case digestOfFileMadeElseEmpty, hashOfRowBefore, hashOfThisRowChainCan
  // CSV/CoverageCSV
  case beginningOfHourIso8601With, localHourSummerOrWinterWhen, completePartialMoreThan1Lost
  case packetsRead, packetsReceivedLiveLostOnesIncluded, lostBeforeReadingByProbeCard
  case leftOutUnreadExcludedNetworks, messagesDamagedOrUnknown, namesReadFromAllSources
  case beginningsOfEncryptedConnectionsSeen, connectionsWithoutReadableNameAllCauses
  case connectionsToEncryptedResolver, connectionsToOutsideRelayVpnOr
  case recognisedNamesLostBeforeDatabase, timesThatProbesClockWasSet
  case beginningsOfEncryptedConnectionsRead, quicBeginningPacketsSeenAndNot
  case beginningsLostByWorkstationsNumbers, shareOfBeginningsReadReadOf
  // CSV/ExportColumn
  case versionOfColumnsNewOnesAre
  // CSV/ExportManifest
  case noticeOfRows, noticeOfTrail, noRowByWorkstation
  // CSV/HourlyWorth
  case partial, complete, unknown, hourlyWorthNone
  // CSV/IncidentCSV
  case columnUse, wholeHourOfStartIso8601, dayOfStartLocalTime, wholeHourOfStartLocalTime
  case columnPseudonym, addressAloneOrSharedAddressAnd, siteOfPolicyPutTogetherBelow
  case departmentOfPolicyPutTogetherBelow, needThatServiceAnswers, nameOfServiceMaskedUnderArticle
  case whoOffersService, countryOfProviderIso31661, decisionInForceOnThatDay, sameAsCode
  case rulesThatMatched16AtMost, digestOfRulesThatJudged, strongestEvidenceInWords
  case sameAsCodeBlockedForBlocked, signsSeenOnNetworkNotVisits, rangeOfVolumeSentByWorkstation
  case beginningOfThatRangeInBytes, rangeOfVolumeReceivedByWorkstation, levelOfPriority
  case reasonsForThisLevelWithTheir, toolToProposeInstead, seenGoingOnOrFalseAlarm
  case attemptsCutOffByFirewallOr, dayOnWhichFalseAlarmWas, completePartialNoneOrUnknownFor
  case periodOfPseudonymsKeyEmptyFor, dayOnWhichPurgeErasesRow
  // Coverage/CoverageReason
  case noPacketWasRead, packetsButNoName, noPacketForOfHours, ofConnectionsWithoutReadableName
  case ofQuicBeginningsNotOpened, ofPacketsUnreadable, holdsForOfDeclaredWorkstations
  case saysNothingOfSilentNetworks, holdsForOfDeclaredWorkstationsAt, notOneNameFromAnyOf
  case ofBeginningsOfConnectionsLostEstimate, namesFromUndeclaredNetworks
  case onlyDnsIsVisibleNoConnection, connectionsForgottenBeforeTheirEnd
  case ofPacketsLostBeforeReading, mirrorShowsOnlyWorkstations, mirrorShowsOnlyServers
  case clockWasSet, databaseSetAside, recognisedNamesNotRecorded
  // Coverage/CoverageVerdict
  case insufficient, good
  // Coverage/SilentHours
  case allDay, hoursFromTo, moreRuns, forOfHours, moreDays, allDayOn
  // DPO/DPOParts
  case oldestRow, dpoPartsNoRowByWorkstation, retention, asOf, periods
  case usesDaysAggregatesMonthsReportsDays, lastPurge, noneYet, day, removedKeptByHoldProofIn
  case purgesOfPeriod, purgesBegunFinished
  case keys, presentKey, sinceDays, days, sealedKeysKept, readingsOfRows, reIdentifications
  case actsOfNoPerson, byRootOrSharedAccount, auditChain, access, timesRowsAccounts, noAuditYet
  case whole, brokenFindingsVigieAuditVerify, changes, noChangeInAudit, changesInAudit, command
  case subject, account, moreVigieAuditList, excludedNetworks, dpoPartsNone, holds, rowsKeptLonger
  case reason, approvedBy, end, missing, preconditions, allFilledIn
  // DPO/DPOReport
  case reportOfDataProtectionOfficer
  // Daily/ActionsPart
  case toDoThisWeek, toDo, restoreCapture, checkReplayedFiles, vigieNamesFile
  case restoreMirrorOfNetworkSilentSince, restoreMirrorOfNetworksSilentSince,
    andOfNetworksNotSeenFor
  case restoreMirrorOfNetworksNotSeenFor, repairWhatFalsifiesFigures, prohibited
  case canStillBeReached, gateway, prohibitedStillConnects, decisionEndedOn
  case decisionValidUntilDays, decideOrExtend, atLeast, needWithoutTool, notAssessedDecide
  case department, probableFileUploadsRecallRuleAnssi, network, officers, townHall, andOthers
  case andOtherCauses
  // Daily/BlockedAttempts
  case moreServices, blockedAttemptsTitle, throughGateway, attempts
  // Daily/BriefPart
  case nothingCanBeSaidOfUse, noUseOfAiSeenIn, inBrief, inBrackets, workstationsThatUsedAi
  case ofWhichWithApprovedTool, usesSeenOutsideApprovedTools, sentToTheseServices
  case falseAlarmsNotCounted, toByDay, aDay, upToADay, smallTownNew, withoutDecision
  case smallTownProhibited,
    noneSeen, smallTownMissing, missingSeeAdministrativeCentre, upToByDay, eachDay,
    ofWorkstationsSeen, ofWorkstationsSeenOnBusiestDay, ofSeen, ofThem
  case maskedPerhapsFewer, briefPartAtLeast, nothing, withoutServicesDayByDayOf
  case withoutSmallServices
  // Daily/CoveragePart
  case coverage, hoursHeardCaption, workstationsSeen, networksSeen, silentNetworks, vLANsSeen
  case coveragePartPackets, lostByProbe, ofPacketsInBrackets, clockOfProbe, noClockStep, clockSteps
  case silentHours, connectionsRead, namesRead, unreadableNames, ech
  case quic, losses, neverVisible, leftOutByChoice, catalogue, seenNotOpened, lostEstimate
  case listSeparator, ofDeclared, read, unreadable, noPacket, coveragePartNone, inferredFromDns
  case encryptedDns, relaysAndVpn, beginningNotComplete, noServerName, ofConnections, labelColon
  case echPresent, quicBeginningsNotOpened, connectionsForgotten, recognisedNamesLost
  case telephones, homeWorkOutsideTunnel, aiInsideOfficeSuites, unknownServices, agents,
    coveragePartExcludedNetworks, packetsNotRead, gateways
  case gatewaySuspected, services, catalogueSigned
  // Daily/DailyMaterial
  case onBusiestDay, postes, fewerThan, postesOrMore, masked, notMeasured
  // Daily/DailyReport
  case inThatPeriod, onThatDay, nothingToShow
  // Daily/DepositsSentence
  case probableFileUploadsOver1Mb, from
  // Daily/FollowUpPart
  case followUp, servicesInUseWithoutDecisionFor, exceptionsInForce, openedOn, approvedShareThen
  case approvedShareSame,
    approvedShareNow
  // Daily/FooterPart
  case purpose, cst, cstNoOpinionWithReason, agentsInformed, dpiaToReviewOn, toDestroyOn
  case configuration, policy, headOfAuditTrail, purposeAndLimits, whatThresholdMeans
  // Daily/HeadingPart
  case dailyReportTitle, weeklyReportOfSecurityOfficer, reportOfSmallTown,
    monthlyReportOfSecurityOfficer
  case reportOfSecurityOfficer, thresholdK, dayFromMidnight, daysHours, replayRemark
  // Daily/NeedTable
  case othersNotAssigned, departmentsPutTogether
  // Daily/NeedsPart
  case whoNeedsWhat, tooFewForDepartments, noCellOfAtLeastWorkstations, needsRemark
  case needIsNotOnTheNetwork, departmentDeclared, approvedShare, shareOfWorkstationsSeen,
    isOpenToDepartments, sinceDay, workstationsByDepartmentAndNeed
  // Daily/NoveltyPart
  case whatIsNew, notShownCoverageIsInsufficient, noNewService, runningInDayOfNothingIs
  case periodBeganWhileRunningIn
  case neverSeenHere, newlyRecognised, inCatalogueForLessThanDays, enteredCatalogueInPeriod
  case at, newDepartment
  case noneInDaysBefore, sent
  // Daily/SeenNetworksText
  case silent, noTagWasReadDirectionsAre, of, since, networks, more, neverSeen
  // Daily/ServicesPart
  case noConnectionSeen, noUseSeen, sentRemark, evidenceIsOfConnections, otherServicesLessUsed,
    namesAskedOnly
  case servicesOutsideApprovedTools, servicesCaption, serviceCountry, status, stations, evidence
  case servicesPartSent, proposedAnswer, noneToExamine, servicesPartGateway
  // Daily/VolumesPart
  case howMuchMayHaveLeft, usesOutsideApprovedToolsByBytes, volumesMasked, usesByBytesSent
  case contentIsNotReadVolumeProves, withoutDaysOnWhichRangeComes
  // Daily/WindowsPart
  case rowsNotKept, nothingKeptByWorkstation, thisPeriod, thisDay, today, countedByWeek,
    periodCountedInPartsKeyEach
  case dayIncomplete, weekIncomplete, aggregateSince, aggregateFromTo
  case periodCountedInPartsNeverAdded, dayCountedInParts, clock
  // Formats/ReportCSV
  case yes, no
  // Formats/ReportHTML
  case logo, reportHTMLOf, number, range, reportHTMLRead, hour
  // Incidents/IncidentDetailText
  case blockedAttempt, useSeen, priority, start, workstation, site, service, need, observations
  case blocked, received, rules, state, goesOnFromDayBefore
  // Incidents/IncidentFields
  case addressAlone, sitesPutTogether, protectedCategory, incidentFieldsMasked
  case incidentFieldsBlockedAttempt, incidentFieldsBlocked
  // Incidents/IncidentListText
  case usesSeen, falseAlarmsNeitherShownNorCounted, noFalseAlarm
  case falseAlarmsTheirReasonsVigieIncidents, blockedAttemptsHeading, use
  // Incidents/KeyPeriodNote
  case periodCoversKeys
  // Labels/CollectionDecision+Words
  case preconditionsDeclared, missingPreconditions
  // Labels/CollectionLevel+Words
  case collectionLevelAggregate, collectionLevelPseudonymous
  // Labels/CompliancePrecondition+Words
  case controller, contactOfDpo, legalBasis, balancingTest, entryInRegister, impactAssessment
  case opinionOfTheSocialCommittee, informationOfAgents, checkedKeyOfDpo
  // Labels/CountryName
  case unitedArabEmirates, austria, australia, belgium, brazil, belarus, canada, switzerland
  case china, cyprus, czechia, germany, denmark, estonia, spain, europeanUnion, finland, france
  case unitedKingdom, hongKong, ireland, israel, india, italy, japan, southKorea, lithuania
  case luxembourg, netherlands, norway, poland, portugal, romania, russia, sweden, singapore
  case turkiye, taiwan, ukraine, unitedStates, vietnam
  // Labels/Evidence+Words
  case nameAsked, nameResolved, connectionOpened, established, connectionEstablished
  case dataExchanged, asked, resolved, opened, exchange
  // Labels/GatewayKind+Words
  case dnsResolver, proxy, sharedAddressNat, sharedHostTerminalServer
  // Labels/IncidentState+Words
  case goingOn, seen, falseAlarm
  // Labels/Priority+Words
  case low, medium, high, exposure, sentMoreThan, kilobytes, megabytes
  // Labels/RiskLevel+Word
  case riskLevelLow, riskLevelHigh, critical
  // Labels/ServiceCategory+Words
  case assistant, code, meeting, transcription, translation, image, video, musicAndVoice
  case presentation, documents, search, agent, api, aggregator, companion, models, browser
  case localAi
  case needToWrite, needToProgram, needOfMinutes, needToTranscribe, needToTranslate
  case needOfImages, needOfVideos, needOfVoices, needOfPresentations, needToReadDocuments
  case needToSearch, needToAutomate, needOfInterfaces, needOfSeveralAssistants, needOfCompanions
  case needOfModels, needInBrowser, needOfLocalModels
  // Labels/ServiceStatus+Word
  case approved, tolerated, underReview, notAssessed, serviceStatusProhibited
  // Labels/SubjectState+Word
  case new, inProgress, decided, closed
  // Labels/VolumeBucket+Words
  case unknownVolume, under100KB, volumeBucket100KBTo1Mb, volumeBucket1To10Mb
  case volumeBucket10To100Mb, over100Mb
  // ProposedAnswer
  case useTolerated, noneNeedToExamine
  // Report
  case reportOf
  // ServiceNames
  case maskedServiceArt9
  // Subjects/SubjectListing
  case due, subjectListingSubjectsToDecide, subjectsToDecide, noSubject
  case withoutDecisionOfWhichForMore, overdue, owner, age, note, endedOn, d
  // Synthesis/SynthesisNeedsPart
  case whatTheyNeed, aWorkstationCanHaveSeveral, needsAreReadOverWeekOr, workstationsByNeed, answer
  case departmentsOf, until
  case synthesisNeedsPartTolerated, synthesisNeedsPartNoneNeedToExamine
  // Synthesis/SynthesisProposalsPart
  case proposals, makeKnownWhereApprovedShareIs, openToDepartments, chooseAnswerToNeedAlreadyUse
  case trainHourDepartmentRuleNoCitizens
  // Synthesis/SynthesisReport
  case aiInOurDepartments, synthesis, writtenOn, forGeneralDirectionSocialCommitteeAnd
  case neitherTelephonesNorContents, synthesisReportCoverage, whatWeSeeOfWorkstationsOf
  case vigieCountsConnectionsOfWorkstationsNot, questionsAndRightsOfAgents
  // Synthesis/SynthesisUsePart
  case nothingToShowProbeReadNoNameThisPageDoesNotSay, agentsUseAiMoreAndMore, agentsUseAi
  case synthesisUsePartOfWorkstationsSeen
  // Tables/DailyRange
  case to, rangeOr
  // Tables/DaysRead
  case noDay, fromToDays, underWorkstationsNeitherNumberNorIts, coverageInsufficientOnOfDayS
  case workstationsAreCountedDayByDay
  // Tables/DirectionListing
  case declared, departments, useByDepartment, distinctWorkstationsByDayOfUse,
    daysTooSmallForDepartments
  case noUseSeenInTrafficRead, stationsWithUse, firstNeeds
  // Tables/ServiceListing
  case servicesWhoseNameWasOnlyAsked, serviceListingServicesInUse, servicesInUse
  case noServiceSeenInTrafficRead, lastSeen, approvedTool
  // Tables/TrendListing
  case trendsByWeek, useByWeek, noDayInDatabase, byDayOnWhichUseWas, week, daysRead, key, notRead
  case trendListingTo, of7, newOn
  // Text/DateText
  case firstOfTheMonth, dateTextWeek2, dateTextWeek, fromTo, summer, winter, wholeHour, guadeloupe
  case martinique, reunion, noumea, wallisAndFutuna, saintBarthelemy, saintMartin, timeOfPlace
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march
  case april, may, june, july, august, september, october, november, december
  // Text/NumberText
  case bytes, gigabytes, terabytes, under, numberTextText
  // Trend/ServiceVolumesPart
  case byServiceAndVolumeAlmostAll, usesByServiceAndBytesSent
  // Trend/TrendPart
  case lastDays, distinctWorkstationsByDayAndStatus, workstationsByDayAndStatus
  case eachStatusHasItsOwnScale, notSeen, notCounted, atMostWorkstations
  case atMostOfCountedDays
  case workstationsDayLeastAndMostOf, trendPartDay, markOfMaskedDay, markOfDayNotSeen
}
