import Catalogue
import Model
import Platform
import Privacy
import Reports
import Store
import Texts

/// Puts reports together from the store, and publishes those of which there may be only one issue.
struct ReportDesk {
  let store: IncidentStore
  /// The database's file, and the audit beside it.
  private let path: String
  private let trail: AuditTrail
  let files: RuleFiles
  let catalogue: Catalogue
  let gate: CollectionGate
  let context: ReportContext

  /// Syntheses before this one whose shares stand beside its own.
  private static let mostHistory = 5

  /// Opens the database and reads the rules.
  init(
    _ database: DatabaseOption, _ rules: RulesOption, language: Language, on console: Console
  ) throws {
    let files = try RuleFiles(rules)
    let catalogue = try files.compile()
    console.note(files.sentence)
    try self.init(
      database, files, catalogue, gate: CollectionGate(files, catalogue),
      store: IncidentStore.open(database.path, .readOnly), language: language, on: console)
  }

  /// Reports on an open database, by rules that were read.
  init(
    _ database: DatabaseOption, _ files: RuleFiles, _ catalogue: Catalogue, gate: CollectionGate,
    store: IncidentStore, language: Language, on console: Console
  ) throws {
    path = try database.path
    trail = try AuditTrail(database)
    self.files = files
    self.catalogue = catalogue
    self.gate = gate
    self.store = store
    var context = ReportContext(
      catalogue, collection: gate.decision, language: language, width: console.terminal.width,
      isReplay: store.owner.kind == .replay)
    context.auditHead = try trail.shownHead()
    context.compliance = gate.record
    context.writtenOn = context.zone.day(of: SystemClock.now())
    context.configurationDigest = files.digest
    context.policyDigest = files.policyDigest
    context.catalogueDay = try? Release.signingDay(of: files.directory)
    // A configuration that cannot be read is said where its values are needed.
    context.isSmall =
      !context.isReplay && (try? ServiceSetup.usual())?.configuration.profile == .small
    self.context = context
  }

  /// The report for those readers on that period.
  ///
  /// A synthesis, and every report of figures that were counted at the aggregate level, is published
  /// once for a closed period and then shown as it was: two issues of it, before and after a false
  /// alarm, could be compared (privacy requirement P37). What was replayed from files is not published:
  /// whoever has the files can count them anew, and more of them may be added.
  func report(for reader: ReportReader, on period: Period) throws -> Report {
    if !context.isReplay, let report = try published(for: reader, on: period, in: store) {
      return report
    }
    let facts = try store.facts(of: period, in: context.zone)
    guard !context.isReplay else { return try compose(reader, facts, context) }
    guard reader == .synthese || reader == .rssi && facts.whole.level == .aggregate else {
      return try compose(reader, facts, context)
    }
    let isSynthesis = reader == .synthese
    guard isClosed(period) else {
      throw CommandFailure(
        Reader.say(
          isSynthesis ? .synthesisIsOfPeriodThatIs : .aggregateReportIsOfPeriodThatIs, period))
    }
    // A free run of days could be laid over others until their difference tells of one day.
    guard period.kind != .days else {
      throw CommandFailure(
        Reader.say(isSynthesis ? .synthesisIsOfDayWeekOr : .aggregateReportIsOfDayWeekOr))
    }
    return try publish(reader, facts)
  }

  /// The last day of which a report for those readers can be made; nil when the database knows none.
  func lastDay(for reader: ReportReader) throws -> CivilDay? {
    let days = try store.days(in: context.zone)
    guard let last = days.last, reader == .rssi, !context.isReplay, !isClosed(Period(last)),
      try store.facts(of: last, in: context.zone).level == .aggregate
    else { return days.last }
    // Where none is over yet, the report says that it is too early.
    return days.last { isClosed(Period($0)) } ?? last
  }

  /// Whether the period has been over for an hour: what was still under way is written by then.
  private func isClosed(_ period: Period) -> Bool {
    let end = context.zone.start(of: period.days.upperBound.adding(days: 1))
    return SystemClock.now() >= end.adding(seconds: 3_600)
  }

  private func compose(
    _ reader: ReportReader, _ facts: PeriodFacts, _ context: ReportContext
  ) throws -> Report {
    switch reader {
    case .rssi:
      DailyReport(
        facts: facts, previous: try previous(facts.period),
        context: context,
        charts: try charts(facts.period), followed: try followed(facts.period.days.upperBound)
      ).report
    case .synthese:
      SynthesisReport(
        facts: facts, context: context, history: try history(before: facts.period)
      ).report
    case .dpo:
      DPOReport(facts: facts, compliance: try complianceFacts(facts.period), context: context)
        .report
    }
  }

  private func previous(_ period: Period) throws -> PeriodFacts? {
    guard let before = period.previous,
      try store.days(in: context.zone).contains(where: before.days.contains)
    else { return nil }
    return try store.compared(before, in: context.zone)
  }

  /// The drawings of a day; a longer period has the trend up to its end, since what adds up over its days
  /// is drawn from what they show.
  private func charts(_ period: Period) throws -> DayCharts {
    var charts = try store.charts(of: period.days.upperBound, in: context.zone)
    if period.count > 1 {
      charts.volumes = []
      charts.packets = [:]
    }
    return charts
  }

  private func followed(_ day: CivilDay) throws -> FollowUpFacts {
    var followed = FollowUpFacts()
    // Half a page follows nothing up.
    guard !context.isSmall else { return followed }
    // A subjects.yaml that cannot be read is said by `vigie subjects`, and holds up no report.
    if let records = try? files.subjectRecords(in: catalogue) {
      followed.subjects =
        SubjectList(
          used: try store.serviceDays(), records: records,
          defaultStatus: catalogue.policy.defaultStatus, context: context, on: day
        ).figures
    }
    for opening in FollowedOpening.followed(context, on: day)
    where followed.weeksBefore[opening.since] == nil {
      followed.weeksBefore[opening.since] = try store.compared(
        opening.weekBefore, in: context.zone)
    }
    return followed
  }

  // MARK: Publication

  private func published(
    for reader: ReportReader, on period: Period, in store: IncidentStore
  ) throws -> Report? {
    guard
      let text = try store.publishedReport(
        for: reader.rawValue, on: period, language: context.language.rawValue)
    else { return nil }
    guard let report = Report(stored: text) else {
      throw CommandFailure(
        Reader.say(.reportPublishedForCannotBeRead, period, PathText.shown(path)))
    }
    return report
  }

  private func publish(_ reader: ReportReader, _ facts: PeriodFacts) throws -> Report {
    let documents = try Language.allCases.map { language in
      var context = self.context
      context.language = language
      guard let text = try compose(reader, facts, context).stored else {
        throw CommandFailure(Reader.say(.reportOfCannotBeKept, facts.period))
      }
      return (language: language.rawValue, document: text)
    }
    let writer: IncidentStore
    do {
      writer = try IncidentStore.open(path, .readWrite(store.owner))
      try writer.publish(
        documents, for: reader.rawValue, on: facts.period, at: SystemClock.now())
    } catch let error as StoreError {
      throw CommandFailure(
        Reader.say(.thisReportOfIsNotPublished, facts.period, reader.rawValue, "\(error)"))
    }
    // A reader of a database that nobody else had open does not see what was written since.
    guard let report = try published(for: reader, on: facts.period, in: writer) else {
      throw CommandFailure(Reader.say(.reportOfCouldNotBeRead, facts.period))
    }
    return report
  }

  /// Publishes the syntheses of the last week and month, unless they are: readers cannot.
  func publishSyntheses(on today: CivilDay) throws {
    guard !context.isReplay else { return }
    let known = try store.days(in: context.zone)
    for word in [PeriodWord.lastWeek, .lastMonth] {
      let period = word.period(today: today)
      if known.contains(where: period.days.contains) {
        _ = try report(for: .synthese, on: period)
      }
    }
  }

  /// The shares of the syntheses that were published for the periods before.
  private func history(before period: Period) throws -> [PublishedShares] {
    var shares: [PublishedShares] = []
    var period = period
    while shares.count < Self.mostHistory, let before = period.previous,
      let text = try store.publishedReport(
        for: ReportReader.synthese.rawValue, on: before, language: context.language.rawValue),
      let share = Report(stored: text).flatMap({ PublishedShares(of: $0, on: before) })
    {
      shares.insert(share, at: 0)
      period = before
    }
    return shares
  }

  // MARK: The DPO's facts

  private func complianceFacts(_ period: Period) throws -> ComplianceFacts {
    var facts = ComplianceFacts()
    facts.oldestRow = try store.oldestRow()
    facts.lastPurge = try store.lastPurge()
    facts.holds = try store.holds().map(\.hold).filter { hold in
      hold.expires >= period.days.lowerBound
        && hold.releasedAt.map { context.zone.day(of: $0) >= period.days.lowerBound } ?? true
    }
    facts.keys = try store.sealedKeys()
    facts.exclusions = catalogue.policy.exclusions.map(\.name)
    facts.missing = gate.decision.missingForLive + gate.decision.missing
    guard try FileStatus(of: trail.path) != nil else { return facts }
    let range = context.zone.range(of: period)
    var verifier = AuditVerifier(heads: try trail.keptHead().map { [$0] } ?? [])
    try AuditLog.openToRead(trail.path).forEachRow { row in
      verifier.take(row)
      if range.contains(row.entry.time) { facts.audit.take(row, in: context.zone) }
    }
    verifier.finish()
    facts.chainFindings = verifier.findings.count
    return facts
  }
}
