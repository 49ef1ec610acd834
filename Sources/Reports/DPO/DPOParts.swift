import Model
import Texts

/// The sections of the DPO's report.
struct DPOParts {
  private let facts: ComplianceFacts
  private let context: ReportContext
  private let language: Language

  private static let labelWidth = 26

  init(_ facts: ComplianceFacts, context: ReportContext) {
    self.facts = facts
    self.context = context
    language = context.language
  }

  /// What is kept, since when, and what the last purge proves.
  func keeping() -> ReportSection {
    var shown = [
      ReportFact(
        "ligne-la-plus-ancienne", language.say(.oldestRow),
        facts.oldestRow.map { DateText.short($0) }
          ?? language.say(.dpoPartsNoRowByWorkstation))
    ]
    if let retention = context.compliance?.retention {
      shown.append(
        ReportFact(
          "durees", language.say(.periods),
          language.say(
            .usesDaysAggregatesMonthsReportsDays, retention.incidents, retention.aggregateMonths,
            retention.reports)))
    }
    shown.append(
      ReportFact("derniere-purge", language.say(.lastPurge), purge))
    let purges = facts.audit.purges
    if purges.begun > 0 {
      let (begun, done) = (
        NumberText.count(purges.begun, language), NumberText.count(purges.done, language)
      )
      shown.append(
        ReportFact(
          "purges-de-la-periode", language.say(.purgesOfPeriod),
          ReportCell(
            language.say(.purgesBegunFinished, begun, purges.begun, done, purges.done),
            number: purges.done)))
    }
    return section(
      "conservation", language.say(.retention), isOfToday: true,
      [.facts(shown, labelWidth: Self.labelWidth)])
  }

  private var purge: String {
    guard let (at, proofs) = facts.lastPurge else {
      return language.say(.noneYet)
    }
    let day = DateText.short(context.zone.day(of: at))
    let removed = proofs.reduce(0) { $0 + min($1.removed, 1 << 40) }
    let held = proofs.reduce(0) { $0 + min($1.held, 1 << 40) }
    let (gone, kept) = (NumberText.count(removed, language), NumberText.count(held, language))
    return language.say(.removedKeptByHoldProofIn, day, gone, removed, kept, held)
  }

  func keys() -> ReportSection {
    var shown: [ReportFact] = []
    if let last = facts.keys.max(by: { $0.firstDay < $1.firstDay }) {
      shown.append(
        ReportFact(
          "cle-du-mois", language.say(.presentKey),
          language.say(
            .sinceDays, DateText.short(last.firstDay),
            DateText.short(last.firstDay.adding(days: max(1, last.days) - 1)))))
    }
    shown.append(
      ReportFact(
        "cles-scellees", language.say(.sealedKeysKept),
        ReportCell(NumberText.count(facts.keys.count, language), number: facts.keys.count)))
    return section(
      "cles", language.say(.keys), isOfToday: true, [.facts(shown, labelWidth: Self.labelWidth)])
  }

  /// Who looked at rows, and whether the trail of it is whole.
  func readings() -> ReportSection {
    let audit = facts.audit
    var shown = audit.reads.sorted { $0.key < $1.key }.map { command, use in
      ReportFact(
        "lecture \(InertText.cleaned(command))", InertText.cleaned(command),
        ReportCell(reading(use), number: use.count))
    }
    if shown.isEmpty {
      shown.append(
        ReportFact(
          "lectures", language.say(.readingsOfRows),
          ReportCell(language.say(.hourlyWorthNone), number: 0)))
    }
    shown.append(
      ReportFact(
        "ouvertures", language.say(.reIdentifications),
        ReportCell(NumberText.count(audit.openings, language), number: audit.openings)))
    shown.append(
      ReportFact(
        "comptes-partages", language.say(.actsOfNoPerson),
        ReportCell(
          language.say(.byRootOrSharedAccount, NumberText.count(audit.sharedActs, language)),
          number: audit.sharedActs)))
    shown.append(ReportFact("chaine", language.say(.auditChain), chain))
    return section(
      "consultations", language.say(.access), [.facts(shown, labelWidth: Self.labelWidth)])
  }

  private func reading(_ use: AuditSummary.Use) -> String {
    let times = NumberText.count(use.count, language)
    let rows = NumberText.count(use.rows, language)
    let accounts = NumberText.count(use.accounts.count, language)
    return language.say(
      .timesRowsAccounts, times, use.count, rows, use.rows, accounts, use.accounts.count)
  }

  private var chain: String {
    switch facts.chainFindings {
    case nil: language.say(.noAuditYet)
    case 0?: language.say(.whole)
    case let count?:
      language.say(.brokenFindingsVigieAuditVerify, NumberText.count(count, language), count)
    }
  }

  /// What was changed of what is collected, decided or kept (P50).
  func changes() -> ReportSection {
    let audit = facts.audit
    guard !audit.changes.isEmpty else {
      return section(
        "changements", language.say(.changes),
        [.paragraph(language.say(.noChangeInAudit))])
    }
    var blocks: [ReportBlock] = [
      .table(
        ReportTable(
          caption: language.say(.changesInAudit),
          columns: [
            .init(key: "jour", title: language.say(.day)),
            .init(key: "commande", title: language.say(.command), narrowest: 10),
            .init(key: "objet", title: language.say(.subject), narrowest: 16),
            .init(key: "compte", title: language.say(.account), narrowest: 6, rank: 1),
          ],
          rows: audit.changes.map { change in
            [
              ReportCell(DateText.short(change.day)), ReportCell(InertText.cleaned(change.command)),
              ReportCell(InertText.cleaned(change.scope)),
              ReportCell(InertText.cleaned(change.account)),
            ]
          }))
    ]
    if audit.moreChanges > 0 {
      let rest = NumberText.count(audit.moreChanges, language)
      blocks.append(
        .paragraph(
          language.say(.moreVigieAuditList, rest, audit.moreChanges)))
    }
    return section("changements", language.say(.changes), blocks)
  }

  func exclusions() -> ReportSection {
    let names = facts.exclusions.map { InertText.cleaned($0) }
    return section(
      "exclusions", language.say(.excludedNetworks), isOfToday: true,
      [
        .paragraph(
          names.isEmpty
            ? language.say(.dpoPartsNone) : names.joined(separator: " · ") + ".")
      ])
  }

  func holds() -> ReportSection {
    guard !facts.holds.isEmpty else {
      return section("gels", language.say(.holds), [.paragraph(language.say(.dpoPartsNone))])
    }
    return section(
      "gels", language.say(.holds),
      [
        .table(
          ReportTable(
            caption: language.say(.rowsKeptLonger),
            columns: [
              .init(key: "jours", title: language.say(.days)),
              .init(key: "motif", title: language.say(.reason), narrowest: 16),
              .init(key: "accord", title: language.say(.approvedBy), narrowest: 8),
              .init(key: "terme", title: language.say(.end)),
            ],
            rows: facts.holds.map { hold in
              [
                ReportCell(
                  "\(DateText.short(hold.days.lowerBound)) - \(DateText.short(hold.days.upperBound))"
                ),
                ReportCell(InertText.cleaned(hold.reason)),
                ReportCell(InertText.cleaned(hold.approver)),
                ReportCell(DateText.short(hold.expires)),
              ]
            }))
      ])
  }

  func preconditions() -> ReportSection {
    let missing = facts.missing.map { $0.words(in: language) }
    return section(
      "prealables", language.say(.preconditions), isOfToday: true,
      [
        .paragraph(
          missing.isEmpty
            ? language.say(.allFilledIn)
            : language.say(.missing) + missing.joined(separator: ", ") + ".")
      ])
  }

  /// A section; `isOfToday` marks what is not of the report's period but of the day of writing.
  private func section(
    _ key: String, _ title: String, isOfToday: Bool = false, _ blocks: [ReportBlock]
  ) -> ReportSection {
    let written = isOfToday ? context.writtenOn : nil
    return ReportSection(
      key: key, title: title,
      remark: written.map { language.say(.asOf, DateText.short($0)) }, blocks: blocks)
  }
}
