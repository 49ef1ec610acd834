import Model
import Texts

/// Writes a report for a program: docs/format-rapport.md says what each key holds.
///
/// Numbers are those that the text shows whole; what it masks or rounds has none.
struct ReportJSON {
  /// Raised when a key changes its meaning or goes; new keys alone do not raise it.
  static let schemaVersion = 1

  let document: ReportDocument

  /// One line for the report and one for each section, the last one ended.
  var text: String {
    let meta = document.meta
    let isDay = meta.firstDay == meta.lastDay
    let head: [(key: String, value: String)] = [
      ("version_schema", String(Self.schemaVersion)),
      ("genere_par", JSONText.string("Vigie \(meta.productVersion)")),
      ("rapport", JSONText.string(meta.kind)),
      ("langue", JSONText.string(document.language.rawValue)),
      ("jour", JSONText.optional(isDay ? meta.firstDay : nil)),
      ("premier_jour", JSONText.string(meta.firstDay)),
      ("dernier_jour", JSONText.string(meta.lastDay)),
      ("fuseau", JSONText.string(meta.zone)),
      ("heures_du_jour", JSONText.optional(isDay ? meta.hours : nil)),
      ("heures", String(meta.hours)),
      ("collectivite", JSONText.optional(document.collectivity)),
      ("seuil_k", String(meta.threshold)),
      ("source", JSONText.string(meta.isReplay ? "relecture" : "ecoute")),
      ("niveau", JSONText.string(meta.isAggregate ? "agrege" : "pseudonyme")),
      ("jour_compare", JSONText.optional(isDay ? meta.compared : nil)),
      ("periode_comparee", JSONText.optional(meta.compared)),
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
          ("numero", JSONText.string(action.ticket)),
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
