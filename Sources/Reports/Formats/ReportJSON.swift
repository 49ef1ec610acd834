import Model

/// Writes a report for a program: docs/format-rapport.md says what each key holds.
///
/// Numbers are those that the text shows whole; what it masks or rounds has none.
struct ReportJSON {
  /// Raised when a key changes its meaning or goes; new keys alone do not raise it.
  static let schemaVersion = 1

  let document: ReportDocument
  let material: DailyMaterial

  /// One line for the report and one for each section, the last one ended.
  var text: String {
    let context = material.context
    let head: [(key: String, value: String)] = [
      ("version_schema", String(Self.schemaVersion)),
      ("genere_par", JSONText.string("Vigie \(InertText.cleaned(context.productVersion))")),
      ("rapport", JSONText.string("quotidien")),
      ("langue", JSONText.string(document.language.rawValue)),
      ("jour", JSONText.string(material.facts.day.description)),
      ("fuseau", JSONText.string(InertText.cleaned(context.zone.name))),
      ("heures_du_jour", String(material.coverage.silent.hoursOfDay)),
      ("collectivite", JSONText.optional(document.collectivity)),
      ("seuil_k", String(material.k)),
      ("source", JSONText.string(context.isReplay ? "relecture" : "ecoute")),
      (
        "niveau",
        JSONText.string(material.facts.level == .aggregate ? "agrege" : "pseudonyme")
      ),
      (
        "jour_compare",
        JSONText.optional(material.previous.map(\.day.description))
      ),
      ("titre", JSONText.string(document.name)),
      ("periode", JSONText.string(document.period)),
      ("remarques", strings(document.remarks)),
    ]
    let members = head.map { "\(JSONText.string($0.key)):\($0.value)" }
    let sections = document.sections.map(section)
    return "{" + members.joined(separator: ",\n") + ",\n\"sections\":[\n"
      + sections.joined(separator: ",\n") + "\n],\n\"pied\":" + strings(document.footer) + "}\n"
  }

  private func section(_ section: ReportSection) -> String {
    JSONText.object([
      ("cle", JSONText.string(section.key)),
      ("titre", JSONText.string(section.title)),
      ("verdict", JSONText.optional(section.verdict)),
      ("remarque", JSONText.optional(section.remark)),
      ("blocs", JSONText.array(section.blocks.map(block))),
    ])
  }

  private func block(_ block: ReportBlock) -> String {
    switch block {
    case .paragraph(let text):
      return JSONText.object([
        ("type", JSONText.string("paragraphe")), ("texte", JSONText.string(text)),
      ])
    case .facts(let facts, _):
      return JSONText.object([
        ("type", JSONText.string("faits")), ("faits", JSONText.array(facts.map(fact))),
      ])
    case .figures(let facts, let caption):
      return JSONText.object([
        ("type", JSONText.string("chiffres")), ("legende", JSONText.string(caption)),
        ("faits", JSONText.array(facts.map(fact))),
      ])
    case .table(let table): return self.table(table)
    case .trend(let trend): return self.table(trend.table)
    case .hours(let hours, let caption):
      let items = hours.map { hour in
        JSONText.object([
          ("heure", JSONText.string(hour.label)), ("paquets_lus", hour.isHeard ? "true" : "false"),
          ("paquets", hour.packets.map { String($0.size) } ?? "null"),
        ])
      }
      return JSONText.object([
        ("type", JSONText.string("heures")), ("legende", JSONText.string(caption)),
        ("heures", JSONText.array(items)),
      ])
    case .actions(let actions):
      let items = actions.map { action in
        JSONText.object([
          ("qui", JSONText.string(action.who)), ("quoi", JSONText.string(action.what)),
          ("commande", JSONText.optional(action.command)),
        ])
      }
      return JSONText.object([
        ("type", JSONText.string("actions")), ("actions", JSONText.array(items)),
      ])
    }
  }

  private func table(_ table: ReportTable) -> String {
    let columns = table.columns.map { column in
      JSONText.object([
        ("cle", JSONText.string(column.key)), ("titre", JSONText.string(column.title)),
      ])
    }
    return JSONText.object([
      ("type", JSONText.string("tableau")), ("legende", JSONText.string(table.caption)),
      ("colonnes", JSONText.array(columns)),
      (
        "lignes",
        JSONText.array(
          table.rows.map { row in JSONText.array(row.map { JSONText.object(value($0)) }) })
      ),
    ])
  }

  private func fact(_ fact: ReportFact) -> String {
    JSONText.object(
      [("cle", JSONText.string(fact.key)), ("libelle", JSONText.string(fact.label))]
        + value(fact.value))
  }

  private func value(_ cell: ReportCell) -> [(key: String, value: String)] {
    [("texte", JSONText.string(cell.text)), ("nombre", JSONText.optional(cell.number))]
  }

  private func strings(_ texts: [String]) -> String {
    JSONText.array(texts.map(JSONText.string))
  }
}
