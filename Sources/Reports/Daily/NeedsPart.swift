import Model
import Privacy

/// Which directions need what, when there are enough postes to say it (P38).
struct NeedsPart {
  private let material: DailyMaterial
  private let language: Language

  /// A direction's name keeps at least this much on a narrow page.
  private static let narrowestName = 16

  init(_ material: DailyMaterial) {
    self.material = material
    language = material.language
  }

  func write(on page: inout TextPage) {
    guard !material.facts.needs.isEmpty else { return }
    page.skip()
    guard material.showsDirections else {
      page.paragraph(title)
      page.paragraph(
        language.say(
          "Pas de tableau par direction : moins de \(DailyMaterial.fewestPostes) postes déclarés ou vus ; "
            + "il désignerait des personnes.",
          "No table by department: fewer than \(DailyMaterial.fewestPostes) workstations declared or seen; "
            + "it would point at persons."),
        indent: 2)
      return
    }
    let table = NeedTable(material)
    guard !table.columns.isEmpty else {
      page.paragraph(title)
      page.paragraph(
        language.say(
          "Aucune case d'au moins \(material.k) postes.",
          "No cell of at least \(material.k) workstations."),
        indent: 2)
      return
    }
    page.paragraph(
      title
        + language.say(
          " (postes distincts, tous statuts ; sans total ; masqué : <\(material.k), ou le trahirait)",
          " (distinct workstations, all statuses; no total; masked: <\(material.k), or would tell it)"
        ),
      hanging: 2)
    page.table(text(of: table))
    page.paragraph(
      language.say(
        "Le besoin métier (courrier, synthèse...) ne se lit pas sur le réseau : le demander à la "
          + "direction.",
        "The business need (mail, summary...) cannot be read on the network: ask the department."),
      indent: 2)
  }

  private var title: String { language.say("QUI A BESOIN DE QUOI", "WHO NEEDS WHAT") }

  private func text(of table: NeedTable) -> TextTable {
    let knowsSizes = table.rows.contains { $0.declared != nil }
    let name =
      knowsSizes
      ? language.say("Direction (postes déclarés)", "Department (declared)")
      : language.say("Direction", "Department")
    var columns = [TextTable.Column(title: name, narrowest: Self.narrowestName)]
    for (rank, category) in table.columns.enumerated() {
      let words = category.words(in: language)
      columns.append(
        TextTable.Column(
          title: words.prefix(1).uppercased() + words.dropFirst(), isFigure: true,
          rank: NeedTable.mostColumns - rank))
    }
    columns.append(
      TextTable.Column(
        title: language.say("Part autorisée", "Approved share"), isFigure: true))
    let rows = table.rows.map { row in
      let size = row.declared.map { " (\(NumberText.count($0, language)))" } ?? ""
      let share = row.approvedPercentage.map { NumberText.percentage($0, language) }
      return [row.name + size] + row.cells.map { material.protectedCell($0) }
        + [share ?? material.hidden]
    }
    return TextTable(columns: columns, rows: rows)
  }
}
