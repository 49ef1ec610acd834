import Model

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
        "ligne-la-plus-ancienne", language.say("Ligne la plus ancienne", "Oldest row"),
        facts.oldestRow.map { DateText.short($0) }
          ?? language.say("aucune ligne par poste", "no row by workstation"))
    ]
    if let retention = context.compliance?.retention {
      shown.append(
        ReportFact(
          "durees", language.say("Durées", "Periods"),
          language.say(
            "usages \(retention.incidents) jours, agrégats \(retention.aggregateMonths) mois, rapports "
              + "\(retention.reports) jours",
            "uses \(retention.incidents) days, aggregates \(retention.aggregateMonths) months, reports "
              + "\(retention.reports) days")))
    }
    shown.append(
      ReportFact("derniere-purge", language.say("Dernière purge", "Last purge"), purge))
    return section(
      "conservation", "Conservation", "Retention", [.facts(shown, labelWidth: Self.labelWidth)])
  }

  private var purge: String {
    guard let (at, proofs) = facts.lastPurge else {
      return language.say("aucune encore", "none yet")
    }
    let day = DateText.short(context.zone.day(of: at))
    let removed = proofs.reduce(0) { $0 + min($1.removed, 1 << 40) }
    let held = proofs.reduce(0) { $0 + min($1.held, 1 << 40) }
    let (gone, kept) = (NumberText.count(removed, language), NumberText.count(held, language))
    return language.say(
      "\(day) : \(gone) effacés, \(kept) retenus par un gel ; preuve dans la base",
      "\(day): \(gone) removed, \(kept) kept by a hold; proof in the database")
  }

  func keys() -> ReportSection {
    var shown: [ReportFact] = []
    if let last = facts.keys.max(by: { $0.firstDay < $1.firstDay }) {
      shown.append(
        ReportFact(
          "cle-du-mois", language.say("Clé en cours", "Present key"),
          language.say(
            "depuis le \(DateText.short(last.firstDay)), \(last.days) jours",
            "since \(DateText.short(last.firstDay)), \(last.days) days")))
    }
    shown.append(
      ReportFact(
        "cles-scellees", language.say("Clés scellées gardées", "Sealed keys kept"),
        ReportCell(NumberText.count(facts.keys.count, language), number: facts.keys.count)))
    return section("cles", "Clés", "Keys", [.facts(shown, labelWidth: Self.labelWidth)])
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
          "lectures", language.say("Lectures de lignes", "Readings of rows"),
          ReportCell(language.say("aucune", "none"), number: 0)))
    }
    shown.append(
      ReportFact(
        "ouvertures", language.say("Réidentifications", "Re-identifications"),
        ReportCell(NumberText.count(audit.openings, language), number: audit.openings)))
    shown.append(
      ReportFact(
        "comptes-partages", language.say("Actes sans personne", "Acts of no person"),
        ReportCell(
          language.say(
            "\(NumberText.count(audit.sharedActs, language)) par root ou un compte partagé",
            "\(NumberText.count(audit.sharedActs, language)) by root or a shared account"),
          number: audit.sharedActs)))
    shown.append(ReportFact("chaine", language.say("Chaîne du journal", "Audit chain"), chain))
    return section(
      "consultations", "Consultations", "Access", [.facts(shown, labelWidth: Self.labelWidth)])
  }

  private func reading(_ use: AuditSummary.Use) -> String {
    let times = NumberText.count(use.count, language)
    let rows = NumberText.count(use.rows, language)
    let accounts = NumberText.count(use.accounts.count, language)
    return language.say(
      "\(times) fois, \(rows) lignes, \(accounts) \(use.accounts.count > 1 ? "comptes" : "compte")",
      "\(times) times, \(rows) rows, \(accounts) \(use.accounts.count == 1 ? "account" : "accounts")"
    )
  }

  private var chain: String {
    switch facts.chainFindings {
    case nil: language.say("aucun journal encore", "no audit yet")
    case 0?: language.say("intacte", "whole")
    case let count?:
      language.say(
        "ROMPUE : \(NumberText.count(count, language)) constats (vigie audit verify)",
        "BROKEN: \(NumberText.count(count, language)) findings (vigie audit verify)")
    }
  }

  /// What was changed of what is collected, decided or kept (P50).
  func changes() -> ReportSection {
    let audit = facts.audit
    guard !audit.changes.isEmpty else {
      return section(
        "changements", "Changements", "Changes",
        [.paragraph(language.say("Aucun changement écrit au journal.", "No change in the audit."))])
    }
    var blocks: [ReportBlock] = [
      .table(
        ReportTable(
          caption: language.say("Changements écrits au journal", "Changes in the audit"),
          columns: [
            .init(key: "jour", title: language.say("Jour", "Day")),
            .init(key: "commande", title: language.say("Commande", "Command"), narrowest: 10),
            .init(key: "objet", title: language.say("Objet", "Subject"), narrowest: 16),
            .init(key: "compte", title: language.say("Compte", "Account"), narrowest: 6, rank: 1),
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
          language.say("\(rest) autres : vigie audit list", "\(rest) more: vigie audit list")))
    }
    return section("changements", "Changements", "Changes", blocks)
  }

  func exclusions() -> ReportSection {
    let names = facts.exclusions.map { InertText.cleaned($0) }
    return section(
      "exclusions", "Réseaux exclus", "Excluded networks",
      [
        .paragraph(
          names.isEmpty
            ? language.say("Aucun.", "None.") : names.joined(separator: " · ") + ".")
      ])
  }

  func holds() -> ReportSection {
    guard !facts.holds.isEmpty else {
      return section(
        "gels", "Gels", "Holds", [.paragraph(language.say("Aucun.", "None."))])
    }
    return section(
      "gels", "Gels", "Holds",
      [
        .table(
          ReportTable(
            caption: language.say("Lignes retenues au-delà de leur durée", "Rows kept longer"),
            columns: [
              .init(key: "jours", title: language.say("Jours", "Days")),
              .init(key: "motif", title: language.say("Motif", "Reason"), narrowest: 16),
              .init(key: "accord", title: language.say("Accord", "Approved by"), narrowest: 8),
              .init(key: "terme", title: language.say("Terme", "End")),
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
      "prealables", "Préalables", "Preconditions",
      [
        .paragraph(
          missing.isEmpty
            ? language.say("Tous renseignés.", "All filled in.")
            : language.say("Manquants : ", "Missing: ") + missing.joined(separator: ", ") + ".")
      ])
  }

  private func section(
    _ key: String, _ french: String, _ english: String, _ blocks: [ReportBlock]
  ) -> ReportSection {
    ReportSection(key: key, title: language.say(french, english), blocks: blocks)
  }
}
